//! Prints what a server that emulates the service needs: its routes, arguments and samples.
//!
//! The types of the tables are in the server's own module `metadata`.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::{Value, json};

use super::{doc, header, print};
use crate::api::{Api, Group, HeaderSource, Operation};
use crate::files::GeneratedFiles;
use crate::spec::JsonMap;

mod arguments;
mod error_code;
mod route;

/// Prints the files of a server.
#[must_use]
pub fn render(api: &Api) -> GeneratedFiles {
    let mut texts = vec![
        ("mod.rs".to_owned(), root_file(api)),
        ("service.rs".to_owned(), service_file(api)),
        ("error_code.rs".to_owned(), error_code_file(api)),
        ("operations/mod.rs".to_owned(), operations_file(api)),
    ];
    for group in &api.groups {
        texts.push((format!("operations/{}.rs", group.name), group_file(api, group)));
    }
    texts.push(("samples.json".to_owned(), json_text(&samples(api).into())));
    texts.push(("fixtures.json".to_owned(), json_text(&fixtures(api))));
    texts.extend(api.schema.iter().map(|schema| ("schema.graphql".to_owned(), schema.clone())));
    let mut files = GeneratedFiles::new();
    for (path, text) in texts {
        // The names of groups and operations are unique: no path comes twice.
        let _unique = files.insert(path, text);
    }
    files
}

fn operations_of(api: &Api) -> impl Iterator<Item = &Operation> {
    api.groups.iter().flat_map(|group| &group.operations)
}

/// A sample of the result of each operation.
fn samples(api: &Api) -> JsonMap {
    let samples: BTreeMap<_, _> =
        operations_of(api).map(|one| (one.name.clone(), one.sample.clone())).collect();
    samples.into_iter().collect()
}

/// What the server holds for every example, and for the example of each operation that has something of its own.
fn fixtures(api: &Api) -> Value {
    let service = api.service.examples.as_ref().map(|examples| examples.given.clone()).unwrap_or_default();
    let own = operations_of(api).filter(|one| !one.example.given.is_empty());
    let own: BTreeMap<_, _> = own.map(|one| (one.name.clone(), one.example.given.clone())).collect();
    json!({ "service": service, "operations": own })
}

fn root_file(api: &Api) -> String {
    let docs = header(
        &[format!("What the spec says of {}.", crate::markdown::inline(&api.service.name))],
        &api.folder,
    );
    let items = quote! {
        pub mod error_code;
        pub mod operations;
        mod service;
    };
    let uses = quote! {
        pub use error_code::ErrorCode;
        pub use operations::OPERATIONS;
        pub use service::SERVICE;
    };
    print::file(&docs, [items, uses])
}

fn service_file(api: &Api) -> String {
    let docs = header(&["What is true of the service as a whole.".to_owned()], &api.folder);
    let uses = quote!(
        use crate::metadata;
    );
    print::file(&docs, [uses, service(api)])
}

fn error_code_file(api: &Api) -> String {
    let docs = header(&["The codes by which the service names its errors.".to_owned()], &api.folder);
    print::file(&docs, [error_code::error_codes(&api.error_codes)])
}

fn operations_file(api: &Api) -> String {
    let docs = header(&["The operations, group by group.".to_owned()], &api.folder);
    print::file(&docs, operations(api))
}

fn group_file(api: &Api, group: &Group) -> String {
    let docs = header(&doc::lines(&group.doc), &group.source);
    let items = group.operations.iter();
    let items = items.flat_map(|operation| [route::table(api, operation), arguments::arguments(operation)]);
    let uses = quote! {
        use crate::metadata;
        use crate::request;
    };
    print::file(&docs, [uses].into_iter().chain(items))
}

fn json_text(value: &Value) -> String {
    format!("{value:#}\n")
}

fn service(api: &Api) -> TokenStream {
    let service = &api.service;
    let graphql = match &service.graphql_path {
        Some(path) => quote!(Some(metadata::GraphQl { path: #path, schema: include_str!("schema.graphql") })),
        None => quote!(None),
    };
    let crate::spec::Envelope { code, success, message, data } = &service.envelope;
    let success = proc_macro2::Literal::i64_unsuffixed(*success);
    let headers = service.headers.iter().filter_map(|header| match &header.source {
        HeaderSource::Option(option) => Some((&header.name, option)),
        HeaderSource::Constant(_) | HeaderSource::Version(_) => None,
    });
    let headers = headers.map(|(name, option)| quote!((#name, #option)));
    let claim = &service.session.claim;
    quote! {
        /// What is true of the service as a whole.
        pub static SERVICE: metadata::ServiceInfo = metadata::ServiceInfo {
            graphql: #graphql,
            envelope: metadata::Envelope { code: #code, success: #success, message: #message, data: #data },
            option_headers: &[#(#headers),*],
            user_claim: #claim,
            samples: include_str!("samples.json"),
            fixtures: include_str!("fixtures.json"),
        };
    }
}

fn operations(api: &Api) -> Vec<TokenStream> {
    let groups = api.groups.iter().map(|group| &group.module);
    let mut entries: Vec<(&str, TokenStream)> = Vec::new();
    for group in &api.groups {
        let module = &group.module;
        for Operation { name, table, .. } in &group.operations {
            entries.push((name, quote!(&#module::#table)));
        }
    }
    entries.sort_by_key(|(name, _)| *name);
    let entries = entries.into_iter().map(|(_, entry)| entry);
    vec![
        quote!(#(pub mod #groups;)*),
        quote!(
            use crate::metadata::OperationInfo;
        ),
        quote! {
            /// All operations, by name.
            pub static OPERATIONS: &[&OperationInfo] = &[#(#entries,)*];
        },
    ]
}
