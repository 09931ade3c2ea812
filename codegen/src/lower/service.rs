//! Decides about the service as a whole.

use serde_json::Value;

use super::{doc, ident, table_ident};
use crate::api::{
    Choice, ClientOption, Header, HeaderSource, OptionDefault, OptionKind, Service, SessionRules,
};
use crate::load::Spec;
use crate::model::{HeaderValue, Model};
use crate::{name, spec};

/// Decides about the service.
pub(super) fn service(model: &Model<'_>) -> Service {
    let spec = model.spec;
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
        headers: model.headers.iter().map(header).collect(),
        graphql_path: service.graphql.as_ref().map(|graphql| graphql.path.clone()),
        envelope: service.envelope.clone(),
        session: session_rules(model),
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

fn header((name, value): &(&str, HeaderValue<'_>)) -> Header {
    let source = match value {
        HeaderValue::Option(option) => HeaderSource::Option(option.name.clone()),
        HeaderValue::Constant(text) => HeaderSource::Constant((*text).to_owned()),
        HeaderValue::Version(prefix) => HeaderSource::Version((*prefix).to_owned()),
    };
    Header { name: (*name).to_owned(), source }
}

fn session_rules(model: &Model<'_>) -> SessionRules {
    let rules = &model.spec.service.session;
    let group = &model.groups[model.who_am_i.group];
    SessionRules {
        token_option: rules.token_option.clone(),
        token: rules.token.clone(),
        user_id: rules.user_id.clone(),
        claim: rules.claim.clone(),
        who_am_i: (ident(&group.file.group.name), table_ident(&model.operation(model.who_am_i).entry.name)),
    }
}
