//! The client under test, built and called by the names that the spec uses.

use std::collections::BTreeMap;

use authing::{ApiCode, AuthenticationClient, AuthenticationClientBuilder, Error, Request};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sdk_codegen::spec::{Auth, ClientOption, Example, JsonMap, Operation, OptionKind};
use serde_json::{Value, json};

use crate::key;
use crate::message::Message;
use crate::server::Server;
use crate::spec::service;

/// The user whose token the tests use.
pub const USER_ID: &str = "USER_ID";

/// Client options by their names, as texts.
#[derive(Debug, Clone, Default)]
pub struct Options(BTreeMap<String, String>);

impl Options {
    /// The options without which no client can be built, and the key that the tests can open.
    #[must_use]
    pub fn base() -> Self {
        let service = service();
        let demanded = service.require_one_of.iter().filter_map(|list| list.first());
        let key = service.encryption.as_ref().map(|encryption| &encryption.public_key);
        demanded.chain(key).fold(Self::default(), |options, name| options.with_sample(name))
    }

    /// The options without which the operation can't be called: with a token where it needs one.
    #[must_use]
    pub fn least(operation: &Operation) -> Self {
        let mut names: Vec<&String> =
            operation.supplied.iter().filter_map(|one| one.option.as_ref()).collect();
        if let (Auth::Client, Some(auth)) = (operation.auth, &service().client_auth) {
            names.extend([&auth.id, &auth.secret]);
        }
        if operation.auth == Auth::Required {
            names.push(&service().session.token_option);
        }
        names.into_iter().fold(Self::base(), |options, name| options.with_sample(name))
    }

    /// Every option that a request can show, with a token.
    #[must_use]
    pub fn all() -> Self {
        let shown = service().options.iter().filter(|option| {
            let kind = option.kind;
            matches!(kind, OptionKind::String | OptionKind::Secret | OptionKind::PublicKey)
        });
        shown.fold(Self::default(), |options, option| options.with_sample(&option.name))
    }

    /// The options of an example of the spec.
    #[must_use]
    pub fn of_example(example: &Example) -> Self {
        let given = example.options.iter().map(|(name, value)| (name.as_str(), text(value)));
        Self::base().with_all(given)
    }

    /// With an option.
    #[must_use]
    pub fn with(mut self, name: &str, text: impl Into<String>) -> Self {
        self.0.insert(name.to_owned(), text.into());
        self
    }

    /// With options by their names, each in place of the one of that name.
    #[must_use]
    pub fn with_all<'a>(self, options: impl IntoIterator<Item = (&'a str, String)>) -> Self {
        options.into_iter().fold(self, |options, (name, text)| options.with(name, text))
    }

    /// With the address of a scripted server for each host of the service.
    #[must_use]
    pub fn at(self, server: &Server) -> Self {
        let hosts = service()
            .hosts
            .iter()
            .filter_map(|host| Some((host.options.first()?.as_str(), server.url(&host.name))));
        self.with_all(hosts)
    }

    /// The value of an option.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// Builds the client.
    ///
    /// # Errors
    ///
    /// As the client's builder says.
    pub fn build(&self) -> Result<AuthenticationClient, Error> {
        self.builder().build()
    }

    /// Returns the builder of a client, with these options.
    pub fn builder(&self) -> AuthenticationClientBuilder {
        let builder = AuthenticationClient::builder();
        self.0.iter().fold(builder, |builder, (name, text)| builder.option(name, text.as_str()))
    }

    /// With a value for an option, unless there is one without it.
    fn with_sample(self, name: &str) -> Self {
        match service().options.iter().find(|option| option.name == name && option.default.is_none()) {
            Some(option) => self.with(name, sample(option)),
            None => self,
        }
    }
}

/// The names under which a scripted server plays the hosts of the service.
#[must_use]
pub fn hosts() -> Vec<&'static str> {
    service().hosts.iter().map(|host| host.name.as_str()).collect()
}

fn sample(option: &ClientOption) -> String {
    match option.kind {
        OptionKind::PublicKey => key::public_key().to_owned(),
        _ if option.name == service().session.token_option => token(USER_ID),
        _ => option.name.to_ascii_uppercase(),
    }
}

/// A token that says whose it is; its signature is none.
#[must_use]
pub fn token(user_id: &str) -> String {
    let part = |value: Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let claims = json!({ &service().session.claim: user_id });
    format!("{}.{}.c2ln", part(json!({ "alg": "none" })), part(claims))
}

/// JSON as the text of a client option.
#[must_use]
pub fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Calls an operation; the result has its secrets.
///
/// # Errors
///
/// As the operation says.
pub async fn call(client: &mut AuthenticationClient, name: &str, args: &JsonMap) -> Result<Value, Error> {
    client.operation(name, args.clone())?.reveal_secrets().await
}

/// The request that a call would send.
///
/// # Errors
///
/// Where the call would fail before anything is sent.
pub fn request(client: &mut AuthenticationClient, name: &str, args: &JsonMap) -> Result<Message, Error> {
    Ok(message(&client.operation(name, args.clone())?.request()?))
}

fn message(request: &Request) -> Message {
    let uri = request.uri();
    let headers = request.headers().iter();
    let text = |value: &[u8]| String::from_utf8_lossy(value).into_owned();
    Message {
        method: request.method().to_string(),
        host: format!(
            "{}://{}",
            uri.scheme_str().unwrap_or_default(),
            uri.authority().map_or("", |authority| authority.as_str())
        ),
        path: uri.path().to_owned(),
        query: uri.query().unwrap_or_default().to_owned(),
        headers: headers.map(|(name, value)| (name.as_str().to_owned(), text(value.as_bytes()))).collect(),
        body: request.body().expose().to_vec(),
    }
}

/// The service's code of an error, as JSON.
#[must_use]
pub fn code(error: &Error) -> Value {
    match error.api_code() {
        Some(ApiCode::Number(number)) => (*number).into(),
        Some(ApiCode::Text(text)) => text.as_str().into(),
        _ => Value::Null,
    }
}
