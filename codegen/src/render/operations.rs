//! Renders the operations of a group: methods of the client, tables and requests.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::expression::Expression;
use super::print::{Docs, Part};
use super::service::{host_ident, option_ident};
use super::value::Prelude;
use super::{doc, print, value};
use crate::api::{
    Api, Auth, Encode, Endpoint, Group, Ident, Input, MapOutput, Operation, Output, Parameter, PathPart,
    Precondition, Response, SessionEffect, SessionPart, Shape, Source, To, Type,
};

/// The file of a group.
pub(super) fn file(header: &[String], api: &Api, group: &Group) -> String {
    let modules = [
        quote!(crate::generated::client),
        quote!(crate::generated::graphql),
        quote!(crate::generated::service),
        quote!(crate::generated::types),
        quote!(crate::runtime),
        quote!(crate::runtime::metadata as meta),
    ];
    let docs = print::Docs::default();
    let operations = group.operations.iter();
    let items = operations
        .flat_map(|operation| [Part::Text(table(operation)), Part::Tokens(request(api, operation, &docs))]);
    let methods = std::iter::once_with(|| Part::Tokens(methods(api, group, &docs)));
    print::file_with(header, &modules, &docs, methods.chain(items))
}

fn methods(api: &Api, group: &Group, docs: &Docs) -> TokenStream {
    let client = &api.service.client;
    let doc = docs.comment(doc::lines(&group.doc));
    let methods = group.operations.iter().map(|operation| method(api, operation, docs));
    quote! {
        #doc
        impl client::#client {
            #(#methods)*
        }
    }
}

fn method(api: &Api, operation: &Operation, docs: &Docs) -> TokenStream {
    let Operation { method, request, table, required, .. } = operation;
    let doc = docs.comment(doc::method(api, operation));
    let parameters = required.iter().map(|parameter| value::parameter(&parameter.argument, &Prelude::WHOLE));
    let with = required.iter().map(with);
    let (receiver, returned, call) = match operation.changes_user() {
        true => (quote!(&mut self), quote!(#request<'_>), quote!(exclusive)),
        false => (quote!(&self), quote!(#request), quote!(call)),
    };
    let allowed = value::allowed(method, required.len() + 1);
    quote! {
        #doc
        #allowed
        pub fn #method(#receiver, #(#parameters),*) -> #returned {
            #request(self.#call(&#table) #(#with)*)
        }
    }
}

fn with(parameter: &Parameter) -> TokenStream {
    let index = Literal::usize_unsuffixed(parameter.index);
    let value = value::passed(&parameter.argument, &Prelude::WHOLE);
    quote!(.with(#index, #value))
}

/// The request of an operation: what it returns, and a setter for each optional parameter.
fn request(api: &Api, operation: &Operation, docs: &Docs) -> TokenStream {
    let Operation { method, request, .. } = operation;
    let client = &api.service.client;
    let doc = docs.comment(vec![format!(
        "A call of [`{client}::{method}`](client::{client}::{method}); it is sent when it is awaited."
    )]);
    let operation_macro = operation_macro(operation);
    let setters = (!operation.setters.is_empty()).then(|| setters(operation, docs));
    let (derives, generics, call) = match operation.changes_user() {
        true => (quote!(Debug), Some(quote!(<'c>)), quote!(runtime::ExclusiveCall<'c>)),
        false => (quote!(Clone, Debug), None, quote!(runtime::Call)),
    };
    quote! {
        #doc
        #[derive(#derives)]
        #[must_use = "nothing is sent until it is awaited"]
        pub struct #request #generics(#call);

        #operation_macro

        #setters
    }
}

fn operation_macro(operation: &Operation) -> TokenStream {
    let Operation { request, table, output, response, .. } = operation;
    let generics = operation.changes_user().then(|| quote!(<'c>));
    match (output, &response.shape) {
        (Output::Answered { of: Some(wire), ty }, Shape::AnyItem { list, field, equals }) => {
            let (wire, ty) = (value::owned(wire, &Prelude::WHOLE), value::owned(ty, &Prelude::WHOLE));
            let equals = Literal::usize_unsuffixed(*equals);
            quote! {
                runtime::operation!(#request, #table: #wire => #ty, |result, arguments| {
                    runtime::any_item(&result, #list, #field, arguments, #equals)
                });
            }
        }
        (Output::Answered { ty, .. }, _) => {
            let ty = value::owned(ty, &Prelude::WHOLE);
            quote!(runtime::operation!(#request #generics, #table => #ty);)
        }
        (Output::Map(map), _) => {
            let (convert, definition) = map_of_items(operation, map);
            let (answered, output) =
                (value::owned(&map.answered, &Prelude::WHOLE), value::owned(&map.output, &Prelude::WHOLE));
            quote! {
                runtime::operation!(#request, #table: #answered => #output, |items, _| #convert(items));

                #definition
            }
        }
    }
}

/// The function that converts a list of items into a map; where the list may be null, null becomes an empty map.
fn map_of_items(operation: &Operation, map: &MapOutput) -> (Ident, TokenStream) {
    let MapOutput { answered, output, key, value, skip_empty } = map;
    let function = quote::format_ident!("{}_map", operation.name);
    let or_empty = matches!(answered, Type::Optional(_)).then(|| quote!(.unwrap_or_default()));
    let insert = match skip_empty {
        true => quote!(if let Some(value) = item.#value {
            map.insert(item.#key, value);
        }),
        false => quote!(map.insert(item.#key, item.#value);),
    };
    let (answered, output) = (value::owned(answered, &Prelude::WHOLE), value::owned(output, &Prelude::WHOLE));
    let definition = quote! {
        fn #function(items: #answered) -> #output {
            let mut map = std::collections::BTreeMap::new();
            for item in items #or_empty {
                #insert
            }
            map
        }
    };
    (function, definition)
}

fn setters(operation: &Operation, docs: &Docs) -> TokenStream {
    let request = &operation.request;
    let generics = operation.changes_user().then(|| quote!(<'_>));
    let setters = operation.setters.iter().map(|setter| {
        let doc = docs.comment(doc::setter(&setter.doc, setter.default.as_deref()));
        let ident = &setter.argument.ident;
        let (parameter, with) = (value::parameter(&setter.argument, &Prelude::WHOLE), with(setter));
        let allowed = value::allowed(ident, 2);
        quote! {
            #doc
            #allowed
            pub fn #ident(self, #parameter) -> Self {
                Self(self.0 #with)
            }
        }
    });
    quote! {
        impl #request #generics {
            #(#setters)*
        }
    }
}

/// What the client holds about an operation. What is not said is as for most operations.
fn table(operation: &Operation) -> String {
    let Operation { name, table, inputs, preconditions, errors, .. } = operation;
    let slice = |items: Vec<Expression>| Expression::Array(items).referenced();
    let codes = Expression::Integers(errors.iter().map(|error| error.code).collect());
    let inputs = (!inputs.is_empty()).then(|| slice(inputs.iter().map(input).collect()));
    let preconditions =
        (!preconditions.is_empty()).then(|| slice(preconditions.iter().map(precondition).collect()));
    let fields = [
        ("name: ", Some(Expression::string(name))),
        ("summary: ", Some(Expression::string(&operation.doc.plain))),
        ("endpoint: ", Some(endpoint(operation))),
        ("auth: ", auth(operation.auth)),
        ("token_override: ", operation.token_override.map(|at| call("Some", [Expression::word(at)]))),
        ("idempotent: ", operation.idempotent.then(|| Expression::word(true))),
        ("session: ", operation.session.map(session_effect)),
        ("inputs: ", inputs),
        ("preconditions: ", preconditions),
        ("response: ", response(&operation.response)),
        ("errors: ", (!errors.is_empty()).then(|| codes.referenced())),
    ];
    let mut text = format!("pub(crate) static {table}: meta::OperationInfo = meta::OperationInfo {{");
    for (start, value) in fields {
        value.into_iter().for_each(|value| value.line(4, start, &mut text));
    }
    text.push_str("\n    ..meta::OperationInfo::DEFAULT\n};\n");
    text
}

fn call(name: &str, arguments: impl IntoIterator<Item = Expression>) -> Expression {
    Expression::Call(name.to_owned(), arguments.into_iter().collect())
}

fn endpoint(operation: &Operation) -> Expression {
    match &operation.endpoint {
        Endpoint::Rest { method, host, path, parts } => {
            let method = crate::name::pascal(&method.to_lowercase());
            let parts = parts.iter().map(|part| match part {
                PathPart::Literal(text) => call("meta::PathPart::Literal", [Expression::string(text)]),
                PathPart::Input(at) => call("meta::PathPart::Input", [Expression::word(at)]),
            });
            let fields = vec![
                ("method", Expression::word(format_args!("meta::Method::{method}"))),
                ("host", Expression::word(format_args!("&service::{}", host_ident(host)))),
                ("path", Expression::string(path)),
                ("parts", Expression::Array(parts.collect()).referenced()),
            ];
            Expression::Struct("meta::Endpoint::Rest".to_owned(), fields)
        }
        Endpoint::GraphQl { .. } => {
            let document = Expression::word(format_args!("&graphql::{}", operation.table));
            call("meta::Endpoint::GraphQl", [document])
        }
    }
}

/// The table's variant of a word of the format: it has the same name.
fn variant(word: impl std::fmt::Debug, of: &str) -> Expression {
    Expression::word(format_args!("meta::{of}::{word:?}"))
}

/// What most operations have is not said.
fn auth(auth: Auth) -> Option<Expression> {
    (auth != Auth::None).then(|| variant(auth, "Auth"))
}

fn session_effect(effect: SessionEffect) -> Expression {
    variant(effect, "SessionEffect")
}

/// A row of the inputs' table.
fn input(input: &Input) -> Expression {
    let name = Expression::string(&input.name);
    let json_text = match &input.source {
        Source::Default(_, json) | Source::Constant(json) => escaped_text(json),
        _ => None,
    };
    let row = match &input.source {
        Source::Required(ty) => call("meta::Input::required", [name, value::param_type(ty)]),
        Source::Optional(ty) => call("meta::Input::optional", [name, value::param_type(ty)]),
        Source::Default(ty, json) => {
            call("meta::Input::default", [name, value::param_type(ty), Expression::string(json)])
        }
        Source::Constant(json) => call("meta::Input::constant", [name, Expression::string(json)]),
        Source::Session(part) => call("meta::Input::session", [name, session_part(*part)]),
        Source::Option(option) => {
            let option = Expression::word(format_args!("&service::{}", option_ident(option)));
            call("meta::Input::option", [name, option])
        }
    };
    let sensitive = (input.sensitive && input.encode != Some(Encode::Rsa)).then(|| ("sensitive", Vec::new()));
    let encode = input.encode.map(|value| match value {
        Encode::Rsa => ("rsa", Vec::new()),
        other => ("encode", vec![variant(other, "Encode")]),
    });
    let fallback = input.fallback.map(|part| ("or_session", vec![session_part(part)]));
    row.with([json_text, location(&input.to), sensitive, encode, fallback].into_iter().flatten())
}

/// The call of a method.
type MethodCall = (&'static str, Vec<Expression>);

/// The string of a constant whose JSON has escapes in it; of any other it is derived.
fn escaped_text(json: &str) -> Option<MethodCall> {
    match serde_json::from_str(json) {
        Ok(serde_json::Value::String(text)) if json.contains('\\') => {
            Some(("with_text", vec![Expression::string(&text)]))
        }
        _ => None,
    }
}

fn location(to: &To) -> Option<MethodCall> {
    let named = |name: &String| vec![Expression::string(name)];
    match to {
        To::Variable(name) => Some(("variable", named(name))),
        To::Field(variable, name) => {
            Some(("field", vec![Expression::string(variable), Expression::string(name)]))
        }
        To::Path(_) => Some(("path", Vec::new())),
        To::Query(name) => Some(("query", named(name))),
        To::Json(name) => Some(("json", named(name))),
        To::Form(name) => Some(("form", named(name))),
        To::Bearer => Some(("authorization", Vec::new())),
        To::Nowhere => None,
    }
}

fn session_part(part: SessionPart) -> Expression {
    variant(part, "SessionPart")
}

fn precondition(precondition: &Precondition) -> Expression {
    match precondition {
        Precondition::NotEmpty(at) => call("meta::Precondition::NotEmpty", [Expression::word(at)]),
        Precondition::AnyOf(inputs) => {
            let inputs = Expression::Integers(inputs.iter().map(|at| *at as i64).collect());
            call("meta::Precondition::AnyOf", [inputs.referenced()])
        }
        Precondition::Known(at, name) => {
            let table = Expression::word(format_args!("&types::{}", name.table));
            call("meta::Precondition::Known", [Expression::word(at), table])
        }
    }
}

/// Where the result is; nothing is said where it is the data as it is.
fn response(response: &Response) -> Option<Expression> {
    let structure = |name: &str, fields| Some(Expression::Struct(format!("meta::Transform::{name}"), fields));
    let transform = match &response.shape {
        Shape::AsIs => None,
        Shape::Unit => Some(Expression::word("meta::Transform::Unit")),
        Shape::AnyItem { list, field, equals } => structure(
            "AnyItem",
            vec![
                ("list", Expression::string(list)),
                ("field", Expression::string(field)),
                ("equals", Expression::word(equals)),
            ],
        ),
        Shape::WithoutEmpty { list } => structure("WithoutEmpty", vec![("list", Expression::string(list))]),
        Shape::Format { selector, by } => structure(
            "Format",
            vec![
                ("selector", Expression::word(selector)),
                ("json", Expression::strings(&by.json).referenced()),
            ],
        ),
    };
    if !response.body && !response.nullable && transform.is_none() {
        return None;
    }
    let part = if response.body { "meta::ResponseInfo::body" } else { "meta::ResponseInfo::data" };
    let nullable = response.nullable.then(|| ("nullable", Vec::new()));
    let transform = transform.map(|transform| ("transform", vec![transform]));
    Some(call(part, []).with(nullable.into_iter().chain(transform)))
}
