//! Renders types, and how a value of one is given, passed on and described.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::api::{Argument, Type, TypeName};

/// The type of a result or of a field.
pub(super) fn owned(ty: &Type) -> TokenStream {
    match ty {
        Type::Text => quote!(String),
        Type::Secret => quote!(runtime::Secret),
        Type::Boolean => quote!(bool),
        Type::Integer => quote!(i64),
        Type::Float => quote!(f64),
        Type::DateTime => quote!(runtime::DateTime),
        Type::Json => quote!(serde_json::Value),
        Type::SecretJson => quote!(runtime::SecretJson),
        Type::Typed => quote!(runtime::TaggedValue),
        Type::Unit => quote!(()),
        Type::Body => quote!(runtime::Body),
        Type::List(inner) => generic(&quote!(Vec), inner),
        Type::Map(inner) => {
            let inner = owned(inner);
            quote!(std::collections::BTreeMap<String, #inner>)
        }
        Type::Optional(inner) => generic(&quote!(Option), inner),
        Type::Boxed(inner) => generic(&quote!(Box), inner),
        Type::Enum(TypeName { ident, .. })
        | Type::Object(TypeName { ident, .. })
        | Type::Input(TypeName { ident, .. }) => {
            quote!(types::#ident)
        }
    }
}

fn generic(outer: &TokenStream, inner: &Type) -> TokenStream {
    let inner = owned(inner);
    quote!(#outer<#inner>)
}

/// The argument of a method: its name and what it takes.
pub(super) fn parameter(argument: &Argument) -> TokenStream {
    let Argument { ident, ty, clearable } = argument;
    let taken = match clearable {
        true => into(&nullable(ty)),
        false => taken(ty),
    };
    quote!(#ident: #taken)
}

/// The value of a method's argument, as it is passed on.
pub(super) fn passed(argument: &Argument) -> TokenStream {
    let Argument { ident, ty, clearable } = argument;
    match given(ty) {
        _ if *clearable => quote!(#ident.into()),
        Type::Boolean | Type::Integer | Type::Float | Type::Input(_) => quote!(#ident),
        Type::List(inner) => {
            let item = item(inner);
            quote!(runtime::argument::list::<#item>(#ident))
        }
        Type::Map(inner) => {
            let item = item(inner);
            quote!(runtime::argument::map::<#item>(#ident))
        }
        _ => quote!(#ident.into()),
    }
}

/// The type of value, as the table says it.
pub(super) fn param_type(ty: &Type) -> TokenStream {
    match ty {
        Type::Text | Type::Secret => quote!(meta::ParamType::String),
        Type::Boolean => quote!(meta::ParamType::Boolean),
        Type::Integer => quote!(meta::ParamType::Integer),
        Type::Float => quote!(meta::ParamType::Float),
        Type::DateTime => quote!(meta::ParamType::DateTime),
        Type::List(inner) => {
            let inner = param_type(inner);
            quote!(meta::ParamType::List(&#inner))
        }
        Type::Map(inner) if **inner == Type::Json => quote!(meta::ParamType::JSON_MAP),
        Type::Map(inner) => {
            let inner = param_type(inner);
            quote!(meta::ParamType::Map(&#inner))
        }
        Type::Optional(inner) => {
            let inner = param_type(inner);
            quote!(meta::ParamType::Nullable(&#inner))
        }
        Type::Boxed(inner) => param_type(inner),
        Type::Enum(TypeName { table, .. }) => quote!(meta::ParamType::Enum(&types::#table)),
        Type::Input(TypeName { table, .. }) => quote!(meta::ParamType::Object(&types::#table)),
        Type::Json | Type::SecretJson | Type::Typed | Type::Unit | Type::Body | Type::Object(_) => {
            quote!(meta::ParamType::Json)
        }
    }
}

/// A string literal that keeps its lines, and is quick to write and to read; one that can't be written so is escaped.
pub(super) fn raw_string(text: &str) -> Literal {
    let raw = (!text.contains("\"#")).then(|| format!("r#\"{text}\"#").parse().ok()).flatten();
    raw.unwrap_or_else(|| Literal::string(text))
}

fn taken(ty: &Type) -> TokenStream {
    match given(ty) {
        Type::List(inner) => {
            let item = into(&item(inner));
            quote!(impl IntoIterator<Item = #item>)
        }
        Type::Map(inner) => {
            let item = into(&item(inner));
            quote!(impl IntoIterator<Item = (impl Into<String>, #item)>)
        }
        ty @ (Type::Boolean | Type::Integer | Type::Float | Type::Input(_)) => owned(ty),
        ty => into(&owned(ty)),
    }
}

fn into(ty: &TokenStream) -> TokenStream {
    quote!(impl Into<#ty>)
}

/// What is given for a type: a caller who has nothing gives nothing, and one who has an object of the service's has
/// its JSON.
fn given(ty: &Type) -> &Type {
    match ty {
        Type::Optional(inner) | Type::Boxed(inner) => given(inner),
        Type::Object(_) | Type::Typed | Type::Unit | Type::Body | Type::SecretJson => &Type::Json,
        other => other,
    }
}

/// What is given for an item of a list or a map: what is nested deeper is given as JSON.
fn item(ty: &Type) -> TokenStream {
    match (ty, given(ty)) {
        (Type::Optional(inner), _) => nullable(inner),
        (_, Type::List(_) | Type::Map(_)) => owned(&Type::Json),
        (_, other) => owned(other),
    }
}

/// What is given for a value or null: a value of few words, or JSON, which has a null of its own.
fn nullable(ty: &Type) -> TokenStream {
    match given(ty) {
        Type::Json | Type::List(_) | Type::Map(_) | Type::Input(_) => owned(&Type::Json),
        other => generic(&quote!(runtime::Nullable), other),
    }
}
