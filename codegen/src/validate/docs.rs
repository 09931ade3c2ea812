//! Texts for readers: every one is there, and what becomes a summary is one sentence.

use super::context::{Context, Found, Op, Ty};
use crate::diagnostic::Code;
use crate::load::Cursor;
use crate::markdown::{self, Problem};

/// The texts of the service, its options, its error codes and its groups.
pub(super) fn service(context: &Context<'_>, found: &mut Found) {
    summary("the service", &context.service.doc, context.service_site, found);
    line("the service", "name", &context.service.name, context.service_site, found);
    for (option, site) in context.options() {
        text(&format!("`{}`", option.name), &option.doc, site, found);
    }
    for (code, site) in context.error_codes() {
        text(&format!("`{}`", code.name), &code.doc, site, found);
    }
    for file in &context.spec.groups {
        summary(
            &format!("the group `{}`", file.group.name),
            &file.group.doc,
            context.spec.site(file.mark),
            found,
        );
    }
}

/// The texts of an operation.
pub(super) fn operation(_: &Context<'_>, op: &Op<'_>, found: &mut Found) {
    let name = format!("`{}`", op.entry.name);
    summary(&name, &op.entry.doc, op.site, found);
    line(&name, "source", &op.entry.source, op.site, found);
    for param in &op.params {
        text(&format!("`{}`", param.entry.name), &param.entry.doc, param.site, found);
    }
    let errors = op.site.field("errors");
    for (index, error) in op.entry.errors.iter().enumerate() {
        line(&format!("the error {}", error.code), "do", &error.advice, errors.item(index), found);
    }
    let examples = op.site.field("examples");
    for (index, example) in op.entry.examples.iter().enumerate() {
        line("the example", "title", &example.title, examples.item(index), found);
        if let Some(corrected) = &example.corrected {
            line("the example", "corrected", corrected, examples.item(index), found);
        }
    }
}

/// The texts of a type.
pub(super) fn ty(_: &Context<'_>, ty: &Ty<'_>, found: &mut Found) {
    summary(&format!("`{}`", ty.entry.name), &ty.entry.doc, ty.site, found);
    for field in &ty.fields {
        text(&format!("`{}`", field.entry.name), &field.entry.doc, field.site, found);
    }
    let values = ty.site.field("values");
    for (index, value) in ty.entry.values.iter().enumerate() {
        text(&format!("`{}`", value.value), &value.doc, values.item(index), found);
    }
}

/// A text that becomes documentation.
fn text(whose: &str, doc: &str, site: Cursor<'_>, found: &mut Found) {
    filled(whose, "doc", doc, site, found);
    shown(markdown::problems(doc), site.field("doc"), found);
}

/// A text that is shown as one line, after other words.
fn line(whose: &str, key: &str, text: &str, site: Cursor<'_>, found: &mut Found) {
    filled(whose, key, text, site, found);
    shown(markdown::inline_problems(text), site.field(key), found);
}

/// Reports why a text can't be shown: the first reason, because the rest may follow from it.
fn shown(problems: Vec<Problem>, site: Cursor<'_>, found: &mut Found) {
    let first = problems.into_iter().next();
    found.extend(
        first.map(|problem| {
            site.line(problem.line).error(Code::UnsafeText, problem.message).help(problem.help)
        }),
    );
}

fn filled(whose: &str, key: &str, text: &str, site: Cursor<'_>, found: &mut Found) {
    if text.trim().is_empty() {
        let message = format!("the `{key}` of {whose} is empty");
        found.push(site.field(key).error(Code::EmptyText, message).help(match key {
            "do" => "write what the caller can do about it, such as `Ask for the PIN again.`",
            "source" => "write where it is documented, such as `FILE, HEADING`",
            _ => "write it in your own words",
        }));
    }
}

/// A text whose first line stands alone in lists: one sentence, and then an empty line if there is more.
fn summary(whose: &str, doc: &str, site: Cursor<'_>, found: &mut Found) {
    let before = found.len();
    text(whose, doc, site, found);
    if found.len() > before {
        return;
    }
    let mut lines = doc.trim().lines();
    let first = lines.next().unwrap_or_default().trim_end();
    if !first.is_empty() && !first.ends_with(['.', '!', '?']) {
        let message = format!("the first line of the `doc` of {whose} is no sentence");
        found.push(
            site.field("doc")
                .error(Code::NoSummary, message)
                .help("end it with a full stop; more stands below an empty line"),
        );
    } else if lines.next().is_some_and(|second| !second.trim().is_empty()) {
        let message = format!("the first line of the `doc` of {whose} does not stand alone");
        found.push(
            site.field("doc")
                .error(Code::NoSummary, message)
                .help("put an empty line below the first sentence"),
        );
    }
}
