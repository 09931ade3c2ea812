//! Mends the errors of a spec that have one right answer, in the text of its files.
//!
//! An error carries its own [`Fix`](crate::diagnostic::Fix): a few edits within lines. All of them are tried on copies
//! in memory, and one is only kept if the file can be read afterwards without the error.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic, Edit};
use crate::load::{self, BYTE_ORDER_MARK, Sources};
use crate::validate;

/// How often what was mended is looked at again: an error can hide others.
const ROUNDS: usize = 10;

/// A spec whose errors were mended where that could be done.
#[derive(Debug)]
pub struct Fixed {
    /// The files, mended.
    pub sources: Sources,
    /// The errors that were mended, in the order in which it was done.
    pub errors: Vec<Diagnostic>,
    /// The errors that are left to people.
    pub left: Vec<Diagnostic>,
}

/// Mends what has one right answer.
#[must_use]
pub fn fix(sources: &Sources) -> Fixed {
    let mut state = State::of(sources.clone());
    let mut mended = Vec::new();
    for _ in 0..ROUNDS {
        let done = state.round();
        if done.is_empty() {
            break;
        }
        mended.extend(done);
    }
    Fixed { sources: state.sources, errors: mended, left: state.errors }
}

/// The files, and the errors in them.
struct State {
    sources: Sources,
    errors: Vec<Diagnostic>,
}

impl State {
    fn of(sources: Sources) -> Self {
        let errors = match load::load(&sources).and_then(|spec| validate::validate(&spec).map(drop)) {
            Ok(_) => Vec::new(),
            Err(errors) => errors.iter().cloned().collect(),
        };
        Self { sources, errors }
    }

    /// Mends all errors together, or else each by itself that can be; returns those that were.
    fn round(&mut self) -> Vec<Diagnostic> {
        let mendable: Vec<Diagnostic> =
            self.errors.iter().filter(|error| error.fix.is_some()).cloned().collect();
        if mendable.is_empty() {
            return mendable;
        }
        if let Some(mended) = self.without(&mendable) {
            *self = mended;
            return mendable;
        }
        let mut done = Vec::new();
        // From the end on: what is mended does not move what comes before it.
        for error in mendable.into_iter().rev() {
            if let Some(mended) = self.without(std::slice::from_ref(&error)) {
                *self = mended;
                done.insert(0, error);
            }
        }
        done
    }

    /// The state without some errors; nothing if they can't be mended together.
    fn without(&self, mended: &[Diagnostic]) -> Option<Self> {
        let mut edits: BTreeMap<&str, BTreeSet<&Edit>> = BTreeMap::new();
        for edit in mended.iter().flat_map(|error| &error.fix).flat_map(|fix| &fix.edits) {
            edits.entry(&edit.place.file).or_default().insert(edit);
        }
        let mut sources = self.sources.clone();
        for (shown, edits) in &edits {
            let path = sources.path_of(shown)?;
            let text = edited(sources.get(path)?, edits)?;
            sources = sources.with(path, &text);
        }
        let after = Self::of(sources);
        let is_gone = |error: &Diagnostic| {
            let (code, file, line) = (error.code, &*error.place.file, error.place.line);
            let left = count(&after.errors, code, file, line + lines_above(&edits, error));
            left + count(mended, code, file, line) <= count(&self.errors, code, file, line)
        };
        let is_better = mended.iter().all(is_gone)
            && after.of_two() <= self.of_two()
            && after.hidden().is_subset(&self.hidden());
        is_better.then_some(after)
    }

    /// How many errors are about two things where only one can be.
    fn of_two(&self) -> usize {
        self.errors.iter().filter(|error| error.code.is_of_two()).count()
    }

    /// The files that may not have been read at all.
    fn hidden(&self) -> BTreeSet<&str> {
        let hidden = self.errors.iter().filter(|error| error.code.is_of_yaml());
        hidden.map(|error| error.place.file.as_str()).collect()
    }
}

/// How many errors of a kind a line has.
fn count(errors: &[Diagnostic], code: Code, file: &str, line: usize) -> usize {
    let is_alike =
        |error: &&Diagnostic| error.code == code && error.place.file == file && error.place.line == line;
    errors.iter().filter(is_alike).count()
}

/// How many lines the edits put above an error.
fn lines_above(edits: &BTreeMap<&str, BTreeSet<&Edit>>, error: &Diagnostic) -> usize {
    let above =
        edits.get(&*error.place.file).into_iter().flatten().filter(|edit| edit.place.line < error.place.line);
    above.map(|edit| edit.text.matches('\n').count()).sum()
}

/// A text with edits made; nothing if they overlap, or are for another text.
fn edited(text: &str, edits: &BTreeSet<&Edit>) -> Option<String> {
    let (mut result, mut done) = (String::with_capacity(text.len()), 0);
    for Edit { place, text: new } in edits {
        let start = start_of_line(text, place.line)?;
        let line = text[start..].split('\n').next()?;
        let (line, line_end) = line.strip_suffix('\r').map_or((line, "\n"), |line| (line, "\r\n"));
        let from = start + offset(line, place.column)?;
        let to = start + offset(line, place.column + place.length)?;
        if from < done || line != place.source {
            return None;
        }
        result.push_str(&text[done..from]);
        result.push_str(&new.replace('\n', line_end));
        done = to;
    }
    result.push_str(&text[done..]);
    Some(result)
}

/// Where a line begins, from 1, in bytes.
fn start_of_line(text: &str, line: usize) -> Option<usize> {
    match line.checked_sub(2) {
        Some(before) => text.match_indices('\n').nth(before).map(|(at, _)| at + 1),
        None => Some(text.len() - text.trim_start_matches(BYTE_ORDER_MARK).len()),
    }
}

/// Where a column of a line is, from 1 in characters, in bytes.
fn offset(line: &str, column: usize) -> Option<usize> {
    line.char_indices().map(|(at, _)| at).chain([line.len()]).nth(column.checked_sub(1)?)
}
