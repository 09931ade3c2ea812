//! Texts for readers: every one is there, and what becomes a summary is one sentence.

use super::context::{Context, Found, Op, Ty};
use crate::load::Site;

/// The texts of the service, its options, its error codes and its groups.
pub(super) fn service(context: &Context<'_>, found: &mut Found) {
    summary("the service", &context.service.doc, context.service_site, found);
    filled("the service", "name", &context.service.name, context.service_site, found);
    for (option, site) in context.options() {
        filled(&format!("`{}`", option.name), "doc", &option.doc, site, found);
    }
    for (code, site) in context.error_codes() {
        filled(&format!("`{}`", code.name), "doc", &code.doc, site, found);
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
    filled(&name, "source", &op.entry.source, op.site, found);
    for param in &op.params {
        filled(&format!("`{}`", param.entry.name), "doc", &param.entry.doc, param.site, found);
    }
    let errors = op.site.field("errors");
    for (index, error) in op.entry.errors.iter().enumerate() {
        filled(&format!("the error {}", error.code), "do", &error.advice, errors.item(index), found);
    }
    let examples = op.site.field("examples");
    for (index, example) in op.entry.examples.iter().enumerate() {
        filled("the example", "title", &example.title, examples.item(index), found);
        if let Some(corrected) = &example.corrected {
            filled("the example", "corrected", corrected, examples.item(index), found);
        }
    }
}

/// The texts of a type.
pub(super) fn ty(_: &Context<'_>, ty: &Ty<'_>, found: &mut Found) {
    summary(&format!("`{}`", ty.entry.name), &ty.entry.doc, ty.site, found);
    for field in &ty.fields {
        filled(&format!("`{}`", field.entry.name), "doc", &field.entry.doc, field.site, found);
    }
    let values = ty.site.field("values");
    for (index, value) in ty.entry.values.iter().enumerate() {
        filled(&format!("`{}`", value.value), "doc", &value.doc, values.item(index), found);
    }
}

fn filled(whose: &str, key: &str, text: &str, site: Site<'_>, found: &mut Found) {
    if text.trim().is_empty() {
        let message = format!("the `{key}` of {whose} is empty");
        found.push(site.field(key).error(message).help("write it in your own words"));
    }
}

/// A text whose first line stands alone in lists: one sentence, and then an empty line if there is more.
fn summary(whose: &str, doc: &str, site: Site<'_>, found: &mut Found) {
    filled(whose, "doc", doc, site, found);
    let mut lines = doc.trim().lines();
    let first = lines.next().unwrap_or_default().trim_end();
    if !first.is_empty() && !first.ends_with(['.', '!', '?']) {
        let message = format!("the first line of the `doc` of {whose} is no sentence");
        found.push(
            site.field("doc").error(message).help("end it with a full stop; more stands below an empty line"),
        );
    } else if lines.next().is_some_and(|second| !second.trim().is_empty()) {
        let message = format!("the first line of the `doc` of {whose} does not stand alone");
        found.push(site.field("doc").error(message).help("put an empty line below the first sentence"));
    }
}
