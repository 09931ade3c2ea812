//! Makes texts of the spec fit for documentation.

use serde_json::Value;

use crate::api::Doc;
use crate::markdown;
use crate::spec::Service;

/// Reads a text of the spec, which is Markdown.
pub(super) fn doc(text: &str) -> Doc {
    let (summary, more) = markdown::block(text);
    Doc { summary, more, plain: text.trim().lines().next().unwrap_or_default().trim_end().to_owned() }
}

/// A text as it is, and anything else as JSON.
pub(super) fn as_text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Returns where an operation is documented: with a link, where the page is public.
pub(super) fn source(service: &Service, source: &str) -> String {
    let source = markdown::one_line(source);
    match service.page_of(&source) {
        Some(page) => {
            format!("Documented as [{}]({}).", link_text(page.heading.trim_end_matches('.')), page.url)
        }
        None => format!("Documented as: {}.", markdown::inline(&source).trim_end_matches('.')),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_is_plain_text_in_its_link() {
        assert_eq!(link_text("Use email registration"), "Use email registration");
        assert_eq!(
            link_text(r"a](b) [c] `d` *e* _f_ <g> &amp; \h"),
            r"a\](b) \[c\] \`d\` \*e\* \_f\_ \<g\> \&amp; \\h"
        );
    }
}
