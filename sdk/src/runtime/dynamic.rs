//! Operations called by their names, with arguments and results as JSON.

use std::fmt;

use serde::Serialize;
use serde_json::{Map, Value};

use super::argument::Argument;
use super::call::{Call, Operation, Sending};
use super::client::Client;
use super::error::{Error, Result};
use super::hint::did_you_mean;
use super::operation::OperationInfo;
use super::request::Request;
use super::secret::{Secret, reveal};

/// An operation in the table of all operations.
pub struct Entry {
    /// What is known about it.
    pub info: &'static OperationInfo,
    decode: fn(Value) -> Result<Value>,
    decode_revealing: fn(Value) -> Result<Value>,
}

/// A request of an operation that was called by its name; it is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a request is sent when it is awaited"]
pub struct DynamicCall {
    call: Call,
    entry: &'static Entry,
    revealing: bool,
}

impl Entry {
    /// Makes an entry of an operation.
    #[must_use]
    pub(crate) const fn of<O>() -> Self
    where
        O: Operation,
        O::Output: Serialize,
    {
        Self { info: O::INFO, decode: reencode::<O>, decode_revealing: reencode_revealing::<O> }
    }
}

impl DynamicCall {
    /// Calls the operation of this name. Null is as good as no argument.
    pub(crate) fn new(
        client: &Client,
        entries: &'static [Entry],
        name: &str,
        arguments: Map<String, Value>,
    ) -> Result<Self> {
        let entry = entries.iter().find(|entry| entry.info.name == name).ok_or_else(|| {
            let hint = did_you_mean(name, entries.iter().map(|entry| entry.info.name));
            Error::invalid(name, format!("is not an operation{hint}"))
        })?;
        let mut call = client.call(entry.info);
        for (name, value) in arguments {
            call = give(call, &name, value).map_err(|error| error.with_operation(entry.info.name))?;
        }
        Ok(Self { call, entry, revealing: false })
    }

    /// Lets the result show its secrets, which are left out of it otherwise.
    pub fn reveal_secrets(mut self) -> Self {
        self.revealing = true;
        self
    }

    /// What is known about the operation.
    #[must_use]
    pub fn info(&self) -> &'static OperationInfo {
        self.entry.info
    }

    /// Gives the HTTP request that would be sent now, and sends nothing.
    ///
    /// # Errors
    ///
    /// As [`Operation::request`].
    pub fn request(&self) -> Result<Request> {
        self.call.request()
    }
}

impl IntoFuture for DynamicCall {
    type Output = Result<Value>;
    type IntoFuture = Sending<Value>;

    fn into_future(self) -> Sending<Value> {
        let decode = if self.revealing { self.entry.decode_revealing } else { self.entry.decode };
        Sending::new(self.call, decode)
    }
}

/// Gives an argument by its name; its kind is checked with the others when the request is built.
fn give(call: Call, name: &str, value: Value) -> Result<Call> {
    let parameters = || call.info().inputs.iter().filter(|input| input.is_parameter());
    let Some(input) = parameters().find(|input| input.name == name) else {
        let hint = did_you_mean(name, parameters().map(|input| input.name));
        return Err(Error::invalid(name, format!("is not an argument of the operation{hint}")));
    };
    let argument = match value {
        Value::String(text) if input.sensitive => Argument::from(Secret::from(text)),
        value => Argument::from(value),
    };
    Ok(call.with(input.name, argument))
}

/// Reads a result as its type and writes it again, so that it is JSON and yet checked.
fn reencode<O>(result: Value) -> Result<Value>
where
    O: Operation,
    O::Output: Serialize,
{
    let output = O::decode(result)?;
    serde_json::to_value(output).map_err(|_| Error::unexpected("", "a result that JSON can hold"))
}

fn reencode_revealing<O>(result: Value) -> Result<Value>
where
    O: Operation,
    O::Output: Serialize,
{
    reveal(|| reencode::<O>(result))
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Entry").field(&self.info.name).finish()
    }
}

impl fmt::Debug for DynamicCall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.call.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::super::ErrorKind;
    use super::super::fixture::*;
    use super::super::request::RequestBody;
    use super::*;
    use serde_json::json;

    static ENTRIES: &[Entry] = &[
        Entry::of::<SignIn>(),
        Entry::of::<Me>(),
        Entry::of::<HasRole>(),
        Entry::of::<SetValue>(),
        Entry::of::<Ticket>(),
        Entry::of::<Update>(),
    ];

    fn call(client: &Client, name: &str, arguments: Value) -> Result<DynamicCall> {
        DynamicCall::new(client, ENTRIES, name, serde_json::from_value(arguments).unwrap())
    }

    fn refused(name: &str, arguments: Value) -> String {
        let client = options().with("pool", "P").build().unwrap().with_token(token_of("u"));
        let request = call(&client, name, arguments).and_then(|call| call.request());
        complaint(request, ErrorKind::InvalidArgument)
    }

    #[test]
    fn the_same_request_is_made_as_by_the_typed_call() {
        let client = client().with_token(token_of("u1"));
        let dynamic = call(&client, "has_role", json!({"code": "admin"})).unwrap().request().unwrap();
        let typed = has_role(&client).request().unwrap();
        assert_eq!(dynamic.url(), typed.url());
        assert_eq!(dynamic.headers(), typed.headers());
        assert_eq!(dynamic.body(), typed.body());
    }

    #[test]
    fn null_is_as_good_as_no_argument_but_where_any_json_is_asked_for() {
        let arguments = json!({"name": "a", "password": "b", "code": null, "data": null, "force": null});
        let request = call(&client(), "sign_in", arguments).unwrap().request().unwrap();
        let RequestBody::GraphQl { variables, .. } = request.body() else { panic!() };
        let names: Vec<_> = variables["input"].as_object().unwrap().keys().collect();
        assert_eq!(names, ["name", "password", "force"]);
        let signed_in = client().with_token("t");
        assert!(call(&signed_in, "set_value", json!({"value": null})).unwrap().request().is_ok());
    }

    #[test]
    fn mistakes_are_named_with_the_nearest_right_name() {
        let unknown = complaint(call(&client(), "signin", json!({})), ErrorKind::InvalidArgument);
        assert_eq!(unknown, "`signin` is not an operation (did you mean `sign_in`?)");
        let text = refused("sign_in", json!({"nam": "x"}));
        assert_eq!(text, "`nam` is not an argument of the operation (did you mean `name`?)");
        assert_eq!(refused("sign_in", json!({"password": "x"})), "`name` is needed");
        assert_eq!(refused("sign_in", json!({"name": 1, "password": "x"})), "`name` must be a text");
        let profile = json!({"profile": {"lastIp": "x"}});
        assert_eq!(refused("update", profile), "`profile` has no field `lastIp` (did you mean `lastIP`?)");
        let supplied = refused("ticket", json!({"pool": "x"}));
        assert!(supplied.starts_with("`pool` is not an argument"), "{supplied}");
    }

    #[tokio::test]
    async fn a_result_is_json_without_its_secrets_unless_they_are_asked_for() {
        let server = Server::start(|_, _| Reply::Data("signIn", json!({"id": "u1", "token": "t1"})));
        let client = client_of(&server);
        let arguments = json!({"name": "bob", "password": "pw"});
        let sign_in = call(&client, "sign_in", arguments).unwrap();
        assert_eq!(sign_in.clone().await.unwrap(), json!({"id": "u1"}));
        assert_eq!(sign_in.reveal_secrets().await.unwrap(), json!({"id": "u1", "token": "t1"}));
        assert_eq!(client.session().token(), Some("t1".into()));
    }

    #[tokio::test]
    async fn a_converted_result_is_converted_here_too() {
        let server = Server::start(|_, _| Reply::Data("setValue", json!(["not looked at"])));
        let client = client_of(&server).with_token("t");
        assert_eq!(call(&client, "set_value", json!({"value": 1})).unwrap().await.unwrap(), json!(7));
        assert_eq!(SetValue(client.call(&SET_VALUE).with("value", 1)).await.unwrap(), 7);
    }

    #[test]
    fn arguments_are_not_printed() {
        let call = call(&client(), "sign_in", json!({"name": "canary", "password": "canary"})).unwrap();
        assert_eq!(
            format!("{call:?}"),
            r#"Call { operation: "sign_in", arguments: ["name", "password"], .. }"#
        );
    }
}
