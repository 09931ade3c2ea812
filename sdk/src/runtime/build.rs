//! From a call to the request that will be sent.
//!
//! The order is fixed, because callers rely on it: what is wrong with the arguments and options is said first,
//! then that nobody is signed in, and only then is anything sent.

use serde_json::Value;

use super::argument::Argument;
use super::call::Call;
use super::client_auth::{self, Credentials};
use super::encode::Encoder;
use super::error::{Error, ErrorKind, Result};
use super::operation::{Auth, Endpoint, Input, Kind, OperationInfo, SessionPart, Shape, Source};
use super::request::{Request, RequestBody};
use super::secret::Secret;
use super::service::HeaderSource;
use super::session::Identity;
use super::{check, host, place, secrets, transport};

/// A request, or what is missing for it.
pub(crate) enum Built {
    /// It can be sent.
    Ready(Box<Request>),
    /// All is right but that the session does not know its user's id.
    NeedsUser,
}

/// The value of each input, in the order of the table.
type Values = Vec<Option<Value>>;

/// Builds the request that would be sent now.
pub(crate) fn preview(call: &Call) -> Result<Request> {
    match build(call, &call.client().session().identity())? {
        Built::Ready(request) => Ok(*request),
        Built::NeedsUser => Err(Error::new(
            ErrorKind::NotLoggedIn,
            "the session does not know its user's id yet; sending the request would ask for it",
        )),
    }
}

/// Builds a request for the user that an identity names.
pub(crate) fn build(call: &Call, identity: &Identity) -> Result<Built> {
    let info = call.info();
    let given = info.inputs.iter().map(|input| given(call, input)).collect::<Result<Values>>()?;
    let by_name = |name: &str| {
        let at = info.inputs.iter().position(|input| input.name == name)?;
        given.get(at).cloned().flatten()
    };
    check::refusals(info, by_name)?;
    let secrets = secrets::of(info, &given);
    let deciding = deciding(info).and_then(by_name);
    let bearer = info.bearer.and_then(by_name).and_then(|value| value.as_str().map(Secret::from));
    let encoded = encode_all(call, given)?;
    let host = host(call)?;
    let credentials = credentials(call)?;
    let authority = Authority::new(call, identity, bearer)?;
    let Some(values) = with_session(info, encoded, &authority.identity)? else {
        // The session can be asked whose its own token is, not whose another one is.
        return match (authority.foreign, info.bearer) {
            (true, Some(name)) => {
                Err(Error::invalid(name, "does not say whose it is, which this operation needs"))
            }
            _ => Ok(Built::NeedsUser),
        };
    };
    let mut request = place::place(call, values)?;
    request.host = host;
    request.deciding = deciding;
    request.secrets = secrets;
    request.secrets.extend(identity.token.clone());
    authority.sign(call, &mut request)?;
    credentials.sign(&mut request);
    add_headers(call, &mut request);
    Ok(Built::Ready(Box::new(request)))
}

/// What the caller, a default, a constant or an option says; nothing where the session has to.
fn given(call: &Call, input: &Input) -> Result<Option<Value>> {
    let argument =
        call.argument(input.name).map(Argument::to_json).filter(|value| is_given(call, input, value));
    if let Some(value) = &argument {
        check::kind(input, value)?;
    }
    match (input.source, argument) {
        (Source::Option(name), _) => match call.client().options().text(name) {
            Some(text) => Ok(Some(text.into())),
            None => Err(Error::invalid(name, "is needed by this operation: it is an option of the client")),
        },
        (Source::Constant(json), _) | (Source::Default(json), None) => match serde_json::from_str(json) {
            Ok(value) => Ok(Some(value)),
            Err(_) => Err(Error::invalid(input.name, "has a default that is not JSON")),
        },
        (Source::Session(_), _) => Ok(None),
        (Source::Required, None) if input.fallback.is_none() => Err(Error::invalid(input.name, "is needed")),
        (Source::Required | Source::Optional | Source::Default(_), argument) => Ok(argument),
    }
}

/// Null is no value, unless any JSON is asked for; an empty text is none where the session can stand in.
fn is_given(call: &Call, input: &Input, value: &Value) -> bool {
    let stands = input.fallback.is_some() || call.info().bearer == Some(input.name);
    match value {
        Value::Null => {
            input.source == Source::Required && matches!(input.kind, Kind::Json | Kind::Nullable(_))
        }
        Value::String(text) => !(stands && text.is_empty()),
        _ => true,
    }
}

/// The argument by which the answer is read.
fn deciding(info: &OperationInfo) -> Option<&'static str> {
    match info.answer.shape {
        Shape::AnyItem { equals, .. } => Some(equals),
        Shape::BodyBy { argument, .. } => Some(argument),
        Shape::AsIs | Shape::Unit | Shape::WithoutEmpty { .. } => None,
    }
}

fn encode_all(call: &Call, given: Values) -> Result<Values> {
    let client = call.client();
    let encoder = Encoder { key: client.key(), key_option: client.service().public_key };
    let inputs = call.info().inputs.iter().zip(given);
    inputs.map(|(input, value)| value.map_or(Ok(None), |value| encoder.encode(input, value))).collect()
}

fn host(call: &Call) -> Result<String> {
    let (service, options) = (call.client().service(), call.client().options());
    let name = match call.info().endpoint {
        Endpoint::Rest { host, .. } => host,
        Endpoint::GraphQl { .. } => service.hosts.first().map_or("", |host| host.name),
    };
    host::address(service, options, name)
}

fn credentials(call: &Call) -> Result<Credentials> {
    match call.info().auth {
        Auth::Client => client_auth::credentials(call.client().service(), call.client().options()),
        Auth::None | Auth::Optional | Auth::Required => Ok(Credentials::default()),
    }
}

/// In whose name a request is sent.
struct Authority {
    /// The token that is sent, and whose it is.
    identity: Identity,
    /// Whether the token goes into the header.
    sends: bool,
    /// Whether the token is an argument of the call.
    foreign: bool,
}

impl Authority {
    fn new(call: &Call, session: &Identity, bearer: Option<Secret>) -> Result<Self> {
        let auth = call.info().auth;
        let foreign = bearer.is_some();
        let identity = match bearer {
            Some(token) => call.client().session().identity_of(token),
            None => session.clone(),
        };
        if auth == Auth::Required && identity.token.is_none() {
            return Err(not_logged_in());
        }
        let sends = foreign || matches!(auth, Auth::Required | Auth::Optional);
        Ok(Self { identity, sends, foreign })
    }

    fn sign(self, call: &Call, request: &mut Request) -> Result<()> {
        let Some(token) = self.identity.token else { return Ok(()) };
        request.secrets.push(token.clone());
        if !self.sends {
            return Ok(());
        }
        if !transport::fits_header(token.expose()) {
            let session = call.client().service().session.token_option;
            let name = if self.foreign { call.info().bearer.unwrap_or(session) } else { session };
            return Err(Error::invalid(name, "holds letters that can't be sent in a header"));
        }
        request.headers.push(("authorization".to_owned(), format!("Bearer {}", token.expose())));
        request.foreign_token = self.foreign;
        request.session_token = if self.foreign { None } else { Some(token) };
        Ok(())
    }
}

impl Credentials {
    fn sign(self, request: &mut Request) {
        request.secrets.extend(self.secret);
        request.headers.extend(self.header.map(|value| ("authorization".to_owned(), value)));
        if !self.form.is_empty() {
            match &mut request.body {
                RequestBody::Form(pairs) => pairs.extend(self.form),
                other => *other = RequestBody::Form(self.form),
            }
        }
    }
}

/// Fills in what the session says. Gives nothing where the user's id is needed and not known.
fn with_session(info: &OperationInfo, values: Values, identity: &Identity) -> Result<Option<Values>> {
    let mut filled = Values::with_capacity(values.len());
    for (input, value) in info.inputs.iter().zip(values) {
        let part = match input.source {
            Source::Session(part) => Some(part),
            _ => input.fallback,
        };
        let needed = matches!(input.source, Source::Session(_) | Source::Required);
        let stand_in = match (value, part) {
            (Some(value), _) => Some(value),
            (None, None) => None,
            (None, Some(SessionPart::Token)) => identity.token.as_ref().map(|token| token.expose().into()),
            (None, Some(SessionPart::UserId)) if identity.token.is_some() => match &identity.user_id {
                Some(id) => Some(id.as_str().into()),
                None => return Ok(None),
            },
            (None, Some(SessionPart::UserId)) => None,
        };
        if stand_in.is_none() && part.is_some() && needed {
            return Err(not_logged_in());
        }
        filled.push(stand_in);
    }
    Ok(Some(filled))
}

fn not_logged_in() -> Error {
    Error::new(ErrorKind::NotLoggedIn, "it acts for a signed-in user, and there is no token")
}

/// Adds the headers of every request; an empty one is left out.
fn add_headers(call: &Call, request: &mut Request) {
    let (service, options) = (call.client().service(), call.client().options());
    let mut headers: Vec<(String, String)> = Vec::new();
    for header in service.headers {
        let value = match header.value {
            HeaderSource::Option(name) => options.text(name).unwrap_or_default().to_owned(),
            HeaderSource::Constant(text) => text.to_owned(),
            HeaderSource::Version(prefix) => format!("{prefix}{}", service.version),
        };
        if !value.is_empty() {
            headers.push((header.name.to_owned(), value));
        }
    }
    let content_type = request.body.content_type().map(|value| ("content-type".to_owned(), value.to_owned()));
    headers.extend(content_type);
    headers.append(&mut request.headers);
    request.headers = headers;
}

#[cfg(test)]
mod tests;
