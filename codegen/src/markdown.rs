//! Texts of the spec as documentation: Markdown that rustdoc and clippy take without a warning.
//!
//! What an author writes is shown as it is written, or it is a [`Problem`] at its line. What rustdoc would take for
//! something else (HTML, the name of an item, Rust) is escaped, so that it is shown as the characters that it is.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, Options, Parser, Tag, TagEnd};

/// Why a text can't be documentation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The line of the text, from 0.
    pub line: usize,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: &'static str,
}

/// Returns what is wrong with a text.
#[must_use]
pub fn problems(text: &str) -> Vec<Problem> {
    let mut found = odd_characters(text);
    let lines = normalized(text);
    let skipped = lines.iter().take_while(|line| line.is_empty()).count();
    let (summary, more) = split(&lines);
    if !summary.is_empty() && !begins_with_paragraph(summary) {
        found.push(Problem {
            line: skipped,
            message:
                "the first line of a text is a sentence, and this is a heading, a list, a quote or a block"
                    .into(),
            help: "begin with a sentence, and write the rest below an empty line",
        });
        return found;
    }
    let below = lines.len() - more.len();
    let more = found_in(&more.join("\n"))
        .into_iter()
        .map(|problem| Problem { line: problem.line + below, ..problem });
    found.extend(more);
    found
}

/// Returns a text as its first line, and the lines that follow, without the empty one between.
#[must_use]
pub fn block(text: &str) -> (String, Vec<String>) {
    let lines = normalized(text);
    let (summary, more) = split(&lines);
    let more = escaped(&more.join("\n"));
    let more = if more.is_empty() { Vec::new() } else { more.lines().map(str::to_owned).collect() };
    (escaped(summary), more)
}

/// Returns a text of whatever many lines as one, to be written after other words.
#[must_use]
pub fn inline(text: &str) -> String {
    let line = one_line(text);
    // After a word, nothing is a heading, a list or a quote.
    let mut escaped = escaped(&format!("x {line}"));
    escaped.drain(.."x ".len());
    if !escaped.is_empty() && !begins_with_paragraph(&escaped) {
        let mark = escaped.find(|letter: char| !letter.is_ascii_digit()).unwrap_or_default();
        escaped.insert(mark, '\\');
    }
    escaped
}

/// Returns what is wrong with a text that is shown as one line.
#[must_use]
pub fn inline_problems(text: &str) -> Vec<Problem> {
    odd_characters(text)
}

/// Returns the words of a text, parted by single spaces.
#[must_use]
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns a text as code within a line: between as many backticks as are needed.
#[must_use]
pub fn code(text: &str) -> String {
    let shown: String = text.chars().flat_map(visible).collect();
    let longest = shown.split(|letter| letter != '`').map(str::len).max().unwrap_or_default();
    let ticks = "`".repeat(longest + 1);
    let gap = if longest > 0 || shown.trim().is_empty() { " " } else { "" };
    format!("{ticks}{gap}{shown}{gap}{ticks}")
}

/// A character as it is printed within a line.
fn visible(letter: char) -> Vec<char> {
    if letter.is_control() || turns_direction(letter) {
        letter.escape_default().collect()
    } else {
        vec![letter]
    }
}

/// The characters that turn the direction of a text. Rust refuses them in a comment.
fn turns_direction(letter: char) -> bool {
    matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn odd_characters(text: &str) -> Vec<Problem> {
    let lines = text.split('\n').enumerate();
    let odd = lines.filter_map(|(line, text)| {
        let is_odd =
            |letter: &char| turns_direction(*letter) || letter.is_control() && !matches!(letter, '\t' | '\r');
        let letter = text.chars().find(is_odd)?;
        let what = if turns_direction(letter) {
            "which turns the direction of text"
        } else {
            "which can't be printed"
        };
        let message = format!("this text holds the character U+{:04X}, {what}", u32::from(letter));
        Some(Problem { line, message, help: "take the character out" })
    });
    odd.collect()
}

/// The lines of a text, without tabs and without blanks at their ends.
fn normalized(text: &str) -> Vec<String> {
    let text = text.trim_end().replace("\r\n", "\n").replace('\r', "\n");
    text.split('\n').map(|line| without_tabs(line.trim_end())).collect()
}

/// A tab indents as four spaces do, and within a line it is a space.
fn without_tabs(line: &str) -> String {
    let indented = line.len() - line.trim_start_matches(['\t', ' ']).len();
    let (indent, rest) = line.split_at(indented);
    indent.replace('\t', "    ") + &rest.replace('\t', " ")
}

/// The first line that is not empty, and what follows.
fn split(lines: &[String]) -> (&str, &[String]) {
    let Some(first) = lines.iter().position(|line| !line.is_empty()) else { return ("", &[]) };
    let more = &lines[first + 1..];
    let gap = more.iter().take_while(|line| line.is_empty()).count();
    (lines[first].trim_start(), &more[gap..])
}

/// As rustdoc reads Markdown.
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION
}

/// Returns `true` if it is seen without parsing a text that nothing in it is changed and nothing is wrong: it has no
/// link, no HTML, no list, no quote and no block of code. Most texts are so.
fn is_plain(text: &str) -> bool {
    let begins_plain = |line: &str| {
        let rest = line.trim_start_matches(' ');
        line.len() - rest.len() < 4
            && !rest.starts_with(['-', '+', '*', '>', '`', '~'])
            && !rest.starts_with(|letter: char| letter.is_ascii_digit())
    };
    !text.contains(['[', '<', '\t', '\r']) && !text.contains("http") && text.lines().all(begins_plain)
}

fn begins_with_paragraph(text: &str) -> bool {
    text.starts_with(char::is_alphabetic)
        || matches!(Parser::new_ext(text, options()).next(), Some(Event::Start(Tag::Paragraph)))
}

/// How often a text is looked at again after it was changed: what is no HTML any more can hold a list.
const ROUNDS: usize = 8;

fn escaped(text: &str) -> String {
    let mut text = text.to_owned();
    if is_plain(&text) {
        return text;
    }
    for _ in 0..ROUNDS {
        let edits = Walk::over(&text).edits;
        if edits.is_empty() {
            break;
        }
        text = edited(&text, edits);
    }
    text
}

fn found_in(text: &str) -> Vec<Problem> {
    if is_plain(text) {
        return Vec::new();
    }
    let mut text = text.to_owned();
    for _ in 0..ROUNDS {
        let Walk { edits, problems, .. } = Walk::over(&text);
        if !problems.is_empty() || edits.is_empty() {
            return problems;
        }
        text = edited(&text, edits);
    }
    vec![Problem {
        line: 0,
        message: "this text can't be made safe as documentation".to_owned(),
        help: "write it without HTML, and with simple links",
    }]
}

/// A change of a text: what is in a range, and what is put there.
type Edit = (Range<usize>, String);

fn edited(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|(range, _)| range.start);
    let mut out = String::with_capacity(text.len() + edits.len());
    let mut done = 0;
    for (range, put) in edits {
        // What overlaps an earlier change waits for the next round.
        if range.start >= done {
            out.push_str(&text[done..range.start]);
            out.push_str(&put);
            done = range.end;
        }
    }
    out.push_str(&text[done..]);
    out
}

/// A walk over a text, which collects what is to be changed and what is wrong.
struct Walk<'t> {
    text: &'t str,
    edits: Vec<Edit>,
    problems: Vec<Problem>,
    /// The code, links and HTML, in which an address is none of ours.
    closed: Vec<Range<usize>>,
    /// How far the lines of each list item and quote that is open are indented.
    containers: Vec<Container>,
    /// The block of Rust that is open.
    rust: Option<(Range<usize>, String)>,
    in_code: bool,
}

#[derive(Clone, Copy)]
enum Container {
    Item(usize),
    Quote,
}

impl<'t> Walk<'t> {
    fn over(text: &'t str) -> Self {
        let mut walk = Self {
            text,
            edits: Vec::new(),
            problems: Vec::new(),
            closed: Vec::new(),
            containers: Vec::new(),
            rust: None,
            in_code: false,
        };
        let parser = Parser::new_ext(text, options());
        for (_, definition) in parser.reference_definitions().iter() {
            walk.problem(
                definition.span.start,
                "a link by reference does not reach all places where the text is shown",
                "write the address into the link: [text](https://…)",
            );
        }
        let mut events = parser.into_offset_iter().peekable();
        while let Some((event, range)) = events.next() {
            let next = events.peek().map_or(range.end, |(event, next)| match event {
                Event::End(_) => next.end,
                _ => next.start,
            });
            walk.event(event, range, next);
        }
        walk.addresses();
        walk
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>, next: usize) {
        match event {
            Event::Start(tag) => self.start(tag, range, next),
            Event::End(TagEnd::Item | TagEnd::BlockQuote(_)) => {
                self.containers.pop();
            }
            Event::End(TagEnd::CodeBlock) => self.end_of_code(),
            Event::Text(code) if self.in_code => {
                if let Some((_, rust)) = &mut self.rust {
                    rust.push_str(&code);
                }
            }
            Event::Text(_) => self.escape(range, '['),
            Event::Html(_) | Event::InlineHtml(_) => self.escape(range, '<'),
            Event::Code(_) => self.closed.push(range),
            Event::FootnoteReference(_) => self.edits.push((range.start..range.start, "\\".to_owned())),
            Event::SoftBreak | Event::HardBreak => self.continued(range),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>, next: usize) {
        match tag {
            Tag::CodeBlock(CodeBlockKind::Indented) => {
                self.in_code = true;
                self.closed.push(range.clone());
                self.problem(
                    range.start,
                    "a line that is indented by four spaces is code, and says not in which language",
                    "put the lines between lines of ```text and ```, or indent them less",
                );
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) => {
                self.in_code = true;
                self.fence(&info, range);
            }
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => self.link(&dest_url, range),
            Tag::Item => self.containers.push(Container::Item(next.saturating_sub(range.start))),
            Tag::BlockQuote(_) => self.containers.push(Container::Quote),
            Tag::FootnoteDefinition(_) => self.problem(
                range.start,
                "a footnote does not reach all places where the text is shown",
                "write it into the text",
            ),
            _ => {}
        }
    }

    /// A link leads to a page. What leads elsewhere would be taken for the name of an item.
    fn link(&mut self, address: &CowStr<'_>, range: Range<usize>) {
        if address.starts_with("https://") || address.starts_with("http://") {
            self.closed.push(range);
        } else {
            self.edits.push((range.start..range.start, "\\".to_owned()));
        }
    }

    /// Only a block that says so is Rust. It is shown, and not compiled: nobody says what it needs around it.
    fn fence(&mut self, info: &CowStr<'_>, range: Range<usize>) {
        self.closed.push(range.clone());
        let block = &self.text[range.clone()];
        let opening = block.lines().next().unwrap_or_default();
        let marks = opening.len() - opening.trim_start_matches(['`', '~']).len();
        let closing = block.lines().last().unwrap_or_default().trim_start_matches([' ', '>']).trim_end();
        let is_closed = block.lines().count() > 1
            && closing.len() >= marks
            && closing.chars().all(|letter| opening.starts_with(letter));
        if !is_closed {
            return self.problem(
                range.start,
                "this block of code is never closed",
                "close it with the marks that open it",
            );
        }
        let is_rust = info.split([',', ' ', '{', '}', '.']).any(|word| word == "rust");
        let language = if is_rust { "rust,ignore" } else { language(info) };
        if is_rust {
            self.rust = Some((range.clone(), String::new()));
        }
        let written = range.start + marks..range.start + opening.len();
        if &self.text[written.clone()] != language {
            self.edits.push((written, language.to_owned()));
        }
    }

    fn end_of_code(&mut self) {
        self.in_code = false;
        let Some((range, code)) = self.rust.take() else { return };
        let code: String = code
            .lines()
            .map(|line| format!("{}\n", line.trim_start().strip_prefix("# ").unwrap_or(line)))
            .collect();
        let is_rust = syn::parse_file(&code).is_ok()
            || syn::parse_file(&format!("fn example() {{\n{code}\n}}")).is_ok();
        if !is_rust {
            self.problem(
                range.start,
                "this block says that it is Rust, and is none",
                "correct it, or write ```text",
            );
        }
    }

    /// A line that goes on with an item of a list is indented as the item's text is.
    fn continued(&mut self, range: Range<usize>) {
        if self.containers.is_empty() {
            return;
        }
        let Some(line) = self.text[range.start..].find('\n').map(|end| range.start + end + 1) else { return };
        let rest = &self.text[line..];
        let blanks = rest.len() - rest.trim_start_matches(' ').len();
        let mut wanted = 0;
        for container in &self.containers {
            match container {
                Container::Item(indent) => wanted += indent,
                Container::Quote => {
                    if !rest.trim_start().starts_with('>') {
                        self.problem(
                            line,
                            "this line goes on with the quote above",
                            "begin it with `>`, or put an empty line above",
                        );
                    }
                    return;
                }
            }
        }
        if blanks != wanted {
            self.edits.push((line..line + blanks, " ".repeat(wanted)));
        }
    }

    /// Escapes each such character in a range that is not escaped yet.
    fn escape(&mut self, range: Range<usize>, what: char) {
        for (at, _) in self.text[range.clone()].match_indices(what) {
            let at = range.start + at;
            if !(at == range.start && self.text[..at].ends_with('\\')) {
                self.edits.push((at..at, "\\".to_owned()));
            }
        }
    }

    /// An address that stands alone becomes a link.
    fn addresses(&mut self) {
        let starts = self.text.match_indices("http").filter(|(at, _)| {
            let rest = &self.text[*at..];
            let is_address = rest.starts_with("http://") || rest.starts_with("https://");
            is_address && !self.closed.iter().any(|closed| closed.contains(at))
        });
        let addresses = starts.map(|(at, _)| at..at + address_length(&self.text[at..]));
        let addresses: Vec<Range<usize>> = addresses.collect();
        for range in addresses {
            // Other changes within it, such as the escape of a bracket, are of no use in a link.
            self.edits.retain(|(edit, _)| edit.start < range.start || edit.start >= range.end);
            let address = format!("<{}>", &self.text[range.clone()]);
            self.edits.push((range, address));
        }
    }

    fn problem(&mut self, at: usize, message: &str, help: &'static str) {
        let line = self.text[..at].matches('\n').count();
        self.problems.push(Problem { line, message: message.to_owned(), help });
    }
}

/// How long the address is that a text begins with: the mark at the end of a sentence is no part of it.
fn address_length(text: &str) -> usize {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || "-@:%._+~#=?&/".contains(letter);
    let end = text.find(|letter| !is_part(letter)).unwrap_or(text.len());
    text[..end].trim_end_matches(['.', ',', ':', '?', '_', '~']).len()
}

/// The language of a block that is not Rust. rustdoc has words of its own there, all of which mean Rust.
fn language(info: &str) -> &str {
    const OF_RUSTDOC: [&str; 7] = [
        "ignore",
        "should_panic",
        "no_run",
        "compile_fail",
        "test_harness",
        "standalone",
        "standalone_crate",
    ];
    let word = info.split([',', ' ']).next().unwrap_or_default();
    let is_plain = !word.is_empty()
        && word.chars().all(|letter| letter.is_ascii_alphanumeric() || "+#-_".contains(letter));
    let is_of_rustdoc = OF_RUSTDOC.contains(&word.replace('-', "_").as_str())
        || word.starts_with("edition")
        || word.starts_with("ignore-")
        || word.len() == 5 && word.starts_with('E');
    if is_plain && !is_of_rustdoc { word } else { "text" }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn more(text: &str) -> Vec<String> {
        block(&format!("It is.\n\n{text}")).1
    }

    fn first_problem(text: &str) -> Option<(usize, String)> {
        problems(text).into_iter().next().map(|problem| (problem.line, problem.message))
    }

    /// Texts of the pieces that Markdown is made of, in any order.
    fn random_texts() -> impl Iterator<Item = String> {
        const PIECES: [&str; 40] = [
            "a",
            "word",
            "é",
            " ",
            "  ",
            "    ",
            "\n",
            "\n\n",
            "\t",
            "\r",
            "-",
            "+",
            "*",
            "**",
            "_",
            ">",
            "#",
            "=",
            "`",
            "```",
            "~~~",
            "~~",
            "1.",
            "2)",
            "[",
            "](",
            ")",
            "[^1]",
            ":",
            "<",
            "<b>",
            "&amp;",
            "\\",
            "|",
            "|-|",
            "!",
            "http",
            "https://a.b",
            "---",
            "\"",
        ];
        let mut seed = 1_u64;
        let mut random = move |below: usize| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) as usize % below
        };
        (0..200_000).map(move |_| (0..1 + random(9)).map(|_| PIECES[random(PIECES.len())]).collect())
    }

    #[test]
    fn what_is_seen_without_parsing_is_so() {
        let mut plain = 0;
        for text in random_texts() {
            if is_plain(&text) {
                plain += 1;
                let Walk { edits, problems, .. } = Walk::over(&text);
                assert!(edits.is_empty() && problems.is_empty(), "{text:?}: {edits:?} {problems:?}");
            }
            // Only single lines are asked for how they begin.
            if text.starts_with(char::is_alphabetic) && !text.contains(['\n', '\r']) {
                let first = Parser::new_ext(&text, options()).next();
                assert!(matches!(first, Some(Event::Start(Tag::Paragraph))), "{text:?}");
            }
        }
        assert!(plain > 10_000, "{plain}");
    }

    #[test]
    fn the_first_line_is_the_summary() {
        let (summary, more) = block("\n One sentence.\n\nMore of it,\nand more.  \n");
        assert_eq!(summary, "One sentence.");
        assert_eq!(more, ["More of it,", "and more."]);
        assert_eq!(block("One.\rTwo.").1, ["Two."]);
    }

    #[test]
    fn what_rustdoc_would_misread_is_escaped() {
        for (text, escaped) in [
            ("A list<string> of [things]", r"A list\<string> of \[things]"),
            ("`list<string>` and `a[0]`", "`list<string>` and `a[0]`"),
            ("See [the page](https://example.com).", "See [the page](https://example.com)."),
            ("See <https://example.com>.", "See <https://example.com>."),
            ("See https://example.com/a_b.", "See <https://example.com/a_b>."),
            ("[a](crate::Nothing)", r"\[a](crate::Nothing)"),
            ("# No heading", r"\# No heading"),
            ("1. No list", r"1\. No list"),
            ("- No list\n  at all", r"\- No list at all"),
            (r"already \[escaped] and \<b>", r"already \[escaped] and \<b>"),
            ("[a [b](c)] and f(x)[0](y)", r"\[a \[b](c)] and f(x)\[0](y)"),
            ("</b> &amp; <!-- no -->", r"\</b> &amp; \<!-- no -->"),
            ("x[^1] and ![i](j)", r"x\[^1] and \!\[i](j)"),
        ] {
            assert_eq!(inline(text), escaped, "{text}");
            assert_eq!(inline(&inline(text)), escaped, "{text}, once more");
        }
    }

    #[test]
    fn only_what_says_so_is_rust() {
        for (info, written) in [
            ("", "text"),
            ("json", "json"),
            ("rust", "rust,ignore"),
            ("rust,no_run", "rust,ignore"),
            ("no_run", "text"),
            ("should-panic", "text"),
            ("edition2024", "text"),
            ("E0308", "text"),
            ("{.x}", "text"),
            ("yaml title=x", "yaml"),
        ] {
            assert_eq!(more(&format!("```{info}\nlet x = 1;\n```"))[0], format!("```{written}"));
            assert_eq!(more(&format!("~~~~{info}\nlet x = 1;\n~~~~"))[0], format!("~~~~{written}"));
        }
    }

    #[test]
    fn a_line_that_goes_on_is_indented_as_its_item() {
        assert_eq!(
            more("- a\nlazy\n    far\n- b\n\n1. c\nd"),
            ["- a", "  lazy", "  far", "- b", "", "1. c", "   d"]
        );
        assert_eq!(more("- a\n  - b\n c"), ["- a", "  - b", "    c"]);
    }

    #[test]
    fn html_is_text() {
        assert_eq!(more("<div>\n[x]\n</div>"), [r"\<div>", r"\[x]", r"\</div>"]);
    }

    #[test]
    fn what_can_not_be_shown_is_a_problem_at_its_line() {
        for (text, line) in [
            ("It is.\n\nSo:\n\n    let x = 1;", 4),
            ("It is.\n\n```json\n{}", 2),
            ("It is.\n\n```rust\nlet x = broken(;\n```", 2),
            ("It is.\n\nSee [a][p].\n\n[p]: https://example.com", 4),
            ("It is.\n\nAnd[^1].\n\n[^1]: This.", 4),
            ("It is.\n\n> quoted\nlazy", 3),
            ("- It is.", 0),
            ("\n# It is.", 1),
            ("It is \u{202e}.", 0),
            ("It is.\n\nSo \u{7}.", 2),
        ] {
            assert_eq!(first_problem(text).map(|(line, _)| line), Some(line), "{text}");
        }
        for text in [
            "",
            "It is.",
            "It is.\n\n| a | b |\n|---|---|\n| x | [z] |",
            "It is.\n\n```rust\nlet x = 1;\n```",
        ] {
            assert_eq!(first_problem(text), None, "{text}");
        }
    }

    #[test]
    fn code_is_between_enough_backticks() {
        assert_eq!(code("a"), "`a`");
        assert_eq!(code("a`[b]"), "`` a`[b] ``");
        assert_eq!(code("\u{202e}\n"), "`\\u{202e}\\n`");
    }
}
