//! Renders the types of the service.

use proc_macro2::TokenStream;
use quote::quote;

use super::{doc, print, value};
use crate::api::{
    Api, Enum, InputField, InputObject, Object, ObjectField, TableField, Type, TypeItem, TypedBy, Variant,
};

/// The items of the file of types.
pub(super) fn types(api: &Api) -> Vec<TokenStream> {
    let items: Vec<TokenStream> = api.types.iter().map(item).collect();
    let modules =
        [quote!(crate::generated::types), quote!(crate::runtime), quote!(crate::runtime::operation as op)];
    [print::imports(&modules, &items)].into_iter().chain(items).collect()
}

fn item(item: &TypeItem) -> TokenStream {
    match item {
        TypeItem::Object(object) => self::object(object),
        TypeItem::Input(input) => self::input(input),
        TypeItem::Enum(enumeration) => self::enumeration(enumeration),
    }
}

fn object(object: &Object) -> TokenStream {
    let Object { ident, raw, fields, .. } = object;
    let doc = doc::described(&object.doc);
    let raw_name = raw.as_ref().map(ToString::to_string);
    let from = raw_name.map(|name| quote!(from = #name));
    let rename = object.camel_case.then(|| quote!(rename_all = "camelCase"));
    let rules: Vec<TokenStream> = from.into_iter().chain(rename).collect();
    let rules = (!rules.is_empty()).then(|| quote!(#[serde(#(#rules),*)]));
    let fields = fields.iter().map(field);
    let raw = raw.as_ref().map(|raw| self::raw(object, raw));
    quote! {
        #doc
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        #rules
        #[non_exhaustive]
        pub struct #ident {
            #(#fields)*
            /// What the service answered beyond the fields that are known.
            #[serde(flatten)]
            pub extra: runtime::Extra,
        }

        #raw
    }
}

fn field(field: &ObjectField) -> TokenStream {
    let ObjectField { ident, ty, .. } = field;
    let doc = doc::described(&field.doc);
    let rename = field.rename.as_ref().map(|wire| quote!(rename = #wire));
    let skip = match (matches!(ty, Type::Optional(_)), field.sensitive) {
        (true, true) => Some("crate::runtime::hides_or_none"),
        (true, false) => Some("Option::is_none"),
        (false, true) => Some("crate::runtime::hides"),
        (false, false) => None,
    };
    let skip = skip.map(|skip| quote!(skip_serializing_if = #skip));
    let rules: Vec<TokenStream> = rename.into_iter().chain(skip).collect();
    let rules = (!rules.is_empty()).then(|| quote!(#[serde(#(#rules),*)]));
    let ty = value::owned(ty);
    quote! {
        #doc
        #rules
        pub #ident: #ty,
    }
}

/// The object as it is read, before the fields that another field explains are made from it.
fn raw(object: &Object, raw: &crate::api::Ident) -> TokenStream {
    let Object { ident, fields, .. } = object;
    let rename_all = object.camel_case.then(|| quote!(#[serde(rename_all = "camelCase")]));
    let raw_fields = fields.iter().map(raw_field);
    // What another field explains is made while that field is still there.
    let (typed, plain): (Vec<_>, Vec<_>) = fields.iter().partition(|field| field.typed_by.is_some());
    let made = typed.into_iter().chain(plain).map(made_field);
    let tables = fields.iter().filter_map(|field| field.typed_by.as_ref()).map(typed_by);
    quote! {
        #(#tables)*

        #[derive(serde::Deserialize)]
        #rename_all
        struct #raw {
            #(#raw_fields)*
            #[serde(flatten)]
            extra: runtime::Extra,
        }

        impl From<#raw> for #ident {
            fn from(raw: #raw) -> Self {
                Self {
                    #(#made)*
                    extra: raw.extra,
                }
            }
        }
    }
}

fn raw_field(field: &ObjectField) -> TokenStream {
    let ident = &field.ident;
    let rename = field.rename.as_ref().map(|wire| quote!(#[serde(rename = #wire)]));
    let ty = match (&field.typed_by, &field.ty) {
        (Some(_), Type::Optional(_)) => quote!(Option<serde_json::Value>),
        (Some(_), _) => quote!(serde_json::Value),
        (None, ty) => value::owned(ty),
    };
    quote!(#rename #ident: #ty,)
}

fn made_field(field: &ObjectField) -> TokenStream {
    let ident = &field.ident;
    let Some(typed) = &field.typed_by else { return quote!(#ident: raw.#ident,) };
    let (table, deciding) = (&typed.table, deciding_text(typed));
    match &field.ty {
        Type::Optional(_) => {
            quote!(#ident: raw.#ident.map(|value| runtime::TypedValue::read(&#table, #deciding, value)),)
        }
        _ => quote!(#ident: runtime::TypedValue::read(&#table, #deciding, raw.#ident),),
    }
}

/// The text of the field that says how another one is read; an absent one says nothing.
fn deciding_text(typed: &TypedBy) -> TokenStream {
    let field = &typed.field;
    match &typed.ty {
        Type::Enum(_) => quote!(raw.#field.as_str()),
        Type::Optional(inner) => match &**inner {
            Type::Enum(name) => {
                let ident = &name.ident;
                quote!(raw.#field.as_ref().map_or("", types::#ident::as_str))
            }
            _ => quote!(raw.#field.as_deref().unwrap_or_default()),
        },
        _ => quote!(&raw.#field),
    }
}

fn typed_by(typed: &TypedBy) -> TokenStream {
    let TypedBy { table, wire, text, json, date_time, .. } = typed;
    quote! {
        static #table: op::TypedBy = op::TypedBy {
            field: #wire,
            text: &[#(#text),*],
            json: &[#(#json),*],
            date_time: &[#(#date_time),*],
        };
    }
}

fn input(input: &InputObject) -> TokenStream {
    let ident = &input.name.ident;
    let doc = doc::described(&input.doc);
    let default = input.required.is_empty().then(|| quote!(Default,));
    let new = new(input);
    let setters = input.setters.iter().map(setter);
    let table = input.table.as_ref().map(|fields| input_table(input, fields));
    quote! {
        #doc
        #[derive(Clone, Debug, #default PartialEq)]
        #[must_use = "it is an argument of a call"]
        pub struct #ident(runtime::argument::Fields);

        impl #ident {
            #new
            #(#setters)*
        }

        runtime::input_object!(#ident);

        #table
    }
}

fn new(input: &InputObject) -> TokenStream {
    let parameters = input.required.iter().map(|field| value::parameter(&field.argument));
    let with = input.required.iter().map(with);
    let mut lines = vec!["Starts without any of the optional fields.".to_owned()];
    if !input.required.is_empty() {
        lines.push(String::new());
        lines.extend(
            input.required.iter().map(|field| format!("- `{}`: {}", field.argument.ident, field.doc.summary)),
        );
    }
    let doc = doc::comment(&lines);
    quote! {
        #doc
        pub fn new(#(#parameters),*) -> Self {
            Self(runtime::argument::Fields::default() #(#with)*)
        }
    }
}

fn setter(field: &InputField) -> TokenStream {
    let ident = &field.argument.ident;
    let mut text = field.doc.clone();
    if field.argument.clearable {
        text.summary.push_str(" Null clears it.");
    }
    let doc = doc::setter(&text, None);
    let (parameter, with) = (value::parameter(&field.argument), with(field));
    quote! {
        #doc
        pub fn #ident(self, #parameter) -> Self {
            Self(self.0 #with)
        }
    }
}

fn with(field: &InputField) -> TokenStream {
    let wire = &field.wire;
    let value = value::passed(&field.argument);
    quote!(.with(#wire, #value))
}

fn input_table(input: &InputObject, fields: &[TableField]) -> TokenStream {
    let (table, name) = (&input.name.table, input.name.ident.to_string());
    let fields = fields.iter().map(|TableField { wire, ty, sensitive }| {
        let kind = value::kind(ty);
        let kind = if *sensitive { quote!(op::Kind::Sensitive(&#kind)) } else { kind };
        quote!((#wire, #kind))
    });
    quote! {
        pub(crate) static #table: op::ObjectInfo = op::ObjectInfo {
            name: #name,
            fields: &[#(#fields),*],
        };
    }
}

fn enumeration(enumeration: &Enum) -> TokenStream {
    let Enum { name, variants, .. } = enumeration;
    let ident = &name.ident;
    let doc = doc::described(&enumeration.doc);
    let defined = variants.iter().map(variant);
    let idents: Vec<_> = variants.iter().map(|variant| &variant.ident).collect();
    let values: Vec<_> = variants.iter().map(|variant| &variant.value).collect();
    let table = enumeration.has_table.then(|| {
        let (table, text) = (&name.table, ident.to_string());
        quote!(pub(crate) static #table: op::EnumInfo = op::EnumInfo { name: #text, values: &[#(#values),*] };)
    });
    quote! {
        #doc
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum #ident {
            #(#defined)*
            /// A value that this version does not know.
            Other(String),
        }

        impl #ident {
            /// Gives the value as it is on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    #(Self::#idents => #values,)*
                    Self::Other(value) => value,
                }
            }
        }

        impl From<&str> for #ident {
            fn from(value: &str) -> Self {
                match value {
                    #(#values => Self::#idents,)*
                    other => Self::Other(other.to_owned()),
                }
            }
        }

        runtime::open_enum!(#ident);

        #table
    }
}

fn variant(variant: &Variant) -> TokenStream {
    let Variant { ident, doc, .. } = variant;
    let doc = doc::described(doc);
    quote!(#doc #ident,)
}
