//! From the arguments of a call to the request that will be sent.
//!
//! The order is fixed, because callers rely on it: what is wrong with the arguments and options is reported first,
//! then that no user is signed in, and only then is anything sent.

use std::sync::Arc;

use http::header::{AUTHORIZATION, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue, Request};

use super::super::config::configuration::Configuration;
use super::super::config::options::token_mismatch;
use super::super::error::{Error, Result};
use super::super::metadata::operation::{Auth, Endpoint, Input, OperationInfo, ParamIn, PathPart, Source};
use super::super::session::token::Token;
use super::super::session::{Identity, Session};
use super::super::transport::body::{Body, Buffer};
use super::argument::{Arguments, write_value};
use super::client_auth::{self, Credentials, write_encoded};
use super::supply::{Supplied, needs_user_id, not_logged_in, supply, supply_session};
use super::url::url;

/// In whose name a request is sent.
pub(crate) struct Authority {
    identity: Identity,
    /// Whether the token is an argument of the call.
    pub(crate) overridden: bool,
    sends: bool,
}

impl Authority {
    /// Finds out in whose name a request is sent; the session's user is `identity`.
    pub(crate) fn new(arguments: &Arguments, session: &Session, identity: &Identity) -> Result<Self> {
        let info = arguments.info;
        let given = info.token_override.and_then(|at| Some((at, arguments.get(at)?.as_str()?)));
        let Some((at, token)) = given.filter(|(_, token)| !token.is_empty()) else {
            let sends = matches!(info.auth, Auth::Required | Auth::Optional);
            return Ok(Self { identity: identity.clone(), overridden: false, sends });
        };
        let name = info.inputs.get(at).map_or("", |input| input.name);
        if let Some(complaint) = token_mismatch(token) {
            return Err(Error::invalid(name, complaint));
        }
        let user_id = if needs_user_id(info) { session.user_of(token) } else { None };
        if needs_user_id(info) && user_id.is_none() {
            // The service can be asked for the user of the session's token, not for that of another one.
            return Err(Error::invalid(name, "does not say whose it is, which this operation needs"));
        }
        Ok(Self { identity: Identity::of(token, user_id), overridden: true, sends: true })
    }

    /// Returns the token in whose name the request is sent.
    pub(crate) fn token(&self) -> Option<&Arc<Token>> {
        self.identity.token.as_ref()
    }

    /// Returns the session's token, where it is sent as the authorization.
    pub(crate) fn sent(&self) -> Option<&Arc<Token>> {
        self.identity.token.as_ref().filter(|_| self.sends && !self.overridden)
    }

    /// Returns `true` if the request holds anything of the session.
    pub(crate) fn is_of_session(&self, arguments: &Arguments) -> bool {
        if self.overridden || self.sends {
            return !self.overridden;
        }
        for (index, input) in arguments.info.inputs.iter().enumerate() {
            let holds = match (input.source, arguments.get(index)) {
                (Source::Session(_), _) => true,
                (_, Some(given)) => input.fallback.is_some() && given.is_empty(),
                (_, None) => input.fallback.is_some(),
            };
            if holds {
                return true;
            }
        }
        false
    }

    fn authorize(&self, headers: &mut HeaderMap) {
        let token = self.identity.token.as_ref().filter(|_| self.sends);
        if let Some(value) = token.and_then(|token| token.authorization()) {
            headers.insert(AUTHORIZATION, value.clone());
        }
    }
}

/// Builds the request of a call. Returns nothing where all is right but that the session does not hold its user's id.
pub(crate) fn assemble(
    config: &Configuration,
    arguments: &Arguments,
    authority: &Authority,
) -> Result<Option<Request<Body>>> {
    let info = arguments.info;
    let mut values = supply(config, arguments)?;
    let address = config.address(info.endpoint.host())?;
    let credentials = match info.auth {
        Auth::Client => client_auth::credentials(config)?,
        Auth::None | Auth::Optional | Auth::Required => Credentials::default(),
    };
    if info.auth == Auth::Required && authority.identity.token.is_none() {
        return Err(not_logged_in());
    }
    if !supply_session(info, &mut values, &authority.identity)? {
        return Ok(None);
    }
    let (method, uri, body) = match info.endpoint {
        Endpoint::Rest { method, parts, .. } => {
            (method.into(), url(address, parts, info, &values)?, rest_body(info, &values, &credentials))
        }
        Endpoint::GraphQl(document) => {
            let uri = url(address, &[PathPart::Literal(document.api.path)], info, &values)?;
            (http::Method::POST, uri, Some((JSON, graphql_body(document.escaped, info, &values))))
        }
    };
    let mut headers = config.headers().clone();
    let mut request = Request::new(Body::default());
    if let Some((content_type, body)) = body {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
        *request.body_mut() = body.into();
    }
    authority.authorize(&mut headers);
    if let Some(header) = credentials.header {
        headers.insert(AUTHORIZATION, header);
    }
    *request.method_mut() = method;
    *request.uri_mut() = uri;
    *request.headers_mut() = headers;
    Ok(Some(request))
}

const JSON: &str = "application/json";
const FORM: &str = "application/x-www-form-urlencoded";

/// How much room a body gets beside the document: enough for most arguments, a token among them.
const ROOM: usize = 1024;

type Values<'a> = [Option<Supplied<'a>>];

/// Writes a GraphQL body. The document is escaped already.
fn graphql_body(document: &[&str], info: &OperationInfo, values: &Values<'_>) -> Buffer {
    let mut length = ROOM;
    for part in document {
        length += part.len();
    }
    let mut body = Buffer::with_capacity(length);
    body.push_str("{\"query\":\"");
    for part in document {
        body.push_str(part);
    }
    body.push_str("\"");
    let mut separator = ",\"variables\":{";
    for (at, input) in info.inputs.iter().enumerate() {
        match (input.location, &values[at]) {
            (ParamIn::Variable(name), Some(value)) => {
                start(&mut body, separator, name);
                value.write_json(&mut body);
            }
            (ParamIn::Field(variable, _), _) if is_first(&info.inputs[..at], variable) => {
                start(&mut body, separator, variable);
                write_object(info, values, Some(variable), &mut body);
            }
            _ => continue,
        }
        separator = ",";
    }
    body.push_str(if separator == "," { "}}" } else { "}" });
    body
}

/// Returns `true` if no earlier input is a field of the object that a variable holds.
fn is_first(earlier: &[Input], variable: &str) -> bool {
    for input in earlier {
        if matches!(input.location, ParamIn::Field(name, _) if name == variable) {
            return false;
        }
    }
    true
}

/// Writes the body of a REST request. There is one of a type as soon as an input goes there, whether it has a value or
/// not.
fn rest_body(
    info: &OperationInfo,
    values: &Values<'_>,
    credentials: &Credentials<'_>,
) -> Option<(&'static str, Buffer)> {
    let (mut is_json, mut is_form) = (false, !credentials.form.is_empty());
    for input in info.inputs {
        is_json |= matches!(input.location, ParamIn::Json(_));
        is_form |= matches!(input.location, ParamIn::Form(_));
    }
    if !is_json && !is_form {
        return None;
    }
    let mut body = Buffer::with_capacity(ROOM);
    if is_json {
        write_object(info, values, None, &mut body);
        return Some((JSON, body));
    }
    for (input, value) in info.inputs.iter().zip(values) {
        if let (ParamIn::Form(name), Some(value)) = (input.location, value) {
            value.each_text(&mut |text| write_pair(name, text, &mut body));
        }
    }
    for (name, value) in &credentials.form {
        write_pair(name, value.as_bytes(), &mut body);
    }
    Some((FORM, body))
}

/// Writes the object that a variable of the GraphQL document holds; without one, that of a JSON body.
fn write_object(info: &OperationInfo, values: &Values<'_>, variable: Option<&str>, body: &mut Buffer) {
    let mut separator = "{";
    for (input, value) in info.inputs.iter().zip(values) {
        let name = match (input.location, variable) {
            (ParamIn::Field(object, name), Some(variable)) if object == variable => name,
            (ParamIn::Json(name), None) => name,
            _ => continue,
        };
        if let Some(value) = value {
            start(body, separator, name);
            value.write_json(body);
            separator = ",";
        }
    }
    body.push_str(if separator == "," { "}" } else { "{}" });
}

/// Starts a field of an object.
fn start(body: &mut Buffer, separator: &str, name: &str) {
    body.push_str(separator);
    write_value(name, body);
    body.push_str(":");
}

fn write_pair(name: &str, text: &[u8], body: &mut Buffer) {
    if !body.as_slice().is_empty() {
        body.push_str("&");
    }
    write_encoded(name.as_bytes(), body);
    body.push_str("=");
    write_encoded(text, body);
}
