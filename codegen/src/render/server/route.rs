//! Renders what the server holds about an operation, as a table.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::arguments::is_placed;
use crate::api::{
    Api, Auth, Endpoint, Input, Operation, Response, SessionEffect, Shape, Source, To, Type, TypeItem,
};

/// The table of an operation.
pub(super) fn table(api: &Api, operation: &Operation) -> TokenStream {
    let Operation { name, table, .. } = operation;
    let doc = format!(" {}", operation.doc.summary);
    let summary = &operation.doc.summary;
    let endpoint = endpoint(&operation.endpoint);
    let auth = auth(operation.auth);
    let session = session_effect(operation.session);
    let inputs = operation.inputs.iter().filter(|input| is_placed(input)).map(|row| input(api, row));
    let result_in = result_in(&operation.response);
    let codes = operation.errors.iter().map(|error| Literal::i64_unsuffixed(error.code));
    quote! {
        #[doc = #doc]
        pub static #table: metadata::OperationInfo = metadata::OperationInfo {
            name: #name,
            summary: #summary,
            endpoint: #endpoint,
            auth: #auth,
            session: #session,
            inputs: &[#(#inputs,)*],
            result_in: #result_in,
            errors: &[#(#codes),*],
        };
    }
}

fn endpoint(endpoint: &Endpoint) -> TokenStream {
    match endpoint {
        Endpoint::Rest { method, path, .. } => {
            quote!(metadata::Endpoint::Rest { method: #method, path: #path })
        }
        Endpoint::GraphQl { mutation, path, .. } => {
            quote!(metadata::Endpoint::GraphQl { mutation: #mutation, path: &[#(#path),*] })
        }
    }
}

/// The table's variant has the same name.
fn auth(auth: Auth) -> TokenStream {
    let variant = quote::format_ident!("{auth:?}");
    quote!(metadata::Auth::#variant)
}

fn session_effect(effect: Option<SessionEffect>) -> TokenStream {
    let variant = effect.map_or_else(|| "None".to_owned(), |effect| format!("{effect:?}"));
    let variant = quote::format_ident!("{variant}");
    quote!(metadata::SessionEffect::#variant)
}

/// A row of the inputs' table.
fn input(api: &Api, input: &Input) -> TokenStream {
    let name = &input.name;
    let location = location(&input.to);
    let source = match &input.source {
        Source::Required(_) => Some(quote!(.required())),
        Source::Default(_, json) => Some(quote!(.default(#json))),
        Source::Constant(json) => Some(quote!(.constant(#json))),
        Source::Optional(_) | Source::Session(_) | Source::Option(_) => None,
    };
    let encode = input.encode.map(|encode| {
        let variant = quote::format_ident!("{encode:?}");
        quote!(.encode(metadata::Encode::#variant))
    });
    let sensitive = input.sensitive.then(|| quote!(.sensitive()));
    let printable = printable(api, &input.source).map(|names| quote!(.printable(&[#(#names),*])));
    quote!(metadata::Input::new(#name, #location) #source #encode #sensitive #printable)
}

fn location(to: &To) -> TokenStream {
    match to {
        To::Variable(name) => quote!(metadata::ParamIn::Argument(#name)),
        To::Field(argument, name) => quote!(metadata::ParamIn::Field(#argument, #name)),
        To::Path(name) => quote!(metadata::ParamIn::Path(#name)),
        To::Query(name) => quote!(metadata::ParamIn::Query(#name)),
        To::Json(name) => quote!(metadata::ParamIn::Json(#name)),
        To::Form(name) => quote!(metadata::ParamIn::Form(#name)),
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
fn result_in(response: &Response) -> TokenStream {
    match &response.shape {
        Shape::Format { by, .. } => {
            let crate::spec::BodyBy { argument, text, .. } = by;
            quote!(metadata::ResultIn::BodyBy { argument: #argument, strings: &[#(#text),*] })
        }
        _ if response.body => quote!(metadata::ResultIn::Body),
        _ => quote!(metadata::ResultIn::Envelope),
    }
}
