//! Against a scripted server: it has to quote what it was sent, to answer secrets where none belong, and to break off.

use authing::transport::Scripted;
use authing::{AuthenticationClient, Error};
use authing_tests::canary::{self, MARK, canary};
use authing_tests::client::{self, Options, USER_ID, hosts};
use authing_tests::normalise::{self, Body};
use authing_tests::server::{Answer, Server};
use authing_tests::{response, sample, spec};
use sdk_codegen::spec::{AnswerPart, Auth, Operation, OptionKind};
use serde_json::{Value, json};

use crate::printed::{
    arguments, assert_clean, assert_error_clean, assert_log_clean, assert_printed_clean, call, options, token,
};

/// Calls an operation with canaries, against a server that plays an answer.
async fn drive(operation: &Operation, options: Options, played: Option<Answer>) -> Result<Value, Error> {
    let server = Server::start(&hosts(), played).await.expect("a loopback port is free");
    let mut client = options.at(&server).build().expect("the options are right");
    call(&mut client, operation, &arguments(operation)).await
}

#[tokio::test]
async fn success_shows_no_secret() {
    for operation in spec::operations() {
        for result in sample::answers_to(operation, &arguments(operation)) {
            let result = sample::of_signed_in_user(operation, canary::in_answer(operation, &result));
            let outcome = drive(operation, options(), Some(response::success(operation, &result))).await;
            match outcome {
                Ok(result) => assert_clean(&operation.name, &result.to_string()),
                Err(error) => panic!("a good answer is none: {error}"),
            }
        }
    }
    assert_log_clean();
}

/// What a program writes of a result has no secret and no field that the client has no name for, which may be one.
#[tokio::test]
async fn a_result_is_written_without_secrets_unless_they_are_revealed() {
    let data = json!({
        "id": USER_ID, "arn": "a", "userPoolId": "p", "nickname": "Bob", "token": canary("token"),
        "newSecret": canary("unknown"), "loginsCount": [canary("of another type")]
    });
    let played = json!({ "code": 200, "message": "fine", "data": data }).to_string();
    let builder = options().builder().transport(Scripted::new().json(200, played));
    let mut client = builder.build().expect("the options are right");
    let user = client.login_by_ldap("bob", canary("password")).await.expect("a good response");
    assert_printed_clean("the result", &user);
    let written = serde_json::to_value(&user).expect("it can be written");
    assert_clean("the written result", &written.to_string());
    assert_eq!(written["nickname"], "Bob");
    let whole = authing::reveal(|| serde_json::to_value(&user)).expect("it can be written");
    assert_eq!(whole, data);
    let token = user.token.expect("the result has a token");
    assert!(serde_json::to_value(&token).is_err() && serde_json::to_value(&user.extra).is_err());
    assert_eq!(token.expose(), canary("token"));
}

#[tokio::test]
async fn an_error_of_the_service_shows_no_secret() {
    for operation in spec::operations() {
        let data = json!({ "token": canary("data"), "list": [canary("item")] });
        let played = response::failure(operation, 1635, &data);
        let outcome = drive(operation, options(), Some(played)).await;
        let has_envelope = operation.returns.from != Some(AnswerPart::Body);
        assert!(!has_envelope || outcome.is_err_and(|error| error.is_api()), "{}", operation.name);
    }
    assert_log_clean();
}

#[tokio::test]
async fn a_message_that_quotes_the_arguments_shows_no_secret() {
    for operation in spec::operations() {
        let sends_token = matches!(operation.auth, Auth::Optional | Auth::Required);
        let token = if sends_token { token() } else { String::new() };
        let quoted = format!("{} {token}", Value::from(arguments(operation)));
        let envelope = &spec::service().envelope;
        let told = json!({ &envelope.code: 400, &envelope.message: format!("wrong: {quoted}") });
        let body = match operation.endpoint.graphql {
            Some(_) => json!({ "errors": [{ "message": format!("wrong: {quoted}") }, { "message": told }] }),
            None => {
                json!({ "error": quoted, "error_description": quoted, &envelope.code: 400, &envelope.message: quoted })
            }
        };
        for status in [200, 400] {
            drop(drive(operation, options(), Some(Answer::json(status, body.to_string()))).await);
        }
    }
    assert_log_clean();
}

#[tokio::test]
async fn an_answer_that_cannot_be_read_shows_no_secret() {
    for operation in spec::operations() {
        let wrong =
            [json!(canary("text")), json!([canary("item")]), json!({ "id": [canary("id")], "token": 1 })];
        let mut played: Vec<Answer> =
            wrong.iter().map(|result| response::success(operation, result)).collect();
        for result in sample::answers_to(operation, &arguments(operation)) {
            let framed = response::framed(operation, &canary::in_answer(operation, &result)).to_string();
            let half = framed.as_bytes()[..framed.len() / 2].to_vec();
            played.push(Answer::json(200, [half.as_slice(), MARK.as_bytes()].concat()));
            played.push(Answer::CutOff(half));
        }
        for status in [302, 401, 500] {
            played.push(Answer::json(status, format!("<html>{}</html>", canary("page"))));
        }
        for answer in played {
            drop(drive(operation, options(), Some(answer)).await);
        }
    }
    assert_log_clean();
}

#[tokio::test]
async fn a_closed_connection_shows_no_secret() {
    for operation in spec::operations() {
        let outcome = drive(operation, options(), Some(Answer::Close)).await;
        assert!(outcome.is_err_and(|error| error.is_transport()), "{}", operation.name);
    }
    assert_log_clean();
}

#[tokio::test]
async fn a_timeout_shows_no_secret() {
    let timeout = &spec::service().connection.timeout;
    let calls = spec::operations().into_iter().map(|operation| {
        let options = options().with(timeout, "0.2");
        tokio::spawn(async move { (operation, drive(operation, options, Some(Answer::Silence)).await) })
    });
    for call in calls.collect::<Vec<_>>() {
        let (operation, outcome) = call.await.expect("the call does not panic");
        assert!(outcome.is_err_and(|error| error.is_timeout()), "{}", operation.name);
    }
    assert_log_clean();
}

/// A transport may well log what it gets.
#[tokio::test]
async fn what_a_transport_gets_shows_no_secret() {
    for operation in spec::operations() {
        let args = arguments(operation);
        let transport = Scripted::new().json(200, "{}");
        let builder = options().builder().transport(transport.clone());
        let mut client = builder.build().expect("the options are right");
        drop(call(&mut client, operation, &args).await);
        let requests = transport.requests();
        assert_eq!(requests.len(), 1, "{}", operation.name);
        assert_printed_clean(&operation.name, &transport);
        for request in &requests {
            assert_printed_clean(&operation.name, request);
            assert_printed_clean(&operation.name, request.headers());
            assert_printed_clean(&operation.name, request.body());
        }
    }
    assert_log_clean();
}

#[test]
fn a_refused_argument_shows_no_secret() {
    let mut client = options().build().expect("the options are right");
    for operation in spec::operations() {
        let args = arguments(operation);
        for (name, value) in &args {
            for wrong in [json!([canary(name)]), json!({ "deep": value }), json!(canary(name).repeat(100))] {
                let mut args = args.clone();
                args.insert(name.clone(), wrong);
                let refused = client.operation(&operation.name, args).and_then(|call| call.request());
                if let Err(error) = refused {
                    assert_error_clean(&operation.name, &error);
                }
            }
        }
    }
}

#[test]
fn a_refused_option_shows_no_secret() {
    for option in &spec::service().options {
        for wrong in [canary("option"), format!("{}\n", canary("option")), format!("{}\0", canary("option"))]
        {
            if option.kind == OptionKind::Choice {
                continue;
            }
            let builder = AuthenticationClient::builder().option(&option.name, wrong);
            assert_printed_clean(&option.name, &builder);
            if let Err(error) = builder.build() {
                assert_error_clean(&option.name, &error);
            }
        }
    }
}

/// The other tests would pass if no canary were ever sent or answered.
#[tokio::test]
async fn the_canaries_are_really_sent_and_answered() {
    let (mut sent, mut answered) = (0, 0);
    for operation in spec::operations() {
        let args = arguments(operation);
        let result = sample::answers_to(operation, &args).pop().unwrap_or_default();
        let result = sample::of_signed_in_user(operation, result);
        let played = response::success(operation, &canary::in_answer(operation, &result));
        let server = Server::start(&hosts(), [played]).await.expect("a loopback port is free");
        let mut client = options().at(&server).build().expect("the options are right");
        let outcome = client::call(&mut client, &operation.name, &args).await;
        answered += usize::from(outcome.is_ok_and(|result| result.to_string().contains(MARK)));
        for message in server.take_received() {
            let body = match normalise::body(&message) {
                Body::Json(value) => value.to_string(),
                other => format!("{other:?}"),
            };
            let sensitive = operation.params.iter().any(|param| param.sensitive);
            let found = body.contains(MARK) || message.query.contains(MARK);
            assert!(!sensitive || found || operation.bearer.is_some(), "{}: {message:?}", operation.name);
            sent += usize::from(found);
        }
    }
    assert!(sent > 0 && answered > 0, "{sent} canaries were sent, {answered} were answered");
}
