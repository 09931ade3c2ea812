//! Renders the table of all operations, for people.

use super::doc;
use crate::api::{Api, Operation, SessionEffect};

/// The table, in Markdown.
pub(super) fn reference(api: &Api, written_by: &str) -> String {
    let mut text = format!("<!-- {written_by} -->\n");
    for group in &api.groups {
        text.push_str(&format!("\n### {}\n\n", group.doc.summary.trim_end_matches('.')));
        text.push_str("| Operation | What it does | Endpoint | Authorization | Session | Idempotent? |\n");
        text.push_str("|---|---|---|---|---|---|\n");
        group.operations.iter().for_each(|operation| text.push_str(&row(api, operation)));
    }
    text
}

fn row(api: &Api, operation: &Operation) -> String {
    let Operation { name, method, .. } = operation;
    let client = &api.service.client;
    let repeated = if operation.idempotent { "yes" } else { "no" };
    let cells = [
        format!("[`{name}`](crate::generated::client::{client}::{method})"),
        operation.doc.summary.clone(),
        format!("`{}`", doc::endpoint(&operation.endpoint)),
        operation.auth.cell().to_owned(),
        operation.session.map(SessionEffect::cell).unwrap_or_default().to_owned(),
        repeated.to_owned(),
    ];
    format!("| {} |\n", cells.map(|cell| cell.replace('|', r"\|")).join(" | ")).replace("|  |", "| |")
}
