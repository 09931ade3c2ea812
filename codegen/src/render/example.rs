//! Renders the example that an operation's documentation shows.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use serde_json::Value;

use super::{print, value};
use crate::api::{Api, Example, ExampleCall, Expression, Operation, Service, Type, TypeName};
use crate::spec::ExampleServer;

/// The lines of the example, as a documentation test: it runs where there is a server to run it against.
pub(super) fn code(api: &Api, operation: &Operation) -> Vec<String> {
    let service = &api.service;
    let (fence, opening) = match &service.examples {
        Some(examples) => ("```", running(service, examples, operation)),
        None => ("```no_run", compiling(service, operation)),
    };
    let mut code = vec![fence.to_owned()];
    code.extend(opening.into_iter().map(|line| format!("# {line}")));
    let uses = uses(&operation.example, &service.crate_name);
    if !uses.is_empty() {
        code.extend(uses);
        code.push(String::new());
    }
    let calls = operation.example.calls.iter().map(call);
    code.extend(print::statements(&calls.collect()));
    code.extend(["# Ok(())", "# }", "```"].map(str::to_owned));
    code
}

/// The start of an example that is only compiled.
fn compiling(Service { crate_name, client, .. }: &Service, operation: &Operation) -> Vec<String> {
    let by = if operation.example.changes_user { "&mut " } else { "&" };
    vec![format!(
        "async fn example(client: {by}{crate_name}::{client}) -> Result<(), {crate_name}::Error> {{"
    )]
}

/// The start of an example that runs against a server. The client options that the server returns take precedence.
fn running(service: &Service, examples: &ExampleServer, operation: &Operation) -> Vec<String> {
    let (crate_name, client, name) = (&service.crate_name, &service.client, &operation.name);
    let start: TokenStream = examples.server.parse().unwrap_or_default();
    let options = operation.example.options.iter().map(|(name, text)| quote!(.option(#name, #text)));
    let mutable = operation.example.changes_user.then(|| quote!(mut));
    let mut lines = ["#[tokio::main]", "async fn main() -> Result<(), Box<dyn std::error::Error>> {"]
        .map(str::to_owned)
        .to_vec();
    lines.extend(print::statements(&quote! {
        let server = #start(#name).await?;
        let #mutable client = #crate_name::#client::builder() #(#options)* .options(server.client_options()).build()?;
    }));
    lines
}

/// The statement that makes a call.
fn call(call: &ExampleCall) -> TokenStream {
    let ExampleCall { method, arguments, setters, result } = call;
    let arguments = arguments.iter().map(expression);
    let setters = calls(setters);
    let call = quote!(client.#method(#(#arguments),*) #(#setters)* .await?);
    match result {
        Some(result) => quote!(let #result = #call;),
        None => quote!(#call;),
    }
}

/// What the example needs imported.
fn uses(example: &Example, crate_name: &Ident) -> Vec<String> {
    let mut found = Found::default();
    for call in &example.calls {
        let values = call.arguments.iter().chain(call.setters.iter().map(|(_, value)| value));
        values.for_each(|value| found.add(value));
    }
    let types: Vec<String> = found.types.into_iter().collect();
    let types = match &types[..] {
        [] => None,
        [only] => Some(format!("use {crate_name}::types::{only};")),
        several => Some(format!("use {crate_name}::types::{{{}}};", several.join(", "))),
    };
    let null = found.null.then(|| format!("use {crate_name}::Null;"));
    let module = found.module.then(|| format!("use {crate_name}::types;"));
    null.into_iter().chain(module).chain(types).collect()
}

/// What an example names.
#[derive(Default)]
struct Found {
    types: BTreeSet<String>,
    null: bool,
    /// Whether a type is named by its module.
    module: bool,
}

/// The names that an example uses for something else: a type of such a name is named by its module.
const USED: [&str; 7] = ["Box", "Null", "Ok", "Option", "Result", "String", "Vec"];

fn type_path(ident: &Ident) -> TokenStream {
    if USED.contains(&ident.to_string().as_str()) { quote!(types::#ident) } else { quote!(#ident) }
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
        if USED.contains(&ident.to_string().as_str()) {
            self.module = true;
        } else {
            self.types.insert(ident.to_string());
        }
    }
}

fn expression(value: &Expression) -> TokenStream {
    match value {
        Expression::Text(text) => quote!(#text),
        Expression::Boolean(flag) => quote!(#flag),
        Expression::Integer(integer) => integer_literal(*integer),
        Expression::Float(float) => number(&format!("{float:?}")),
        Expression::Json(value) => {
            let value = json(value);
            quote!(serde_json::json!(#value))
        }
        Expression::Null => quote!(Null),
        Expression::Variant(ident, variant) => {
            let path = type_path(ident);
            quote!(#path::#variant)
        }
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
            let path = type_path(ident);
            quote!(#path::new(#(#arguments),*) #(#setters)*)
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
        Type::Enum(TypeName { ident, .. }) | Type::Input(TypeName { ident, .. }) => type_path(ident),
        other => value::owned(other, &value::Prelude::WHOLE),
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
        other => value::owned(other, &value::Prelude::WHOLE),
    }
}

/// What stands inside of `json!`.
fn json(value: &Value) -> TokenStream {
    match value {
        Value::Null => quote!(null),
        Value::Bool(flag) => quote!(#flag),
        Value::Number(digits) => match (digits.as_i64(), digits.as_u64()) {
            (Some(integer), _) => integer_literal(integer),
            (None, Some(_)) => number(&format!("{digits}_u64")),
            (None, None) => number(&digits.to_string()),
        },
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

/// Without a suffix, an integer is an `i32` where nothing says otherwise.
fn integer_literal(integer: i64) -> TokenStream {
    let suffix = if i32::try_from(integer).is_ok() { "" } else { "_i64" };
    number(&format!("{integer}{suffix}"))
}

/// A number is written as its digits, with a sign if it has one.
fn number(digits: &str) -> TokenStream {
    digits.parse().unwrap_or_default()
}
