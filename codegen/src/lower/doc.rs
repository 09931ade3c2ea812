//! Makes texts of the spec fit for documentation.

use serde_json::Value;

use crate::api::Doc;
use crate::spec::Service;

/// Reads a text of the spec, which is Markdown.
pub(super) fn doc(text: &str) -> Doc {
    let mut in_code = false;
    let mut lines = text.trim().lines().map(|line| {
        let fence = line.trim_start().starts_with("```");
        let line = match (fence, in_code) {
            // What has no language would be compiled as Rust.
            (true, false) if line.trim() == "```" => format!("{line}text"),
            (false, false) => escape(line),
            _ => line.to_owned(),
        };
        in_code ^= fence;
        line.trim_end().to_owned()
    });
    let summary = lines.next().unwrap_or_default();
    let more = lines.skip_while(String::is_empty).collect();
    Doc { summary, more, plain: text.trim().lines().next().unwrap_or_default().trim_end().to_owned() }
}

/// A text as it is, and anything else as JSON.
pub(super) fn as_text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Returns where an operation is documented: with a link, where the page is public.
pub(super) fn source(service: &Service, source: &str) -> String {
    match service.page_of(source) {
        Some(page) => {
            format!("Documented as [{}]({}).", link_text(page.heading.trim_end_matches('.')), page.url)
        }
        None => format!("Documented as: {}.", escape(source).trim_end_matches('.')),
    }
}

/// Escapes what Markdown would not take for plain text inside of a link.
fn link_text(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '$') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

/// Escapes what rustdoc would take for HTML or for the name of an item, outside of code and links.
pub(super) fn escape(line: &str) -> String {
    if !line.contains(['<', '[']) {
        return line.to_owned();
    }
    let mut escaped = String::with_capacity(line.len());
    for (index, part) in line.split('`').enumerate() {
        let is_code = index % 2 == 1;
        if index > 0 {
            escaped.push('`');
        }
        escaped.push_str(&if is_code { part.to_owned() } else { escape_prose(part) });
    }
    escaped
}

fn escape_prose(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        let rest = &text[at..];
        let is_special = match letter {
            '<' => !rest.starts_with("<http"),
            '[' => !rest.split_once(']').is_some_and(|(_, after)| after.starts_with('(')),
            _ => false,
        };
        if is_special {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_is_the_summary() {
        let doc = doc("One sentence.\n\nMore of it,\nand more.  \n");
        assert_eq!(doc.summary, "One sentence.");
        assert_eq!(doc.more, ["More of it,", "and more."]);
    }

    #[test]
    fn what_rustdoc_would_misread_is_escaped() {
        for (text, escaped) in [
            ("A list<string> of [things]", r"A list\<string> of \[things]"),
            ("`list<string>` and `a[0]`", "`list<string>` and `a[0]`"),
            ("See [the page](https://example.com).", "See [the page](https://example.com)."),
            ("See <https://example.com>.", "See <https://example.com>."),
        ] {
            assert_eq!(escape(text), escaped);
        }
    }

    #[test]
    fn a_heading_is_plain_text_in_its_link() {
        assert_eq!(link_text("Use email registration"), "Use email registration");
        assert_eq!(
            link_text(r"a](b) [c] `d` *e* _f_ <g> &amp; \h"),
            r"a\](b) \[c\] \`d\` \*e\* \_f\_ \<g\> \&amp; \\h"
        );
    }

    #[test]
    fn code_without_a_language_is_text() {
        let doc = doc("Such as:\n\n```\n<a> [b]\n```\n\nand [c]");
        assert_eq!(doc.more, ["```text", "<a> [b]", "```", "", r"and \[c]"]);
    }
}
