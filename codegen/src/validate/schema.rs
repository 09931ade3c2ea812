//! The documents that are derived from the spec, against the GraphQL schema of the service.

use std::collections::BTreeSet;

use apollo_compiler::ExecutableDocument;

use super::context::{Context, Found};
use crate::diagnostic::Code;
use crate::model::{Document, EndpointDef, Model, OperationDef};

/// How many documents are checked together: enough to be quick, and few enough that their trees are small.
const TOGETHER: usize = 256;

/// Checks the derived documents with the GraphQL library: the last word on what the rules have let pass.
///
/// Many are checked together, as one document, because that is quick. Only where something is wrong, which the rules
/// should have told, each is looked at by itself to find out whose error it is.
pub(super) fn documents(context: &Context<'_>, model: &Model<'_>, found: &mut Found) {
    let Some(schema) = context.schema else { return };
    let documents = model.operations().filter_map(|operation| Some((operation, document_of(operation)?)));
    let documents: Vec<(&OperationDef<'_>, &Document)> = documents.collect();
    for documents in documents.chunks(TOGETHER) {
        let all = text(model, documents.iter().map(|(_, document)| *document));
        let Err(invalid) = ExecutableDocument::parse_and_validate(schema, all, "all.graphql") else {
            continue;
        };
        let before = found.len();
        for (operation, document) in documents {
            let name = &operation.entry.name;
            let text = text(model, [*document].into_iter());
            let checked = ExecutableDocument::parse_and_validate(schema, text, format!("{name}.graphql"));
            let (Err(invalid), Some(op)) = (checked, context.operation(name)) else { continue };
            let site = op.site.field("endpoint").field("graphql").key();
            found.extend(invalid.errors.iter().map(|problem| {
                let message = format!("the GraphQL document of `{name}` is not valid: {}", problem.error);
                site.error(Code::InvalidGraphQl, message)
                    .help("compare the endpoint and the types with the schema")
            }));
        }
        if found.len() == before {
            let site = context.service_site.field("graphql").key();
            found.extend(invalid.errors.iter().map(|problem| {
                let message = format!("the GraphQL documents are not valid together: {}", problem.error);
                site.error(Code::InvalidGraphQl, message)
            }));
        }
    }
}

fn document_of<'m>(operation: &'m OperationDef<'_>) -> Option<&'m Document> {
    match &operation.endpoint {
        EndpointDef::GraphQl { document, .. } => Some(document),
        EndpointDef::Rest { .. } => None,
    }
}

/// The text of some documents, and each of their fragments once.
fn text<'m>(model: &Model<'_>, documents: impl Iterator<Item = &'m Document> + Clone) -> String {
    let used: BTreeSet<&String> = documents.clone().flat_map(|document| &document.fragments).collect();
    let fragments = model.fragments.iter().filter(|fragment| used.contains(&fragment.name));
    let texts = documents.map(|document| &document.text).chain(fragments.map(|fragment| &fragment.text));
    texts.flat_map(|text| [text.as_str(), "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::super::bind::bind;
    use super::*;
    use crate::load::{Sources, load};

    /// The rules tell such an error first; here they are left out, to see that the library's word is passed on.
    #[test]
    fn what_the_library_says_is_told_at_the_operation() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let sources = Sources::read(&root, "tests/acme/spec").unwrap();
        let text =
            sources.get("operations/parcels.yaml").unwrap().replace("query: parcel,", "query: parsel,");
        let spec = load(&sources.with("operations/parcels.yaml", &text)).unwrap();
        let mut found = Vec::new();
        let context = Context::new(&spec);
        documents(&context, &bind(&context).unwrap(), &mut found);
        let told: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert!(told[0].contains("the GraphQL document of `find_parcel` is not valid: "), "{told:?}");
        assert!(told[0].contains("18 |       graphql: { query: parsel"), "{told:?}");
    }
}
