//! Prints the expressions of tables, which are most of the code, exactly as `prettyplease` prints them. It takes a
//! fraction of the time of making tokens, and of the tokens a syntax tree. A test compares the two.

use std::fmt::Display;

use proc_macro2::{Literal, TokenStream};
use quote::ToTokens;

/// How wide a line may be.
const WIDTH: usize = 89;

/// How many columns there are at least, however far a line is indented.
const LEAST: usize = 60;

const INDENT: usize = 4;

/// An expression of a table.
#[derive(Debug, Clone)]
pub(super) enum Expression {
    /// A path or a literal.
    Word(String),
    /// A reference to another expression.
    Reference(Box<Expression>),
    /// A call: what is called, and the arguments.
    Call(String, Vec<Expression>),
    /// Calls of methods, one on the result of the other.
    Chain(Box<Expression>, Vec<(&'static str, Vec<Expression>)>),
    Array(Vec<Expression>),
    /// An array of integers.
    Integers(Vec<i64>),
    /// A struct: its path, and its fields. It is one that never fits a line.
    Struct(String, Vec<(&'static str, Expression)>),
}

impl Expression {
    pub(super) fn word(word: impl Display) -> Self {
        Self::Word(word.to_string())
    }

    /// A string as a literal.
    pub(super) fn string(text: &str) -> Self {
        Self::Word(Literal::string(text).to_string())
    }

    pub(super) fn strings<'t>(texts: impl IntoIterator<Item = &'t String>) -> Self {
        Self::Array(texts.into_iter().map(|text| Self::string(text)).collect())
    }

    pub(super) fn referenced(self) -> Self {
        Self::Reference(Box::new(self))
    }

    /// Adds the calls of methods.
    pub(super) fn with(self, calls: impl IntoIterator<Item = (&'static str, Vec<Expression>)>) -> Self {
        let calls: Vec<_> = calls.into_iter().collect();
        if calls.is_empty() { self } else { Self::Chain(Box::new(self), calls) }
    }

    /// Writes it after what a line begins with, and a comma after it.
    pub(super) fn line(&self, indent: usize, start: &str, to: &mut String) {
        self.line_with(indent, start, 1, to);
    }

    /// Writes it as the last line of several, the comma of which may be beyond the width.
    pub(super) fn last_line(&self, indent: usize, start: &str, to: &mut String) {
        self.line_with(indent, start, 0, to);
    }

    fn line_with(&self, indent: usize, start: &str, tail: usize, to: &mut String) {
        let mut printer = Printer { text: to, space: 0 };
        printer.new_line(indent);
        printer.word(start);
        printer.expression(self, indent, tail);
        printer.word(",");
    }

    /// How wide it is in one line; nothing if it needs more than one.
    fn width(&self) -> Option<usize> {
        match self {
            Self::Word(word) => Some(word.len()),
            Self::Reference(inner) => Some(1 + inner.width()?),
            Self::Call(name, arguments) => Some(name.len() + 2 + widths(arguments)?),
            Self::Chain(receiver, calls) => {
                calls.iter().try_fold(receiver.width()?, |width, (name, arguments)| {
                    Some(width + 1 + name.len() + 2 + widths(arguments)?)
                })
            }
            Self::Array(items) => Some(2 + widths(items)?),
            Self::Integers(integers) => {
                let digits: usize = integers.iter().map(|integer| integer.to_string().len()).sum();
                Some(2 + digits + 2 * integers.len().saturating_sub(1))
            }
            Self::Struct(..) => None,
        }
    }
}

impl ToTokens for Expression {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let mut text = String::new();
        self.line(0, "", &mut text);
        let expression: TokenStream = text.trim_end_matches(',').parse().unwrap_or_default();
        tokens.extend(expression);
    }
}

/// How wide a list is in one line, without its brackets.
fn widths(items: &[Expression]) -> Option<usize> {
    let commas = 2 * items.len().saturating_sub(1);
    items.iter().try_fold(commas, |width, item| Some(width + item.width()?))
}

struct Printer<'t> {
    text: &'t mut String,
    /// How many columns are left in the line.
    space: usize,
}

impl Printer<'_> {
    fn word(&mut self, word: &str) {
        self.text.push_str(word);
        self.space = self.space.saturating_sub(word.len());
    }

    fn new_line(&mut self, indent: usize) {
        self.text.push('\n');
        self.text.extend(std::iter::repeat_n(' ', indent));
        self.space = WIDTH.saturating_sub(indent).max(LEAST);
    }

    /// Prints an expression. `tail` is the width of what follows it up to where the line can be broken next.
    fn expression(&mut self, expression: &Expression, indent: usize, tail: usize) {
        match expression {
            Expression::Word(word) => self.word(word),
            Expression::Reference(inner) => {
                self.word("&");
                self.expression(inner, indent, tail);
            }
            Expression::Call(name, arguments) => {
                self.word(name);
                self.arguments(arguments, indent, tail);
            }
            Expression::Chain(receiver, calls) => self.chain(expression, (receiver, calls), indent, tail),
            Expression::Array(items) => {
                self.word("[");
                self.list(items, indent, 1 + tail);
                self.word("]");
            }
            Expression::Integers(integers) => self.integers(integers, expression.width(), indent, tail),
            Expression::Struct(path, fields) => self.structure(path, fields, indent),
        }
    }

    fn arguments(&mut self, arguments: &[Expression], indent: usize, tail: usize) {
        self.word("(");
        match arguments {
            [only @ (Expression::Struct(..) | Expression::Array(_) | Expression::Integers(_))] => {
                self.expression(only, indent, 1 + tail);
            }
            _ => self.list(arguments, indent, 1 + tail),
        }
        self.word(")");
    }

    /// Prints what is between brackets: in the line if it fits, else each item in a line of its own.
    fn list(&mut self, items: &[Expression], indent: usize, tail: usize) {
        let is_broken = widths(items).is_none_or(|width| width + tail > self.space);
        for (index, item) in items.iter().enumerate() {
            let is_last = index + 1 == items.len();
            if is_broken {
                self.new_line(indent + INDENT);
            }
            self.expression(item, indent + INDENT, usize::from(!is_last));
            match (is_broken, is_last) {
                (true, _) => self.word(","),
                (false, true) => {}
                (false, false) => self.word(", "),
            }
        }
        if is_broken && !items.is_empty() {
            self.new_line(indent);
        }
    }

    fn chain(
        &mut self,
        whole: &Expression,
        (receiver, calls): (&Expression, &[(&'static str, Vec<Expression>)]),
        indent: usize,
        tail: usize,
    ) {
        let is_broken = whole.width().is_none_or(|width| width + tail > self.space);
        let indent = if is_broken { indent + INDENT } else { indent };
        self.expression(receiver, indent, 0);
        for (index, (name, arguments)) in calls.iter().enumerate() {
            if is_broken {
                self.new_line(indent);
            }
            self.word(".");
            self.word(name);
            self.arguments(arguments, indent, if index + 1 == calls.len() { tail } else { 0 });
        }
    }

    /// Prints integers, as many in a line as fit.
    fn integers(&mut self, integers: &[i64], width: Option<usize>, indent: usize, tail: usize) {
        let is_broken = width.is_some_and(|width| width + tail > self.space);
        self.word("[");
        if is_broken {
            self.new_line(indent + INDENT);
        }
        for (index, integer) in integers.iter().enumerate() {
            let is_last = index + 1 == integers.len();
            let word = if is_last { integer.to_string() } else { format!("{integer},") };
            if index > 0 {
                match is_broken && 1 + word.len() > self.space {
                    true => self.new_line(indent + INDENT),
                    false => self.word(" "),
                }
            }
            self.word(&word);
        }
        if is_broken {
            self.word(",");
            self.new_line(indent);
        }
        self.word("]");
    }

    fn structure(&mut self, path: &str, fields: &[(&'static str, Expression)], indent: usize) {
        self.word(path);
        self.word(" {");
        for (index, (name, value)) in fields.iter().enumerate() {
            self.new_line(indent + INDENT);
            self.word(name);
            self.word(": ");
            self.expression(value, indent + INDENT, usize::from(index + 1 < fields.len()));
            self.word(",");
        }
        self.new_line(indent);
        self.word("}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An expression of any shape, as large as `size` allows.
    fn random(size: usize, random: &mut impl FnMut(usize) -> usize) -> Expression {
        let word = |length: usize| Expression::word("w".repeat(1 + length));
        let list =
            |below: usize, random: &mut _| (0..below).map(|_| self::random(size / 2, random)).collect();
        if size == 0 {
            return word(random(20));
        }
        match random(8) {
            0 | 1 => word(random(30)),
            2 => self::random(size - 1, random).referenced(),
            3 => Expression::Array(list(1 + random(5), random)),
            4 => Expression::Call("path::call".to_owned(), list(random(5), random)),
            5 => Expression::Integers((0..random(40)).map(|_| random(9999) as i64).collect()),
            6 => {
                let fields = ["first", "second"].map(|name| (name, self::random(size / 2, random)));
                let path = format!("path::Struct{}", "s".repeat(24));
                Expression::Struct(path, fields.to_vec())
            }
            _ => {
                let calls: Vec<_> = (0..1 + random(3)).map(|_| ("method", list(random(3), random))).collect();
                Expression::Call("path::receiver".to_owned(), list(random(3), random)).with(calls)
            }
        }
    }

    #[test]
    fn an_expression_is_printed_as_prettyplease_prints_it() {
        let mut seed = 1_u64;
        let mut numbers = move |below: usize| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) as usize % below
        };
        for _ in 0..2_000 {
            let expression = random(1 + numbers(12), &mut numbers);
            let mut text = "static TABLE: Table = path::OfATableWhichIsLongEnough {".to_owned();
            expression.line(INDENT, "field: ", &mut text);
            text.push_str("\n    ..Table::DEFAULT\n};\n");
            let file = syn::parse_file(&text).unwrap();
            assert_eq!(prettyplease::unparse(&file), text);
        }
    }
}
