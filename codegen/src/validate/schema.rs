//! The GraphQL schema of the service, and the documents that are derived from the spec.

use std::collections::BTreeSet;

use apollo_compiler::validation::Valid;
use apollo_compiler::{ExecutableDocument, Schema};

use super::context::{Context, Found};
use crate::diagnostic::{Diagnostic, Place, nearest};
use crate::document::{self, Documents};
use crate::load::Spec;

/// Parses the schema. What is wrong with it is told at its own lines.
pub(super) fn parse(spec: &Spec, found: &mut Found) -> Option<Valid<Schema>> {
    let graphql = spec.service.graphql.as_ref()?;
    let Some(text) = &spec.schema else {
        let message = format!("there is no text file `{}` in `{}`", graphql.schema, spec.folder);
        let known = nearest(&graphql.schema, spec.paths.iter().map(String::as_str));
        let site = spec.site(spec.service_mark).field("graphql").field("schema");
        found.push(site.error(message).did_you_mean(known, "write its path from that folder on"));
        return None;
    };
    match Schema::parse_and_validate(text.as_str(), &graphql.schema) {
        Ok(schema) => Some(schema),
        Err(invalid) => {
            let path = if spec.folder.is_empty() {
                graphql.schema.clone()
            } else {
                format!("{}/{}", spec.folder, graphql.schema)
            };
            found.extend(invalid.errors.iter().map(|mistake| {
                let at = mistake.line_column_range().map(|range| (range.start, range.end));
                let place = at.map_or_else(
                    || Place::file(&path),
                    |(start, end)| Place {
                        file: path.clone(),
                        line: start.line,
                        column: start.column,
                        length: if end.line == start.line {
                            end.column.saturating_sub(start.column)
                        } else {
                            1
                        },
                        source: text.lines().nth(start.line.saturating_sub(1)).unwrap_or_default().to_owned(),
                    },
                );
                Diagnostic::new(place, mistake.error.to_string())
                    .help("this file is GraphQL: correct it there")
            }));
            None
        }
    }
}

/// Checks the derived documents with the GraphQL library: the last word on what the rules have let pass.
///
/// They are checked together, as one document, because that is quick. Only where something is wrong, which the rules
/// should have told, each is looked at by itself to find out whose mistake it is.
pub(super) fn documents(context: &Context<'_>, found: &mut Found) {
    let Some(schema) = context.schema else { return };
    let all = together(&Documents::new(context.spec, schema), context);
    if all.is_empty() {
        return;
    }
    let Err(invalid) = ExecutableDocument::parse_and_validate(schema, all, "all.graphql") else { return };
    let before = found.len();
    for op in &context.operations {
        for problem in document::problems(context.spec, schema, op.entry) {
            let site = op.site.field("endpoint").field("graphql").key();
            let message = format!("the GraphQL document of `{}` is not valid: {problem}", op.entry.name);
            found.push(site.error(message).help("compare the endpoint and the types with the schema"));
        }
    }
    if found.len() == before {
        let site = context.service_site.field("graphql").key();
        found.extend(invalid.errors.iter().map(|problem| {
            site.error(format!("the GraphQL documents are not valid together: {}", problem.error))
        }));
    }
}

/// The documents of all operations, and each fragment once.
fn together(documents: &Documents<'_>, context: &Context<'_>) -> String {
    let mut text = String::new();
    let mut fragments = BTreeSet::new();
    for entry in context.operations.iter().map(|op| op.entry) {
        if let Some(graphql) = &entry.endpoint.graphql {
            let document = documents.derive(entry, graphql).document;
            text.push_str(&document.text);
            text.push('\n');
            fragments.extend(document.fragments);
        }
    }
    for fragment in fragments {
        text.push_str(&documents.fragment(&fragment).text);
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::{Sources, load};

    /// The rules tell such a mistake first; here they are left out, to see that the library's word is passed on.
    #[test]
    fn what_the_library_says_is_told_at_the_operation() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let sources = Sources::read(&root, "tests/acme/spec").unwrap();
        let text =
            sources.get("operations/parcels.yaml").unwrap().replace("query: parcel,", "query: parsel,");
        let spec = load(&sources.with("operations/parcels.yaml", &text)).unwrap();
        let mut found = Vec::new();
        let schema = parse(&spec, &mut found);
        documents(&Context::new(&spec, schema.as_ref()), &mut found);
        let told: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert!(told[0].contains("the GraphQL document of `find_parcel` is not valid: "), "{told:?}");
        assert!(told[0].contains("18 |       graphql: { query: parsel"), "{told:?}");
    }
}
