//! The most common slips of YAML, looked for in the text itself: a parser sees them only later, as something else.

use super::file::File;
use super::tree::Position;
use crate::diagnostic::{Code, Diagnostic, Edit};

/// The marks that git leaves in a file that it could not merge.
const CONFLICT_MARKS: [&str; 3] = ["<<<<<<<", "|||||||", ">>>>>>>"];

/// The blanks that look like a space and are none to YAML.
const ODD_BLANKS: [char; 6] = ['\u{a0}', '\u{2002}', '\u{2003}', '\u{2009}', '\u{202f}', '\u{3000}'];

/// A colon as East Asian keyboards write it.
const WIDE_COLON: char = '\u{ff1a}';

/// How many lines above the place where a parser stops a slip is looked for.
const LINES_ABOVE: usize = 2;

/// Reports what makes a file unreadable as a whole.
pub(super) fn of_file(file: &File) -> Option<Diagnostic> {
    if let Some((line, text)) = file.text().lines().enumerate().find(|(_, text)| text.contains('\0')) {
        let column = text.chars().take_while(|letter| *letter != '\0').count();
        let place = file.place(Position::new(line + 1, column, 1));
        let error = Diagnostic::new(Code::UnreadableFile, place, "this file holds a byte that is zero");
        return Some(error.help("take it out; if there are many, save the file in the encoding UTF-8"));
    }
    let is_mark = |line: &str| {
        let rest = CONFLICT_MARKS.iter().find_map(|mark| line.strip_prefix(mark));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    let line = file.text().lines().position(is_mark)? + 1;
    let at = Position::new(line, 0, CONFLICT_MARKS[0].len());
    let error = Diagnostic::new(
        Code::MergeConflict,
        file.place(at),
        "this is the mark of a merge conflict that was not resolved",
    );
    Some(error.help("keep one of the two sides, and take the marks out"))
}

/// Reports a slip in the line in which a parser stops, or in one near it.
pub(super) fn near(file: &File, line: usize) -> Option<Diagnostic> {
    let last = line.min(file.line_count());
    let above = (last.saturating_sub(LINES_ABOVE).max(1)..=last).rev();
    tab(file, last).or_else(|| tab(file, last + 1)).or_else(|| {
        above
            .clone()
            .find_map(|line| in_line(file, line))
            .or_else(|| above.clone().find_map(|line| no_colon(file, line)))
    })
}

/// Reports the quote that is not closed in its line, above the place where a parser stops over one.
pub(super) fn open_quote(file: &File, line: usize) -> Option<Diagnostic> {
    let is_open = |number: &usize| {
        let text = file.line(*number);
        let quoted = text.trim_start().trim_start_matches("- ");
        let value = quoted.split_once(": ").map_or(quoted, |(_, value)| value);
        (quoted.starts_with('"') || value.starts_with('"'))
            && text.replace("\\\"", "").matches('"').count() % 2 == 1
    };
    let number = (1..=line.min(file.line_count())).rev().find(is_open)?;
    let column = file.line(number).chars().position(|letter| letter == '"')?;
    let error = Diagnostic::new(
        Code::OpenQuote,
        file.place(Position::new(number, column, 1)),
        "this quote is not closed in its line",
    );
    Some(error.help("close it"))
}

fn tab(file: &File, line: usize) -> Option<Diagnostic> {
    let column = file.line(line).chars().take_while(|letter| *letter == ' ').count();
    let is_tab = file.line(line).chars().nth(column) == Some('\t');
    let at = Position::new(line, column, 1);
    is_tab.then(|| {
        Diagnostic::new(Code::Tab, file.place(at), "a tab can't indent YAML")
            .help("indent with spaces")
            .fix_by(tabs(file, line))
    })
}

/// A line that could be a key and its value, but for the colon, beside others that have one.
fn no_colon(file: &File, number: usize) -> Option<Diagnostic> {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let line = file.line(number);
    let (key, value) = line.trim().split_once(' ')?;
    let is_key = key.starts_with(|first: char| first.is_ascii_lowercase()) && key.chars().all(is_part_of_key);
    let is_beside = |other: &str| indent(other) == indent(line) && other.trim_start().contains(": ");
    if !is_key
        || line.contains(':')
        || !(is_beside(file.line(number - 1)) || is_beside(file.line(number + 1)))
    {
        return None;
    }
    let at = Position::new(number, indent(line), key.chars().count());
    Some(
        Diagnostic::new(Code::Separator, file.place(at), "no colon follows this key")
            .help(format!("write `{key}: {}`", value.trim()))
            .fix(format!("{key}:")),
    )
}

fn in_line(file: &File, number: usize) -> Option<Diagnostic> {
    let line = file.line(number);
    let text = line.trim_start();
    let at = |code: Code, part: &str, message: &str| {
        let column = line.chars().count() - part.chars().count();
        Diagnostic::new(code, file.place(Position::new(number, column, 1)), message)
    };
    if let Some(entry) =
        text.strip_prefix('-').filter(|rest| rest.starts_with(is_part_of_key) && rest.contains(": "))
    {
        return Some(
            at(Code::Separator, text, "no space follows this dash")
                .help(format!("write `- {entry}`"))
                .fix("- "),
        );
    }
    let text = text.strip_prefix("- ").map_or(text, str::trim_start);
    let (key, rest) = text.split_at(text.find(|letter| !is_part_of_key(letter))?);
    if key.is_empty() {
        return None;
    }
    let sign = rest.trim_start();
    let after = sign.strip_prefix(['=', ':', WIDE_COLON])?;
    let error = match (sign.chars().next()?, after.chars().next()?) {
        ('=', next) if next != '=' => at(Code::Separator, sign, "`=` is where YAML has a colon"),
        (WIDE_COLON, _) => at(Code::Separator, sign, "this colon is a full-width one, U+FF1A"),
        (':', next) if ODD_BLANKS.contains(&next) => at(
            Code::Separator,
            after,
            &format!("the blank after this colon is no space, but U+{:04X}", u32::from(next)),
        ),
        (':', next) if !next.is_whitespace() && !after.starts_with("//") => {
            at(Code::Separator, sign, "no space follows this colon")
        }
        (':', _) if must_be_quoted(after.trim()) || holds_colon(after.trim()) => {
            let message = match holds_colon(after.trim()) {
                true => "this text holds `: `, and is not in quotes",
                false => "a text can't begin with this character",
            };
            let error = at(Code::UnquotedText, after.trim_start(), message);
            let text = after.trim().replace('\\', "\\\\").replace('"', "\\\"");
            return Some(error.help(format!("put the text in quotes: `{key}: \"{text}\"`")));
        }
        _ => return None,
    };
    let width = |text: &str| text.chars().count();
    let (first, value) = (width(line) - width(rest), after.trim_start());
    let edit = Edit {
        place: file.place(Position::new(number, first, width(rest) - width(value))),
        text: if value.is_empty() { ":".to_owned() } else { ": ".to_owned() },
    };
    Some(error.help(format!("write `{key}: {}`", after.trim())).fix_by([edit]))
}

/// Indents with spaces, two for each tab, the line `number` and those that begin with a tab.
pub(super) fn tabs(file: &File, number: usize) -> Vec<Edit> {
    let indented = |line: usize| {
        let text = file.line(line);
        let indentation = &text[..text.len() - text.trim_start_matches([' ', '\t']).len()];
        let is_meant = text.starts_with('\t') || (line == number && indentation.contains('\t'));
        (is_meant && indentation.len() < text.len()).then(|| Edit {
            place: file.place(Position::new(line, 0, indentation.len())),
            text: indentation.replace('\t', "  "),
        })
    };
    (1..=file.line_count()).filter_map(indented).collect()
}

/// Whether a text that is in no quotes and brackets holds what ends a key.
fn holds_colon(value: &str) -> bool {
    value.contains(": ") && !value.starts_with(['"', '\'', '{', '[', '|', '>', '&', '*', '!'])
}

/// Whether a value begins as a list, a mapping or a block does, and goes on as a text.
fn must_be_quoted(value: &str) -> bool {
    let ends_early = |open: char, close: char| {
        value.starts_with(open)
            && value
                .find(close)
                .is_some_and(|end| value[end + 1..].trim_start().starts_with(char::is_alphabetic))
    };
    let is_block = |sign: char| {
        value
            .strip_prefix(sign)
            .is_some_and(|rest| rest.starts_with(' ') && !rest.trim_start().starts_with('#'))
    };
    ends_early('[', ']') || ends_early('{', '}') || ['-', '>', '|'].into_iter().any(is_block)
}

fn is_part_of_key(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || "_-".contains(letter)
}
