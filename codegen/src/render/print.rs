//! Prints Rust. `prettyplease` decides how generated code looks; what is regular comes printed as it prints it.

use std::cell::RefCell;
use std::collections::BTreeSet;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// Prints a file: its documentation and its parts, each parted from the one before by an empty line.
pub(super) fn file(header: &[String], parts: impl IntoIterator<Item = TokenStream>) -> String {
    file_with(header, &[], &Docs::default(), parts.into_iter().map(Part::Tokens))
}

/// Prints a file which imports those of some modules that its parts name. The parts name everything else by a path, so
/// nothing that the spec names can clash with an import.
///
/// Each part is printed before the next one is made, because the tokens of a large file take far more memory than it.
pub(super) fn file_with(
    header: &[String],
    modules: &[TokenStream],
    docs: &Docs,
    parts: impl IntoIterator<Item = Part>,
) -> String {
    let mut named = BTreeSet::new();
    let mut body = String::new();
    for part in parts {
        let text = match part {
            Part::Text(text) => text,
            Part::Tokens(items) if items.is_empty() => continue,
            Part::Tokens(items) => self::part(items),
        };
        add_modules(&text, &mut named);
        body.push('\n');
        docs.put_back(&text, &mut body);
    }
    let mut text: String =
        header.iter().map(|line| format!("//! {line}").trim_end().to_owned() + "\n").collect();
    let imports = imports(modules, &named);
    if !imports.is_empty() {
        text.push('\n');
        text.push_str(&part(imports));
    }
    text.push_str(&body);
    text
}

/// Some items of a file.
pub(super) enum Part {
    Tokens(TokenStream),
    /// Items that are printed already, because what they look like is regular.
    Text(String),
}

/// The doc comments of the file that is being printed. They are most of its text, and reach it as they are: neither
/// `quote!` nor `prettyplease`, which both take a token for each line, sees more than their numbers.
#[derive(Debug, Default)]
pub(super) struct Docs {
    comments: RefCell<Vec<Vec<String>>>,
}

/// What the number of a comment is written after; no doc comment of a spec can hold such a character.
const MARK: &str = "///\u{1}";

impl Docs {
    /// Returns what is printed as a doc comment of these lines.
    pub(super) fn comment(&self, lines: Vec<String>) -> TokenStream {
        let mut comments = self.comments.borrow_mut();
        let number = Literal::string(&format!("\u{1}{}", comments.len()));
        comments.push(lines);
        quote!(#[doc = #number])
    }

    /// Writes a text with the comments in place of their numbers.
    fn put_back(&self, text: &str, to: &mut String) {
        let comments = self.comments.borrow();
        for line in text.split_inclusive('\n') {
            let (indent, mark) = line.split_at(line.len() - line.trim_start_matches(' ').len());
            let number = mark.strip_prefix(MARK).and_then(|number| number.trim_end().parse::<usize>().ok());
            match number.and_then(|number| comments.get(number)) {
                Some(lines) => lines.iter().for_each(|line| comment(indent, line, to)),
                None => to.push_str(line),
            }
        }
    }
}

/// Writes a line of a doc comment as `prettyplease` does.
fn comment(indent: &str, line: &str, to: &mut String) {
    let line = line.trim_end_matches(' ');
    to.push_str(indent);
    to.push_str(if line.is_empty() { "///" } else { "/// " });
    to.push_str(line);
    to.push('\n');
}

/// Prints items. What `quote!` wrote is Rust; should it not be, the compiler reports where.
fn part(items: TokenStream) -> String {
    match syn::parse2(items) {
        Ok(items) => prettyplease::unparse(&items),
        Err(error) => format!("{}\n", error.to_compile_error()),
    }
}

/// Prints members of an `impl`, as its lines.
pub(super) fn members(members: TokenStream) -> String {
    let block = part(quote!(impl Holder { #members }));
    let lines = block.split_inclusive('\n').filter(|line| line.starts_with(' ') || line.trim().is_empty());
    lines.collect()
}

/// Prints statements, line by line, as a part of an example.
pub(super) fn statements(tokens: &TokenStream) -> Vec<String> {
    let function = part(quote!(fn example() { #tokens }));
    function.lines().filter_map(|line| line.strip_prefix("    ")).map(str::to_owned).collect()
}

/// Imports those of some modules that are named.
fn imports(modules: &[TokenStream], named: &BTreeSet<String>) -> TokenStream {
    let last = |path: &TokenStream| path.clone().into_iter().last().map(|name| name.to_string());
    let used = modules.iter().filter(|path| last(path).is_some_and(|name| named.contains(&name)));
    quote!(#(use #used;)*)
}

/// Collects the names that two colons follow in code.
fn add_modules(text: &str, named: &mut BTreeSet<String>) {
    for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
        for (at, _) in line.match_indices("::") {
            let before = &line[..at];
            let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
            let name = &before[before.trim_end_matches(is_part).len()..];
            if !named.contains(name) && !is_in_string(before) {
                named.insert(name.to_owned());
            }
        }
    }
}

/// Returns `true` if a string is open at the end of a part of a line.
fn is_in_string(before: &str) -> bool {
    let (mut is_open, mut is_escaped) = (false, false);
    for byte in before.bytes() {
        is_open ^= byte == b'"' && !is_escaped;
        is_escaped = is_open && byte == b'\\' && !is_escaped;
    }
    is_open
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_is_imported_where_a_path_begins_with_it() {
        let modules = [quote!(crate::runtime), quote!(crate::generated::types), quote!(crate::table)];
        let items = quote!(
            fn f(table: u8) -> runtime::Result<()> {
                g!(types::A => table:1, "\"table::", crate::generated::client)
            }
        );
        let text = file_with(&[], &modules, &Docs::default(), [Part::Tokens(items)]);
        assert!(text.starts_with("\nuse crate::runtime;\nuse crate::generated::types;\n\nfn f"), "{text}");
    }

    #[test]
    fn a_doc_comment_is_printed_as_the_attributes_are() {
        let lines = ["A \"line\" \\ of `code`.", "", "  Indented.  "].map(str::to_owned);
        let item = |doc: TokenStream| quote!(struct S { #doc field: u8, });
        let docs = Docs::default();
        let attributes = quote!(#[doc = " A \"line\" \\ of `code`."] #[doc = ""] #[doc = "   Indented.  "]);
        let text = file_with(&[], &[], &docs, [Part::Tokens(item(docs.comment(lines.to_vec())))]);
        assert_eq!(text, file(&[], [item(attributes)]));
    }

    #[test]
    fn what_is_no_rust_is_told() {
        assert!(part(quote!(fn fn)).contains("compile_error"));
    }
}
