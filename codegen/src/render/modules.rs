//! Renders the files that hold the others together.

use proc_macro2::TokenStream;
use quote::quote;

use super::client;
use crate::api::{Api, Endpoint, Operation};

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
            pub mod client;
            pub mod error_code;
            #graphql
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

/// The items of the operations' root: the groups, and the table of all operations.
pub(super) fn operations(api: &Api) -> Vec<TokenStream> {
    let groups = api.groups.iter().map(|group| &group.module);
    let mut entries: Vec<(&str, TokenStream)> = Vec::new();
    for group in &api.groups {
        let module = &group.module;
        for Operation { name, request, .. } in &group.operations {
            entries.push((name, quote!(Entry::of::<#module::#request>())));
        }
    }
    entries.sort_by_key(|(name, _)| *name);
    let entries = entries.into_iter().map(|(_, entry)| entry);
    vec![
        quote!(#(pub mod #groups;)*),
        quote!(
            use crate::runtime::Entry;
        ),
        quote! {
            /// All operations, by name.
            pub static OPERATIONS: &[Entry] = &[#(#entries,)*];
        },
    ]
}

/// The items of the documents' root: a constant for each document, with its fragments.
pub(super) fn documents(api: &Api) -> Vec<TokenStream> {
    let operations = api.groups.iter().flat_map(|group| &group.operations);
    let mut operations: Vec<&Operation> = operations.collect();
    operations.sort_by_key(|operation| &operation.name);
    operations.into_iter().filter_map(document).collect()
}

/// Whether any operation travels by GraphQL.
pub(super) fn has_graphql(api: &Api) -> bool {
    let mut operations = api.groups.iter().flat_map(|group| &group.operations);
    operations.any(|operation| matches!(operation.endpoint, Endpoint::GraphQl { .. }))
}

fn document(operation: &Operation) -> Option<TokenStream> {
    let Endpoint::GraphQl { document, .. } = &operation.endpoint else { return None };
    let table = &operation.table;
    let own = format!("{}.graphql", operation.name);
    let fragments = document.fragments.iter().map(|name| format!("fragments/{name}.graphql"));
    Some(quote!(pub(crate) const #table: &[&str] = &[include_str!(#own), #(include_str!(#fragments)),*];))
}
