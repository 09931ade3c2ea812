//! Prints a client, and decides nothing.

use crate::api::{Api, Endpoint, Group};
use crate::files::GeneratedFiles;

mod client;
mod doc;
mod error_code;
mod example;
mod expression;
mod modules;
mod operations;
mod print;
mod reference;
pub mod server;
mod service;
mod types;
mod value;

/// Prints the files of a client.
#[must_use]
pub fn render(api: &Api) -> GeneratedFiles {
    let mut texts = vec![
        ("mod.rs".to_owned(), root_file(api)),
        ("client.rs".to_owned(), client_file(api)),
        ("service.rs".to_owned(), service_file(api)),
        ("error_code.rs".to_owned(), error_code_file(api)),
        ("types.rs".to_owned(), types_file(api)),
        ("objects.rs".to_owned(), objects_file(api)),
        ("operations/mod.rs".to_owned(), operations_file(api)),
        ("operations.md".to_owned(), reference::reference(api, &written_by(&api.folder))),
    ];
    texts.extend(
        api.groups.iter().map(|group| (format!("operations/{}.rs", group.name), group_file(api, group))),
    );
    texts.extend(documents(api));
    let mut files = GeneratedFiles::new();
    for (path, text) in texts {
        // The names of groups, operations and types are unique: no path comes twice.
        let _unique = files.insert(path, text);
    }
    files
}

fn root_file(api: &Api) -> String {
    let docs = header(
        &[format!("The client of {}, as its spec describes it.", crate::markdown::inline(&api.service.name))],
        &api.folder,
    );
    print::file(&docs, modules::root(api))
}

fn client_file(api: &Api) -> String {
    let docs = header(&["The client and the options that it is built from.".to_owned()], &api.folder);
    print::file(&docs, client::client(api))
}

fn service_file(api: &Api) -> String {
    let docs = header(&["What is true of the service as a whole.".to_owned()], &api.folder);
    print::file(&docs, service::service(api))
}

fn error_code_file(api: &Api) -> String {
    let docs = header(&["The codes by which the service names its errors.".to_owned()], &api.folder);
    print::file(&docs, error_code::error_codes(api))
}

fn types_file(api: &Api) -> String {
    let docs = header(&["What operations take and return.".to_owned()], &api.folder);
    types::types(&docs, api)
}

fn objects_file(api: &Api) -> String {
    let docs = header(&["How the objects of results are read and written.".to_owned()], &api.folder);
    types::objects(&docs, api)
}

fn operations_file(api: &Api) -> String {
    let docs = header(&["The operations, group by group.".to_owned()], &api.folder);
    print::file(&docs, modules::operations(api))
}

fn group_file(api: &Api, group: &Group) -> String {
    let docs = header(&doc::lines(&group.doc), &group.source);
    operations::file(&docs, api, group)
}

/// The GraphQL documents, as they are sent: they have no header, because it would be sent too.
fn documents(api: &Api) -> Vec<(String, String)> {
    if !modules::has_graphql(api) {
        return Vec::new();
    }
    let docs =
        header(&["The GraphQL documents, each with the fragments that it uses.".to_owned()], &api.folder);
    let root = print::file(&docs, modules::documents(api));
    let fragments = api.fragments.iter();
    let fragments = fragments
        .map(|fragment| (format!("graphql/fragments/{}.graphql", fragment.name), fragment.text.clone()));
    let operations = api.groups.iter().flat_map(|group| &group.operations);
    let operations = operations.filter_map(|operation| match &operation.endpoint {
        Endpoint::GraphQl { document, .. } => {
            Some((format!("graphql/{}.graphql", operation.name), document.text.clone()))
        }
        Endpoint::Rest { .. } => None,
    });
    [("graphql/mod.rs".to_owned(), root)].into_iter().chain(fragments).chain(operations).collect()
}

/// The documentation of a file: what is in it, and where it comes from.
fn header(lines: &[String], source: &str) -> Vec<String> {
    [lines, &[String::new(), written_by(source)]].concat()
}

fn written_by(source: &str) -> String {
    format!("Written by `cargo xtask gen` from `{source}`. Change the spec, not this file.")
}
