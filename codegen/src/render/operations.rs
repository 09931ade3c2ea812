//! Renders the operations of a group: methods of the client, tables and requests.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::print::Docs;
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
    let items = operations.flat_map(|operation| [table(operation), request(api, operation, &docs)]);
    let methods = std::iter::once_with(|| methods(api, group, &docs));
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
    let flatten = matches!(answered, Type::Optional(_)).then(|| quote!(.flatten()));
    let entries = match skip_empty {
        true => quote!(.filter_map(|item| Some((item.#key, item.#value?)))),
        false => quote!(.map(|item| (item.#key, item.#value))),
    };
    let (answered, output) = (value::owned(answered, &Prelude::WHOLE), value::owned(output, &Prelude::WHOLE));
    let definition = quote! {
        fn #function(items: #answered) -> #output {
            items.into_iter() #flatten #entries.collect()
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
fn table(operation: &Operation) -> TokenStream {
    let Operation { name, table, .. } = operation;
    let summary = &operation.doc.plain;
    let endpoint = endpoint(operation);
    let auth = auth(operation.auth).map(|auth| quote!(auth: meta::Auth::#auth,));
    let token_override = operation.token_override.map(|at| {
        let at = Literal::usize_unsuffixed(at);
        quote!(token_override: Some(#at),)
    });
    let idempotent = operation.idempotent.then(|| quote!(idempotent: true,));
    let session = operation.session.map(session_effect);
    let inputs = operation.inputs.iter().map(input);
    let inputs = (!operation.inputs.is_empty()).then(|| quote!(inputs: &[#(#inputs,)*],));
    let preconditions = operation.preconditions.iter().map(precondition);
    let preconditions =
        (!operation.preconditions.is_empty()).then(|| quote!(preconditions: &[#(#preconditions,)*],));
    let response = response(&operation.response);
    let codes = operation.errors.iter().map(|error| Literal::i64_unsuffixed(error.code));
    let errors = (!operation.errors.is_empty()).then(|| quote!(errors: &[#(#codes),*],));
    quote! {
        pub(crate) static #table: meta::OperationInfo = meta::OperationInfo {
            name: #name,
            summary: #summary,
            endpoint: #endpoint,
            #auth
            #token_override
            #idempotent
            #session
            #inputs
            #preconditions
            #response
            #errors
            ..meta::OperationInfo::DEFAULT
        };
    }
}

fn endpoint(operation: &Operation) -> TokenStream {
    match &operation.endpoint {
        Endpoint::Rest { method, host, path, parts } => {
            let method = quote::format_ident!("{}", crate::name::pascal(&method.to_lowercase()));
            let host = host_ident(host);
            let parts = parts.iter().map(|part| match part {
                PathPart::Literal(text) => quote!(meta::PathPart::Literal(#text)),
                PathPart::Input(at) => {
                    let at = Literal::usize_unsuffixed(*at);
                    quote!(meta::PathPart::Input(#at))
                }
            });
            quote!(meta::Endpoint::Rest {
                method: meta::Method::#method,
                host: &service::#host,
                path: #path,
                parts: &[#(#parts),*],
            })
        }
        Endpoint::GraphQl { .. } => {
            let document = &operation.table;
            quote!(meta::Endpoint::GraphQl(&graphql::#document))
        }
    }
}

fn auth(auth: Auth) -> Option<TokenStream> {
    match auth {
        Auth::None => None,
        Auth::Optional => Some(quote!(Optional)),
        Auth::Required => Some(quote!(Required)),
        Auth::Client => Some(quote!(Client)),
    }
}

fn session_effect(effect: SessionEffect) -> TokenStream {
    let effect = match effect {
        SessionEffect::SignIn => quote!(SignIn),
        SessionEffect::Renew => quote!(Renew),
        SessionEffect::SignOut => quote!(SignOut),
    };
    quote!(session: meta::SessionEffect::#effect,)
}

/// A row of the inputs' table.
fn input(input: &Input) -> TokenStream {
    let Input { name, source, sensitive, .. } = input;
    let location = location(&input.to);
    let row = match source {
        Source::Required(ty) => {
            let ty = value::param_type(ty);
            quote!(required(#name, #ty))
        }
        Source::Optional(ty) => {
            let ty = value::param_type(ty);
            quote!(optional(#name, #ty))
        }
        Source::Default(ty, json) => {
            let (ty, text) = (value::param_type(ty), escaped_text(json));
            quote!(default(#name, #ty, #json) #text)
        }
        Source::Constant(json) => {
            let text = escaped_text(json);
            quote!(constant(#name, #json) #text)
        }
        Source::Session(part) => {
            let part = session_part(*part);
            quote!(session(#name, #part))
        }
        Source::Option(option) => {
            let option = option_ident(option);
            quote!(option(#name, &service::#option))
        }
    };
    let sensitive = (*sensitive && input.encode != Some(Encode::Rsa)).then(|| quote!(.sensitive()));
    let encode = input.encode.map(|value| match value {
        Encode::Rsa => quote!(.rsa()),
        other => {
            let name = encode(other);
            quote!(.encode(meta::Encode::#name))
        }
    });
    let fallback = input.fallback.map(|part| {
        let part = session_part(part);
        quote!(.or_session(#part))
    });
    quote!(meta::Input::#row #location #sensitive #encode #fallback)
}

/// The string of a constant whose JSON has escapes in it; of any other it is derived.
fn escaped_text(json: &str) -> Option<TokenStream> {
    match serde_json::from_str(json) {
        Ok(serde_json::Value::String(text)) if json.contains('\\') => Some(quote!(.with_text(#text))),
        _ => None,
    }
}

fn location(to: &To) -> Option<TokenStream> {
    match to {
        To::Variable(name) => Some(quote!(.variable(#name))),
        To::Field(variable, name) => Some(quote!(.field(#variable, #name))),
        To::Path(_) => Some(quote!(.path())),
        To::Query(name) => Some(quote!(.query(#name))),
        To::Json(name) => Some(quote!(.json(#name))),
        To::Form(name) => Some(quote!(.form(#name))),
        To::Bearer => Some(quote!(.authorization())),
        To::Nowhere => None,
    }
}

fn session_part(part: SessionPart) -> TokenStream {
    match part {
        SessionPart::Token => quote!(meta::SessionPart::Token),
        SessionPart::UserId => quote!(meta::SessionPart::UserId),
    }
}

/// The name by which both outputs call how a value is written.
pub(super) fn encode(encode: Encode) -> TokenStream {
    match encode {
        Encode::Rsa => quote!(Rsa),
        Encode::JsonText => quote!(JsonText),
        Encode::KeyValues => quote!(KeyValues),
        Encode::KeyValuesJson => quote!(KeyValuesJson),
    }
}

fn precondition(precondition: &Precondition) -> TokenStream {
    match precondition {
        Precondition::NotEmpty(at) => {
            let at = Literal::usize_unsuffixed(*at);
            quote!(meta::Precondition::NotEmpty(#at))
        }
        Precondition::AnyOf(inputs) => {
            let inputs = inputs.iter().map(|at| Literal::usize_unsuffixed(*at));
            quote!(meta::Precondition::AnyOf(&[#(#inputs),*]))
        }
        Precondition::Known(at, name) => {
            let (at, table) = (Literal::usize_unsuffixed(*at), &name.table);
            quote!(meta::Precondition::Known(#at, &types::#table))
        }
    }
}

/// Where the result is; nothing is said where it is the data as it is.
fn response(response: &Response) -> Option<TokenStream> {
    let transform = match &response.shape {
        Shape::AsIs => None,
        Shape::Unit => Some(quote!(Unit)),
        Shape::AnyItem { list, field, equals } => {
            let equals = Literal::usize_unsuffixed(*equals);
            Some(quote!(AnyItem { list: #list, field: #field, equals: #equals }))
        }
        Shape::WithoutEmpty { list } => Some(quote!(WithoutEmpty { list: #list })),
        Shape::Format { selector, by } => {
            let (selector, json) = (Literal::usize_unsuffixed(*selector), &by.json);
            Some(quote!(Format { selector: #selector, json: &[#(#json),*] }))
        }
    };
    if !response.body && !response.nullable && transform.is_none() {
        return None;
    }
    let part = if response.body { quote!(body()) } else { quote!(data()) };
    let nullable = response.nullable.then(|| quote!(.nullable()));
    let transform = transform.map(|transform| quote!(.transform(meta::Transform::#transform)));
    Some(quote!(response: meta::ResponseInfo::#part #nullable #transform,))
}
