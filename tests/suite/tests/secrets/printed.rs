//! Canaries for everything sensitive, and a look at everything that can be printed of a call.

use std::error::Error as _;
use std::fmt::Debug;
use std::future::IntoFuture as _;

use authing::{AuthenticationClient, Error};
use authing_tests::canary::{self, MARK, canary};
use authing_tests::client::{self, Options, USER_ID};
use authing_tests::{log, sample, spec};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sdk_codegen::spec::{JsonMap, Operation, OptionKind};
use serde_json::Value;

/// All options, with canaries in the secret ones.
pub(crate) fn options() -> Options {
    let token_option = &spec::service().session.token_option;
    let secrets = spec::service().options.iter().filter(|option| option.kind == OptionKind::Secret);
    secrets.fold(Options::all(), |options, option| {
        let value = if option.name == *token_option { token() } else { canary(&option.name) };
        options.with(&option.name, value)
    })
}

/// A token whose signature is a canary: the rest of it is no secret.
pub(crate) fn token() -> String {
    client::token(USER_ID).replace("c2ln", &canary("session"))
}

pub(crate) fn arguments(operation: &Operation) -> JsonMap {
    canary::in_arguments(operation, &sample::everything(operation))
}

/// Refuses a text that holds a canary, as it is or as a part of a basic authorization.
pub(crate) fn assert_clean(what: &str, text: &str) {
    let encoded = spec::service().client_auth.as_ref().map(|auth| {
        let options = options();
        let part = |name: &str| options.get(name).unwrap_or_default().to_owned();
        STANDARD.encode(format!("{}:{}", part(&auth.id), part(&auth.secret)))
    });
    for mark in [Some(MARK.to_owned()), encoded].into_iter().flatten() {
        let found = text.lines().find(|line| line.contains(&mark));
        assert!(found.is_none(), "{what} shows a secret: {}", found.unwrap_or_default());
    }
}

pub(crate) fn assert_printed_clean(what: &str, value: &impl Debug) {
    assert_clean(what, &format!("{value:?}\n{value:#?}"));
}

pub(crate) fn assert_error_clean(what: &str, error: &Error) {
    assert_printed_clean(what, error);
    assert_clean(what, &format!("{error}\n{error:#}\n{}", error.message()));
    let mut source = error.source();
    while let Some(cause) = source {
        assert_clean(what, &format!("{cause}\n{cause:?}"));
        source = cause.source();
    }
}

/// Looks at everything that was logged so far, by whichever test.
pub(crate) fn assert_log_clean() {
    let text = log::text();
    assert!(text.contains("TRACE"), "nothing is logged, so that nothing is tested");
    assert_clean("the log", &text);
}

fn assert_client_clean(client: &AuthenticationClient) {
    assert_printed_clean("the client", client);
    assert_printed_clean("the session", client.session());
    let application = client.app();
    assert_printed_clean("the application", &application);
    assert_printed_clean("another client", &application.client());
    let other = application.client_with_token(canary("other")).expect("it can be a token");
    assert_printed_clean("the client of another token", &other);
}

/// Calls an operation, and looks at everything that can be printed on the way. What it gives is the caller's to
/// judge: some operations give whatever is answered.
pub(crate) async fn call(
    client: &mut AuthenticationClient,
    operation: &Operation,
    args: &JsonMap,
) -> Result<Value, Error> {
    log::collect();
    let what = operation.name.as_str();
    let call = client.operation(what, args.clone())?;
    assert_printed_clean(what, &call);
    if let Ok(request) = call.request() {
        assert_printed_clean(what, &request);
    }
    let sending = call.into_future();
    assert_printed_clean(what, &sending);
    let outcome = sending.await.inspect_err(|error| assert_error_clean(what, error));
    assert_client_clean(client);
    outcome
}
