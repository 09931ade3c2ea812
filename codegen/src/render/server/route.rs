//! Renders what the server holds about an operation, as a table.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::arguments::is_placed;
use crate::api::{
    Api, Auth, Endpoint, Input, Operation, Response, SessionEffect, Shape, Source, To, Type, TypeItem,
};
use crate::render::operations::encode;

/// The table of an operation.
pub(super) fn table(api: &Api, operation: &Operation) -> TokenStream {
    let Operation { name, table, .. } = operation;
    let doc = format!(" {}", operation.doc.summary);
    let summary = &operation.doc.summary;
    let endpoint = endpoint(&operation.endpoint);
    let auth = auth(operation.auth);
    let session = session_effect(operation.session);
    let inputs = operation.inputs.iter().filter(|input| is_placed(input)).map(|row| input(api, row));
    let answer = answer(&operation.response);
    let sample = format!("../samples/{name}.json");
    let given = given(operation);
    let codes = operation.errors.iter().map(|error| Literal::i64_unsuffixed(error.code));
    quote! {
        #[doc = #doc]
        pub static #table: table::OperationInfo = table::OperationInfo {
            name: #name,
            summary: #summary,
            endpoint: #endpoint,
            auth: #auth,
            session: #session,
            inputs: &[#(#inputs,)*],
            answer: #answer,
            sample: include_str!(#sample),
            given: #given,
            errors: &[#(#codes),*],
        };
    }
}

/// What there is for the operation's example, if it says anything of its own.
fn given(operation: &Operation) -> TokenStream {
    let path = format!("../given/{}.json", operation.name);
    match operation.example.given.is_empty() {
        true => quote!(None),
        false => quote!(Some(include_str!(#path))),
    }
}

fn endpoint(endpoint: &Endpoint) -> TokenStream {
    match endpoint {
        Endpoint::Rest { method, path, .. } => {
            quote!(table::Endpoint::Rest { method: #method, path: #path })
        }
        Endpoint::GraphQl { mutation, path, .. } => {
            quote!(table::Endpoint::GraphQl { mutation: #mutation, path: &[#(#path),*] })
        }
    }
}

fn auth(auth: Auth) -> TokenStream {
    match auth {
        Auth::None => quote!(table::Auth::None),
        Auth::Optional => quote!(table::Auth::Optional),
        Auth::Required => quote!(table::Auth::Required),
        Auth::Client => quote!(table::Auth::Client),
    }
}

fn session_effect(effect: Option<SessionEffect>) -> TokenStream {
    match effect {
        None => quote!(table::SessionEffect::None),
        Some(SessionEffect::SignIn) => quote!(table::SessionEffect::SignIn),
        Some(SessionEffect::Renew) => quote!(table::SessionEffect::Renew),
        Some(SessionEffect::SignOut) => quote!(table::SessionEffect::SignOut),
    }
}

/// A row of the inputs' table.
fn input(api: &Api, input: &Input) -> TokenStream {
    let name = &input.name;
    let to = to(&input.to);
    let source = match &input.source {
        Source::Required(_) => Some(quote!(.required())),
        Source::Default(_, json) => Some(quote!(.default(#json))),
        Source::Constant(json) => Some(quote!(.constant(#json))),
        Source::Optional(_) | Source::Session(_) | Source::Option(_) => None,
    };
    let encode = input.encode.map(encode).map(|name| quote!(.encode(table::Encode::#name)));
    let sensitive = input.sensitive.then(|| quote!(.sensitive()));
    let printable = printable(api, &input.source).map(|names| quote!(.printable(&[#(#names),*])));
    quote!(table::Input::new(#name, #to) #source #encode #sensitive #printable)
}

fn to(to: &To) -> TokenStream {
    match to {
        To::Variable(name) => quote!(table::To::Argument(#name)),
        To::Field(argument, name) => quote!(table::To::Field(#argument, #name)),
        To::Path(name) => quote!(table::To::Path(#name)),
        To::Query(name) => quote!(table::To::Query(#name)),
        To::Json(name) => quote!(table::To::Json(#name)),
        To::Form(name) => quote!(table::To::Form(#name)),
        // Left out by the caller: neither travels as an argument.
        To::Bearer | To::Nowhere => TokenStream::new(),
    }
}

/// The fields of an object that may be printed, by their names on the wire.
fn printable<'a>(api: &'a Api, source: &Source) -> Option<Vec<&'a str>> {
    let (Source::Required(ty) | Source::Optional(ty) | Source::Default(ty, _)) = source else { return None };
    let Type::Input(name) = ty else { return None };
    let object = api.types.iter().find_map(|item| match item {
        TypeItem::Input(object) if object.name == *name => Some(object),
        _ => None,
    })?;
    let fields = object.required.iter().chain(&object.setters);
    let public =
        fields.filter(|field| !matches!(field.argument.ty, Type::Secret | Type::SecretJson | Type::List(_)));
    Some(public.map(|field| field.wire.as_str()).collect())
}

/// Where the result is in the response of a REST operation.
fn answer(response: &Response) -> TokenStream {
    match &response.shape {
        Shape::Format { by, .. } => {
            let crate::spec::BodyBy { argument, text, .. } = by;
            quote!(table::Answer::BodyBy { argument: #argument, text: &[#(#text),*] })
        }
        _ if response.body => quote!(table::Answer::Body),
        _ => quote!(table::Answer::Data),
    }
}
