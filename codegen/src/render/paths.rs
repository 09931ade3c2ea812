//! Shortens paths: what is rendered says where each name comes from, what is printed imports it.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::vec;

use proc_macro2::{Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};

/// A word that starts a path in what is rendered, and the module that it stands for.
struct Root {
    word: &'static str,
    module: &'static str,
    /// Whether the module itself is imported, because its names mean little without it.
    imports_module: bool,
}

const ROOTS: [Root; 13] = [
    root("runtime", "crate::runtime"),
    root("table", "crate::runtime::operation"),
    root("info", "crate::runtime::service"),
    root("server", "crate::table"),
    root("arguments", "crate::arguments"),
    root("client", "crate::generated::client"),
    root("types", "crate::generated::types"),
    Root { word: "graphql", module: "crate::generated::graphql", imports_module: true },
    Root { word: "operations", module: "crate::generated::operations", imports_module: true },
    root("generated", "crate::generated"),
    root("serde", "serde"),
    root("serde_json", "serde_json"),
    root("std", "std"),
];

const fn root(word: &'static str, module: &'static str) -> Root {
    Root { word, module, imports_module: false }
}

/// The imports of a file, while its items are shortened.
#[derive(Debug, Default)]
pub(super) struct Imports {
    /// The module of the file: what lies in it needs no import.
    module: String,
    /// The names that the file defines: nothing else may be imported by them.
    local: BTreeSet<String>,
    /// What is imported, by the name that it gets here.
    imported: BTreeMap<String, String>,
    /// What each path has become: most stand in a file many times.
    known: HashMap<(&'static str, bool, Vec<String>), Vec<TokenTree>>,
}

impl Imports {
    /// Starts a file that defines some names.
    pub(super) fn new(module: &str, local: impl IntoIterator<Item = String>) -> Self {
        Self { module: module.to_owned(), local: local.into_iter().collect(), ..Self::default() }
    }

    /// Shortens the paths of an item, and remembers what must be imported for it.
    pub(super) fn shorten(&mut self, tokens: TokenStream) -> TokenStream {
        let mut short = Vec::new();
        let mut rest = tokens.into_iter().collect::<Vec<_>>().into_iter();
        while let Some(token) = rest.next() {
            match token {
                TokenTree::Group(group) => short.push(self.inside(group)),
                TokenTree::Ident(first) if is_followed(rest.as_slice()) => {
                    let names = path_from(first, &mut rest);
                    match ROOTS.iter().find(|root| names[0] == root.word) {
                        Some(root) => short.extend(self.path(root, &names[1..], is_bang(rest.as_slice()))),
                        None => short.extend(path_tokens(names)),
                    }
                }
                token => short.push(token),
            }
        }
        short.into_iter().collect()
    }

    /// The `use` items: those of the standard library, of other crates and of this one, each sorted.
    pub(super) fn uses(&self) -> Vec<Vec<String>> {
        let mut modules: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for path in self.imported.values() {
            if let Some((module, name)) = path.rsplit_once("::") {
                modules.entry(module).or_default().push(name);
            }
        }
        let mut groups = [Vec::new(), Vec::new(), Vec::new()];
        for (module, names) in modules {
            let group = match module.split("::").next() {
                Some("std") => 0,
                Some("crate") => 2,
                _ => 1,
            };
            groups[group].push(match &names[..] {
                [name] => format!("use {module}::{name};"),
                names => format!("use {module}::{{{}}};", names.join(", ")),
            });
        }
        // Of what begins alike, the longer path comes first, and a list last: braces come after letters.
        groups.iter_mut().for_each(|group| group.sort());
        groups.into_iter().filter(|group| !group.is_empty()).collect()
    }

    fn inside(&mut self, group: Group) -> TokenTree {
        let (delimiter, tokens) = (group.delimiter(), group.stream());
        // Its tokens are moved, not copied, where nothing else holds them.
        drop(group);
        TokenTree::Group(Group::new(delimiter, self.shorten(tokens)))
    }

    /// Shortens one path, which is given without its root.
    fn path(&mut self, root: &Root, path: &[Ident], is_macro: bool) -> Vec<TokenTree> {
        let key = (root.word, is_macro, path.iter().map(Ident::to_string).collect());
        if let Some(short) = self.known.get(&key) {
            return short.clone();
        }
        let short = self.decide(root, path, is_macro);
        self.known.insert(key, short.clone());
        short
    }

    fn decide(&mut self, root: &Root, path: &[Ident], is_macro: bool) -> Vec<TokenTree> {
        let modules: Vec<String> = root.module.split("::").map(str::to_owned).collect();
        let start = match root.imports_module {
            true => modules.len() - 1,
            false => modules.len() + first_kept(path, is_macro),
        };
        let full: Vec<String> = modules.into_iter().chain(path.iter().map(Ident::to_string)).collect();
        let below = self.module.split("::").count();
        let short = if full[..below.min(full.len() - 1)].join("::") == self.module {
            &full[below..]
        } else if self.import(&full[start], full[..=start].join("::")) {
            &full[start..]
        } else {
            &full
        };
        path_tokens(short.iter().map(|name| Ident::new(name, Span::call_site())))
    }

    /// Whether a path can be called by its last name here.
    fn import(&mut self, name: &str, path: String) -> bool {
        !self.local.contains(name)
            && *self.imported.entry(name.to_owned()).or_insert_with(|| path.clone()) == path
    }
}

/// Which name of a path stays: the first with a capital, or a macro; of a function its module stays too.
fn first_kept(path: &[Ident], is_macro: bool) -> usize {
    let is_capital = |name: &Ident| name.to_string().starts_with(|first: char| first.is_uppercase());
    let last = path.len() - 1;
    path.iter().position(is_capital).unwrap_or(if is_macro { last } else { last.saturating_sub(1) })
}

/// The names of the path that begins with a name, which two colons follow; its tokens are taken.
fn path_from(first: Ident, rest: &mut vec::IntoIter<TokenTree>) -> Vec<Ident> {
    let mut names = vec![first];
    while is_followed(rest.as_slice()) {
        names.extend(rest.by_ref().take(3).filter_map(|token| match token {
            TokenTree::Ident(name) => Some(name),
            _ => None,
        }));
    }
    names
}

/// Whether two colons and a name come next.
fn is_followed(next: &[TokenTree]) -> bool {
    match next {
        [TokenTree::Punct(first), TokenTree::Punct(second), TokenTree::Ident(_), ..] => {
            first.as_char() == ':' && first.spacing() == Spacing::Joint && second.as_char() == ':'
        }
        _ => false,
    }
}

fn is_bang(next: &[TokenTree]) -> bool {
    matches!(next.first(), Some(TokenTree::Punct(punct)) if punct.as_char() == '!')
}

fn path_tokens(names: impl IntoIterator<Item = Ident>) -> Vec<TokenTree> {
    let mut tokens = Vec::new();
    for name in names {
        if !tokens.is_empty() {
            tokens.push(Punct::new(':', Spacing::Joint).into());
            tokens.push(Punct::new(':', Spacing::Alone).into());
        }
        tokens.push(TokenTree::Ident(name));
    }
    tokens
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;

    fn shortened(imports: &mut Imports, tokens: TokenStream) -> String {
        imports.shorten(tokens).to_string().replace(' ', "")
    }

    #[test]
    fn names_macros_and_modules_of_functions_are_imported() {
        let mut imports = Imports::new("crate::generated::operations::login", []);
        let text = shortened(
            &mut imports,
            quote! {
                runtime::operation!(LogIn => types::User);
                fn f() -> table::Auth { runtime::argument::list::<String>(table::Auth::None, graphql::LOG_IN) }
            },
        );
        assert_eq!(
            text,
            "operation!(LogIn=>User);fnf()->Auth{argument::list::<String>(Auth::None,graphql::LOG_IN)}"
        );
        assert_eq!(
            imports.uses(),
            [[
                "use crate::generated::graphql;",
                "use crate::generated::types::User;",
                "use crate::runtime::operation::Auth;",
                "use crate::runtime::{argument, operation};",
            ]]
        );
    }

    #[test]
    fn a_name_that_is_taken_is_written_out() {
        let mut imports = Imports::new("crate::generated::types", ["Value".to_owned()]);
        let text =
            shortened(&mut imports, quote!(serde_json::Value types::Value runtime::Extra types::Extra));
        assert_eq!(text, "serde_json::ValueValueExtraExtra");
        let mut imports = Imports::new("crate::generated::client", []);
        let text = shortened(&mut imports, quote!(runtime::Extra types::Extra));
        assert_eq!(text, "Extracrate::generated::types::Extra");
    }

    #[test]
    fn what_is_no_path_stays() {
        let mut imports = Imports::default();
        assert_eq!(
            shortened(&mut imports, quote!(let types = std; Self::client)),
            "lettypes=std;Self::client"
        );
        assert!(imports.uses().is_empty());
    }
}
