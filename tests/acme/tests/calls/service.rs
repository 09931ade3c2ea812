//! The invented service as a scripted server, and clients that call it.

use acme::Secret;
use acme::{LockerClient, LockerClientBuilder, LockerSite};
use authing_tests::message::Message;
use authing_tests::normalise::graphql::GraphQlRequest;
use authing_tests::normalise::{self, Body};
use authing_tests::server::{Answer, Server};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

/// A scripted server that plays all hosts of the invented service.
pub(crate) struct Service(Server);

impl Service {
    /// Starts a service that returns these responses, one after another.
    pub(crate) async fn answering(answers: impl IntoIterator<Item = Answer>) -> Self {
        let server = Server::start(&["main", "live", "courier"], answers).await;
        Self(server.expect("the loopback interface can be listened on"))
    }

    /// A builder that has what every client of the service needs.
    pub(crate) fn builder(&self) -> LockerClientBuilder {
        LockerClient::builder().tenant("north").endpoint(self.url("main"))
    }

    /// A client of nobody's.
    pub(crate) fn client(&self) -> LockerClient {
        self.site().client()
    }

    /// A client whose pass says that it is the holder's of this number.
    pub(crate) fn client_of(&self, holder_no: &str) -> LockerClient {
        self.client_with(pass_of(holder_no))
    }

    /// A client that holds a pass.
    pub(crate) fn client_with(&self, pass: impl Into<Secret>) -> LockerClient {
        self.site().client_with_token(pass).expect("the pass is one")
    }

    /// What makes clients.
    pub(crate) fn site(&self) -> LockerSite {
        self.builder().build_app().expect("the options are right")
    }

    /// The address at which the service plays a host.
    pub(crate) fn url(&self, host: &str) -> String {
        self.0.url(host)
    }

    /// What was received since it was last asked for.
    pub(crate) fn received(&self) -> Vec<Message> {
        self.0.take_received()
    }

    /// The one request that was received since it was last asked for.
    pub(crate) fn only(&self) -> Message {
        let [message] = &self.received()[..] else { panic!("not exactly one request was received") };
        message.clone()
    }
}

/// A pass that says whose it is, by the claim that the spec names.
pub(crate) fn pass_of(holder_no: &str) -> Secret {
    let part = |value: Value| URL_SAFE_NO_PAD.encode(value.to_string());
    format!("{}.{}.c2ln", part(json!({ "alg": "none" })), part(json!({ "holder": holder_no }))).into()
}

/// A REST answer that holds a result, in the envelope that the spec describes.
pub(crate) fn payload(result: Value) -> Answer {
    json_answer(200, json!({ "status": 0, "text": "fine", "payload": result }))
}

/// A REST answer that tells an error, in the envelope that the spec describes.
pub(crate) fn refusal(http: u16, status: i64, text: &str, payload: Value) -> Answer {
    json_answer(http, json!({ "status": status, "text": text, "payload": payload }))
}

/// A GraphQL answer.
pub(crate) fn data(data: Value) -> Answer {
    json_answer(200, json!({ "data": data }))
}

/// An answer of any JSON.
pub(crate) fn json_answer(http: u16, body: Value) -> Answer {
    Answer::json(http, body.to_string())
}

/// The JSON body of a request; ciphertexts are `{"$rsa": plaintext}`.
pub(crate) fn json_body(message: &Message) -> Value {
    match normalise::body(message) {
        Body::Json(value) => value,
        other => panic!("the body is no JSON: {other:?}"),
    }
}

/// The form body of a request.
pub(crate) fn form_body(message: &Message) -> Vec<(String, String)> {
    match normalise::body(message) {
        Body::Form(pairs) => pairs,
        other => panic!("the body is no form: {other:?}"),
    }
}

/// The GraphQL request that a message carries.
pub(crate) fn asked(message: &Message) -> GraphQlRequest {
    GraphQlRequest::read(&json_body(message)).expect("the body is a GraphQL request of one field")
}

/// The arguments of the GraphQL request that a message carries.
pub(crate) fn arguments(message: &Message) -> Value {
    asked(message).arguments.into()
}

/// Pairs of texts, as a query or a form holds them.
pub(crate) fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// Method and path of a request.
pub(crate) fn line(message: &Message) -> (&str, &str) {
    (&message.method, &message.path)
}
