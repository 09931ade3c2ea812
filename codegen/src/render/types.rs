//! Renders the types of the service.

use proc_macro2::TokenStream;
use quote::quote;

use super::expression::Expression;
use super::print::{Docs, Part};
use super::value::Prelude;
use super::{doc, print, value};
use crate::api::{
    Api, Enum, Ident, InputField, InputObject, Object, ObjectField, TableField, Type, TypeItem, TypedBy,
    Variant,
};

/// The file of types.
pub(super) fn types(header: &[String], api: &Api) -> String {
    let names: Vec<String> = api.types.iter().map(|item| item.ident().to_string()).collect();
    let (prelude, docs) = (Prelude::without(&names), Docs::default());
    let items = api.types.iter().map(|item| Part::Tokens(self::item(item, &prelude, &docs)));
    print::file_with(header, &modules(), &docs, items)
}

fn modules() -> [TokenStream; 3] {
    [quote!(crate::generated::types), quote!(crate::runtime), quote!(crate::runtime::metadata as meta)]
}

fn item(item: &TypeItem, prelude: &Prelude, docs: &Docs) -> TokenStream {
    match item {
        TypeItem::Object(object) => self::object(object, prelude, docs),
        TypeItem::Input(input) => self::input(input, prelude, docs),
        TypeItem::Enum(enumeration) => self::enumeration(enumeration, prelude, docs),
    }
}

fn object(object: &Object, prelude: &Prelude, docs: &Docs) -> TokenStream {
    let Object { ident, fields, .. } = object;
    let doc = docs.comment(doc::lines(&object.doc));
    let fields = fields.iter().map(|field| self::field(field, prelude, docs));
    quote! {
        #doc
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct #ident {
            #(#fields)*
            /// The fields that the client has no name for.
            pub extra: runtime::Extra,
        }
    }
}

fn field(field: &ObjectField, prelude: &Prelude, docs: &Docs) -> TokenStream {
    let ObjectField { ident, ty, .. } = field;
    let doc = docs.comment(doc::lines(&field.doc));
    let allowed = value::allowed_type(ty);
    let ty = value::owned(ty, prelude);
    quote!(#doc #allowed pub #ident: #ty,)
}

/// The file that says how the objects are read and written.
pub(super) fn objects(header: &[String], api: &Api) -> String {
    let objects = api.types.iter().filter_map(|item| match item {
        TypeItem::Object(object) => Some(Part::Text(layout(object))),
        TypeItem::Input(_) | TypeItem::Enum(_) => None,
    });
    print::file_with(header, &modules(), &Docs::default(), objects)
}

/// How an object is read and written.
fn layout(object: &Object) -> String {
    let Object { ident, fields, .. } = object;
    let lines = |line: &dyn Fn(usize, &Ident) -> String| -> String {
        fields.iter().enumerate().map(|(at, field)| line(at, &field.ident)).collect()
    };
    // A call could unwind, and would then drop what is before it: a thousand lines of LLVM for an object of 50 fields.
    let empty = |field: &ObjectField| match field.ty {
        Type::Optional(_) => "None",
        _ => "runtime::Field::empty()",
    };
    let empty = lines(&|at, name| format!("            {name}: {},\n", empty(&fields[at])));
    let shared = lines(&|at, name| format!("            {at} => &self.{name},\n"));
    let mutable = lines(&|at, name| format!("            {at} => &mut self.{name},\n"));
    let info = result_info(object);
    let complete = complete(object).map(print::members).unwrap_or_default();
    format!(
        "impl runtime::Object for types::{ident} {{
    fn empty() -> Self {{
        Self {{
{empty}            extra: runtime::Extra::default(),
        }}
    }}
    fn info(&self) -> &'static meta::ResultInfo {{
        static INFO: meta::ResultInfo = meta::ResultInfo {{{info}
        }};
        &INFO
    }}
    fn field(&self, index: usize) -> Option<&dyn runtime::Field> {{
        let field: &dyn runtime::Field = match index {{
{shared}            _ => return None,
        }};
        Some(field)
    }}
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn runtime::Field> {{
        let field: &mut dyn runtime::Field = match index {{
{mutable}            _ => return None,
        }};
        Some(field)
    }}
    fn extra(&self) -> &runtime::Extra {{
        &self.extra
    }}
    fn extra_mut(&mut self) -> &mut runtime::Extra {{
        &mut self.extra
    }}
{complete}}}
runtime::object!(types::{ident});
"
    )
}

fn result_info(object: &Object) -> String {
    let Object { ident, fields, .. } = object;
    let positions = |wanted: fn(&ObjectField) -> bool| {
        let positions = fields.iter().enumerate().filter(|(_, field)| wanted(field));
        Expression::Integers(positions.map(|(at, _)| at as i64).collect()).referenced()
    };
    let mut text = String::new();
    for (start, value) in [
        ("name: ", Expression::string(&ident.to_string())),
        ("fields: ", Expression::strings(fields.iter().map(|field| &field.wire)).referenced()),
        ("required: ", positions(|field| !matches!(field.ty, Type::Optional(_)))),
    ] {
        value.line(12, start, &mut text);
    }
    // The last one can be a column wider: its comma is written only where the lines are broken.
    positions(|field| field.sensitive).last_line(12, "sensitive: ", &mut text);
    text
}

/// Reads the fields that another one explains.
fn complete(object: &Object) -> Option<TokenStream> {
    let tagged = object.fields.iter().filter_map(|field| Some((&field.ident, field.typed_by.as_ref()?)));
    let tagged: Vec<TokenStream> = tagged
        .map(|(ident, typed)| {
            let (info, tag) = (tag_info(typed), tag(typed));
            quote! {
                #info
                let tag = #tag.to_owned();
                runtime::Retag::retag(&mut self.#ident, &INFO, &tag);
            }
        })
        .collect();
    let blocks = match &tagged[..] {
        [] => return None,
        [only] => only.clone(),
        several => quote!(#({ #several })*),
    };
    Some(quote! {
        fn complete(&mut self) {
            #blocks
        }
    })
}

/// The string of the field that is the tag of another one; none where it is absent.
fn tag(typed: &TypedBy) -> TokenStream {
    let field = &typed.field;
    match &typed.ty {
        Type::Enum(_) => quote!(self.#field.as_str()),
        Type::Optional(inner) => match &**inner {
            Type::Enum(name) => {
                let ident = &name.ident;
                quote!(self.#field.as_ref().map_or("", types::#ident::as_str))
            }
            _ => quote!(self.#field.as_deref().unwrap_or_default()),
        },
        _ => quote!(self.#field),
    }
}

fn tag_info(typed: &TypedBy) -> TokenStream {
    let TypedBy { text, json, date_time, .. } = typed;
    quote! {
        static INFO: meta::TagInfo = meta::TagInfo {
            text: &[#(#text),*],
            json: &[#(#json),*],
            date_time: &[#(#date_time),*],
        };
    }
}

fn input(input: &InputObject, prelude: &Prelude, docs: &Docs) -> TokenStream {
    let ident = &input.name.ident;
    let doc = docs.comment(doc::lines(&input.doc));
    let default = input.required.is_empty().then(|| quote!(Default,));
    let new = new(input, prelude, docs);
    let setters = input.setters.iter().map(|field| setter(field, prelude, docs));
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

fn new(input: &InputObject, prelude: &Prelude, docs: &Docs) -> TokenStream {
    let parameters = input.required.iter().map(|field| value::parameter(&field.argument, prelude));
    let with = input.required.iter().map(|field| with(field, prelude));
    let allowed = value::allowed(&quote::format_ident!("new"), input.required.len());
    let mut lines = vec!["Starts without any of the optional fields.".to_owned()];
    if !input.required.is_empty() {
        lines.push(String::new());
        lines.extend(
            input.required.iter().map(|field| format!("- `{}`: {}", field.argument.ident, field.doc.summary)),
        );
    }
    let doc = docs.comment(lines);
    let fields = prelude.fields();
    quote! {
        #doc
        #allowed
        pub fn new(#(#parameters),*) -> Self {
            Self(#fields #(#with)*)
        }
    }
}

fn setter(field: &InputField, prelude: &Prelude, docs: &Docs) -> TokenStream {
    let ident = &field.argument.ident;
    let mut text = field.doc.clone();
    if field.argument.clearable {
        text.summary.push_str(" Null clears it.");
    }
    let doc = docs.comment(doc::setter(&text, None));
    let (parameter, with) = (value::parameter(&field.argument, prelude), with(field, prelude));
    let allowed = value::allowed(ident, 2);
    quote! {
        #doc
        #allowed
        pub fn #ident(self, #parameter) -> Self {
            Self(self.0 #with)
        }
    }
}

fn with(field: &InputField, prelude: &Prelude) -> TokenStream {
    let wire = &field.wire;
    let value = value::passed(&field.argument, prelude);
    quote!(.with(#wire, #value))
}

fn input_table(input: &InputObject, fields: &[TableField]) -> TokenStream {
    let (table, name) = (&input.name.table, input.name.ident.to_string());
    let fields = fields.iter().map(|TableField { wire, ty, sensitive }| {
        let kind = value::param_type(ty);
        let kind = if *sensitive { quote!(meta::ParamType::Sensitive(&#kind)) } else { quote!(#kind) };
        quote!((#wire, #kind))
    });
    quote! {
        pub(crate) static #table: meta::ObjectInfo = meta::ObjectInfo {
            name: #name,
            fields: &[#(#fields),*],
        };
    }
}

fn enumeration(enumeration: &Enum, prelude: &Prelude, docs: &Docs) -> TokenStream {
    let (string, from) = (prelude.name("String"), prelude.name("From"));
    let other = prelude.call(&quote!(other), "ToOwned", "to_owned");
    let Enum { name, variants, .. } = enumeration;
    let ident = &name.ident;
    let doc = docs.comment(doc::lines(&enumeration.doc));
    let defined = variants.iter().map(|variant| self::variant(variant, docs));
    let idents: Vec<_> = variants.iter().map(|variant| &variant.ident).collect();
    let values: Vec<_> = variants.iter().map(|variant| &variant.value).collect();
    let table = enumeration.has_table.then(|| {
        let (table, text) = (&name.table, ident.to_string());
        quote!(pub(crate) static #table: meta::EnumInfo = meta::EnumInfo { name: #text, values: &[#(#values),*] };)
    });
    quote! {
        #doc
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum #ident {
            #(#defined)*
            /// A value that this version has no name for.
            Other(#string),
        }

        impl #ident {
            /// Returns the value as it is on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    #(Self::#idents => #values,)*
                    Self::Other(value) => value,
                }
            }
        }

        impl #from<&str> for #ident {
            fn from(value: &str) -> Self {
                match value {
                    #(#values => Self::#idents,)*
                    other => Self::Other(#other),
                }
            }
        }

        runtime::open_enum!(#ident);

        #table
    }
}

fn variant(variant: &Variant, docs: &Docs) -> TokenStream {
    let Variant { ident, doc, .. } = variant;
    let doc = docs.comment(doc::lines(doc));
    quote!(#doc #ident,)
}
