//! The most common slips of YAML, looked for in the text itself: a parser sees them only later, as something else.

use super::file::File;
use super::tree::Position;
use crate::diagnostic::Diagnostic;

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
    if file.text().contains('\0') {
        let error = Diagnostic::new(file.whole(), "this file is not UTF-8: it holds bytes that are zero");
        return Some(error.help("save it in the encoding UTF-8"));
    }
    let is_mark = |line: &str| {
        let rest = CONFLICT_MARKS.iter().find_map(|mark| line.strip_prefix(mark));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    let line = file.text().lines().position(is_mark)? + 1;
    let at = Position { line, column: 0, length: CONFLICT_MARKS[0].len() };
    let error = Diagnostic::new(file.place(at), "this is the mark of a merge conflict that was not resolved");
    Some(error.help("keep one of the two sides, and take the marks out"))
}

/// Reports a slip in the line in which a parser stops, or in one of those above it.
pub(super) fn near(file: &File, line: usize) -> Option<Diagnostic> {
    let last = line.min(file.line_count());
    (last.saturating_sub(LINES_ABOVE).max(1)..=last).rev().find_map(|line| in_line(file, line))
}

fn in_line(file: &File, number: usize) -> Option<Diagnostic> {
    let line = file.line(number);
    let text = line.trim_start();
    let text = text.strip_prefix("- ").map_or(text, str::trim_start);
    let (key, rest) = text.split_at(text.find(|letter| !is_part_of_key(letter))?);
    if key.is_empty() {
        return None;
    }
    let sign = rest.trim_start();
    let after = sign.strip_prefix(['=', ':', WIDE_COLON])?;
    let (at, message) = match (sign.chars().next()?, after.chars().next()?) {
        ('=', next) if next != '=' => (sign, "`=` is where YAML has a colon".to_owned()),
        (WIDE_COLON, _) => (sign, "this colon is a full-width one, U+FF1A".to_owned()),
        (':', next) if ODD_BLANKS.contains(&next) => {
            (after, format!("the blank after this colon is no space, but U+{:04X}", u32::from(next)))
        }
        (':', next) if !next.is_whitespace() && !after.starts_with("//") => {
            (sign, "no space follows this colon".to_owned())
        }
        _ => return None,
    };
    let column = line.chars().count() - at.chars().count();
    let error = Diagnostic::new(file.place(Position { line: number, column, length: 1 }), message);
    Some(error.help(format!("write `{key}: {}`", after.trim())))
}

fn is_part_of_key(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || "_-".contains(letter)
}
