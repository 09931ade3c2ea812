//! Endpoints: how a request travels, and whose authority it carries.

use std::collections::HashMap;

use super::context::{Carried, Context, Found, Op};
use super::param_uses::{ParamUse, Target};
use super::paths;
use super::secrets;
use crate::diagnostic::{Code, nearest};
use crate::load::Cursor;
use crate::spec::{Auth, Method, Operation, Param, Rest, SessionEffect, SessionPart, Supplied, TypeKind};
use crate::type_expr::TypeExpr;

/// An operation travels in exactly one way.
pub(super) fn one_way(_: &Context<'_>, op: &Op<'_>, found: &mut Found) {
    let endpoint = &op.entry.endpoint;
    if endpoint.rest.is_some() == endpoint.graphql.is_some() {
        let message = format!("`{}` must have exactly one endpoint", op.entry.name);
        found.push(
            op.site
                .field("endpoint")
                .key()
                .error(Code::KindOfEndpoint, message)
                .help("give one of `rest` and `graphql`"),
        );
    }
}

/// The path of a REST request, and its host.
pub(super) fn path(context: &Context<'_>, op: &Op<'_>, found: &mut Found) {
    let Some(rest) = &op.entry.endpoint.rest else { return };
    let site = op.site.field("endpoint").field("rest");
    found.extend(paths::check(&rest.path, site.field("path")));
    if let Some(host) = &rest.host
        && context.host(host).is_none()
        && !context.service.hosts.iter().any(|known| crate::name::snake(&known.name) == *host)
        && !context.spec.unread.may_have("hosts", host)
    {
        let known = context.service.hosts.iter().map(|host| host.name.as_str());
        let error = site.field("host").error(Code::UnknownHost, format!("unknown host `{host}`"));
        found.push(error.did_you_mean(nearest(host, known), "add it under `hosts` of the service"));
    }
}

/// The body of a REST request.
pub(super) fn body(_: &Context<'_>, op: &Op<'_>, found: &mut Found) {
    let Some(rest) = &op.entry.endpoint.rest else { return };
    let site = op.site.field("endpoint").field("rest");
    if !rest.json.is_empty() && !rest.form.is_empty() {
        let message = "a request has one body: JSON or a form";
        found.push(
            site.field("form")
                .key()
                .error(Code::RequestBody, message)
                .help("move what is in `form` to `json`, or the reverse"),
        );
    }
    for (key, names) in [("json", &rest.json), ("form", &rest.form)] {
        if rest.method == Method::Get && !names.is_empty() {
            let message = "a GET request has no body";
            found.push(
                site.field(key)
                    .key()
                    .error(Code::RequestBody, message)
                    .help("move it to `query`, or use another method"),
            );
        }
    }
}

/// What stands in a path is always there, and what stands in a path, a query or a form is one text.
pub(super) fn texts(context: &Context<'_>, op: &Op<'_>, found: &mut Found) {
    for param_use in &op.param_uses {
        let Some(Carried::Param(param)) = op.carried(param_use.name) else { continue };
        let Ok(ty) = &param.ty else { continue };
        let part = match param_use.to {
            Target::Path => "a path",
            Target::Query => "a query",
            Target::Form => "a form",
            _ => continue,
        };
        if param.entry.encode.is_none() && !is_scalar(context, ty) {
            let message = format!("a value of the type `{ty}` can't be in {part}");
            found.push(
                param_use
                    .site
                    .error(Code::UnsendableType, message)
                    .help("make it a string, a number or a boolean, or give it an `encode`"),
            );
        }
        let is_there =
            param.entry.required || param.entry.default.is_some() || param.entry.fallback.is_some();
        if param_use.to == Target::Path && !is_there {
            let message = format!("`{}` is in the path, but may be missing", param_use.name);
            found.push(
                param_use
                    .site
                    .error(Code::OptionalInPath, message)
                    .help("make the parameter `required`, or give it a `default`"),
            );
        }
    }
}

fn is_scalar(context: &Context<'_>, ty: &TypeExpr) -> bool {
    match ty {
        TypeExpr::String | TypeExpr::Boolean | TypeExpr::Integer | TypeExpr::Float | TypeExpr::DateTime => {
            true
        }
        TypeExpr::Named(name) => context.ty(name).is_none_or(|ty| ty.entry.kind == TypeKind::Enum),
        _ => false,
    }
}

/// The parameter that is sent as the bearer token.
pub(super) fn bearer(_: &Context<'_>, op: &Op<'_>, found: &mut Found) {
    let Some(name) = &op.entry.bearer else { return };
    let site = op.site.field("bearer");
    let Some(param) = op.find_param(name, site, found) else { return };
    if param.ty.as_ref().is_ok_and(|ty| *ty != TypeExpr::String) {
        let message = format!("the token `{name}` must be a `string`");
        found.push(param.site.field("type").error(Code::BearerParameter, message).help("write `string`"));
    }
    if param.entry.required || param.entry.default.is_some() {
        let message =
            format!("the token `{name}` must be optional: else the session's token would never be sent");
        found.push(
            site.error(Code::BearerParameter, message)
                .help("leave out `required` and `default` of the parameter"),
        );
    }
    if !param.entry.sensitive {
        let message = format!("the token `{name}` would be printed");
        found.push(
            param
                .site
                .field("name")
                .error(Code::MissingSensitive, message)
                .help(secrets::declare(param.site))
                .fix_by(secrets::mended(&param.ty, param.entry.public, param.site)),
        );
    }
    if matches!(op.entry.auth, Auth::None | Auth::Client) {
        let message = "this operation sends no bearer token";
        found.push(
            site.key()
                .error(Code::BearerParameter, message)
                .help("leave `bearer` out, or make `auth` `required` or `optional`"),
        );
    }
    foreign_user(op, name, found);
    for param_use in op.param_uses.iter().filter(|param_use| param_use.name == name) {
        let message = format!("`{name}` is sent as the bearer token, and here a second time");
        found.push(
            param_use.site.error(Code::PlacedTwice, message).help("leave it out here, or leave `bearer` out"),
        );
    }
}

/// A token that is given may be another user's: the session's user is then not the one who is meant.
fn foreign_user(op: &Op<'_>, bearer: &str, found: &mut Found) {
    let supplied = op.supplied().filter(|(supplied, _)| supplied.session == Some(SessionPart::UserId));
    let supplied = supplied.map(|(_, site)| site.field("session"));
    let params = op.params.iter().filter(|param| param.entry.fallback == Some(SessionPart::UserId));
    for site in supplied.chain(params.map(|param| param.site.field("fallback"))) {
        let message =
            format!("the session's user is sent, but the token in `{bearer}` may be another user's");
        found.push(
            site.error(Code::UserOfBearer, message)
                .help("take the user's id from a required parameter, or leave `bearer` out"),
        );
    }
}

/// An operation that authenticates the client needs to know how.
pub(super) fn client_auth(context: &Context<'_>, op: &Op<'_>, found: &mut Found) {
    let site = op.site.field("auth");
    if op.entry.auth == Auth::Client && context.service.client_auth.is_none() {
        let message = "the service does not say how the client is authenticated";
        found.push(site.error(Code::MissingFromService, message).help("add `client_auth` to the service"));
    }
    if op.entry.auth == Auth::Client
        && op.entry.endpoint.rest.as_ref().is_none_or(|rest| !rest.json.is_empty())
    {
        let message = "the client is authenticated in a form or in a header, and this request has no form";
        found.push(
            site.error(Code::ClientAuthBody, message)
                .help("move what is in `json` to `form`, or change `auth`"),
        );
    }
}

/// What success does to the session is in the answer.
pub(super) fn session(context: &Context<'_>, op: &Op<'_>, found: &mut Found) {
    let rules = &context.service.session;
    let needed = match op.entry.session {
        Some(SessionEffect::SignIn) => vec![&rules.token, &rules.user_id],
        Some(SessionEffect::Renew) => vec![&rules.token],
        Some(SessionEffect::SignOut) | None => return,
    };
    let site = op.site.field("session");
    let Ok(returned) = &op.returned else { return };
    let Some(object) = context.object(returned) else {
        if returned.named().is_none_or(|name| context.ty(name).is_some()) {
            let message = format!("the session can't take anything from a response of the type `{returned}`");
            found.push(
                site.error(Code::SessionResult, message)
                    .help("return an object that has the token, or leave `session` out"),
            );
        }
        return;
    };
    for wire in needed {
        match object.field_on_wire(wire) {
            None => {
                let message = format!(
                    "the response, `{}`, has no field `{wire}`, which the session takes",
                    object.entry.name
                );
                found.push(
                    site.error(Code::SessionResult, message)
                        .help("add the field to the type, or leave `session` out"),
                );
            }
            Some(field) if *wire == rules.token && !field.entry.sensitive => {
                let message = format!(
                    "the field `{}` holds the session's token, but would be printed",
                    field.entry.name
                );
                found.push(
                    field
                        .site
                        .field("name")
                        .error(Code::MissingSensitive, message)
                        .help(secrets::declare(field.site))
                        .fix_by(secrets::mended(&field.ty, field.entry.public, field.site)),
                );
            }
            Some(_) => {}
        }
    }
}

/// No two operations send the same request for the same result.
pub(super) fn duplicate_routes(context: &Context<'_>, found: &mut Found) {
    let mut seen: HashMap<String, &Op<'_>> = HashMap::new();
    for op in &context.operations {
        let route = route(context, op);
        match seen.get(&route) {
            Some(first) if first.entry.name != op.entry.name => {
                let (name, other) = (&op.entry.name, &first.entry.name);
                let place = first.site.field("name").place();
                let message = format!("`{name}` sends the same request as `{other}`, for the same result");
                let help = format!("keep one of them; the other is at {}:{}", place.file, place.line);
                found.push(site_of_route(op).error(Code::SameRequest, message).help(help));
            }
            Some(_) => {}
            None => {
                seen.insert(route, op);
            }
        }
    }
}

fn site_of_route<'s>(op: &Op<'s>) -> Cursor<'s> {
    let endpoint = op.site.field("endpoint");
    match &op.entry.endpoint.graphql {
        Some(graphql) if graphql.mutation.is_some() => endpoint.field("graphql").field("mutation"),
        Some(_) => endpoint.field("graphql").field("query"),
        None => endpoint.field("rest").field("path"),
    }
}

/// All that makes two operations differ for the service and for whoever reads the result.
fn route(context: &Context<'_>, op: &Op<'_>) -> String {
    let Operation { endpoint, returns, session, auth, refuse, .. } = op.entry;
    let way = match (&endpoint.rest, &endpoint.graphql) {
        (Some(Rest { method, path, host, .. }), _) => format!("{method:?} {host:?} {}", without_names(path)),
        (None, graphql) => {
            format!("{:?}", graphql.as_ref().map(|graphql| (&graphql.query, &graphql.mutation)))
        }
    };
    let mut carried: Vec<String> =
        op.param_uses.iter().filter_map(|param_use| value(context, op, param_use)).collect();
    carried.sort_unstable();
    let has_bearer = op.entry.bearer.is_some();
    format!("{way} {carried:?} {returns:?} {session:?} {auth:?} {has_bearer} {refuse:?}")
}

/// A value of a request: where it goes and where it comes from. A value in a path has no name there.
fn value(context: &Context<'_>, op: &Op<'_>, param_use: &ParamUse<'_>) -> Option<String> {
    let carried = op.carried(param_use.name)?;
    let wire = if param_use.to == Target::Path { String::new() } else { carried.wire(context) };
    let from = match carried {
        Carried::Param(param) => {
            let Param { ty, required, default, encode, fallback, .. } = param.entry;
            format!("{ty} {required} {default:?} {encode:?} {fallback:?}")
        }
        Carried::Supplied(Supplied { constant, session, option, .. }, _) => {
            format!("{constant:?} {session:?} {option:?}")
        }
    };
    Some(format!("{:?} {wire} {from}", param_use.to))
}

/// A path in which it does not matter how its values are called.
fn without_names(path: &str) -> String {
    let mut parts = path.split(['{', '}']);
    let mut out = parts.next().unwrap_or_default().to_owned();
    while let (Some(_), Some(text)) = (parts.next(), parts.next()) {
        out.push_str("{}");
        out.push_str(text);
    }
    out
}
