//! Renders the call that an operation's documentation shows.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use serde_json::Value;

use super::value;
use crate::api::{ExampleCall, Expression, Operation, Type, TypeName};

/// The statement that makes the call.
pub(super) fn call(operation: &Operation) -> TokenStream {
    let ExampleCall { arguments, setters, result, .. } = &operation.example;
    let method = &operation.method;
    let arguments = arguments.iter().map(expression);
    let setters = calls(setters);
    let call = quote!(client.#method(#(#arguments),*) #(#setters)* .await?);
    match result {
        Some(result) => quote!(let #result = #call;),
        None => quote!(#call;),
    }
}

/// What the call needs imported.
pub(super) fn uses(example: &ExampleCall, crate_name: &Ident) -> Vec<String> {
    let mut found = Found::default();
    example
        .arguments
        .iter()
        .chain(example.setters.iter().map(|(_, value)| value))
        .for_each(|value| found.add(value));
    let types: Vec<String> = found.types.into_iter().collect();
    let types = match &types[..] {
        [] => None,
        [only] => Some(format!("use {crate_name}::types::{only};")),
        several => Some(format!("use {crate_name}::types::{{{}}};", several.join(", "))),
    };
    found.null.then(|| format!("use {crate_name}::Null;")).into_iter().chain(types).collect()
}

/// What an example names.
#[derive(Default)]
struct Found {
    types: BTreeSet<String>,
    null: bool,
}

impl Found {
    fn add(&mut self, value: &Expression) {
        match value {
            Expression::Null => self.null = true,
            Expression::Variant(ident, _) => self.add_type(ident),
            Expression::List(items) => items.iter().for_each(|item| self.add(item)),
            Expression::Map(entries) => entries.iter().for_each(|(_, value)| self.add(value)),
            Expression::Empty(Type::List(inner) | Type::Map(inner)) => {
                if let Type::Enum(TypeName { ident, .. }) | Type::Input(TypeName { ident, .. }) = &**inner {
                    self.add_type(ident);
                }
            }
            Expression::Input { ident, arguments, setters } => {
                self.add_type(ident);
                arguments
                    .iter()
                    .chain(setters.iter().map(|(_, value)| value))
                    .for_each(|value| self.add(value));
            }
            _ => {}
        }
    }

    fn add_type(&mut self, ident: &Ident) {
        self.types.insert(ident.to_string());
    }
}

fn expression(value: &Expression) -> TokenStream {
    match value {
        Expression::Text(text) => quote!(#text),
        Expression::Boolean(flag) => quote!(#flag),
        Expression::Integer(integer) => number(&integer.to_string()),
        Expression::Float(float) => number(&format!("{float:?}")),
        Expression::Json(value) => {
            let value = json(value);
            quote!(serde_json::json!(#value))
        }
        Expression::Null => quote!(Null),
        Expression::Variant(ident, variant) => quote!(#ident::#variant),
        Expression::List(items) => {
            let items = items.iter().map(expression);
            quote!([#(#items),*])
        }
        Expression::Map(entries) => {
            let keys = entries.iter().map(|(key, _)| key);
            let values = entries.iter().map(|(_, value)| expression(value));
            quote!([#((#keys, #values)),*])
        }
        Expression::Empty(ty) => empty(ty),
        Expression::Input { ident, arguments, setters } => {
            let arguments = arguments.iter().map(expression);
            let setters = calls(setters);
            quote!(#ident::new(#(#arguments),*) #(#setters)*)
        }
    }
}

fn calls(setters: &[(Ident, Expression)]) -> impl Iterator<Item = TokenStream> {
    setters.iter().map(|(setter, value)| {
        let value = expression(value);
        quote!(.#setter(#value))
    })
}

/// An empty list or map must say what it has none of.
fn empty(ty: &Type) -> TokenStream {
    let of = |inner: &Type| match inner {
        Type::Enum(TypeName { ident, .. }) | Type::Input(TypeName { ident, .. }) => quote!(#ident),
        other => value::owned(other),
    };
    match ty {
        Type::Map(inner) => {
            let value = of(inner);
            quote!(Vec::<(String, #value)>::new())
        }
        Type::List(inner) => {
            let item = of(inner);
            quote!(Vec::<#item>::new())
        }
        other => value::owned(other),
    }
}

/// What stands inside of `json!`.
fn json(value: &Value) -> TokenStream {
    match value {
        Value::Null => quote!(null),
        Value::Bool(flag) => quote!(#flag),
        Value::Number(digits) => number(&digits.to_string()),
        Value::String(text) => quote!(#text),
        Value::Array(items) => {
            let items = items.iter().map(json);
            quote!([#(#items),*])
        }
        Value::Object(entries) => {
            let keys = entries.keys();
            let values = entries.values().map(json);
            quote!({#(#keys: #values),*})
        }
    }
}

/// A number is written as its digits, with a sign if it has one.
fn number(digits: &str) -> TokenStream {
    digits.parse().unwrap_or_default()
}
