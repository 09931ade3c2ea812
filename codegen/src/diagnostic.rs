//! What is wrong with a spec, where, and what to write instead.

use std::fmt;

/// One mistake.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// Where it is.
    pub place: Place,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: Option<String>,
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

/// All mistakes of a run: sorted by place, each told once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
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
            1 => writeln!(f, "1 mistake in the spec"),
            count => writeln!(f, "{count} mistakes in the spec"),
        }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Place { file, line, column, length, source } = &self.place;
        writeln!(f, "error: {}", self.message)?;
        if *line == 0 {
            writeln!(f, "  --> {file}")?;
        } else {
            let number = line.to_string();
            let margin = " ".repeat(number.len());
            let caret = "^".repeat((*length).max(1));
            writeln!(f, "{margin}--> {file}:{line}:{column}")?;
            writeln!(f, "{margin} |")?;
            writeln!(f, "{number} | {source}")?;
            writeln!(f, "{margin} | {}{caret}", indent(source, *column))?;
        }
        if let Some(help) = &self.help {
            let margin = " ".repeat(line.to_string().len());
            writeln!(f, "{margin} = help: {help}")?;
        }
        Ok(())
    }
}

/// What stands before the caret: as wide as the source before it, tabs included.
fn indent(source: &str, column: usize) -> String {
    source.chars().take(column.saturating_sub(1)).map(|letter| if letter == '\t' { '\t' } else { ' ' }).collect()
}

/// The word that was probably meant: the nearest known one, if any is near.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|candidate| (strsim::jaro_winkler(word, candidate), candidate))
        .filter(|(similarity, _)| *similarity > 0.8)
        .max_by(|left, right| left.0.total_cmp(&right.0))
        .map(|(_, candidate)| candidate)
}
