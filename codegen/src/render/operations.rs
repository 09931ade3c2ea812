//! Renders the operations of a group: methods of the client, tables and requests.

use proc_macro2::TokenStream;
use quote::quote;

use super::{doc, print, value};
use crate::api::{
    Answer, Api, Auth, Encode, Endpoint, Group, Ident, Input, MapOutput, Operation, Output, Parameter,
    Refusal, SessionEffect, SessionPart, Shape, Source, To, Type,
};

/// The items of a group's file.
pub(super) fn group(api: &Api, group: &Group) -> Vec<TokenStream> {
    let mut items = vec![methods(api, group)];
    for operation in &group.operations {
        items.push(table(operation));
        items.push(request(api, operation));
    }
    let modules = [
        quote!(crate::generated::client),
        quote!(crate::generated::graphql),
        quote!(crate::generated::types),
        quote!(crate::runtime),
        quote!(crate::runtime::operation as op),
    ];
    items.insert(0, print::imports(&modules, &items));
    items
}

fn methods(api: &Api, group: &Group) -> TokenStream {
    let client = &api.service.client;
    let doc = doc::described(&group.doc);
    let methods = group.operations.iter().map(|operation| method(api, operation));
    quote! {
        #doc
        impl client::#client {
            #(#methods)*
        }
    }
}

fn method(api: &Api, operation: &Operation) -> TokenStream {
    let Operation { method, request, table, required, .. } = operation;
    let doc = doc::method(api, operation);
    let parameters = required.iter().map(|parameter| value::parameter(&parameter.argument));
    let with = required.iter().map(with);
    quote! {
        #doc
        pub fn #method(&self, #(#parameters),*) -> #request {
            #request(self.call(&#table) #(#with)*)
        }
    }
}

fn with(parameter: &Parameter) -> TokenStream {
    let name = &parameter.name;
    let value = value::passed(&parameter.argument);
    quote!(.with(#name, #value))
}

/// The request of an operation: what it gives, and a setter for each optional parameter.
fn request(api: &Api, operation: &Operation) -> TokenStream {
    let Operation { method, request, .. } = operation;
    let client = &api.service.client;
    let doc = doc::comment(&[format!(
        "A call of [`{client}::{method}`](client::{client}::{method}); it is made when it is awaited."
    )]);
    let operation_macro = operation_macro(operation);
    let setters = (!operation.setters.is_empty()).then(|| setters(operation));
    quote! {
        #doc
        #[derive(Clone, Debug)]
        #[must_use = "nothing is sent until it is awaited"]
        pub struct #request(runtime::Call);

        #operation_macro

        #setters
    }
}

fn operation_macro(operation: &Operation) -> TokenStream {
    let Operation { request, table, output, .. } = operation;
    match output {
        Output::Answered(ty) => {
            let ty = value::owned(ty);
            quote!(runtime::operation!(#request, #table => #ty);)
        }
        Output::Map(map) => {
            let (convert, definition) = map_of_items(operation, map);
            let (answered, output) = (value::owned(&map.answered), value::owned(&map.output));
            quote! {
                runtime::operation!(#request, #table: #answered => #output, #convert);

                #definition
            }
        }
    }
}

/// The function that makes a map of a list of items; where the list may be null, nothing makes an empty map.
fn map_of_items(operation: &Operation, map: &MapOutput) -> (Ident, TokenStream) {
    let MapOutput { answered, output, key, value, skip_empty } = map;
    let function = quote::format_ident!("{}_map", operation.name);
    let flatten = matches!(answered, Type::Optional(_)).then(|| quote!(.flatten()));
    let entries = match skip_empty {
        true => quote!(.filter_map(|item| Some((item.#key, item.#value?)))),
        false => quote!(.map(|item| (item.#key, item.#value))),
    };
    let (answered, output) = (value::owned(answered), value::owned(output));
    let definition = quote! {
        fn #function(items: #answered) -> #output {
            items.into_iter() #flatten #entries.collect()
        }
    };
    (function, definition)
}

fn setters(operation: &Operation) -> TokenStream {
    let request = &operation.request;
    let setters = operation.setters.iter().map(|setter| {
        let doc = doc::setter(&setter.doc, setter.default.as_deref());
        let ident = &setter.argument.ident;
        let (parameter, with) = (value::parameter(&setter.argument), with(setter));
        quote! {
            #doc
            pub fn #ident(self, #parameter) -> Self {
                Self(self.0 #with)
            }
        }
    });
    quote! {
        impl #request {
            #(#setters)*
        }
    }
}

/// What is known about an operation. What is not said is as for most operations.
fn table(operation: &Operation) -> TokenStream {
    let Operation { name, table, .. } = operation;
    let summary = &operation.doc.plain;
    let endpoint = endpoint(operation);
    let auth = auth(operation.auth);
    let bearer = operation.bearer.as_ref().map(|name| quote!(bearer: Some(#name),));
    let idempotent = operation.idempotent.then(|| quote!(idempotent: true,));
    let session = operation.session.map(session_effect);
    let inputs = operation.inputs.iter().map(input);
    let inputs = (!operation.inputs.is_empty()).then(|| quote!(inputs: &[#(#inputs,)*],));
    let refuse = operation.refuse.iter().map(refusal);
    let refuse = (!operation.refuse.is_empty()).then(|| quote!(refuse: &[#(#refuse,)*],));
    let answer = answer(&operation.answer);
    let codes = operation.errors.iter().map(|error| proc_macro2::Literal::i64_unsuffixed(error.code));
    let errors = (!operation.errors.is_empty()).then(|| quote!(errors: &[#(#codes),*],));
    quote! {
        pub(crate) static #table: op::OperationInfo = op::OperationInfo {
            name: #name,
            summary: #summary,
            endpoint: #endpoint,
            auth: #auth,
            #bearer
            #idempotent
            #session
            #inputs
            #refuse
            #answer
            #errors
            ..op::OperationInfo::DEFAULT
        };
    }
}

fn endpoint(operation: &Operation) -> TokenStream {
    match &operation.endpoint {
        Endpoint::Rest { method, host, path } => {
            quote!(op::Endpoint::Rest { method: #method, host: #host, path: #path })
        }
        Endpoint::GraphQl { path, .. } => {
            let document = &operation.table;
            quote!(op::Endpoint::GraphQl { document: graphql::#document, path: &[#(#path),*] })
        }
    }
}

fn auth(auth: Auth) -> TokenStream {
    match auth {
        Auth::None => quote!(op::Auth::None),
        Auth::Optional => quote!(op::Auth::Optional),
        Auth::Required => quote!(op::Auth::Required),
        Auth::Client => quote!(op::Auth::Client),
    }
}

fn session_effect(effect: SessionEffect) -> TokenStream {
    let effect = match effect {
        SessionEffect::SignIn => quote!(SignIn),
        SessionEffect::Token => quote!(Token),
        SessionEffect::SignOut => quote!(SignOut),
    };
    quote!(session: op::SessionEffect::#effect,)
}

/// A row of the inputs' table.
fn input(input: &Input) -> TokenStream {
    let Input { name, source, sensitive, .. } = input;
    let to = to(&input.to);
    let row = match source {
        Source::Required(ty) => {
            let kind = value::kind(ty);
            quote!(required(#name, #kind))
        }
        Source::Optional(ty) => {
            let kind = value::kind(ty);
            quote!(optional(#name, #kind))
        }
        Source::Default(ty, json) => {
            let kind = value::kind(ty);
            quote!(default(#name, #kind, #json))
        }
        Source::Constant(json) => quote!(constant(#name, #json)),
        Source::Session(part) => {
            let part = session_part(*part);
            quote!(session(#name, #part))
        }
        Source::Option(option) => quote!(option(#name, #option)),
    };
    let sensitive = sensitive.then(|| quote!(.sensitive()));
    let encode = input.encode.map(encode).map(|name| quote!(.encode(op::Encode::#name)));
    let fallback = input.fallback.map(|part| {
        let part = session_part(part);
        quote!(.or_session(#part))
    });
    quote!(op::Input::#row #to #sensitive #encode #fallback)
}

fn to(to: &To) -> Option<TokenStream> {
    match to {
        To::Variable(name) => Some(quote!(.variable(#name))),
        To::Field(variable, name) => Some(quote!(.field(#variable, #name))),
        To::Path(name) => Some(quote!(.path(#name))),
        To::Query(name) => Some(quote!(.query(#name))),
        To::Json(name) => Some(quote!(.json(#name))),
        To::Form(name) => Some(quote!(.form(#name))),
        To::Bearer => Some(quote!(.bearer())),
        To::Nowhere => None,
    }
}

fn session_part(part: SessionPart) -> TokenStream {
    match part {
        SessionPart::Token => quote!(op::SessionPart::Token),
        SessionPart::UserId => quote!(op::SessionPart::UserId),
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

fn refusal(refusal: &Refusal) -> TokenStream {
    match refusal {
        Refusal::Empty(name) => quote!(op::Refusal::Empty(#name)),
        Refusal::NoneOf(names) => quote!(op::Refusal::NoneOf(&[#(#names),*])),
        Refusal::Unknown(name) => quote!(op::Refusal::Unknown(#name)),
    }
}

/// Where the result stands; nothing is said where it is the data as it is.
fn answer(answer: &Answer) -> Option<TokenStream> {
    let shape = match &answer.shape {
        Shape::AsIs => None,
        Shape::Unit => Some(quote!(Unit)),
        Shape::AnyItem { list, field, equals } => {
            Some(quote!(AnyItem { list: #list, field: #field, equals: #equals }))
        }
        Shape::WithoutEmpty { list } => Some(quote!(WithoutEmpty { list: #list })),
        Shape::BodyBy(by) => {
            let crate::spec::BodyBy { argument, text, json } = by;
            Some(quote!(BodyBy { argument: #argument, text: &[#(#text),*], json: &[#(#json),*] }))
        }
    };
    if !answer.body && !answer.nullable && shape.is_none() {
        return None;
    }
    let part = if answer.body { quote!(body()) } else { quote!(data()) };
    let nullable = answer.nullable.then(|| quote!(.nullable()));
    let shape = shape.map(|shape| quote!(.shape(op::Shape::#shape)));
    Some(quote!(answer: op::Answer::#part #nullable #shape,))
}
