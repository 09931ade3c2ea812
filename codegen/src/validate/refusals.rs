//! Checks that are made before anything is sent, and errors that a caller should expect.

use super::context::{Context, Found, Op, Typed};
use super::names::duplicates;
use crate::diagnostic::Code;
use crate::spec::{Param, Refusal, TypeKind};
use crate::type_expr::TypeExpr;

/// Each check says one thing, of parameters that there are.
pub(super) fn refusals(context: &Context<'_>, op: &Op<'_>, found: &mut Found) {
    let list = op.site.field("refuse");
    for (index, Refusal { empty, none_of, unknown }) in op.entry.refuse.iter().enumerate() {
        let site = list.item(index);
        let given =
            usize::from(empty.is_some()) + usize::from(none_of.is_some()) + usize::from(unknown.is_some());
        if given != 1 {
            let help =
                "give one of `empty`, `none_of` and `unknown`; a second check is a second item of the list";
            found.push(site.error(Code::PreconditionWords, "a check must say exactly one thing").help(help));
        }
        if let Some(name) = empty {
            let param = op.find_param(name, site.field("empty"), found);
            if let Some(Ok(ty)) = param.map(|param| &param.ty)
                && !matches!(ty, TypeExpr::String | TypeExpr::List(_) | TypeExpr::Map(_))
            {
                let message = format!("a value of the type `{ty}` is never empty");
                found.push(
                    site.field("empty")
                        .error(Code::IdlePrecondition, message)
                        .help("name a string, a list or a map, or leave this out"),
                );
            }
        }
        if let Some(name) = unknown {
            let param = op.find_param(name, site.field("unknown"), found);
            let is_enum = |ty: &TypeExpr| {
                ty.named()
                    .is_some_and(|name| context.ty(name).is_none_or(|ty| ty.entry.kind == TypeKind::Enum))
            };
            if let Some(Ok(ty)) = param.map(|param| &param.ty)
                && !is_enum(ty)
            {
                let message =
                    format!("a value of the type `{ty}` is never unknown: only an enum lists its values");
                found.push(
                    site.field("unknown")
                        .error(Code::IdlePrecondition, message)
                        .help("make the parameter an enum, or leave this out"),
                );
            }
        }
        if let Some(names) = none_of {
            none_of_rule(op, names, site.field("none_of"), found);
        }
    }
}

fn none_of_rule(op: &Op<'_>, names: &[String], site: crate::load::Cursor<'_>, found: &mut Found) {
    let is_always_there = |param: &Typed<'_, Param>| param.entry.required || param.entry.default.is_some();
    if names.len() < 2 && !names.iter().filter_map(|name| op.param(name)).any(is_always_there) {
        let message = "of one parameter, none is given where it is missing";
        found.push(
            site.key()
                .error(Code::IdlePrecondition, message)
                .help("name at least two parameters, or make the one `required`"),
        );
    }
    for (index, name) in names.iter().enumerate() {
        let Some(param) = op.find_param(name, site.item(index), found) else { continue };
        if param.entry.required || param.entry.default.is_some() {
            let message = format!("`{name}` is always there, so this never refuses anything");
            found.push(
                site.item(index)
                    .error(Code::IdlePrecondition, message)
                    .help("leave this out, or make the parameter optional"),
            );
        }
    }
}

/// The codes of errors that are expected are codes of the service.
pub(super) fn errors(context: &Context<'_>, op: &Op<'_>, found: &mut Found) {
    let list = op.site.field("errors");
    let errors =
        || op.entry.errors.iter().enumerate().map(|(index, error)| (error, list.item(index).field("code")));
    for (error, site) in errors().filter(|(error, _)| context.error_code(error.code).is_none()) {
        if context.spec.unread.is_empty() {
            let message = format!("unknown error code {}", error.code);
            found.push(
                site.error(Code::UnknownErrorCode, message)
                    .help("add it under `error_codes`, or correct the number"),
            );
        }
    }
    duplicates("error code", errors().map(|(error, site)| (error.code, error.code, site)), found);
}
