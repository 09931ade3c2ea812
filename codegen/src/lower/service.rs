//! Decides about the service as a whole.

use serde_json::Value;

use super::{doc, ident, table_ident};
use crate::api::{
    Choice, ClientOption, Header, HeaderSource, Ident, OptionDefault, OptionKind, Service, SessionRules,
};
use crate::load::Spec;
use crate::{name, spec};

/// Decides about the service.
pub(super) fn service(spec: &Spec) -> Service {
    let service = &spec.service;
    Service {
        name: service.name.clone(),
        crate_name: ident(&service.crate_name),
        application: ident(&service.application),
        client: ident(&service.client),
        builder: ident(&format!("{}Builder", service.client)),
        doc: doc::doc(&service.doc),
        options: service.options.iter().map(|option| client_option(spec, option)).collect(),
        require_one_of: service.require_one_of.clone(),
        hosts: service.hosts.clone(),
        headers: service.headers.iter().map(header).collect(),
        graphql_path: service.graphql.as_ref().map(|graphql| graphql.path.clone()),
        envelope: service.envelope.clone(),
        session: session_rules(spec),
        public_key: service.encryption.as_ref().map(|encryption| encryption.public_key.clone()),
        client_auth: service.client_auth.clone(),
        connection: service.connection.clone(),
        examples: service.examples.clone(),
    }
}

fn client_option(spec: &Spec, option: &spec::ClientOption) -> ClientOption {
    let block = option.default_file.as_ref().and_then(|file| spec.default_files.get(file));
    let default = match (block, &option.default) {
        (Some(text), _) => Some(OptionDefault::Block(text.clone())),
        (None, Some(Value::String(text))) => Some(OptionDefault::Line(text.clone())),
        (None, Some(value)) => Some(OptionDefault::Line(value.to_string())),
        (None, None) => None,
    };
    ClientOption {
        name: option.name.clone(),
        setter: ident(&option.name),
        table: table_ident(&format!("option_{}", option.name)),
        kind: option.kind,
        doc: doc::doc(&option.doc),
        default,
        choice: (option.kind == OptionKind::Choice).then(|| choice(option)),
    }
}

fn choice(option: &spec::ClientOption) -> Choice {
    let variant = |value: &String| (ident(&name::pascal(value)), value.clone());
    Choice {
        ident: ident(&name::pascal(&option.name)),
        variants: option.values.iter().map(variant).collect(),
    }
}

fn header(header: &spec::Header) -> Header {
    let source = match (&header.option, &header.version, &header.constant) {
        (Some(option), _, _) => HeaderSource::Option(option.clone()),
        (None, Some(prefix), _) => HeaderSource::Version(prefix.clone()),
        (None, None, constant) => HeaderSource::Constant(constant.clone().unwrap_or_default()),
    };
    Header { name: header.name.clone(), source }
}

fn session_rules(spec: &Spec) -> SessionRules {
    let rules = &spec.service.session;
    SessionRules {
        token_option: rules.token_option.clone(),
        token: rules.token.clone(),
        user_id: rules.user_id.clone(),
        claim: rules.claim.clone(),
        who_am_i: (group_of(spec, &rules.who_am_i), table_ident(&rules.who_am_i)),
    }
}

/// The module of the group that an operation belongs to.
fn group_of(spec: &Spec, operation: &str) -> Ident {
    let has_it =
        |file: &&crate::load::GroupFile| file.operations.iter().any(|candidate| candidate.name == operation);
    ident(spec.groups.iter().find(has_it).map_or("operations", |file| &file.group.name))
}
