//! Renders the files that hold the others together.

use proc_macro2::TokenStream;
use quote::quote;

use super::client;
use crate::api::{Api, Endpoint, Ident, Operation};

/// The items of the root.
pub(super) fn root(api: &Api) -> Vec<TokenStream> {
    let client = client::idents(api);
    let graphql = has_graphql(api).then(|| {
        quote!(
            mod graphql;
        )
    });
    vec![
        quote! {
            pub(crate) mod client;
            pub(crate) mod error_code;
            #graphql
            mod objects;
            pub mod operations;
            pub(crate) mod service;
            pub mod types;
        },
        quote! {
            pub use client::{#(#client),*};
            pub use error_code::ErrorCode;
        },
    ]
}

/// The items of the operations' root: the groups, and the table that calls by name.
pub(super) fn operations(api: &Api) -> Vec<TokenStream> {
    let groups = api.groups.iter().map(|group| &group.module);
    let entries = by_name(api).into_iter().map(|(module, operation)| {
        let Operation { request, table, .. } = operation;
        let generics = operation.changes_user().then(|| quote!(<'static>));
        quote!(Entry::of::<#module::#request #generics>(&#module::#table))
    });
    vec![
        quote!(#(pub mod #groups;)*),
        quote!(
            use crate::runtime::Entry;
        ),
        quote! {
            /// What calls an operation by its name.
            pub(crate) static ENTRIES: &[Entry] = &[#(#entries,)*];
        },
    ]
}

/// The table of all operations.
pub(super) fn operation_table(api: &Api) -> TokenStream {
    let infos = by_name(api).into_iter().map(|(module, operation)| {
        let table = &operation.table;
        quote!(&operations::#module::#table)
    });
    quote! {
        /// All operations, by name.
        pub static OPERATIONS: &[&meta::OperationInfo] = &[#(#infos,)*];
    }
}

/// The operations by name, each with the module that it is in.
fn by_name(api: &Api) -> Vec<(&Ident, &Operation)> {
    let groups = api.groups.iter();
    let operations =
        groups.flat_map(|group| group.operations.iter().map(|operation| (&group.module, operation)));
    let mut operations: Vec<_> = operations.collect();
    operations.sort_by_key(|(_, operation)| &operation.name);
    operations
}

/// The items of the documents' root: a constant for each fragment, and a static for each document with its fragments. They
/// are escaped for the JSON that they are sent in.
pub(super) fn documents(api: &Api) -> Vec<TokenStream> {
    let operations = api.groups.iter().flat_map(|group| &group.operations);
    let mut operations: Vec<&Operation> = operations.collect();
    operations.sort_by_key(|operation| &operation.name);
    let uses = quote! {
        use crate::generated::service;
        use crate::runtime::{self, metadata as meta};
    };
    let fragments = api.fragments.iter().map(|fragment| {
        let (ident, path) = (fragment_ident(&fragment.name), format!("fragments/{}.graphql", fragment.name));
        quote!(const #ident: &str = runtime::escaped!(include_str!(#path));)
    });
    [uses].into_iter().chain(fragments).chain(operations.into_iter().filter_map(document)).collect()
}

fn fragment_ident(name: &str) -> proc_macro2::Ident {
    quote::format_ident!("FRAGMENT_{}", crate::name::screaming(&crate::name::snake(name)))
}

/// Returns `true` if any operation has a GraphQL endpoint.
pub(super) fn has_graphql(api: &Api) -> bool {
    let mut operations = api.groups.iter().flat_map(|group| &group.operations);
    operations.any(|operation| matches!(operation.endpoint, Endpoint::GraphQl { .. }))
}

fn document(operation: &Operation) -> Option<TokenStream> {
    let Endpoint::GraphQl { document, path, .. } = &operation.endpoint else { return None };
    let table = &operation.table;
    let own = format!("{}.graphql", operation.name);
    let fragments = document.fragments.iter().map(|name| fragment_ident(name));
    Some(quote! {
        pub(crate) static #table: meta::GraphQlDocument = meta::GraphQlDocument {
            api: &service::GRAPHQL,
            fields: &[#(#path),*],
            escaped: &[runtime::escaped!(include_str!(#own)), #(#fragments),*],
        };
    })
}
