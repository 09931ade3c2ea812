//! What is wrong with a spec, where, and what to write instead.

mod codes;

use std::fmt;

use unicode_width::UnicodeWidthChar;

pub use self::codes::Code;

/// One mistake.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// Where it is.
    pub place: Place,
    /// What is wrong.
    pub message: Box<str>,
    /// What to write instead.
    pub help: Option<Box<str>>,
    /// The kind of error that it is.
    pub code: Code,
}

/// A place in a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file, relative to the project's root.
    pub file: String,
    /// The line, from 1; 0 where the whole file is meant.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// How many characters are meant.
    pub length: usize,
    /// The text of the line.
    pub source: String,
}

impl Place {
    /// Returns the text that is meant.
    #[must_use]
    pub fn marked(&self) -> String {
        self.source.chars().skip(self.column.saturating_sub(1)).take(self.length).collect()
    }
}

/// All mistakes of a run: sorted by place, each told once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostic {
    /// Tells a mistake.
    #[must_use]
    pub fn new(code: Code, place: Place, message: impl Into<String>) -> Self {
        Self { place, message: shortened(message.into()), help: None, code }
    }

    /// Adds what to write instead.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(shortened(help.into()));
        self
    }

    /// Adds the word that was probably meant, else another piece of advice.
    #[must_use]
    pub fn did_you_mean(self, meant: Option<&str>, otherwise: impl Into<String>) -> Self {
        match meant {
            Some(meant) => self.help(format!("did you mean `{meant}`?")),
            None => self.help(otherwise),
        }
    }
}

impl Place {
    /// A file as a whole.
    #[must_use]
    pub fn file(path: impl Into<String>) -> Self {
        Self { file: path.into(), ..Self::default() }
    }
}

impl Diagnostics {
    /// Collects mistakes.
    #[must_use]
    pub fn new(mut list: Vec<Diagnostic>) -> Self {
        list.sort();
        list.dedup();
        Self { list }
    }

    /// The mistakes, sorted by place.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}

impl From<Diagnostic> for Diagnostics {
    fn from(diagnostic: Diagnostic) -> Self {
        Self { list: vec![diagnostic] }
    }
}

impl std::error::Error for Diagnostics {}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for diagnostic in &self.list {
            writeln!(f, "{diagnostic}")?;
        }
        match self.list.len() {
            1 => f.write_str("1 mistake in the spec"),
            count => write!(f, "{count} mistakes in the spec"),
        }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Place { file, line, column, .. } = &self.place;
        let margin = " ".repeat(line.to_string().len());
        writeln!(f, "error[{}]: {}", self.code, self.message)?;
        if *line == 0 {
            writeln!(f, "{margin}--> {file}")?;
        } else {
            let (source, caret) = marked(&self.place);
            writeln!(f, "{margin}--> {file}:{line}:{column}")?;
            writeln!(f, "{margin} |")?;
            writeln!(f, "{line} | {source}")?;
            writeln!(f, "{margin} | {caret}")?;
        }
        if let Some(help) = &self.help {
            writeln!(f, "{margin} = help: {help}")?;
        }
        Ok(())
    }
}

/// The word that was probably meant: the nearest known one, if any is near. Case does not matter.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    known
        .into_iter()
        .map(|candidate| (strsim::jaro_winkler(&word, &candidate.to_lowercase()), candidate))
        .filter(|(similarity, _)| *similarity > 0.8)
        .max_by(|left, right| left.0.total_cmp(&right.0))
        .map(|(_, candidate)| candidate)
}

/// Whether two words differ by no more than a slip of the pen: two letters left out, added, changed or swapped.
#[must_use]
pub fn is_slip(word: &str, meant: &str) -> bool {
    strsim::osa_distance(word, meant) <= 2
}

/// Words as a sentence lists them: `a`, `a and b`, `a, b and c`.
#[must_use]
pub fn listed<'a>(words: impl IntoIterator<Item = &'a str>, last: &str) -> String {
    let words: Vec<_> = words.into_iter().map(|word| format!("`{word}`")).collect();
    match words.split_last() {
        Some((end, [])) => end.clone(),
        Some((end, start)) => format!("{} {last} {end}", start.join(", ")),
        None => "nothing".to_owned(),
    }
}

/// How much a message may say: it can quote a text of any length.
const SAID: usize = 500;

fn shortened(text: String) -> Box<str> {
    match text.char_indices().nth(SAID) {
        Some((end, _)) => format!("{}…", &text[..end]).into(),
        None => text.into(),
    }
}

/// How much of a long line is shown before the place.
const SHOWN_BEFORE: usize = 80;

/// How much of a line is shown at most.
const SHOWN: usize = 180;

/// The line as it is printed, and the line of carets that belongs below it.
fn marked(place: &Place) -> (String, String) {
    let first = place.column.saturating_sub(1);
    let cut = if place.source.chars().count() > SHOWN { first.saturating_sub(SHOWN_BEFORE) } else { 0 };
    let shown: Vec<char> = place.source.chars().skip(cut).take(SHOWN).map(printable).collect();
    let before = first.saturating_sub(cut).min(shown.len());
    let end = before.saturating_add(place.length.max(1)).min(shown.len());
    let mut caret: String = shown[..before]
        .iter()
        .map(|letter| if *letter == '\t' { "\t".into() } else { blank(*letter) })
        .collect();
    let width: usize = shown[before..end].iter().map(|letter| letter.width().unwrap_or(1)).sum();
    caret.push_str(&"^".repeat(width.max(1)));
    (shown.into_iter().collect(), caret)
}

fn blank(letter: char) -> String {
    " ".repeat(letter.width().unwrap_or(1))
}

/// A control character could make a terminal do things; none is printed but the tab.
pub(crate) fn printable(letter: char) -> char {
    if letter.is_control() && letter != '\t' { char::REPLACEMENT_CHARACTER } else { letter }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(source: &str, column: usize, length: usize) -> String {
        let place = Place { file: "a.yaml".to_owned(), line: 12, column, length, source: source.to_owned() };
        Diagnostic::new(Code::UnknownType, place, "wrong").to_string()
    }

    #[test]
    fn the_caret_stands_below_the_token() {
        assert_eq!(
            shown("  type: Usr", 9, 3),
            "error[E0402]: wrong\n  --> a.yaml:12:9\n   |\n12 |   type: Usr\n   |         ^^^\n"
        );
    }

    #[test]
    fn tabs_and_wide_letters_keep_the_caret_in_place() {
        assert!(shown("\ta: b", 5, 1).ends_with("12 | \ta: b\n   | \t   ^\n"));
        assert!(shown("公司: 蒸汽", 5, 2).ends_with("12 | 公司: 蒸汽\n   |       ^^^^\n"));
    }

    #[test]
    fn long_lines_are_cut_and_control_characters_replaced() {
        let long = format!("{}\u{1b}Usr{}", "x".repeat(5000), "y".repeat(5000));
        let text = shown(&long, 5002, 3);
        assert!(
            text.contains("\u{fffd}Usr") && text.lines().all(|line| line.chars().count() < 200),
            "{text}"
        );
    }

    #[test]
    fn a_place_outside_of_its_line_is_no_panic() {
        assert!(shown("", 40, 7).ends_with("12 | \n   | ^\n"));
        assert!(shown("ab", usize::MAX, usize::MAX).contains('^'));
    }

    #[test]
    fn mistakes_are_sorted_and_told_once() {
        let at = |line| Diagnostic::new(Code::UnknownType, Place { line, ..Place::file("a.yaml") }, "wrong");
        let all = Diagnostics::new(vec![at(12), at(9), at(12)]);
        assert_eq!(all.iter().map(|one| one.place.line).collect::<Vec<_>>(), [9, 12]);
        assert!(all.to_string().ends_with("2 mistakes in the spec"));
    }

    #[test]
    fn the_nearest_word_is_near() {
        assert_eq!(nearest("Usr", ["Role", "User"]), Some("User"));
        assert_eq!(nearest("requird", ["required", "doc"]), Some("required"));
        assert_eq!(nearest("USR", ["Role", "User"]), Some("User"));
        assert_eq!(nearest("zebra", ["required", "doc"]), None);
    }

    #[test]
    fn words_are_listed() {
        assert_eq!(listed(["a"], "and"), "`a`");
        assert_eq!(listed(["a", "b", "c"], "or"), "`a`, `b` or `c`");
    }
}
