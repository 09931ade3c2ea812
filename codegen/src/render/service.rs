//! Renders what is known about the service as a whole.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::{modules, value};
use crate::api::{Api, ClientOption, Header, HeaderSource, OptionDefault, OptionKind, Service, SessionRules};
use crate::spec::{ClientAuth, Connection, Envelope, Host};

/// The items of the service's file.
pub(super) fn service(api: &Api) -> Vec<TokenStream> {
    let service = &api.service;
    let uses = quote! {
        use crate::generated::operations;
        use crate::runtime::metadata as meta;
    };
    let options = service.options.iter().enumerate().map(|(index, option)| self::option(index, option));
    let hosts = service.hosts.iter().enumerate().map(|(index, host)| self::host(index, host));
    let blocks = service.options.iter().filter_map(block);
    let graphql = graphql(service);
    let operations = modules::operation_table(api);
    [uses, table(service), operations]
        .into_iter()
        .chain(graphql)
        .chain(hosts)
        .chain(options)
        .chain(blocks)
        .collect()
}

/// The GraphQL endpoint: it is at the first host.
fn graphql(service: &Service) -> Option<TokenStream> {
    let (path, host) = (service.graphql_path.as_ref()?, host_ident(&service.hosts.first()?.name));
    Some(quote! {
        pub(crate) static GRAPHQL: meta::GraphQlInfo = meta::GraphQlInfo { host: &#host, path: #path };
    })
}

fn table(service: &Service) -> TokenStream {
    let name = &service.name;
    let options = service.options.iter().map(|option| &option.table);
    let require_one_of = service.require_one_of.iter().map(|names| {
        let options = names.iter().map(|name| option_ident(name));
        quote!(&[#(&#options),*])
    });
    let hosts = service.hosts.iter().map(|host| host_ident(&host.name));
    let headers = service.headers.iter().map(header);
    let envelope = envelope(&service.envelope);
    let session = session(&service.session);
    let public_key = match &service.public_key {
        Some(option) => {
            let option = option_ident(option);
            quote!(Some(&#option))
        }
        None => quote!(None),
    };
    let client_auth = client_auth(service.client_auth.as_ref());
    let connection = connection(&service.connection);
    quote! {
        /// The service as a whole.
        pub static SERVICE: meta::ServiceInfo = meta::ServiceInfo {
            name: #name,
            version: env!("CARGO_PKG_VERSION"),
            options: &[#(&#options),*],
            require_one_of: &[#(#require_one_of),*],
            hosts: &[#(&#hosts),*],
            headers: &[#(#headers,)*],
            envelope: #envelope,
            session: #session,
            public_key: #public_key,
            client_auth: #client_auth,
            connection: #connection,
        };
    }
}

/// The static of an option.
pub(super) fn option_ident(name: &str) -> Ident {
    quote::format_ident!("OPTION_{}", crate::name::screaming(name))
}

/// The static of a host.
pub(super) fn host_ident(name: &str) -> Ident {
    quote::format_ident!("HOST_{}", crate::name::screaming(name))
}

fn option(index: usize, option: &ClientOption) -> TokenStream {
    let (table, name) = (&option.table, &option.name);
    let index = Literal::usize_unsuffixed(index);
    let kind = option_kind(option.kind);
    let default = match &option.default {
        Some(OptionDefault::Line(text)) => quote!(Some(#text)),
        Some(OptionDefault::Block(_)) => {
            let block = block_ident(option);
            quote!(Some(#block))
        }
        None => quote!(None),
    };
    let values = option.choice.iter().flat_map(|choice| choice.variants.iter().map(|(_, value)| value));
    let summary = &option.doc.plain;
    quote! {
        pub(crate) static #table: meta::OptionInfo = meta::OptionInfo {
            index: #index,
            name: #name,
            kind: #kind,
            default: #default,
            values: &[#(#values),*],
            summary: #summary,
        };
    }
}

/// The table's variant has the same name.
fn option_kind(kind: OptionKind) -> TokenStream {
    let variant = quote::format_ident!("{kind:?}");
    quote!(meta::OptionKind::#variant)
}

/// The constant that holds a default of many lines.
fn block(option: &ClientOption) -> Option<TokenStream> {
    let Some(OptionDefault::Block(text)) = &option.default else { return None };
    let (ident, text) = (block_ident(option), value::raw_string(text));
    Some(quote!(const #ident: &str = #text;))
}

fn block_ident(option: &ClientOption) -> proc_macro2::Ident {
    quote::format_ident!("DEFAULT_{}", option.name.to_uppercase())
}

fn host(index: usize, host: &Host) -> TokenStream {
    let Host { name, options, derive } = host;
    let (table, index) = (host_ident(name), Literal::usize_unsuffixed(index));
    let options = options.iter().map(|name| option_ident(name));
    let derive = match derive {
        Some(derived) => {
            let (from, label) = (host_ident(&derived.from), &derived.label);
            let keep_labels = Literal::u32_unsuffixed(derived.keep_labels);
            quote!(Some(meta::DerivedHostInfo { from: &#from, label: #label, keep_labels: #keep_labels }))
        }
        None => quote!(None),
    };
    quote! {
        pub(crate) static #table: meta::HostInfo = meta::HostInfo {
            index: #index,
            name: #name,
            options: &[#(&#options),*],
            derive: #derive,
        };
    }
}

fn header(header: &Header) -> TokenStream {
    let name = &header.name;
    let value = match &header.source {
        HeaderSource::Option(option) => {
            let option = option_ident(option);
            quote!(meta::HeaderSource::Option(&#option))
        }
        HeaderSource::Constant(text) => quote!(meta::HeaderSource::Constant(#text)),
        HeaderSource::Version(prefix) => quote!(meta::HeaderSource::Version(#prefix)),
    };
    quote!(meta::HeaderInfo { name: #name, value: #value })
}

fn envelope(envelope: &Envelope) -> TokenStream {
    let Envelope { code, message, data, .. } = envelope;
    let success = Literal::i64_unsuffixed(envelope.success);
    quote!(meta::EnvelopeInfo { code: #code, success: #success, message: #message, data: #data })
}

fn session(rules: &SessionRules) -> TokenStream {
    let SessionRules { token_option, token, user_id, claim, who_am_i: (group, table) } = rules;
    let token_option = option_ident(token_option);
    quote! {
        meta::SessionInfo {
            token_option: &#token_option,
            token: #token,
            user_id: #user_id,
            claim: #claim,
            who_am_i: &operations::#group::#table,
        }
    }
}

fn client_auth(auth: Option<&ClientAuth>) -> TokenStream {
    match auth {
        Some(ClientAuth { method, id, secret }) => {
            let [method, id, secret] = [method, id, secret].map(|name| option_ident(name));
            quote!(Some(meta::ClientAuthInfo { method: &#method, id: &#id, secret: &#secret }))
        }
        None => quote!(None),
    }
}

fn connection(connection: &Connection) -> TokenStream {
    let Connection { timeout, max_response_bytes, accept_invalid_certificates, allow_plain_http } =
        connection;
    let timeout = option_ident(timeout);
    let max_response_bytes = option_ident(max_response_bytes);
    let accept_invalid_certificates = option_ident(accept_invalid_certificates);
    let allow_plain_http = option_ident(allow_plain_http);
    quote! {
        meta::ConnectionInfo {
            timeout: &#timeout,
            max_response_bytes: &#max_response_bytes,
            accept_invalid_certificates: &#accept_invalid_certificates,
            allow_plain_http: &#allow_plain_http,
        }
    }
}
