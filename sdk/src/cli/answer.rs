//! The line of output of an operation.

use std::io::{self, Write};

use serde_json::{Map, Value, json};

use crate::{ApiCode, AuthenticationClient, Error, ErrorKind, Result};

/// Calls an operation; the result is whole, with its secrets, because whoever runs the command asked for it.
pub(super) async fn outcome(
    client: &mut AuthenticationClient,
    operation: &str,
    arguments: Map<String, Value>,
) -> Result<Value> {
    client.operation(operation, arguments)?.reveal_secrets().await
}

/// An argument, a line or a value that is wrong before anything is called.
pub(super) fn invalid(complaint: impl Into<String>) -> Error {
    Error::new(ErrorKind::InvalidArgument, complaint)
}

/// Writes the result as one line, and flushes it.
pub(super) fn write(
    stdout: &mut dyn Write,
    operation: Option<&str>,
    outcome: &Result<Value>,
) -> io::Result<()> {
    let mut line = line(operation, outcome).to_string();
    line.push('\n');
    stdout.write_all(line.as_bytes())?;
    stdout.flush()
}

fn line(operation: Option<&str>, outcome: &Result<Value>) -> Value {
    match outcome {
        Ok(result) => json!({ "operation": operation, "ok": result }),
        Err(error) => json!({ "operation": operation, "error": described(error) }),
    }
}

fn described(error: &Error) -> Value {
    let message = match error.path() {
        Some(path) => format!("at {path}: {}", error.message()),
        None => error.message().to_owned(),
    };
    json!({
        "kind": error.kind().as_str(),
        "code": error.api_code().map(code),
        "message": message,
        "status": error.status(),
        "data": error.data().map(|data| data.expose()),
    })
}

fn code(code: &ApiCode) -> Value {
    match code {
        ApiCode::Number(number) => (*number).into(),
        ApiCode::Text(text) => text.as_str().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(outcome: Result<Value>) -> String {
        line(Some("o"), &outcome).to_string()
    }

    #[test]
    fn a_result_stands_under_ok() {
        assert_eq!(written(Ok(json!({ "id": "u1" }))), r#"{"operation":"o","ok":{"id":"u1"}}"#);
        assert_eq!(written(Ok(Value::Null)), r#"{"operation":"o","ok":null}"#);
    }

    #[test]
    fn an_error_of_the_service_is_told_whole() {
        let number = Error::api(Some(ApiCode::Number(2006)), Some("no".into()), Some(json!({ "left": 2 })));
        assert_eq!(
            written(Err(number)),
            r#"{"operation":"o","error":{"kind":"api","code":2006,"message":"no","status":null,"data":{"left":2}}}"#
        );
        let text = Error::api(Some(ApiCode::Text("invalid_grant".into())), None, None);
        assert!(written(Err(text)).contains(r#""code":"invalid_grant""#));
    }

    #[test]
    fn an_answer_that_is_not_understood_says_where() {
        let error = Error::unexpected("id", "a string").below("data");
        assert!(written(Err(error)).contains(r#""message":"at data.id: expected a string""#));
    }

    #[test]
    fn a_line_that_is_none_has_no_operation() {
        let text = line(None, &Err(invalid("line 3 is no JSON"))).to_string();
        assert!(
            text.starts_with(r#"{"operation":null,"error":{"kind":"invalid_argument","code":null,"#),
            "{text}"
        );
    }
}
