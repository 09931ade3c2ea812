//! A call from its start to its end, as a state machine without I/O: a driver does what it asks for, and reports what
//! came of it.

use std::time::Instant;

use bytes::Bytes;
use http::Response;
use serde_json::Value;
use tokio::sync::OwnedMutexGuard;

use super::call::Call;
use super::error::{Delivery, Error, Result};
use super::metadata::operation::SessionEffect;
use super::request::assemble::Authority;
use super::request::supply::format_selector;
use super::response::frame::{self, Frame};
use super::response::redact::redact;
use super::session::effect::Granted;
use super::transport::error::TransportError;
use super::transport::request::Request;
use super::values::field::Field;
use super::values::secret::Secret;

/// A call on its way.
pub(crate) struct Exchange {
    call: Call,
    state: State,
}

/// How far a call is.
enum State {
    /// Nothing was sent yet.
    New,
    /// The service is being asked for the user's id.
    Asking { question: Box<Call>, authority: Authority, started: Instant, lock: Option<OwnedMutexGuard<()>> },
    /// The request was sent.
    Sent { authority: Authority, started: Instant },
}

/// What has happened.
pub(crate) enum Event {
    /// The call is to start.
    Start,
    /// The lock of the user's id is held; or it is not, because it took too long.
    Locked(Option<OwnedMutexGuard<()>>),
    /// A response came, or will not come.
    Response(std::result::Result<Response<Bytes>, TransportError>),
}

/// What is to be done.
pub(crate) enum Step {
    /// Take the lock of the session's user id.
    Lock,
    /// Send a request.
    Send(Request),
    /// Read the response to the call, with [`Exchange::read`].
    Read(Response<Bytes>),
    /// The call has failed.
    Fail(Error),
}

impl Exchange {
    pub(crate) fn new(call: Call) -> Self {
        Self { call, state: State::New }
    }

    pub(crate) fn call(&self) -> &Call {
        &self.call
    }

    /// Goes on after an event.
    pub(crate) fn step(&mut self, event: Event) -> Step {
        let step = match event {
            Event::Start => self.send(),
            Event::Locked(lock) => self.ask(lock),
            Event::Response(response) => self.receive(response),
        };
        step.unwrap_or_else(|error| Step::Fail(error.with_operation(self.call.info().name)))
    }

    /// Reads the response to the call into the value of its result, and lets the session take what is its.
    pub(crate) fn read(&mut self, response: Response<Bytes>, target: &mut dyn Field) -> Result<()> {
        let State::Sent { authority, started } = std::mem::replace(&mut self.state, State::New) else {
            return Ok(());
        };
        let outcome = read(&self.call, &authority, response, target);
        trace(&self.call, started, outcome.as_ref().err());
        outcome.map_err(|error| error.with_operation(self.call.info().name))
    }

    /// Sends the request, if it can be built.
    fn send(&mut self) -> Result<Step> {
        let (authority, assembled) = self.call.assemble()?;
        Ok(match assembled {
            Some(request) => {
                self.state = State::Sent { authority, started: Instant::now() };
                Step::Send(request)
            }
            None => Step::Lock,
        })
    }

    /// Asks the service for the user's id, unless another call has done so while this one waited for the lock.
    fn ask(&mut self, lock: Option<OwnedMutexGuard<()>>) -> Result<Step> {
        let step = self.send()?;
        if !matches!(step, Step::Lock) {
            return Ok(step);
        }
        let who_am_i = self.call.application().config().service().session.who_am_i;
        let question = Box::new(self.call.other(who_am_i));
        let (authority, assembled) = question.assemble().map_err(while_asking)?;
        match assembled {
            Some(request) => {
                self.state = State::Asking { question, authority, started: Instant::now(), lock };
                Ok(Step::Send(request))
            }
            None => Err(while_asking(unknown_user(&question))),
        }
    }

    fn receive(&mut self, response: std::result::Result<Response<Bytes>, TransportError>) -> Result<Step> {
        let response = response.map_err(Error::transport);
        match std::mem::replace(&mut self.state, State::New) {
            State::Asking { question, authority, started, lock } => {
                let answered = response.and_then(|response| identify(&question, &authority, response));
                trace(&question, started, answered.as_ref().err());
                answered.map_err(while_asking)?;
                drop(lock);
                self.send()
            }
            State::Sent { authority, started } => match response {
                Ok(response) => {
                    self.state = State::Sent { authority, started };
                    Ok(Step::Read(response))
                }
                Err(error) => {
                    trace(&self.call, started, Some(&error));
                    Err(error)
                }
            },
            State::New => self.send(),
        }
    }
}

/// Reads a response into a value, and lets the session take what is its.
fn read(call: &Call, authority: &Authority, response: Response<Bytes>, target: &mut dyn Field) -> Result<()> {
    let config = call.application().config();
    let limit = config.limits().max_response_bytes;
    if response.body().len() as u64 > limit {
        return Err(Error::unexpected("", format!("at most {limit} bytes")).with_response(response));
    }
    let (info, service) = (call.info(), config.service());
    let format = format_selector(call.arguments());
    let error = match frame::read(info, &service.envelope, format, &response, target) {
        Frame::Success => None,
        Frame::Broken(error) => Some(error),
        Frame::Failure(error) => {
            let error = error.map_texts(|text| redact(text, &secrets(call, authority)));
            return Err(error.with_response(response));
        }
    };
    let effect = if authority.overridden { SessionEffect::None } else { info.session };
    let granted = Granted::of(&service.session, target.view());
    let applied = granted.apply(call.session(), &service.session, effect, authority.sent());
    let applied = applied.map_err(|error| error.below(&frame::result_path(info, &service.envelope)));
    match applied.err().or(error) {
        Some(error) => Err(error.with_response(response)),
        None => Ok(()),
    }
}

/// Lets the session record the id of its user.
fn identify(question: &Call, authority: &Authority, response: Response<Bytes>) -> Result<()> {
    let mut user = Value::Null;
    read(question, authority, response, &mut user)?;
    let info = &question.application().config().service().session;
    match (Granted::of(info, user.view()).user_id, authority.sent()) {
        (Some(user_id), Some(sent)) if question.session().renew(sent, None, Some(user_id)) => Ok(()),
        _ => Err(unknown_user(question)),
    }
}

fn unknown_user(question: &Call) -> Error {
    let service = question.application().config().service();
    let place = frame::result_path(question.info(), &service.envelope);
    Error::unexpected(service.session.user_id, "a string").below(&place)
}

/// Makes an error of the question one of the call, which was not sent.
fn while_asking(error: Error) -> Error {
    error.while_doing("asking for the user's id").with_delivery(Delivery::NotSent)
}

/// Returns the secrets of a call that a service may quote: those of the arguments, the token, and the client's secret.
fn secrets(call: &Call, authority: &Authority) -> Vec<Secret> {
    let config = call.application().config();
    let mut secrets = Vec::new();
    if let Some(token) = authority.token() {
        secrets.push(token.expose().into());
    }
    if let Some(token) = call.session().token() {
        secrets.push(token);
    }
    call.arguments().each_secret(&mut |secret| secrets.push(secret.clone()));
    if let Some(auth) = &config.service().client_auth
        && let Some(secret) = config.options().text(auth.secret)
    {
        secrets.push(secret.into());
    }
    secrets
}

fn trace(call: &Call, started: Instant, error: Option<&Error>) {
    let milliseconds = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
    let status = error.and_then(Error::status);
    let outcome = error.map_or("ok", |error| error.kind().as_str());
    tracing::debug!(operation = call.info().name, status, milliseconds, outcome, "exchange");
}
