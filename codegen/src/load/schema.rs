//! The GraphQL schema of the service, read from its file.

use apollo_compiler::Schema;
use apollo_compiler::validation::Valid;

use super::Spec;
use crate::diagnostic::{Code, Diagnostic, Place, nearest};

/// Parses the schema. What is wrong with it is reported at its own lines.
pub(super) fn parse(spec: &Spec, found: &mut Vec<Diagnostic>) -> Option<Valid<Schema>> {
    let graphql = spec.service.graphql.as_ref()?;
    let Some(text) = &spec.schema else {
        let message = format!("there is no text file `{}` in `{}`", graphql.schema, spec.folder);
        let known = nearest(&graphql.schema, spec.paths.iter().map(String::as_str));
        let site = spec.site(spec.service_mark).field("graphql").field("schema");
        found.push(
            site.error(Code::MissingFile, message).did_you_mean(known, "write its path from that folder on"),
        );
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
            found.extend(invalid.errors.iter().map(|error| {
                let at = error.line_column_range().map(|range| (range.start, range.end));
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
                Diagnostic::new(Code::InvalidGraphQl, place, error.error.to_string())
                    .help("this file is GraphQL: correct it there")
            }));
            None
        }
    }
}
