//! Renders what is known about the service as a whole.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::value;
use crate::api::{Api, ClientOption, Header, HeaderSource, OptionDefault, OptionKind, Service, SessionRules};
use crate::spec::{ClientAuth, Connection, Envelope, Host};

/// The items of the service's file.
pub(super) fn service(api: &Api) -> Vec<TokenStream> {
    let uses = quote! {
        use crate::generated::operations;
        use crate::runtime::service;
    };
    let blocks = api.service.options.iter().filter_map(block);
    [uses, table(&api.service)].into_iter().chain(blocks).collect()
}

fn table(service: &Service) -> TokenStream {
    let name = &service.name;
    let options = service.options.iter().map(option);
    let require_one_of = service.require_one_of.iter().map(|names| quote!(&[#(#names),*]));
    let hosts = service.hosts.iter().map(host);
    let headers = service.headers.iter().map(header);
    let graphql_path = optional(service.graphql_path.as_ref());
    let envelope = envelope(&service.envelope);
    let session = session(&service.session);
    let public_key = optional(service.public_key.as_ref());
    let client_auth = client_auth(service.client_auth.as_ref());
    let connection = connection(&service.connection);
    quote! {
        pub(crate) static SERVICE: service::ServiceInfo = service::ServiceInfo {
            name: #name,
            version: env!("CARGO_PKG_VERSION"),
            options: &[#(#options,)*],
            require_one_of: &[#(#require_one_of),*],
            hosts: &[#(#hosts,)*],
            headers: &[#(#headers,)*],
            graphql_path: #graphql_path,
            envelope: #envelope,
            session: #session,
            public_key: #public_key,
            client_auth: #client_auth,
            connection: #connection,
        };
    }
}

fn optional(value: Option<&String>) -> TokenStream {
    match value {
        Some(value) => quote!(Some(#value)),
        None => quote!(None),
    }
}

fn option(option: &ClientOption) -> TokenStream {
    let name = &option.name;
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
        service::OptionInfo { name: #name, kind: #kind, default: #default, values: &[#(#values),*], summary: #summary }
    }
}

fn option_kind(kind: OptionKind) -> TokenStream {
    match kind {
        OptionKind::String => quote!(service::OptionKind::String),
        OptionKind::Secret => quote!(service::OptionKind::Secret),
        OptionKind::Url => quote!(service::OptionKind::Url),
        OptionKind::PublicKey => quote!(service::OptionKind::PublicKey),
        OptionKind::Duration => quote!(service::OptionKind::Duration),
        OptionKind::Integer => quote!(service::OptionKind::Integer),
        OptionKind::Flag => quote!(service::OptionKind::Flag),
        OptionKind::Choice => quote!(service::OptionKind::Choice),
    }
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

fn host(host: &Host) -> TokenStream {
    let Host { name, options, derive } = host;
    let derive = match derive {
        Some(derived) => {
            let (from, label) = (&derived.from, &derived.label);
            let keep_labels = Literal::u32_unsuffixed(derived.keep_labels);
            quote!(Some(service::DerivedHostInfo { from: #from, label: #label, keep_labels: #keep_labels }))
        }
        None => quote!(None),
    };
    quote!(service::HostInfo { name: #name, options: &[#(#options),*], derive: #derive })
}

fn header(header: &Header) -> TokenStream {
    let name = &header.name;
    let value = match &header.source {
        HeaderSource::Option(option) => quote!(service::HeaderSource::Option(#option)),
        HeaderSource::Constant(text) => quote!(service::HeaderSource::Constant(#text)),
        HeaderSource::Version(prefix) => quote!(service::HeaderSource::Version(#prefix)),
    };
    quote!(service::HeaderInfo { name: #name, value: #value })
}

fn envelope(envelope: &Envelope) -> TokenStream {
    let Envelope { code, message, data, .. } = envelope;
    let success = Literal::i64_unsuffixed(envelope.success);
    quote!(service::EnvelopeInfo { code: #code, success: #success, message: #message, data: #data })
}

fn session(rules: &SessionRules) -> TokenStream {
    let SessionRules { token_option, token, user_id, claim, who_am_i: (group, table) } = rules;
    quote! {
        service::SessionInfo {
            token_option: #token_option,
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
            quote!(Some(service::ClientAuthInfo { method: #method, id: #id, secret: #secret }))
        }
        None => quote!(None),
    }
}

fn connection(connection: &Connection) -> TokenStream {
    let Connection { timeout, max_response_bytes, accept_invalid_certificates, allow_plain_http } =
        connection;
    quote! {
        service::ConnectionInfo {
            timeout: #timeout,
            max_response_bytes: #max_response_bytes,
            accept_invalid_certificates: #accept_invalid_certificates,
            allow_plain_http: #allow_plain_http,
        }
    }
}
