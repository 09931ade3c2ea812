//! Parameters, and the values that the client supplies by itself.

use serde_json::Value;

use super::context::{Context, Found, Op, Typed};
use super::paths;
use super::secrets;
use super::service::of_kind;
use super::values::{self, Way};
use crate::diagnostic::Code;
use crate::spec::{Encode, OptionKind, Param, Supplied};
use crate::type_expr::TypeExpr;

/// The kinds of options that are texts: such an option can be a value of a request.
pub(super) const TEXTS: [OptionKind; 5] =
    [OptionKind::String, OptionKind::Secret, OptionKind::Url, OptionKind::PublicKey, OptionKind::Choice];

/// Defaults and samples are of their type, and nothing has a default in vain.
pub(super) fn defaults(context: &Context<'_>, op: &Op<'_>, found: &mut Found) {
    for param in &op.params {
        let Ok(ty) = &param.ty else { continue };
        let what = format!("`{}`", param.entry.name);
        for (key, value) in [("default", &param.entry.default), ("sample", &param.entry.sample)] {
            if let Some(Value::Null) = value {
                let error = param
                    .site
                    .field(key)
                    .error(Code::WrongValue, format!("null is no {key} of {what}: nothing is sent for it"));
                found.push(error.help(format!("leave `{key}` out, or write a value")));
            } else if let Some(value) = value {
                values::check(context, (ty, Way::Given), value, &what, param.site.field(key), found);
            }
        }
        if param.entry.required && param.entry.default.is_some() {
            let message = format!("the parameter {what} is `required`, so its default never counts");
            found.push(
                param
                    .site
                    .field("default")
                    .key()
                    .error(Code::IdleDefault, message)
                    .help("leave out `required` or `default`"),
            );
        }
    }
}

/// What is encoded can be.
pub(super) fn encodings(context: &Context<'_>, op: &Op<'_>, found: &mut Found) {
    for param in &op.params {
        let (Some(encode), Ok(ty)) = (param.entry.encode, &param.ty) else { continue };
        let site = param.site.field("encode");
        if let Err(wanted) = encodable(encode, ty) {
            let message = format!("a value of the type `{ty}` can't be encoded so");
            found.push(
                site.error(Code::UnsuitableEncoding, message)
                    .help(format!("make the parameter a `{wanted}`, or leave `encode` out")),
            );
        }
        if encode == Encode::Rsa && context.service.encryption.is_none() {
            let message = "the service does not say with which key it is encrypted";
            found.push(site.error(Code::MissingFromService, message).help("add `encryption` to the service"));
        }
        if encode == Encode::Rsa && *ty == TypeExpr::String && !param.entry.sensitive {
            let message = format!("`{}` is encrypted on the wire, but would be printed", param.entry.name);
            let edit = secrets::mended(&param.ty, param.entry.public, param.site);
            found.push(
                site.error(Code::MissingSensitive, message).help(secrets::declare(param.site)).fix_by(edit),
            );
        }
    }
}

/// Whether a value of a type can be encoded so; if not, the type that could be.
pub(super) fn encodable(encode: Encode, ty: &TypeExpr) -> Result<(), &'static str> {
    match (encode, ty) {
        (Encode::Rsa, TypeExpr::String)
        | (Encode::KeyValues | Encode::KeyValuesJson, TypeExpr::Map(_))
        | (Encode::JsonText, _) => Ok(()),
        (Encode::Rsa, _) => Err("string"),
        (Encode::KeyValues | Encode::KeyValuesJson, _) => Err("map<json>"),
    }
}

/// What the session stands in for can be missing, and is a text.
pub(super) fn fallbacks(_: &Context<'_>, op: &Op<'_>, found: &mut Found) {
    for param in op.params.iter().filter(|param| param.entry.fallback.is_some()) {
        let site = param.site.field("fallback");
        let name = &param.entry.name;
        if param.entry.required || param.entry.default.is_some() {
            let message = format!("nothing can replace `{name}`: it is always there");
            found.push(
                site.key()
                    .error(Code::IdleFallback, message)
                    .help("leave out `fallback`, or `required` and `default`"),
            );
        }
        if param.ty.as_ref().is_ok_and(|ty| *ty != TypeExpr::String) {
            let message = format!("a part of the session can't replace `{name}`: it is no string");
            found.push(
                site.key()
                    .error(Code::IdleFallback, message)
                    .help("make the parameter a `string`, or leave `fallback` out"),
            );
        }
    }
}

/// A supplied value comes from exactly one place.
pub(super) fn supplied(context: &Context<'_>, op: &Op<'_>, found: &mut Found) {
    for (supplied, site) in op.supplied() {
        let Supplied { constant, session, option, .. } = supplied;
        let given =
            usize::from(constant.is_some()) + usize::from(session.is_some()) + usize::from(option.is_some());
        if given != 1 {
            let message = format!("`{}` must come from exactly one place", supplied.name);
            found.push(
                site.field("name")
                    .error(Code::OneSource, message)
                    .help("give one of `constant`, `session` and `option`"),
            );
        }
        if let Some(option) = option {
            of_kind(context, option, &TEXTS, site.field("option"), found);
        }
    }
}

/// Everything that is declared goes somewhere, exactly once, and everything that goes somewhere is declared.
pub(super) fn placements(_: &Context<'_>, op: &Op<'_>, found: &mut Found) {
    let mut misnamed = Vec::new();
    for (index, param_use) in op.param_uses.iter().enumerate() {
        if op.carried(param_use.name).is_none() {
            let is_free = |name: &&str| !op.param_uses.iter().any(|other| other.name == *name);
            let known = crate::diagnostic::nearest(param_use.name, op.carried_names().filter(is_free));
            misnamed.extend(known.map(|near| near.word));
            let message =
                format!("`{}` has no parameter or supplied value `{}`", op.entry.name, param_use.name);
            found.push(
                param_use
                    .site
                    .error(Code::UnknownParameter, message)
                    .did_you_mean(known, "add it under `params` or `supplied`"),
            );
        } else if let Some(earlier) =
            op.param_uses[..index].iter().find(|earlier| earlier.name == param_use.name)
        {
            let message = format!("`{}` is placed twice", param_use.name);
            let place = earlier.site.place();
            let help = format!("keep one of the two; the other is at {}:{}", place.file, place.line);
            found.push(param_use.site.error(Code::PlacedTwice, message).help(help));
        }
    }
    let rest = op.entry.endpoint.rest.as_ref();
    if rest.is_some_and(|rest| paths::is_wrong(&rest.path, op.site)) {
        return;
    }
    let is_placed =
        |name: &str| misnamed.contains(&name) || op.param_uses.iter().any(|param_use| param_use.name == name);
    for param in op.params.iter().filter(|param| !is_placed(&param.entry.name) && !has_other_use(op, param)) {
        let message = format!("the parameter `{}` is sent nowhere", param.entry.name);
        found.push(param.site.field("name").error(Code::PlacedNowhere, message).help(where_to(op)));
    }
    for (supplied, site) in op.supplied().filter(|(supplied, _)| !is_placed(&supplied.name)) {
        let message = format!("the supplied value `{}` is sent nowhere", supplied.name);
        found.push(site.field("name").error(Code::PlacedNowhere, message).help(where_to(op)));
    }
}

/// Whether a parameter is of use without being a part of the request's text.
fn has_other_use(op: &Op<'_>, param: &Typed<'_, Param>) -> bool {
    let name = &param.entry.name;
    let returns = &op.entry.returns;
    op.entry.bearer.as_ref() == Some(name)
        || returns.any.as_ref().is_some_and(|any| any.equals == *name)
        || returns.by.as_ref().is_some_and(|by| by.argument == *name)
}

fn where_to(op: &Op<'_>) -> &'static str {
    match op.entry.endpoint.graphql {
        Some(_) => "name it in `arguments`, `outer_arguments` or the `fields` of `input`",
        None => "name it in the path, `query`, `json` or `form`",
    }
}
