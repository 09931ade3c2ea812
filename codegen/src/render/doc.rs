//! Renders documentation.

use proc_macro2::TokenStream;
use quote::quote;

use super::example;
use crate::api::{Api, Doc, Endpoint, ExpectedError, Operation, Output, Parameter, Type};
use crate::markdown;

/// How wide a line of documentation may be.
const WIDTH: usize = 110;

/// The doc comment of an item: an attribute for each line.
pub(super) fn comment(lines: &[String]) -> TokenStream {
    let lines = lines.iter().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
    quote!(#(#[doc = #lines])*)
}

/// The doc comment of what the spec describes.
pub(super) fn described(doc: &Doc) -> TokenStream {
    comment(&lines(doc))
}

/// The lines of a documentation of the spec.
pub(super) fn lines(doc: &Doc) -> Vec<String> {
    let mut lines = vec![doc.summary.clone()];
    if !doc.more.is_empty() {
        lines.push(String::new());
        lines.extend(doc.more.iter().cloned());
    }
    lines
}

/// The documentation of a setter, and of what happens without it.
pub(super) fn setter(doc: &Doc, default: Option<&str>) -> Vec<String> {
    let mut lines = lines(doc);
    lines[0] = format!("Sets {}", without_capital(&doc.summary));
    if let Some(default) = default {
        let end = format!("Default: {}.", markdown::code(default));
        match lines.len() {
            1 => lines[0] = format!("{} {end}", lines[0]),
            _ => lines.extend([String::new(), end]),
        }
    }
    lines
}

/// The documentation of the method that makes a call.
pub(super) fn method(api: &Api, operation: &Operation) -> Vec<String> {
    let mut sections = vec![lines(&operation.doc)];
    sections.push(vec![returned(&operation.output)]);
    sections.push(operation.required.iter().flat_map(argument).collect());
    sections.push(setters(operation));
    sections.push(wrap(&facts(operation)));
    sections.push(vec![operation.source.clone()]);
    if !operation.errors.is_empty() {
        sections.push(vec!["# Errors".to_owned()]);
        sections.push(operation.errors.iter().map(error).collect());
    }
    sections.push(vec!["# Example".to_owned()]);
    sections.extend(operation.example.title.as_ref().map(|title| vec![format!("{title}:")]));
    sections.push(example::code(api, operation));
    sections.retain(|section| !section.is_empty());
    sections.join(&String::new())
}

/// What awaiting the call returns.
fn returned(output: &Output) -> String {
    let ty = match output {
        Output::Answered { ty, .. } => ty,
        Output::Map(map) => &map.output,
    };
    match ty {
        Type::Unit => "Returns nothing.".to_owned(),
        Type::Optional(inner) => format!("Returns {}, or `None` if there is none.", named(inner)),
        ty => format!("Returns {}.", named(ty)),
    }
}

/// A type by its name, with a link to it.
fn named(ty: &Type) -> String {
    match ty {
        Type::Text | Type::Unit => "a `String`".to_owned(),
        Type::Secret => "a [`Secret`](crate::Secret)".to_owned(),
        Type::Boolean => "a `bool`".to_owned(),
        Type::Integer => "an `i64`".to_owned(),
        Type::Float => "an `f64`".to_owned(),
        Type::DateTime => "a [`DateTime`](crate::DateTime)".to_owned(),
        Type::Json => "JSON, as a [`Value`](serde_json::Value)".to_owned(),
        Type::SecretJson => "a [`SecretJson`](crate::SecretJson)".to_owned(),
        Type::Typed => "a [`TaggedValue`](crate::TaggedValue)".to_owned(),
        Type::Body => "a [`Body`](crate::Body)".to_owned(),
        Type::List(inner) => format!("a `Vec`, each item {}", named(inner)),
        Type::Map(inner) => format!("a map, each value {}", named(inner)),
        Type::Optional(inner) => format!("{} or `None`", named(inner)),
        Type::Boxed(inner) => named(inner),
        Type::Enum(name) | Type::Object(name) | Type::Input(name) => {
            let ident = &name.ident;
            let article = if ident.to_string().starts_with(['A', 'E', 'I', 'O']) { "an" } else { "a" };
            format!("{article} [`{ident}`](crate::types::{ident})")
        }
    }
}

/// An item of the list of arguments. It has another sign than the spec's lists, so that it is no part of one that
/// is before it.
fn argument(parameter: &Parameter) -> Vec<String> {
    let indented = lines(&parameter.doc).into_iter().map(|line| match line.is_empty() {
        true => line,
        false => format!("  {line}"),
    });
    let mut item: Vec<String> = indented.collect();
    item[0] = format!("* `{}`: {}", parameter.name, parameter.doc.summary);
    item
}

fn setters(operation: &Operation) -> Vec<String> {
    let request = &operation.request;
    let links: Vec<String> =
        operation.setters.iter().map(|setter| format!("[`{0}`]({request}::{0})", setter.name)).collect();
    if links.is_empty() { Vec::new() } else { wrap(&format!("Optional: {}.", links.join(", "))) }
}

/// What the table says, in words.
fn facts(operation: &Operation) -> String {
    let bearer = operation.bearer.as_ref().map(|name| {
        format!(
            " A call with `{name}` sends that token in place of the session's, and leaves the session alone."
        )
    });
    let session = operation.session.map(|effect| format!(" {}", effect.sentence()));
    let repeated = match operation.idempotent {
        true => " It is idempotent: it is safe to send it twice.",
        false => " It is not idempotent: sending it twice may have a second effect.",
    };
    let auth = operation.auth.sentence();
    format!("{auth}{}{}{repeated}", bearer.unwrap_or_default(), session.unwrap_or_default())
}

fn error(error: &ExpectedError) -> String {
    let ExpectedError { code, ident, advice } = error;
    format!("- [`ErrorCode::{ident}`](crate::generated::ErrorCode::{ident}) ({code}): {advice}")
}

/// The endpoint of an operation, in short.
pub(super) fn endpoint(endpoint: &Endpoint) -> String {
    match endpoint {
        Endpoint::Rest { method, path, .. } => format!("{method} {path}"),
        Endpoint::GraphQl { mutation, path, .. } => {
            format!("{} {}", if *mutation { "mutation" } else { "query" }, path.join("."))
        }
    }
}

/// Breaks a text into lines.
fn wrap(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let line = lines.len() - 1;
        if !lines[line].is_empty() && lines[line].len() + word.len() >= WIDTH {
            lines.push(word.to_owned());
        } else {
            let gap = if lines[line].is_empty() { "" } else { " " };
            lines[line] = format!("{}{gap}{word}", lines[line]);
        }
    }
    lines
}

/// Writes the start of a sentence as it goes on after another word: `The email` as `the email`, but `JSON` as it is.
fn without_capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => sentence.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_goes_on() {
        for (sentence, rest) in [
            ("The email address.", "the email address."),
            ("A code.", "a code."),
            ("JSON of any kind.", "JSON of any kind."),
            ("IP.", "IP."),
            ("`x`, if known.", "`x`, if known."),
            ("", ""),
        ] {
            assert_eq!(without_capital(sentence), rest);
        }
    }
}
