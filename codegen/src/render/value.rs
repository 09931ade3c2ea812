//! Renders types, and how a value of one is given, passed on and described.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::expression::Expression;
use crate::api::{Argument, Ident, Type, TypeName};

/// The names that Rust brings into scope, of which the types of a spec may hide some in the file that defines them.
#[derive(Debug, Default)]
pub(super) struct Prelude {
    hidden: Vec<(&'static str, &'static str)>,
}

/// The names of the prelude that the code of types uses, each with the module that it is from.
const PRELUDE: [(&str, &str); 9] = [
    ("Box", "std::boxed"),
    ("Default", "std::default"),
    ("From", "std::convert"),
    ("Into", "std::convert"),
    ("IntoIterator", "std::iter"),
    ("Option", "std::option"),
    ("String", "std::string"),
    ("ToOwned", "std::borrow"),
    ("Vec", "std::vec"),
];

impl Prelude {
    /// A file in which nothing is hidden.
    pub(super) const WHOLE: Self = Self { hidden: Vec::new() };

    /// A file that defines types of these names.
    pub(super) fn without(names: &[String]) -> Self {
        Self {
            hidden: PRELUDE
                .into_iter()
                .filter(|(name, _)| names.iter().any(|hiding| hiding == name))
                .collect(),
        }
    }

    /// Returns a name, with its path if it is hidden.
    pub(super) fn name(&self, name: &str) -> TokenStream {
        let ident = quote::format_ident!("{name}");
        match self.hidden.iter().find(|(hidden, _)| *hidden == name) {
            Some((_, module)) => {
                let module: Vec<_> = module.split("::").map(|part| quote::format_ident!("{part}")).collect();
                quote!(#(#module::)*#ident)
            }
            None => quote!(#ident),
        }
    }

    /// Returns no fields, to which some are added.
    pub(super) fn fields(&self) -> TokenStream {
        if self.hidden.iter().any(|(hidden, _)| *hidden == "Default") {
            quote!(<runtime::argument::Fields as std::default::Default>::default())
        } else {
            quote!(runtime::argument::Fields::default())
        }
    }

    /// Returns the call of a method of a trait, which needs the trait's path if the trait is hidden.
    pub(super) fn call(&self, receiver: &TokenStream, in_trait: &str, method: &str) -> TokenStream {
        let method = quote::format_ident!("{method}");
        if self.hidden.iter().any(|(hidden, _)| *hidden == in_trait) {
            let name = self.name(in_trait);
            quote!(#name::#method(#receiver))
        } else {
            quote!(#receiver.#method())
        }
    }
}

/// The type of a result or of a field.
pub(super) fn owned(ty: &Type, prelude: &Prelude) -> TokenStream {
    match ty {
        Type::Text => prelude.name("String"),
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
        Type::List(inner) => generic(&prelude.name("Vec"), inner, prelude),
        Type::Map(inner) => {
            let (string, inner) = (prelude.name("String"), owned(inner, prelude));
            quote!(std::collections::BTreeMap<#string, #inner>)
        }
        Type::Optional(inner) => generic(&prelude.name("Option"), inner, prelude),
        Type::Boxed(inner) => generic(&prelude.name("Box"), inner, prelude),
        Type::Enum(TypeName { ident, .. })
        | Type::Object(TypeName { ident, .. })
        | Type::Input(TypeName { ident, .. }) => {
            quote!(types::#ident)
        }
    }
}

fn generic(outer: &TokenStream, inner: &Type, prelude: &Prelude) -> TokenStream {
    let inner = owned(inner, prelude);
    quote!(#outer<#inner>)
}

/// The argument of a method: its name and what it takes.
pub(super) fn parameter(argument: &Argument, prelude: &Prelude) -> TokenStream {
    let Argument { ident, ty, clearable } = argument;
    let taken = match clearable {
        true => into(&nullable(ty, prelude), prelude),
        false => taken(ty, prelude),
    };
    quote!(#ident: #taken)
}

/// The value of a method's argument, as it is passed on.
pub(super) fn passed(argument: &Argument, prelude: &Prelude) -> TokenStream {
    let Argument { ident, ty, clearable } = argument;
    match given(ty) {
        _ if *clearable => prelude.call(&quote!(#ident), "Into", "into"),
        Type::Boolean | Type::Integer | Type::Float | Type::Input(_) => quote!(#ident),
        Type::List(inner) => {
            let item = item(inner, prelude);
            quote!(runtime::argument::list::<#item>(#ident))
        }
        Type::Map(inner) => {
            let item = item(inner, prelude);
            quote!(runtime::argument::map::<#item>(#ident))
        }
        _ => prelude.call(&quote!(#ident), "Into", "into"),
    }
}

/// The type of value, as the table says it.
pub(super) fn param_type(ty: &Type) -> Expression {
    let word = |name: &str| Expression::word(format_args!("meta::ParamType::{name}"));
    let of = |name: &str, inner: Expression| {
        Expression::Call(format!("meta::ParamType::{name}"), vec![inner.referenced()])
    };
    match ty {
        Type::Text | Type::Secret => word("String"),
        Type::Boolean => word("Boolean"),
        Type::Integer => word("Integer"),
        Type::Float => word("Float"),
        Type::DateTime => word("DateTime"),
        Type::List(inner) => of("List", param_type(inner)),
        Type::Map(inner) if **inner == Type::Json => word("JSON_MAP"),
        Type::Map(inner) => of("Map", param_type(inner)),
        Type::Optional(inner) => of("Nullable", param_type(inner)),
        Type::Boxed(inner) => param_type(inner),
        Type::Enum(TypeName { table, .. }) => of("Enum", Expression::word(format_args!("types::{table}"))),
        Type::Input(TypeName { table, .. }) => of("Object", Expression::word(format_args!("types::{table}"))),
        Type::Json | Type::SecretJson | Type::Typed | Type::Unit | Type::Body | Type::Object(_) => {
            word("Json")
        }
    }
}

/// The most parameters that a function may have, its receiver included, without clippy's leave.
const MOST_PARAMETERS: usize = 7;

/// How deep the brackets of a type may be nested without clippy's leave.
const MOST_NESTED: usize = 4;

/// The methods of operators, which clippy takes for attempts at the operators themselves.
const OPERATORS: [&str; 14] = [
    "add", "bitand", "bitor", "bitxor", "cmp", "div", "mul", "neg", "next", "not", "rem", "shl", "shr", "sub",
];

/// What clippy is to allow of a method: its name and its parameters are those of the spec.
pub(super) fn allowed(method: &Ident, parameters: usize) -> TokenStream {
    let name = method.to_string();
    let operator = OPERATORS
        .contains(&name.as_str())
        .then(|| quote!(#[allow(clippy::should_implement_trait, reason = "the name is the spec's")]));
    let many = (parameters > MOST_PARAMETERS)
        .then(|| quote!(#[allow(clippy::too_many_arguments, reason = "each of them is required")]));
    quote!(#operator #many)
}

/// What clippy is to allow of a field, or of a method with such a result.
pub(super) fn allowed_type(ty: &Type) -> Option<TokenStream> {
    (depth(ty) > MOST_NESTED)
        .then(|| quote!(#[allow(clippy::type_complexity, reason = "the type is the spec's")]))
}

fn depth(ty: &Type) -> usize {
    match ty {
        Type::List(inner) | Type::Map(inner) | Type::Optional(inner) | Type::Boxed(inner) => 1 + depth(inner),
        _ => 0,
    }
}

/// A string literal that keeps its lines, and is quick to write and to read; one that can't be written so is escaped.
pub(super) fn raw_string(text: &str) -> Literal {
    let raw = (!text.contains("\"#")).then(|| format!("r#\"{text}\"#").parse().ok()).flatten();
    raw.unwrap_or_else(|| Literal::string(text))
}

fn taken(ty: &Type, prelude: &Prelude) -> TokenStream {
    let iterator = prelude.name("IntoIterator");
    match given(ty) {
        Type::List(inner) => {
            let item = into(&item(inner, prelude), prelude);
            quote!(impl #iterator<Item = #item>)
        }
        Type::Map(inner) => {
            let (key, item) = (into(&prelude.name("String"), prelude), into(&item(inner, prelude), prelude));
            quote!(impl #iterator<Item = (#key, #item)>)
        }
        ty @ (Type::Boolean | Type::Integer | Type::Float | Type::Input(_)) => owned(ty, prelude),
        ty => into(&owned(ty, prelude), prelude),
    }
}

fn into(ty: &TokenStream, prelude: &Prelude) -> TokenStream {
    let into = prelude.name("Into");
    quote!(impl #into<#ty>)
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
fn item(ty: &Type, prelude: &Prelude) -> TokenStream {
    match (ty, given(ty)) {
        (Type::Optional(inner), _) => nullable(inner, prelude),
        (_, Type::List(_) | Type::Map(_)) => owned(&Type::Json, prelude),
        (_, other) => owned(other, prelude),
    }
}

/// What is given for a value or null: a value of few words, or JSON, which has a null of its own.
fn nullable(ty: &Type, prelude: &Prelude) -> TokenStream {
    match given(ty) {
        Type::Json | Type::List(_) | Type::Map(_) => owned(&Type::Json, prelude),
        other => generic(&quote!(runtime::Nullable), other, prelude),
    }
}
