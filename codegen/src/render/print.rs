//! Prints Rust. `prettyplease` alone decides how generated code looks.

use std::collections::BTreeSet;

use proc_macro2::{Spacing, TokenStream, TokenTree};
use quote::quote;

/// Prints a file: its documentation and its parts, each parted from the one before by an empty line.
pub(super) fn file(docs: &[String], parts: impl IntoIterator<Item = TokenStream>) -> String {
    let docs: String = docs.iter().map(|line| format!("//! {line}").trim_end().to_owned() + "\n").collect();
    let parts = parts.into_iter().filter(|part| !part.is_empty()).map(part);
    std::iter::once(docs).chain(parts).collect::<Vec<_>>().join("\n")
}

/// Prints items. What `quote!` wrote is Rust; should it not be, the compiler reports where.
fn part(items: TokenStream) -> String {
    match syn::parse2(items) {
        Ok(items) => prettyplease::unparse(&items),
        Err(error) => format!("{}\n", error.to_compile_error()),
    }
}

/// Prints statements, line by line, as a part of an example.
pub(super) fn statements(tokens: &TokenStream) -> Vec<String> {
    let function = part(quote!(fn example() { #tokens }));
    function.lines().filter_map(|line| line.strip_prefix("    ")).map(str::to_owned).collect()
}

/// Imports those of some modules that the items name. The items name everything else by a path, so nothing that the
/// spec names can clash with an import.
pub(super) fn imports(modules: &[TokenStream], items: &[TokenStream]) -> TokenStream {
    let mut named = BTreeSet::new();
    items.iter().for_each(|item| add_modules(item.clone(), &mut named));
    let last = |path: &TokenStream| path.clone().into_iter().last().map(|name| name.to_string());
    let used = modules.iter().filter(|path| last(path).is_some_and(|name| named.contains(&name)));
    quote!(#(use #used;)*)
}

/// Collects the names that two colons follow.
fn add_modules(tokens: TokenStream, named: &mut BTreeSet<String>) {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match (token, tokens.peek()) {
            (TokenTree::Group(group), _) => add_modules(group.stream(), named),
            (TokenTree::Ident(name), Some(TokenTree::Punct(next)))
                if next.as_char() == ':' && next.spacing() == Spacing::Joint =>
            {
                named.insert(name.to_string());
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_is_imported_where_a_path_begins_with_it() {
        let modules = [quote!(crate::runtime), quote!(crate::generated::types), quote!(crate::table)];
        let items = [quote!(
            fn f(table: u8) -> runtime::Result<()> {
                g!(types::A => table:1)
            }
        )];
        let uses = imports(&modules, &items).to_string();
        assert_eq!(
            uses,
            quote!(
                use crate::runtime;
                use crate::generated::types;
            )
            .to_string()
        );
    }

    #[test]
    fn what_is_no_rust_is_told() {
        assert!(part(quote!(fn fn)).contains("compile_error"));
    }
}
