//! A call from its start to its end: build, send, read, remember.

use std::time::Instant;

use serde_json::Value;

use super::build::{Built, build};
use super::call::Call;
use super::client::Client;
use super::error::{Error, Result};
use super::operation::SessionEffect;
use super::received::Received;
use super::request::Request;
use super::session::{Change, Identity};
use super::{answer, build};

/// A result that is still JSON, and what it means for the session.
pub(crate) struct Answered {
    request: Box<Request>,
    received: Received,
    result: Value,
    place: String,
    change: Change,
}

/// Runs a call.
///
/// All operations share this code: it takes constant data and arguments, and gives JSON.
pub(crate) async fn run(call: Call) -> Result<Answered> {
    let attempt = async {
        let request = prepare(&call).await?;
        transmit(call.client(), request).await
    };
    attempt.await.map_err(|error| error.with_operation(call.info().name))
}

impl Answered {
    /// Reads the result and, if it is what was promised, lets the session know.
    pub(crate) fn finish<T>(self, decode: impl FnOnce(Value) -> Result<T>) -> Result<T> {
        match decode(self.result) {
            Ok(output) => {
                self.change.apply();
                Ok(output)
            }
            Err(error) => {
                let error = error.below(&self.place).with_received(self.received);
                Err(error.with_operation(self.request.info.name))
            }
        }
    }
}

/// Builds the request; where it takes the user's id and the session does not know it, asks for it first.
async fn prepare(call: &Call) -> Result<Box<Request>> {
    loop {
        let identity = call.client().session().identity();
        match build(call, &identity)? {
            Built::Ready(request) => return Ok(request),
            Built::NeedsUser => ask(call.client(), &identity).await?,
        }
    }
}

/// Asks the service whose token the session holds. Of several calls that need to know, one asks.
async fn ask(client: &Client, identity: &Identity) -> Result<()> {
    let session = client.session();
    let _turn = session.turn_to_ask().await;
    if session.identity() != *identity {
        return Ok(());
    }
    let rules = &client.service().session;
    let failed = |error: Error| error.while_doing("asking for the user's id");
    let Built::Ready(request) = build::build(&client.call(rules.who_am_i), identity).map_err(failed)? else {
        return Err(Error::invalid(rules.who_am_i.name, "needs the user's id that it should tell"));
    };
    let token = request.session_token.clone();
    let answered = transmit(client, request).await.map_err(failed)?;
    let user_id = answered.change.answered.user_id.clone();
    let place = answered.place.clone();
    answered.finish(Ok)?;
    match (token, user_id) {
        (Some(token), Some(user_id)) => {
            session.learn(&token, user_id);
            Ok(())
        }
        _ => Err(failed(Error::unexpected(rules.user_id, "a text").below(&place))),
    }
}

/// Sends a request and finds the result in the answer.
async fn transmit(client: &Client, request: Box<Request>) -> Result<Answered> {
    let started = Instant::now();
    let operation = request.info.name;
    let sent = client.transport().send(&request).await;
    let outcome = sent.and_then(|received| read(client, request, received));
    let (status, kind) = match &outcome {
        Ok(answered) => (Some(answered.received.status), "ok"),
        Err(error) => (error.status(), error.kind().as_str()),
    };
    let milliseconds = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
    tracing::debug!(operation, status, milliseconds, outcome = kind, "exchange");
    outcome
}

fn read(client: &Client, request: Box<Request>, received: Received) -> Result<Answered> {
    let service = client.service();
    let place = answer::place(request.info, &service.envelope);
    let found = match answer::find(&request, service, &received) {
        Ok(found) => found,
        Err(error) => return Err(error.map_texts(|text| request.scrub(text)).with_received(received)),
    };
    let change = change(client, &request, &found);
    match answer::shape(&request, found) {
        Ok(result) => Ok(Answered { request, received, result, place, change }),
        Err(error) => Err(error.below(&place).with_received(received)),
    }
}

/// What the result means for the session: nothing, if it was asked with somebody else's token.
fn change(client: &Client, request: &Request, found: &Value) -> Change {
    let rules = &client.service().session;
    let text = |field: &str| found.get(field).and_then(Value::as_str).filter(|text| !text.is_empty());
    Change {
        session: client.session().clone(),
        effect: if request.foreign_token { SessionEffect::None } else { request.info.session },
        sent: request.session_token.clone(),
        answered: Identity {
            token: text(rules.token).map(Into::into),
            user_id: text(rules.user_id).map(str::to_owned),
        },
    }
}

#[cfg(test)]
mod tests;
