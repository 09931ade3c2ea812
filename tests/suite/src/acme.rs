//! A server that plays the invented service of `tests/acme`: the examples of that client's documentation run against
//! it. It knows no more than the spec says: each call of an example is answered with its sample.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use sdk_codegen::api::Operation as Decided;
use sdk_codegen::load::Spec;
use sdk_codegen::lower::lower;
use sdk_codegen::spec::{JsonMap, Operation};
use sdk_codegen::validate::validate;

use crate::server::{Answer, Server};
use crate::{key, response, spec};

/// What can be wrong with an example.
type Failure = Box<dyn std::error::Error>;

/// The word of what an example is given that holds answers, by operation.
const ANSWERS: &str = "answers";

/// The hosts of the service, each with the client option that gives its address.
const HOSTS: [(&str, &str); 3] = [("main", "site"), ("live", "live_host"), ("courier", "courier_host")];

/// A server that plays one example.
#[derive(Debug)]
pub struct ExampleServer(Server);

impl ExampleServer {
    /// Starts a server that answers the calls of an operation's example, in their order.
    ///
    /// # Errors
    ///
    /// Where there is no such operation, or no port to listen at.
    pub async fn start(operation: &str) -> Result<Self, Failure> {
        let script = script(operation)?;
        Ok(Self(Server::start(&HOSTS.map(|(host, _)| host), script).await?))
    }

    /// What a client is built with, by the names of the options.
    pub fn client_options(&self) -> impl Iterator<Item = (&'static str, String)> {
        let own = [("tenant", "north".to_owned()), ("sealing_key", key::public_key().to_owned())];
        own.into_iter().chain(HOSTS.map(|(host, option)| (option, self.0.url(host))))
    }
}

/// The answers to the calls of an example.
fn script(operation: &str) -> Result<Vec<Answer>, Failure> {
    let decided = lower(&validate(acme())?).groups.into_iter().flat_map(|group| group.operations);
    let decided: BTreeMap<String, Decided> = decided.map(|one| (one.name.clone(), one)).collect();
    let own = decided.get(operation).ok_or_else(|| format!("there is no operation {operation}"))?;
    let given = acme().service.given_for(&own.example.given);
    let called = own.example.calls.iter().filter_map(|call| decided.get(&call.method.to_string()));
    Ok(called.filter_map(|called| reply(&given, called)).collect())
}

/// The operations of the invented service.
pub fn operations() -> impl Iterator<Item = &'static Operation> {
    acme().groups.iter().flat_map(|group| &group.operations)
}

fn reply(given: &JsonMap, called: &Decided) -> Option<Answer> {
    let entry = operations().find(|entry| entry.name == called.name)?;
    let given = given.get(ANSWERS).and_then(|answers| answers.get(&called.name));
    Some(response::success_of(&acme().service, entry, given.unwrap_or(&called.sample)))
}

/// The spec of the invented service.
fn acme() -> &'static Spec {
    static SPEC: OnceLock<Spec> = OnceLock::new();
    SPEC.get_or_init(|| spec::valid("tests/acme/spec"))
}
