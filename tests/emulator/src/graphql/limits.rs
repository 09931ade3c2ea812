//! How large a document may be: a few bytes of fragments can stand for more fields than there is time for.

use std::collections::BTreeMap;

use async_graphql::ServerError;
use async_graphql::parser::parse_query;
use async_graphql::parser::types::{ExecutableDocument, Selection, SelectionSet};

/// How many bytes a document may have.
const MAX_BYTES: usize = 100_000;
/// How many fields a document may have, each counted as often as a fragment brings it.
pub(super) const MAX_FIELDS: usize = 2000;
/// How many fragments a document may have: each may spread the next, and those who validate it go that deep.
const MAX_FRAGMENTS: usize = 100;
/// How deep selections may lie inside of each other, those of fragments too.
const MAX_DEPTH: usize = 64;

/// Parses a document.
///
/// # Errors
///
/// Reports where it is malformed, or why it is too large.
pub(super) fn parse(text: &str) -> Result<ExecutableDocument, ServerError> {
    if text.len() > MAX_BYTES {
        return Err(ServerError::new("the document is too long", None));
    }
    let document = parse_query(text)?;
    if document.fragments.len() > MAX_FRAGMENTS {
        return Err(ServerError::new("the document has too many fragments", None));
    }
    let mut count = Count { document: &document, known: BTreeMap::new() };
    let operations = document.operations.iter().map(|(_, operation)| &operation.node.selection_set.node);
    let fields = operations.fold(0, |sum: usize, selection| sum.saturating_add(count.fields(selection, 0)));
    match fields > MAX_FIELDS {
        true => Err(ServerError::new("the document has too many fields", None)),
        false => Ok(document),
    }
}

/// Counts fields and fragments. One that lies too deep, or inside of itself, counts as too many.
struct Count<'a> {
    document: &'a ExecutableDocument,
    /// The fragments that were counted; one that is being counted is as large as it can be.
    known: BTreeMap<&'a str, usize>,
}

impl<'a> Count<'a> {
    fn fields(&mut self, selection: &'a SelectionSet, depth: usize) -> usize {
        if depth > MAX_DEPTH {
            return usize::MAX;
        }
        selection.items.iter().fold(0, |sum, item| {
            let inner = match &item.node {
                Selection::Field(field) => self.fields(&field.node.selection_set.node, depth + 1),
                Selection::InlineFragment(part) => self.fields(&part.node.selection_set.node, depth + 1),
                Selection::FragmentSpread(spread) => {
                    self.fragment(spread.node.fragment_name.node.as_str(), depth + 1)
                }
            };
            sum.saturating_add(inner).saturating_add(1)
        })
    }

    fn fragment(&mut self, name: &'a str, depth: usize) -> usize {
        if let Some(known) = self.known.get(name) {
            return *known;
        }
        let Some(fragment) = self.document.fragments.get(name) else { return 0 };
        self.known.insert(name, usize::MAX);
        let fields = self.fields(&fragment.node.selection_set.node, depth);
        self.known.insert(name, fields);
        fields
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A document whose fragments spread each other so often and so deep.
    fn spread(often: usize, deep: usize) -> String {
        let fragment = |index: usize| {
            let inner = format!("...F{} ", index + 1).repeat(often);
            format!("fragment F{index} on Query {{ {inner} }} ")
        };
        let fragments: String = (0..deep).map(fragment).collect();
        format!("{{ ...F0 }} {fragments} fragment F{deep} on Query {{ a }}")
    }

    #[test]
    fn fields_count_as_often_as_a_fragment_brings_them() {
        let is_good = |text: &str| parse(text).is_ok();
        let is_large = |text: &str| parse(text).is_err_and(|error| error.message.contains("too"));
        assert!(is_good(&spread(2, 8)) && is_good(&spread(1, 60)));
        assert!(is_large(&spread(2, 28)) && is_large(&spread(200, 8)));
        assert!(is_large(&spread(1, 70)) && is_large(&spread(1, 2000)));
        let unused = spread(1, 2000).replacen("...F0", "a", 1);
        assert!(is_large(&unused), "what validates it follows fragments that nothing spreads too");
        assert!(is_large("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"));
        assert!(is_large(&format!("{{ {} }}", "a ".repeat(MAX_FIELDS + 1))));
        assert!(is_good(&format!("{{ {} }}", "a ".repeat(MAX_FIELDS))));
        assert!(is_large(&format!("{{ a }} #{}", " ".repeat(MAX_BYTES))));
        assert!(parse("{").is_err_and(|error| !error.locations.is_empty()), "the error has a location");
        assert!(is_good("{ a ...Missing }"), "what is missing is found out later");
    }
}
