//! Renders the arguments of an operation as the server gets them.

use proc_macro2::TokenStream;
use quote::quote;

use crate::api::{Input, Operation, Source, To, Type};
use crate::lower::ident;
use crate::render::doc;

/// The struct of the arguments, and how it is read.
pub(super) fn arguments(operation: &Operation) -> TokenStream {
    let Operation { name, request, table, .. } = operation;
    let doc = doc::comment(&[format!("The arguments of `{name}`.")]);
    let inputs: Vec<&Input> = operation.inputs.iter().filter(|input| is_placed(input)).collect();
    let fields = inputs.iter().map(|input| {
        let (doc, ident, ty) = (field_doc(operation, input), ident(&input.name), field_type(&input.source));
        quote!(#doc pub #ident: #ty,)
    });
    let reads = inputs.iter().map(|input| {
        let (ident, name) = (ident(&input.name), &input.name);
        quote!(#ident: decoded.take(#name)?)
    });
    let decoded = if inputs.is_empty() { quote!(_decoded) } else { quote!(decoded) };
    quote! {
        #doc
        #[derive(Clone, PartialEq)]
        pub struct #request {
            #(#fields)*
        }

        impl request::Arguments for #request {
            const OPERATION: &'static metadata::OperationInfo = &#table;

            fn read(#decoded: &mut request::DecodedArguments) -> Result<Self, request::MissingArgument> {
                Ok(Self { #(#reads),* })
            }
        }
    }
}

/// Whether the value travels, and not as the authorization.
pub(super) fn is_placed(input: &Input) -> bool {
    !matches!(input.to, To::Bearer | To::Nowhere)
}

fn field_doc(operation: &Operation, input: &Input) -> TokenStream {
    let mut parameters = operation.required.iter().chain(&operation.setters);
    match parameters.find(|parameter| parameter.name == input.name) {
        Some(parameter) => doc::described(&parameter.doc),
        None => doc::comment(&["What the client sends by itself.".to_owned()]),
    }
}

/// What the caller must give is there, as is what has a default; what clients send by themselves may be missing.
fn field_type(source: &Source) -> TokenStream {
    match source {
        Source::Required(ty) | Source::Default(ty, _) => owned(ty),
        Source::Optional(ty) => optional(&owned(ty)),
        Source::Constant(_) => optional(&owned(&Type::Json)),
        Source::Session(_) | Source::Option(_) => optional(&owned(&Type::Text)),
    }
}

fn optional(ty: &TokenStream) -> TokenStream {
    quote!(Option<#ty>)
}

fn owned(ty: &Type) -> TokenStream {
    match ty {
        Type::Text | Type::Secret | Type::DateTime | Type::Enum(_) => quote!(String),
        Type::Boolean => quote!(bool),
        Type::Integer => quote!(i64),
        Type::Float => quote!(f64),
        Type::List(inner) => {
            let inner = owned(inner);
            quote!(Vec<#inner>)
        }
        Type::Map(_) | Type::Input(_) => quote!(serde_json::Map<String, serde_json::Value>),
        Type::Optional(inner) => optional(&owned(inner)),
        Type::Boxed(inner) => owned(inner),
        Type::Json | Type::SecretJson | Type::Typed | Type::Unit | Type::Body | Type::Object(_) => {
            quote!(serde_json::Value)
        }
    }
}
