//! Requests as they are built from calls.

use super::*;
use crate::runtime::argument::{Fields, list};
use crate::runtime::encrypt::tests::open;
use crate::runtime::fixture::*;
use crate::runtime::operation::SessionEffect;
use crate::runtime::{Client, Null, Nullable, Operation, OptionValues};
use serde_json::json;

fn refused<O: Operation>(operation: &O) -> String {
    complaint(operation.request(), ErrorKind::InvalidArgument)
}

fn variables(request: &Request) -> Value {
    match request.body() {
        RequestBody::GraphQl { variables, .. } => Value::Object(variables.clone()),
        other => panic!("not GraphQL: {other:?}"),
    }
}

#[test]
fn a_document_is_posted_with_what_was_given_and_the_defaults() {
    let request = sign_in(&client()).request().unwrap();
    assert_eq!((request.method(), request.url().as_str()), ("POST", "https://core.fixture.example/graphql"));
    let variables = variables(&request);
    let password = variables["input"]["password"].as_str().unwrap();
    assert_eq!(open(password), "passw0rd");
    assert_eq!(variables, json!({"input": {"name": "bob", "password": password, "force": false}}));
    let RequestBody::GraphQl { document, .. } = request.body() else { panic!() };
    assert_eq!(document, "mutation signIn\nfragment F\n");
    let expected = [
        ("x-app", "APP"),
        ("x-from", "sdk"),
        ("x-version", "rust:1.2.3"),
        ("content-type", "application/json"),
    ];
    assert_eq!(request.headers(), expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
}

#[test]
fn the_body_leaves_out_variables_where_there_are_none() {
    let request = Refresh(client().with_token("t").call(&REFRESH)).request().unwrap();
    assert_eq!(request.body().to_bytes().unwrap(), br#"{"query":"mutation refresh\n"}"#);
}

#[test]
fn values_are_written_as_their_inputs_say() {
    let call = client().call(&SIGN_IN).with("name", "").with("password", Secret::from(""));
    let call = call.with("force", true).with("data", json!({"a": [1, null], "b": "二"}));
    let variables = variables(&SignIn(call.with("context", json!({}))).request().unwrap());
    assert_eq!(open(variables["input"]["password"].as_str().unwrap()), "");
    assert_eq!(variables["input"]["params"], r#"[{"key":"a","value":[1,null]},{"key":"b","value":"二"}]"#);
    assert_eq!(variables["input"]["context"], "{}");
    assert_eq!(variables["input"]["name"], "");
    assert_eq!(variables["input"]["force"], true);
}

#[test]
fn null_and_an_empty_map_are_left_out() {
    let call = sign_in(&client()).0.with("data", json!({})).with("context", json!(null));
    let call = call.with("code", Nullable::<String>::from(Null)).with("force", json!(null));
    let input = variables(&call.request().unwrap())["input"].clone();
    let names: Vec<_> = input.as_object().unwrap().keys().collect();
    assert_eq!(names, ["name", "password", "force"]);
}

#[test]
fn null_is_a_value_where_any_json_is_asked_for() {
    let client = client().with_token("t");
    let request = SetValue(client.call(&SET_VALUE).with("value", json!(null))).request().unwrap();
    assert_eq!(variables(&request), json!({"value": "null"}));
    assert_eq!(refused(&SetValue(client.call(&SET_VALUE))), "`value` is needed");
}

#[test]
fn wrong_arguments_are_refused_by_name_and_never_shown() {
    let call = || sign_in(&client()).0;
    for (name, value, expected) in [
        ("name", json!(["canary"]), "`name` must be a text"),
        ("name", json!(null), "`name` is needed"),
        ("force", json!("canary"), "`force` must be true or false"),
        ("data", json!("canary"), "`data` must be an object"),
        ("password", json!("c".repeat(118)), "`password` is too long to be encrypted: at most 117 bytes fit"),
    ] {
        assert_eq!(refused(&SignIn(call().with(name, value))), expected);
    }
    let update = |profile: Value| Update(client().with_token("t").call(&UPDATE).with("profile", profile));
    let text = refused(&update(json!({"nickname": "a", "lastIp": "canary"})));
    assert_eq!(text, "`profile` has no field `lastIp` (did you mean `lastIP`?)");
    let text = refused(&update(json!({"nickname": 1})));
    assert_eq!(text, "`profile` is wrong at `nickname`: it must be a text");
    let page = SendCode(client().call(&SEND).with("phone", "1").with("page", 1.5));
    assert_eq!(refused(&page), "`page` must be a whole number");
}

#[test]
fn null_clears_a_field_and_absent_leaves_it() {
    let fields = Fields::default().with("nickname", Nullable::<String>::from(Null));
    let client = client().with_token(token_of("u1"));
    let request = Update(client.call(&UPDATE).with("profile", fields)).request().unwrap();
    assert_eq!(variables(&request), json!({"id": "u1", "input": {"nickname": null}}));
}

#[test]
fn the_checks_of_an_operation_are_made() {
    let send = SendCode(client().call(&SEND));
    assert_eq!(refused(&send), "one of `phone`, `mail` is needed");
    let ticket = |name, value: Argument| {
        let client = options().with("pool", "P").build().unwrap();
        Ticket(client.call(&TICKET).with("id", "1").with("ticket", "t").with(name, value))
    };
    assert_eq!(refused(&ticket("format", "YAML".into())), "`format` must be one of XML, JSON");
    assert_eq!(refused(&ticket("tags", list::<String>([""; 0]))), "`tags` must not be empty");
    assert!(refused(&ticket("id", "..".into())).starts_with("`id` can't stand in a path"));
    assert!(refused(&ticket("id", "".into())).starts_with("`id` can't stand in a path"));
    assert!(ticket("tags", list::<String>([""])).request().is_ok());
}

#[test]
fn every_value_of_path_and_query_is_encoded() {
    let client = options().with("pool", "P/1").build().unwrap();
    let call = client.call(&TICKET).with("id", "a b/../%2e?#ü").with("ticket", "a&b=c+d e/f?g#h%");
    let request = Ticket(call.with("tags", list::<String>(["x", "y"]))).request().unwrap();
    assert_eq!(request.path(), "/cas/wechat:mobile/P%2F1/a%20b%2F..%2F%252e%3F%23%C3%BC/check");
    let url = "?ticket=a%26b%3Dc%2Bd%20e%2Ff%3Fg%23h%25&tag=x&tag=y&format=XML";
    assert!(request.url().ends_with(url), "{}", request.url());
    assert_eq!(request.query()[0], ("ticket".to_owned(), "a&b=c+d e/f?g#h%".to_owned()));
    assert_eq!(request.body(), &RequestBody::None);
    assert_eq!(request.header("content-type"), None);
}

#[test]
fn a_path_does_not_fill_places_that_a_value_brings() {
    let client = options().with("pool", "{id}").build().unwrap();
    let request = Ticket(client.call(&TICKET).with("id", "1").with("ticket", "t")).request().unwrap();
    assert_eq!(request.path(), "/cas/wechat:mobile/%7Bid%7D/1/check");
}

#[test]
fn a_json_body_holds_what_was_given() {
    let client = options().with("socket_host", "https://ws.example").build().unwrap();
    let call = client.call(&SEND).with("phone", "+86 1").with("values", json!({"a": "x", "b": {"c": 1}}));
    let request = SendCode(call).request().unwrap();
    let values = json!([{"key": "a", "value": "\"x\""}, {"key": "b", "value": "{\"c\":1}"}]);
    assert_eq!(request.body(), &RequestBody::Json(json!({"phone": "+86 1", "page": 1, "values": values})));
    assert_eq!(request.url(), "https://ws.example/send");
}

#[test]
fn an_option_that_is_missing_is_named() {
    let ticket = Ticket(client().call(&TICKET).with("id", "1").with("ticket", "t"));
    assert_eq!(refused(&ticket), "`pool` is needed by this operation: it is an option of the client");
    let keyless = OptionValues::new(&SERVICE).with("app", "A").build().unwrap();
    assert_eq!(refused(&sign_in(&keyless)), "`key` is needed: it gives the key to encrypt with");
}

fn token(values: &[(&str, &str)]) -> Token {
    let options = values.iter().fold(options(), |options, (name, value)| options.with(name, *value));
    Token(options.build().unwrap().call(&TOKEN).with("code", "c&1"))
}

#[test]
fn the_client_is_authenticated_as_its_option_says() {
    let form = |request: &Request| String::from_utf8(request.body().to_bytes().unwrap()).unwrap();
    let post = token(&[("secret", "s+ 1")]).request().unwrap();
    let expected = "grant_type=authorization_code&code=c%261&client_id=APP&client_secret=s%2B+1";
    assert_eq!(form(&post), expected);
    assert_eq!(post.header("content-type"), Some("application/x-www-form-urlencoded"));
    let basic = token(&[("secret", "s:1"), ("method", "client_secret_basic")]).request().unwrap();
    assert_eq!(form(&basic), "grant_type=authorization_code&code=c%261");
    assert_eq!(basic.header("authorization"), Some("Basic QVBQOnMlM0Ex"));
    let none = token(&[("method", "none")]).request().unwrap();
    assert_eq!(form(&none), "grant_type=authorization_code&code=c%261&client_id=APP");
    assert_eq!(none.header("authorization"), None);
    assert_eq!(refused(&token(&[])), "`secret` is needed by this operation");
}

#[test]
fn a_token_is_sent_as_the_operation_says() {
    let client = client().with_token("t1");
    let sent = |request: Result<Request>| request.unwrap().header("authorization").map(str::to_owned);
    assert_eq!(sent(sign_in(&client).request()), None);
    assert_eq!(sent(Me(client.call(&ME)).request()), Some("Bearer t1".into()));
    let optional = |client: &Client| sent(SendCode(client.call(&SEND).with("mail", "a")).request());
    assert_eq!(optional(&client), Some("Bearer t1".into()));
    assert_eq!(optional(&client.new_session()), None);
}

#[test]
fn a_token_of_the_callers_is_sent_in_place_of_the_sessions() {
    let client = client().with_token("t1");
    let me = |client: &Client, token: &str| Me(client.call(&ME).with("token", Secret::from(token))).request();
    let foreign = me(&client, "t2").unwrap();
    assert_eq!(foreign.header("authorization"), Some("Bearer t2"));
    assert!(foreign.foreign_token && foreign.session_token.is_none());
    let empty = me(&client, "").unwrap();
    assert_eq!(empty.header("authorization"), Some("Bearer t1"));
    assert!(!empty.foreign_token);
    assert!(me(&client.new_session(), "t2").is_ok());
    assert!(me(&client.new_session(), "").unwrap_err().is_not_logged_in());
    let text = complaint(me(&client, "t\r\nx: y"), ErrorKind::InvalidArgument);
    assert_eq!(text, "`token` holds letters that can't be sent in a header");
}

#[test]
fn the_session_stands_in_for_an_argument() {
    let status = |client: &Client, token: Option<&str>| {
        let call = client.call(&STATUS);
        let call = match token {
            Some(token) => call.with("token", Secret::from(token)),
            None => call,
        };
        let request = Status(call).request().unwrap();
        assert_eq!(request.header("authorization"), None);
        variables(&request)
    };
    let client = client().with_token("t1");
    assert_eq!(status(&client, None), json!({"token": "t1"}));
    assert_eq!(status(&client, Some("")), json!({"token": "t1"}));
    assert_eq!(status(&client, Some("t2")), json!({"token": "t2"}));
    assert_eq!(status(&client.new_session(), None), json!({}));
    assert_eq!(status(&client.new_session(), Some("")), json!({}));
}

#[test]
fn the_user_is_the_tokens_own() {
    let client = client();
    let request = has_role(&client.with_token(token_of("u1"))).request().unwrap();
    assert_eq!(variables(&request), json!({"id": "u1"}));
    assert!(has_role(&client.with_token("opaque")).request().unwrap_err().is_not_logged_in());
}

#[test]
fn arguments_are_checked_before_the_session_and_the_session_before_the_rest() {
    let client = client();
    assert!(has_role(&client).request().unwrap_err().is_not_logged_in());
    assert!(HasRole(client.call(&HAS_ROLE)).request().unwrap_err().is_invalid_argument());
    let poolless = OptionValues::new(&SERVICE).with("pool", "P").build().unwrap();
    assert_eq!(
        refused(&SignOut(poolless.call(&SIGN_OUT))),
        "`app` is needed by this operation: it is an option of the client"
    );
    assert!(SignOut(client.call(&SIGN_OUT)).request().unwrap_err().is_not_logged_in());
    assert_eq!(SIGN_OUT.session, SessionEffect::SignOut);
}

#[test]
fn nothing_secret_is_printed() {
    let client = options().with("pool", "P").build().unwrap().with_token("canary-token");
    let ticket = Ticket(client.call(&TICKET).with("id", "canary-id").with("ticket", "canary"));
    let text = format!("{ticket:?} {:?} {client:?} {:?}", ticket.request().unwrap(), client.session());
    assert!(!text.contains("canary"), "{text}");
    let request = Me(client.call(&ME)).request().unwrap();
    assert!(!format!("{request:#?}").contains("canary"));
}

/// An operation that can be called with somebody else's token, and needs the user's id.
static BY_TOKEN: OperationInfo = OperationInfo {
    name: "by_token",
    endpoint: Endpoint::Rest { method: "GET", host: "base", path: "/by" },
    auth: Auth::Required,
    bearer: Some("token"),
    inputs: &[
        Input::optional("token", Kind::String).bearer().sensitive(),
        Input::session("id", SessionPart::UserId).query("id"),
    ],
    ..OperationInfo::DEFAULT
};

#[test]
fn nobody_is_asked_whose_a_foreign_token_is() {
    let client = client().with_token("opaque");
    let call = |token: &str| client.call(&BY_TOKEN).with("token", Secret::from(token));
    let error = preview(&call("foreign")).unwrap_err();
    assert!(error.is_invalid_argument() && error.to_string().contains("`token`"), "{error}");
    let named = preview(&call(&token_of("u2"))).unwrap();
    assert_eq!(named.query(), [("id".to_owned(), "u2".to_owned())]);
    assert_eq!(preview(&client.call(&BY_TOKEN)).unwrap_err().kind(), ErrorKind::NotLoggedIn);
}
