//! What is wrong with a spec, where, and what to write instead.

mod codes;
mod format;

use std::fmt;

use unicode_width::UnicodeWidthChar;

pub use self::codes::Code;
pub use self::format::Format;

/// One error.
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
    /// How it is mended, where there is one right answer.
    pub fix: Option<Box<Fix>>,
}

/// How an error is mended: by all of these edits together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fix {
    /// The edits, none of which overlaps another.
    pub edits: Vec<Edit>,
}

/// Other text for a part of a line.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    /// What is replaced; with a length of 0, nothing is, and the text is inserted.
    pub place: Place,
    /// What is put there. Its line breaks become those of the file.
    pub text: String,
}

/// A known word that is near to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Near<'a> {
    /// The word.
    pub word: &'a str,
    /// Whether no other known word can have been meant, so that it can be put in place of what is written.
    pub is_only: bool,
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

/// All errors of a run: sorted by place, each told once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostic {
    /// Reports an error.
    #[must_use]
    pub fn new(code: Code, place: Place, message: impl Into<String>) -> Self {
        Self { place, message: shortened(message.into()), help: None, code, fix: None }
    }

    /// Adds what to write instead.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(shortened(help.into()));
        self
    }

    /// Adds the word that was probably meant, else another piece of advice.
    #[must_use]
    pub fn did_you_mean(self, meant: Option<Near<'_>>, otherwise: impl Into<String>) -> Self {
        match meant {
            Some(Near { word, is_only: true }) => self.help(format!("did you mean `{word}`?")).fix_word(word),
            Some(Near { word, .. }) => self.help(format!("did you mean `{word}`?")),
            None => self.help(otherwise),
        }
    }

    /// Mends it with other text in its place, as it is.
    #[must_use]
    pub fn fix(self, text: impl Into<String>) -> Self {
        let edit = Edit { place: self.place.clone(), text: text.into() };
        self.fix_by([edit])
    }

    /// Mends it with another word in its place, in quotes where the old one is or where the new one needs them.
    #[must_use]
    pub fn fix_word(self, word: &str) -> Self {
        let edit = Edit::of_word(self.place.clone(), word);
        self.fix_by(edit)
    }

    /// Mends it by edits; without any, it is not mended.
    #[must_use]
    pub fn fix_by(mut self, edits: impl IntoIterator<Item = Edit>) -> Self {
        let edits: Vec<Edit> = edits.into_iter().collect();
        self.fix = (!edits.is_empty()).then(|| Box::new(Fix { edits }));
        self
    }
}

impl Edit {
    /// Replaces a scalar on one line by another word; there is no edit for a scalar that is written otherwise.
    #[must_use]
    pub fn of_word(mut place: Place, word: &str) -> Option<Self> {
        let marked = place.marked();
        let text = match marked.chars().next()? {
            // To the parser, what follows a quote up to the next token belongs to the text.
            quote @ ('"' | '\'') => {
                let inside = marked[1..].split_once(quote)?.0;
                place.length = inside.chars().count() + 2;
                (!inside.contains('\\')).then(|| format!("{quote}{word}{quote}"))?
            }
            '|' | '>' | '&' | '*' | '!' => return None,
            _ if word.contains(['{', '}', '[', ']', ',']) => format!("\"{word}\""),
            _ => word.to_owned(),
        };
        (place.line > 0 && !word.contains(['"', '\'', '\\'])).then_some(Self { place, text })
    }
}

impl<'a> Near<'a> {
    /// A word that was certainly meant.
    #[must_use]
    pub fn certain(word: &'a str) -> Self {
        Self { word, is_only: true }
    }

    /// The same word as advice for people, where what was written is not at the place of the error.
    #[must_use]
    pub fn as_advice(self) -> Self {
        Self { is_only: false, ..self }
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
    /// Collects errors.
    #[must_use]
    pub fn new(mut list: Vec<Diagnostic>) -> Self {
        list.sort();
        list.dedup();
        Self { list }
    }

    /// The errors, sorted by place.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
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
            1 => f.write_str("1 error in the spec"),
            count => write!(f, "{count} errors in the spec"),
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
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<Near<'a>> {
    let word = word.to_lowercase();
    let mut nearest = (0.8, None);
    let mut slips = 0;
    for candidate in known {
        let lower = candidate.to_lowercase();
        let similarity = strsim::jaro_winkler(&word, &lower);
        if similarity >= nearest.0 && similarity > 0.8 {
            nearest = (similarity, Some((candidate, is_slip(&word, &lower))));
        }
        slips += usize::from(is_slip(&word, &lower));
    }
    nearest.1.map(|(word, is_slip)| Near { word, is_only: is_slip && slips == 1 })
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
    fn errors_are_sorted_and_reported_once() {
        let at = |line| Diagnostic::new(Code::UnknownType, Place { line, ..Place::file("a.yaml") }, "wrong");
        let all = Diagnostics::new(vec![at(12), at(9), at(12)]);
        assert_eq!(all.iter().map(|one| one.place.line).collect::<Vec<_>>(), [9, 12]);
        assert!(all.to_string().ends_with("2 errors in the spec"));
    }

    #[test]
    fn the_nearest_word_is_near() {
        let word = |word, known: [&'static str; 2]| nearest(word, known).map(|near| near.word);
        assert_eq!(word("Usr", ["Role", "User"]), Some("User"));
        assert_eq!(word("requird", ["required", "doc"]), Some("required"));
        assert_eq!(word("USR", ["Role", "User"]), Some("User"));
        assert_eq!(word("zebra", ["required", "doc"]), None);
    }

    #[test]
    fn a_word_is_the_only_one_that_differs_by_a_slip() {
        let is_only = |word, known: [&str; 2]| nearest(word, known).map(|near| near.is_only);
        assert_eq!(is_only("parcl", ["parcel", "holder"]), Some(true));
        assert_eq!(is_only("parcl", ["parcel", "parcels"]), Some(false));
        assert_eq!(is_only("parcel_numbr", ["parcel", "holder"]), Some(false));
    }

    #[test]
    fn a_word_keeps_its_quotes() {
        let edited = |source: &str, column, length, word| {
            let place = Place { line: 1, column, length, source: source.to_owned(), ..Place::file("a.yaml") };
            Edit::of_word(place, word).map(|edit| edit.text)
        };
        assert_eq!(edited("a: x", 4, 1, "y").as_deref(), Some("y"));
        assert_eq!(edited("a: 'x'", 4, 3, "y").as_deref(), Some("'y'"));
        assert_eq!(edited("a: x", 4, 1, "/{y}").as_deref(), Some("\"/{y}\""));
        for (source, length) in [("a: \"x", 2), ("a: |", 1), ("a: *x", 2)] {
            assert_eq!(edited(source, 4, length, "y"), None, "{source}");
        }
    }

    #[test]
    fn words_are_listed() {
        assert_eq!(listed(["a"], "and"), "`a`");
        assert_eq!(listed(["a", "b", "c"], "or"), "`a`, `b` or `c`");
    }
}
