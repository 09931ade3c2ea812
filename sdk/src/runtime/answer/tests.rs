//! Results and errors as they are found in answers.

use serde_json::json;

use super::*;
use crate::runtime::call::Call;
use crate::runtime::fixture::*;
use crate::runtime::secret::Secret;

fn received(status: u16, body: &str) -> Received {
    Received { status, headers: Vec::new(), length: body.len(), body: body.into() }
}

/// Reads an answer to a call.
fn read(call: &Call, status: u16, body: &str) -> Result<Value> {
    let request = call.request().unwrap();
    let found = find(&request, &SERVICE, &received(status, body))?;
    shape(&request, found)
}

fn rest(status: u16, body: &str) -> Result<Value> {
    read(&client().with_token("t").call(&ME), status, body)
}

fn graphql(status: u16, body: &str) -> Result<Value> {
    read(&client().with_token(token_of("u")).call(&REFRESH), status, body)
}

fn token(status: u16, body: &str) -> Result<Value> {
    let call = options().with("secret", "s").build().unwrap().call(&TOKEN).with("code", Secret::from("c"));
    read(&call, status, body)
}

/// The kind, the code, the message and the path of an error.
fn error(result: Result<Value>) -> (ErrorKind, Option<ApiCode>, String, Option<String>) {
    let error = result.unwrap_err();
    let code = error.api_code().cloned();
    (error.kind(), code, error.message().to_owned(), error.path().map(str::to_owned))
}

fn api(code: Option<i64>, message: &str) -> (ErrorKind, Option<ApiCode>, String, Option<String>) {
    (ErrorKind::Api, code.map(ApiCode::Number), message.to_owned(), None)
}

fn unexpected(message: &str, path: Option<&str>) -> (ErrorKind, Option<ApiCode>, String, Option<String>) {
    (ErrorKind::Unexpected, None, format!("expected {message}"), path.map(str::to_owned))
}

#[test]
fn the_data_of_an_envelope_is_the_result() {
    assert_eq!(
        rest(200, r#"{"code": 200, "message": "", "data": {"id": "u"}}"#).unwrap(),
        json!({"id": "u"})
    );
    assert_eq!(rest(201, r#"{"code": "200", "data": 1}"#).unwrap(), json!(1));
}

#[test]
fn another_code_in_an_envelope_is_an_error_whatever_the_status() {
    let body = r#"{"code": 2020, "message": "not logged in", "data": {"x": 1}}"#;
    for status in [200, 299, 400, 401, 500] {
        assert_eq!(error(rest(status, body)), api(Some(2020), "not logged in"));
    }
    assert_eq!(rest(200, body).unwrap_err().data().unwrap().expose(), &json!({"x": 1}));
    assert_eq!(error(rest(200, r#"{"code": 500}"#)), api(Some(500), "no message"));
    let (kind, code, ..) = error(rest(200, r#"{"code": "E1"}"#));
    assert_eq!((kind, code), (ErrorKind::Api, Some(ApiCode::Text("E1".into()))));
}

#[test]
fn a_status_outside_2xx_is_an_error_whatever_the_answer() {
    let message = "the status is an error, and the answer does not say more";
    for body in
        ["", "<html>", "{}", "[]", "null", r#"{"code": 200, "data": {"id": "u"}}"#, r#"{"code": null}"#]
    {
        assert_eq!(error(rest(502, body)), (ErrorKind::Http, None, message.to_owned(), None), "{body}");
    }
    let (kind, _, message, _) = error(rest(302, ""));
    assert_eq!((kind, message.as_str()), (ErrorKind::Http, "a redirect, which is not followed"));
    let data = r#"{"data": {"refresh": {"token": "t"}}}"#;
    assert_eq!(error(graphql(500, data)).0, ErrorKind::Http);
}

#[test]
fn what_is_no_envelope_is_unexpected() {
    assert_eq!(error(rest(200, "<html>")), unexpected("JSON", None));
    assert_eq!(error(rest(200, "")), unexpected("JSON", None));
    for body in ["{}", "[]", "null", "1", r#"{"code": {}}"#, r#"{"data": {"id": "u"}}"#] {
        assert_eq!(error(rest(200, body)), unexpected("an object with `code`", None), "{body}");
    }
    assert_eq!(error(rest(200, r#"{"code": 200}"#)), unexpected("a value, which is not null", Some("data")));
    let deep = "[".repeat(100_000);
    assert_eq!(error(rest(200, &deep)), unexpected("JSON", None));
}

#[test]
fn a_field_of_data_is_the_result_of_graphql() {
    assert_eq!(graphql(200, r#"{"data": {"refresh": {"token": "t"}}}"#).unwrap(), json!({"token": "t"}));
    let also = r#"{"data": {"refresh": {"token": "t"}}, "errors": []}"#;
    assert_eq!(graphql(200, also).unwrap(), json!({"token": "t"}));
}

#[test]
fn the_first_error_of_graphql_counts() {
    let body = r#"{"errors": [{"message": {"code": 2006, "message": "wrong", "data": {"mfaToken": "m"}}},
        {"message": {"code": 500, "message": "later"}}], "data": {"refresh": {"token": "t"}}}"#;
    for status in [200, 400, 500] {
        assert_eq!(error(graphql(status, body)), api(Some(2006), "wrong"));
    }
    assert_eq!(graphql(200, body).unwrap_err().data().unwrap().expose(), &json!({"mfaToken": "m"}));
}

#[test]
fn errors_of_graphql_come_in_other_forms_too() {
    assert_eq!(
        error(graphql(200, r#"{"errors": [{"message": "broken"}], "data": null}"#)),
        api(None, "broken")
    );
    for body in [r#"{"errors": [{}]}"#, r#"{"errors": [1]}"#, r#"{"errors": [null], "data": null}"#] {
        assert_eq!(error(graphql(200, body)), api(None, "no message"), "{body}");
    }
    let object = r#"{"errors": [{"message": {"code": null, "message": {"deep": 1}}}]}"#;
    assert_eq!(error(graphql(200, object)), api(None, "no message"));
    assert_eq!(error(graphql(401, r#"{"code": 401, "message": "who?"}"#)), api(Some(401), "who?"));
    assert_eq!(error(graphql(200, r#"{"code": 401, "message": "who?"}"#)), api(Some(401), "who?"));
}

#[test]
fn what_is_no_answer_of_graphql_is_unexpected() {
    assert_eq!(error(graphql(200, "<html>")), unexpected("JSON", None));
    for body in ["{}", "[]", "null", r#"{"errors": {}}"#] {
        assert_eq!(error(graphql(200, body)), unexpected("an object with `data`", None), "{body}");
    }
    assert_eq!(error(graphql(200, r#"{"data": 1}"#)), unexpected("an object", Some("data")));
    let null = unexpected("a value, which is not null", Some("data.refresh"));
    assert_eq!(error(graphql(200, r#"{"data": {"refresh": null}}"#)), null);
    assert_eq!(error(graphql(200, r#"{"data": {}}"#)), null);
    assert_eq!(
        error(graphql(200, r#"{"data": null}"#)),
        unexpected("a value, which is not null", Some("data"))
    );
}

#[test]
fn null_is_an_answer_where_it_may_be() {
    for body in [r#"{"data": {"status": null}}"#, r#"{"data": {}}"#, r#"{"data": null}"#] {
        assert_eq!(read(&client().call(&STATUS), 200, body).unwrap(), Value::Null);
    }
    assert!(read(&client().call(&STATUS), 200, "{}").is_err());
}

#[test]
fn a_unit_still_needs_success() {
    let call = client().with_token("t").call(&SIGN_OUT);
    assert_eq!(read(&call, 200, r#"{"code": 200, "message": "bye"}"#).unwrap(), Value::Null);
    assert_eq!(error(read(&call, 200, r#"{"code": 500, "message": "no"}"#)), api(Some(500), "no"));
    assert_eq!(error(read(&call, 200, "bye")), unexpected("JSON", None));
    let call = client().with_token("t").call(&SET_VALUE).with("value", 1);
    for body in [r#"{"data": {"setValue": null}}"#, r#"{"data": {"setValue": [{"key": 1}]}}"#] {
        assert_eq!(read(&call, 200, body).unwrap(), Value::Null);
    }
    assert!(read(&call, 200, r#"{"data": null, "errors": [{"message": "no"}]}"#).unwrap_err().is_api());
}

#[test]
fn an_item_is_looked_for_in_the_list() {
    let call = has_role(&client().with_token(token_of("u"))).0;
    let roles = |roles: &str| read(&call, 200, &format!(r#"{{"data": {{"user": {{"roles": {roles}}}}}}}"#));
    assert_eq!(roles(r#"{"totalCount": 0, "list": [{"code": "x"}, {"code": "admin"}]}"#).unwrap(), true);
    assert_eq!(roles(r#"{"totalCount": 9, "list": [{"code": "Admin"}, {}, null, 1]}"#).unwrap(), false);
    assert_eq!(error(roles("{}")), unexpected("a list", Some("list")));
    assert_eq!(error(roles("null")), unexpected("a value, which is not null", Some("data.user.roles")));
    let nobody = read(&call, 200, r#"{"data": {"user": null}}"#);
    assert_eq!(error(nobody), unexpected("a value, which is not null", Some("data.user")));
}

#[test]
fn empty_fields_of_items_are_dropped() {
    let body = r#"{"code": 200, "data": {"totalCount": 2, "list": [
        {"code": "a", "type": null, "actions": [], "x": "", "y": {}, "zero": 0, "no": false}, null, "text"]}}"#;
    let expected = json!({"totalCount": 2, "list": [{"code": "a", "zero": 0, "no": false}, null, "text"]});
    assert_eq!(read(&client().call(&RESOURCES), 200, body).unwrap(), expected);
    let other = r#"{"code": 200, "data": {"list": 1}}"#;
    assert_eq!(read(&client().call(&RESOURCES), 200, other).unwrap(), json!({"list": 1}));
}

#[test]
fn the_format_of_a_body_is_the_one_asked_for() {
    let ticket = |format: &'static str, status, body: &str| {
        let client = options().with("pool", "P").build().unwrap();
        let call = client.call(&TICKET).with("id", "1").with("ticket", "t").with("format", format);
        read(&call, status, body)
    };
    assert_eq!(ticket("XML", 200, "<ok/>").unwrap(), json!("<ok/>"));
    assert_eq!(ticket("XML", 200, "{}").unwrap(), json!("{}"));
    assert_eq!(ticket("JSON", 200, r#"{"code": 1}"#).unwrap(), json!({"code": 1}));
    assert_eq!(error(ticket("JSON", 200, "<ok/>")), unexpected("JSON", None));
    assert_eq!(error(ticket("XML", 500, "<html>")).0, ErrorKind::Http);
    assert_eq!(error(ticket("XML", 500, r#"{"code": 5, "message": "no"}"#)), api(Some(5), "no"));
}

#[test]
fn an_error_of_oauth_has_a_text_for_its_code() {
    let body = r#"{"error": "invalid_grant", "error_description": "expired"}"#;
    for status in [400, 401, 200] {
        let (kind, code, message, _) = error(token(status, body));
        assert_eq!((kind, code), (ErrorKind::Api, Some(ApiCode::Text("invalid_grant".into()))));
        assert_eq!(message, "expired");
    }
    assert_eq!(token(200, r#"{"access_token": "a"}"#).unwrap(), json!({"access_token": "a"}));
    assert_eq!(error(token(400, r#"{"error": {}}"#)).0, ErrorKind::Http);
    assert_eq!(error(token(200, "null")), unexpected("a value, which is not null", None));
}
