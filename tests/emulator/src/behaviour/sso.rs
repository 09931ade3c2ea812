//! Single sign-on by CAS.

use serde_json::{Map, Value, json};

use crate::behaviour::Context;
use crate::generated::ErrorCode;
use crate::generated::operations::sso::{TrackSession, ValidateTicketV2};
use crate::response::ApiError;
use crate::response::OperationResult;
use crate::store::grants::Grant;
use crate::store::users::User;

/// The cookie that holds the token of a browser's session.
const COOKIE: &str = "authing_session";

/// Returns the session of the cookie of the request.
pub(super) fn track_session(context: &mut Context<'_>, _arguments: TrackSession) -> OperationResult {
    let token = context.caller.cookies.as_ref().and_then(|cookies| session_cookie(cookies.expose()));
    let Some(claims) = token.and_then(|token| context.inspect(token).ok()) else {
        return Ok(json!({ "session": null }));
    };
    let session = json!({ "appId": context.config.app_id, "type": "oidc", "userId": claims.user_id });
    let user = context.user_with_token(&claims.user_id, None)?;
    Ok(json!({ "session": session, "userInfo": user }))
}

/// Uses a ticket up, and returns whose it is. An invalid ticket is a result too, not an error.
pub(super) fn validate_ticket_v2(context: &mut Context<'_>, arguments: ValidateTicketV2) -> OperationResult {
    let result = owner(context, &arguments);
    Ok(response(result, arguments.format == "XML"))
}

/// Who a ticket is of.
struct Owner {
    name: String,
    attributes: Map<String, Value>,
}

/// Why a ticket is not good (CAS protocol 3.0, section 2.5.3).
struct Failure<'a> {
    code: &'static str,
    description: &'a str,
}

/// Reports an error as CAS does, in XML or in JSON.
pub(crate) fn invalid_ticket(error: &ApiError, is_xml: bool) -> Value {
    let code = match error.code == ErrorCode::ParametersIncomplete.number() {
        true => "INVALID_REQUEST",
        false => "INTERNAL_ERROR",
    };
    response(Err(Failure { code, description: &error.message }), is_xml)
}

fn response(result: Result<Owner, Failure<'_>>, is_xml: bool) -> Value {
    match is_xml {
        true => Value::String(xml(result)),
        false => json!({ "serviceResponse": body(result) }),
    }
}

fn owner(context: &mut Context<'_>, arguments: &ValidateTicketV2) -> Result<Owner, Failure<'static>> {
    const INVALID: Failure<'_> =
        Failure { code: "INVALID_TICKET", description: "the ticket is unknown, used or expired" };
    const FOREIGN: Failure<'_> =
        Failure { code: "INVALID_SERVICE", description: "the ticket is for another service" };
    if !["XML", "JSON"].contains(&arguments.format.as_str()) {
        return Err(Failure { code: "INVALID_REQUEST", description: "the format is XML or JSON" });
    }
    if arguments.ticket.is_empty() || arguments.service.is_empty() {
        return Err(Failure { code: "INVALID_REQUEST", description: "the ticket or the service is missing" });
    }
    if !is_application(context, arguments.app_id.as_deref()) {
        return Err(Failure { code: "INVALID_SERVICE", description: "there is no such application" });
    }
    let (user_id, service) = take_ticket(context, &arguments.ticket).ok_or(INVALID)?;
    if service != arguments.service {
        return Err(FOREIGN);
    }
    context.store.users.get(&user_id).filter(|user| !user.blocked).map(Owner::of).ok_or(INVALID)
}

/// Uses a ticket up. Another grant that is taken for one, such as an authorization code, stays good.
fn take_ticket(context: &mut Context<'_>, ticket: &str) -> Option<(String, String)> {
    let Grant::Ticket { user_id, service } = context.store.grants.peek(ticket, context.now)?.clone() else {
        return None;
    };
    context.store.grants.take(ticket, context.now)?;
    Some((user_id, service))
}

fn is_application(context: &Context<'_>, id: Option<&str>) -> bool {
    id.is_none_or(|id| context.store.application_secret(id).is_some())
}

impl Owner {
    fn of(user: &User) -> Self {
        let names = [&user.username, &user.email, &user.phone];
        let name = names.into_iter().flatten().next().unwrap_or(&user.id).clone();
        let attributes = [
            ("id", Some(&user.id)),
            ("username", user.username.as_ref()),
            ("email", user.email.as_ref()),
            ("phone", user.phone.as_ref()),
        ];
        let known = attributes.into_iter().filter_map(|(name, value)| Some((name, value?)));
        let mut attributes: Map<String, Value> =
            known.map(|(name, value)| (name.to_owned(), value.as_str().into())).collect();
        let nickname = user.profile.get("nickname").filter(|value| value.is_string()).cloned();
        attributes.extend(nickname.map(|nickname| ("nickname".to_owned(), nickname)));
        Self { name, attributes }
    }
}

fn body(result: Result<Owner, Failure<'_>>) -> Value {
    match result {
        Ok(owner) => {
            json!({ "authenticationSuccess": { "user": owner.name, "attributes": owner.attributes } })
        }
        Err(failure) => {
            json!({ "authenticationFailure": { "code": failure.code, "description": failure.description } })
        }
    }
}

fn xml(result: Result<Owner, Failure<'_>>) -> String {
    let inner = match result {
        Ok(owner) => {
            let attributes: String = owner
                .attributes
                .iter()
                .map(|(name, value)| {
                    let text = escaped(value.as_str().unwrap_or_default());
                    format!("      <cas:{name}>{text}</cas:{name}>\n")
                })
                .collect();
            format!(
                "  <cas:authenticationSuccess>\n    <cas:user>{}</cas:user>\n    <cas:attributes>\n{attributes}    \
                 </cas:attributes>\n  </cas:authenticationSuccess>\n",
                escaped(&owner.name)
            )
        }
        Err(failure) => format!(
            "  <cas:authenticationFailure code=\"{}\">{}</cas:authenticationFailure>\n",
            failure.code,
            escaped(failure.description)
        ),
    };
    format!("<cas:serviceResponse xmlns:cas=\"http://www.yale.edu/tp/cas\">\n{inner}</cas:serviceResponse>\n")
}

/// Escapes a string as the content of an element, which can't hold control characters.
fn escaped(text: &str) -> String {
    let text: String = text.chars().filter(|letter| !letter.is_control()).collect();
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn session_cookie(header: &str) -> Option<&str> {
    let mut cookies = header.split(';').filter_map(|cookie| cookie.trim().split_once('='));
    cookies.find(|(name, _)| *name == COOKIE).map(|(_, value)| value)
}
