//! Examples: calls that can be made, and answers that can be read.

use serde_json::Value;

use super::context::{Context, Found, Op};
use super::names::duplicates;
use super::requests;
use super::values::{self, Way};
use crate::diagnostic::{Code, nearest};
use crate::load::Cursor;
use crate::spec::{Auth, Example, JsonMap, OptionKind, RefusedKind, SessionEffect};
use crate::type_expr::TypeExpr;

/// Checks the examples of an operation.
pub(super) fn examples(context: &Context<'_>, op: &Op<'_>, found: &mut Found) {
    titles(op, found);
    if op.entry.examples.iter().all(|example| example.refused.is_some() && example.request.is_none()) {
        let message = format!("`{}` has no example with a request: nothing shows or tests it", op.entry.name);
        let help = match op.entry.examples.is_empty() {
            true => "add `examples` with a `title`, its `args` and the `request` that is sent",
            false => "add an example with a `title`, its `args` and the `request` that is sent",
        };
        found.push(op.site.field("name").error(Code::NoExample, message).help(help));
    }
    let list = op.site.field("examples");
    for (index, example) in op.entry.examples.iter().enumerate() {
        let site = list.item(index);
        outcome(context, op, example, site, found);
        let is_wrong = example.refused == Some(RefusedKind::InvalidArgument);
        arguments(context, op, (&example.args, is_wrong), site, found);
        for (name, value) in &example.options {
            option(context, name, value, site.field("options").field(name), found);
        }
        let before = site.field("before");
        for (index, call) in example.before.iter().enumerate() {
            before_call(context, &call.call, &call.args, before.item(index), found);
        }
        given(context, example, site.field("given"), found);
        if let Some(answer) = &example.answer {
            answered(context, op, answer, site.field("answer"), found);
        }
        if let (Some(result), None) = (&example.result, example.refused) {
            let site = site.field("result");
            returned(context, op, (result, example.answer.is_some()), site, found);
        }
    }
}

/// No two examples of an operation show the same: their titles tell them apart.
fn titles(op: &Op<'_>, found: &mut Found) {
    let list = op.site.field("examples");
    let examples = op.entry.examples.iter().enumerate();
    let titles =
        examples.map(|(index, example)| (&example.title, &example.title, list.item(index).field("title")));
    duplicates("example", titles, found);
}

/// An example ends in exactly one way, and only a request has an answer.
fn outcome(context: &Context<'_>, op: &Op<'_>, example: &Example, site: Cursor<'_>, found: &mut Found) {
    let title = site.field("title");
    match (&example.request, example.refused) {
        (Some(request), None) => {
            if op.entry.endpoint.graphql.is_some() != op.entry.endpoint.rest.is_some() {
                requests::expected(context, op, (example, request), site.field("request"), found);
            }
            signed_in(context, op, example, site, found);
        }
        (None, Some(kind)) => {
            if kind == RefusedKind::NotLoggedIn && !needs_user(op) {
                let message = format!("`{}` is never refused for want of a signed-in user", op.entry.name);
                let help = "make it `auth: required`, or leave the example out";
                found.push(site.field("refused").error(Code::NeverRefused, message).help(help));
            }
            let words = [
                ("answer", example.answer.is_some()),
                ("result", example.result.is_some()),
                ("given", !example.given.is_empty()),
            ];
            for (word, is_given) in words {
                if is_given {
                    let message = format!("a call that is refused has no `{word}`: nothing is sent");
                    found.push(
                        site.field(word)
                            .key()
                            .error(Code::WordsOfRefused, message)
                            .help(format!("leave `{word}` out")),
                    );
                }
            }
        }
        _ => {
            let message = "an example must end in exactly one way";
            found.push(title.error(Code::EndOfExample, message).help("give one of `request` and `refused`"));
        }
    }
}

/// Where a user must be signed in, the example says how: else nothing would be sent.
fn signed_in(context: &Context<'_>, op: &Op<'_>, example: &Example, site: Cursor<'_>, found: &mut Found) {
    let token = &context.service.session.token_option;
    let signs_in = |name: &str| {
        context.operation(name).is_none_or(|before| {
            matches!(before.entry.session, Some(SessionEffect::SignIn | SessionEffect::Renew))
        })
    };
    let is_known = context.option(token).is_some_and(|option| option.kind == OptionKind::Secret);
    let has_token = example.options.contains_key(token)
        || op.entry.bearer.as_ref().is_some_and(|bearer| example.args.contains_key(bearer))
        || example.before.iter().any(|before| signs_in(&before.call));
    if needs_user(op) && is_known && !has_token {
        let message = format!(
            "`{}` needs a signed-in user, and no user is signed in before this example",
            op.entry.name
        );
        let help = format!("add `options: {{ {token}: … }}`, or a call that signs in to `before`");
        found.push(site.field("title").error(Code::NoUserInExample, message).help(help));
    }
}

/// What is given needs a server that holds it.
fn given(context: &Context<'_>, example: &Example, site: Cursor<'_>, found: &mut Found) {
    if !example.given.is_empty() && example.refused.is_none() && context.service.examples.is_none() {
        let message = "there is no server that could hold what is given";
        let help = "add `examples: { server: … }` to the service, or leave `given` out";
        found.push(site.key().error(Code::MissingFromService, message).help(help));
    }
}

/// Whether nothing is sent where no user is signed in.
fn needs_user(op: &Op<'_>) -> bool {
    op.entry.auth == Auth::Required || op.entry.supplied.iter().any(|supplied| supplied.session.is_some())
}

/// Checks the arguments of a call; of one that is refused for them, only that there are such arguments.
fn arguments(
    context: &Context<'_>,
    op: &Op<'_>,
    (args, is_wrong): (&JsonMap, bool),
    site: Cursor<'_>,
    found: &mut Found,
) {
    let list = site.field("args");
    for (name, value) in args {
        let site = list.field(name);
        let Some(param) = op.find_param(name, site.key(), found) else { continue };
        if let Ok(ty) = &param.ty
            && !is_wrong
        {
            values::check(context, (ty, Way::Given), value, &format!("`{name}`"), site, found);
        }
    }
    // A name that is misspelt is not missing too.
    let names = || op.params.iter().map(|param| param.entry.name.as_str());
    let unknown = args.keys().filter(|name| op.param(name).is_none());
    let misspelt: Vec<&str> = unknown.filter_map(|name| Some(nearest(name, names())?.word)).collect();
    let is_missing = |name: &String| !args.contains_key(name) && !misspelt.contains(&name.as_str());
    let missing = op.params.iter().filter(|param| param.entry.required && is_missing(&param.entry.name));
    for param in missing.filter(|_| !is_wrong) {
        let name = &param.entry.name;
        let site = if site.has("args") { list.key() } else { site };
        found.push(
            site.error(Code::MissingArgument, format!("the argument `{name}` is missing"))
                .help(format!("add `{name}` to `args`")),
        );
    }
}

fn before_call(context: &Context<'_>, name: &str, args: &JsonMap, site: Cursor<'_>, found: &mut Found) {
    match context.operation(name) {
        Some(op) => arguments(context, op, (args, false), site, found),
        None if context.spec.unread.may_have("operations", name) => {}
        None => {
            let known = context.operations.iter().map(|op| op.entry.name.as_str());
            let error =
                site.field("call").error(Code::UnknownOperation, format!("unknown operation `{name}`"));
            found.push(error.did_you_mean(nearest(name, known), "name an operation of the spec"));
        }
    }
}

/// Checks the value of an option.
fn option(context: &Context<'_>, name: &str, value: &Value, site: Cursor<'_>, found: &mut Found) {
    if let Some(option) = context.find_option(name, site.key(), found) {
        values::option_value(option, value, site, found);
    }
}

/// Checks that an answer can be read.
fn answered(context: &Context<'_>, op: &Op<'_>, answer: &Value, site: Cursor<'_>, found: &mut Found) {
    let returns = &op.entry.returns;
    let Some(ty) = op.answered() else { return };
    let is_unread = matches!(op.returned, Ok(TypeExpr::Unit)) && returns.of.is_none();
    let may_be_null = returns.nullable || op.returned == Ok(TypeExpr::Unit);
    if is_unread || (answer.is_null() && may_be_null) {
        return;
    }
    values::check(context, (ty, Way::Answered), answer, "`answer`", site, found);
}

/// Checks that a result can come of an answer: that there is one, and that it is of the type that is returned.
fn returned(
    context: &Context<'_>,
    op: &Op<'_>,
    (result, is_answered): (&Value, bool),
    site: Cursor<'_>,
    found: &mut Found,
) {
    let name = &op.entry.name;
    match &op.returned {
        Ok(TypeExpr::Unit) => {
            let message = format!("`{name}` returns nothing, so no example of it has a `result`");
            found.push(site.key().error(Code::ResultOfExample, message).help("leave `result` out"));
        }
        _ if !is_answered => {
            let message = "a result is stated, but not the answer that it comes of";
            found.push(
                site.key().error(Code::ResultOfExample, message).help("add `answer`, or leave `result` out"),
            );
        }
        Ok(ty) => values::check(context, (ty, Way::Answered), result, "the result", site, found),
        Err(_) => {}
    }
}
