//! Prints Rust: the one place that says how generated code looks.
//!
//! `prettyplease` prints each item; items are parted by an empty line, as are the methods of an `impl`. It breaks
//! lines at column 89, the house at [`WIDTH`]: what it broke and would fit is joined again.

use proc_macro2::TokenStream;

use super::paths::Imports;

/// How wide a line of code may be.
const WIDTH: usize = 120;

/// Parts the lines of a doc comment, with a character that no text has.
pub(super) const DOC_LINE_END: &str = "\u{1f} ";

/// What a chain starts with shares the line of the first call if it is as short as this: `self`.
const SHORT: usize = 4;

/// A row of a table stands on one line, however wide: rows are read in columns.
const ROW: &str = "Input::";

/// Prints a file: its documentation, what it imports and its items.
pub(super) fn file(
    docs: &[String],
    mut imports: Imports,
    items: impl IntoIterator<Item = TokenStream>,
) -> String {
    let items: Vec<String> = items.into_iter().flat_map(|tokens| print(imports.shorten(tokens))).collect();
    let mut text: String =
        docs.iter().map(|line| format!("//! {line}").trim_end().to_owned() + "\n").collect();
    for group in imports.uses() {
        text.push('\n');
        group.iter().for_each(|line| text.push_str(&print_use(line)));
    }
    let mut before = "";
    for item in &items {
        if kind(item).is_none() || kind(item) != kind(before) {
            text.push('\n');
        }
        text.push_str(item);
        before = item;
    }
    text
}

/// Prints an expression, line by line, as a part of an example.
pub(super) fn statements(tokens: &TokenStream) -> Vec<String> {
    let items = print(quote::quote!(fn example() { #tokens }));
    let body = items.iter().flat_map(|item| item.lines());
    let inner = body.filter_map(|line| line.strip_prefix("    "));
    // What a macro such as `json!` takes is printed with gaps.
    inner.map(|line| line.replace("\" : ", "\": ").replace("({ ", "({").replace(" })", "})")).collect()
}

/// Prints items one by one. What `quote!` wrote is Rust; should it not be, the compiler tells where.
fn print(tokens: TokenStream) -> Vec<String> {
    let mut file = match syn::parse2::<syn::File>(tokens) {
        Ok(file) => file,
        Err(error) => return vec![error.to_compile_error().to_string() + "\n"],
    };
    let items = std::mem::take(&mut file.items);
    let print = |item| {
        let is_macro = matches!(item, syn::Item::Macro(_));
        file.items = vec![item];
        let text = widen(&prettyplease::unparse(&file));
        if is_macro { tighten(&text) } else { part(&text) }
    };
    items.into_iter().map(print).collect()
}

/// The kind of an item that stands with its like, without an empty line between.
fn kind(item: &str) -> Option<&str> {
    let word = item.trim_start_matches("pub ").trim_start_matches("pub(crate) ").split(' ').next();
    word.filter(|word| matches!(*word, "mod" | "use"))
}

/// Closes the gaps around types: to `prettyplease` a macro has no types.
fn tighten(text: &str) -> String {
    text.replace(" < ", "<").replace(" >", ">").replace(" : ", ": ")
}

/// A list of imports that is too wide is broken where the width ends.
fn print_use(line: &str) -> String {
    let Some((head, names)) = line.split_once('{').filter(|_| line.len() > WIDTH) else {
        return format!("{line}\n");
    };
    let mut text = format!("{head}{{\n");
    let mut row = String::from("   ");
    for name in names.trim_end_matches("};").split(", ") {
        if row.len() + name.len() + 2 > WIDTH {
            text.push_str(&row);
            text.push('\n');
            row = String::from("   ");
        }
        row.push_str(&format!(" {name},"));
    }
    text + &row + "\n};\n"
}

/// Puts an empty line between the methods of an `impl`, and parts the lines of doc comments.
fn part(text: &str) -> String {
    let mut parted = String::with_capacity(text.len() + text.len() / 4);
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        match line.split_once("///") {
            Some((indent, doc)) if indent.trim().is_empty() => push_doc(indent, doc, &mut parted),
            _ => parted.extend([line, "\n"]),
        }
        if line == "    }" && lines.peek().is_some_and(|next| *next != "}") {
            parted.push('\n');
        }
    }
    parted
}

fn push_doc(indent: &str, doc: &str, text: &mut String) {
    for line in doc.trim_start().split(DOC_LINE_END) {
        let gap = if line.is_empty() { "" } else { " " };
        text.extend([indent, "///", gap, line, "\n"]);
    }
}

/// Joins what was broken and would fit, from the inside out.
fn widen(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        lines.push(line.to_owned());
        if matches!(line.as_bytes().get(indent(line)), Some(b')' | b']' | b'}')) {
            join_group(&mut lines);
        }
    }
    lines.join("\n") + "\n"
}

/// Joins the group that the last line closes, if it fits.
fn join_group(lines: &mut Vec<String>) {
    let Some(close) = lines.pop() else { return };
    let level = indent(&close);
    let opens = |line: &String| !line.is_empty() && indent(line) <= level;
    let Some(start) = lines.iter().rposition(opens) else { return lines.push(close) };
    let inner = join_chains(lines.split_off(start + 1));
    let open = &lines[start];
    let joined =
        if is_definition(open) { None } else { join(open, &inner, &close).filter(|line| fits(line)) };
    match joined {
        Some(joined) => lines[start] = joined,
        None => {
            lines.extend(inner);
            lines.push(close);
        }
    }
}

/// Whether a line starts an item with a body, which stays as it is.
fn is_definition(line: &str) -> bool {
    line.ends_with('{') && !line.starts_with(' ') && !line.contains("use ")
}

fn join(open: &str, inner: &[String], close: &str) -> Option<String> {
    let is_code =
        |line: &String| !line.trim_start().starts_with(['/', '#']) && !line.ends_with([';', '{', '(', '[']);
    let parts: Vec<&str> = inner.iter().map(|line| line.trim()).collect();
    let content = parts.join(" ");
    let content = content.trim_end_matches(',');
    let close = close.trim_start();
    if !inner.iter().all(is_code) {
        None
    } else if open.ends_with('{') {
        let is_literal = parts.iter().all(|part| part.ends_with(',') && !part.contains(" => "));
        is_literal.then(|| format!("{open} {content} {close}"))
    } else {
        open.ends_with(['(', '[']).then(|| format!("{open}{content}{close}"))
    }
}

/// Joins chains of calls that fit.
fn join_chains(lines: Vec<String>) -> Vec<String> {
    let mut joined: Vec<String> = Vec::with_capacity(lines.len());
    let mut lines = lines.into_iter().peekable();
    while let Some(line) = lines.next() {
        let level = indent(&line);
        let is_link =
            |next: &String| next.as_bytes().get(indent(next)) == Some(&b'.') && indent(next) > level;
        let mut links: Vec<String> = Vec::new();
        while let Some(link) = lines.next_if(is_link) {
            links.push(link);
        }
        let is_whole = links.last().is_some_and(|last| !last.ends_with(['(', '[', '{']));
        let short =
            is_whole.then(|| line.clone() + &links.iter().map(|link| link.trim()).collect::<String>());
        match short.filter(|short| fits(short)) {
            Some(short) => joined.push(short),
            None if line.len() <= level + SHORT && !links.is_empty() => {
                joined.push(line + links.remove(0).trim());
                joined.extend(links);
            }
            None => joined.extend([line].into_iter().chain(links)),
        }
    }
    joined
}

fn fits(line: &str) -> bool {
    line.chars().count() <= WIDTH || line.trim_start().starts_with(ROW)
}

fn indent(line: &str) -> usize {
    line.bytes().take_while(|byte| *byte == b' ').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_widened(narrow: &str, wide: &str) {
        assert_eq!(widen(narrow), wide);
    }

    #[test]
    fn calls_and_signatures_are_joined_if_they_fit() {
        assert_widened(
            "impl A {\n    fn b(\n        &self,\n        c: u8,\n    ) -> B {\n        B(\n            self.d()\n                .e(c)\n                .f(),\n        )\n    }\n}\n",
            "impl A {\n    fn b(&self, c: u8) -> B {\n        B(self.d().e(c).f())\n    }\n}\n",
        );
        let wide = "x".repeat(WIDTH);
        let kept = format!("    f(\n        {wide},\n        b,\n    )\n");
        assert_widened(&kept, &kept);
    }

    #[test]
    fn literals_are_joined_and_definitions_are_not() {
        assert_widened(
            "static A: B = B {\n    c: C::D {\n        e: 1,\n        f: &[\n            2,\n        ],\n    },\n};\n",
            "static A: B = B {\n    c: C::D { e: 1, f: &[2] },\n};\n",
        );
        for kept in [
            "enum A {\n    /// First.\n    B,\n}\n",
            "fn a() {\n    match b {\n        C => 1,\n        _ => 2,\n    }\n}\n",
            "fn a() {\n    b();\n    c()\n}\n",
        ] {
            assert_widened(kept, kept);
        }
    }

    #[test]
    fn a_row_of_a_table_is_one_line() {
        let long = "y".repeat(WIDTH);
        assert_widened(
            &format!(
                "static A: B = B {{\n    c: &[\n        Input::d(\n            \"{long}\",\n        )\n            .e(),\n    ],\n}};\n"
            ),
            &format!("static A: B = B {{\n    c: &[\n        Input::d(\"{long}\").e(),\n    ],\n}};\n"),
        );
    }

    #[test]
    fn long_imports_are_broken() {
        let names: Vec<String> = (0..40).map(|number| format!("Name{number}")).collect();
        let text = print_use(&format!("use a::{{{}}};", names.join(", ")));
        assert!(text.lines().all(|line| line.len() <= WIDTH), "{text}");
        assert!(text.starts_with("use a::{\n    Name0, Name1") && text.ends_with("Name39,\n};\n"), "{text}");
    }
}
