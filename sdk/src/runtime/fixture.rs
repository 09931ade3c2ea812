//! An invented service for the tests of the runtime.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::call::{Call, operation};
use super::client::Client;
use super::encrypt;
use super::error::Result;
use super::operation::{
    Answer, Auth, Encode, Endpoint, EnumInfo, Input, Kind, ObjectInfo, OperationInfo, Refusal, SessionEffect,
    SessionPart, Shape,
};
use super::options::OptionValues;
use super::secret::Secret;
use super::service::{
    ClientAuthInfo, ConnectionInfo, DerivedHostInfo, EnvelopeInfo, HeaderInfo, HeaderSource, HostInfo,
    OptionInfo, OptionKind, ServiceInfo, SessionInfo,
};

mod server;

pub(crate) use server::{Reply, Seen, Server};

const fn option(name: &'static str, kind: OptionKind, default: Option<&'static str>) -> OptionInfo {
    OptionInfo { name, kind, default, values: &[], summary: "" }
}

pub(crate) static SERVICE: ServiceInfo = ServiceInfo {
    name: "Fixture",
    version: "1.2.3",
    options: &[
        option("app", OptionKind::String, None),
        option("pool", OptionKind::String, None),
        option("secret", OptionKind::Secret, None),
        option("token", OptionKind::Secret, None),
        option("host", OptionKind::Url, Some("https://core.fixture.example/")),
        option("app_host", OptionKind::Url, None),
        option("socket_host", OptionKind::Url, None),
        option("key", OptionKind::PublicKey, None),
        option("lang", OptionKind::String, None),
        option("timeout", OptionKind::Duration, Some("10")),
        option("max_bytes", OptionKind::Integer, Some("100000")),
        option("insecure", OptionKind::Flag, None),
        option("plain_http", OptionKind::Flag, None),
        OptionInfo {
            values: &["client_secret_post", "client_secret_basic", "none"],
            ..option("method", OptionKind::Choice, Some("client_secret_post"))
        },
    ],
    require_one_of: &[&["app", "pool"]],
    hosts: &[
        HostInfo { name: "base", options: &["app_host", "host"], derive: None },
        HostInfo {
            name: "socket",
            options: &["socket_host"],
            derive: Some(DerivedHostInfo { from: "base", label: "ws", keep_labels: 2 }),
        },
    ],
    headers: &[
        HeaderInfo { name: "x-app", value: HeaderSource::Option("app") },
        HeaderInfo { name: "x-lang", value: HeaderSource::Option("lang") },
        HeaderInfo { name: "x-from", value: HeaderSource::Constant("sdk") },
        HeaderInfo { name: "x-version", value: HeaderSource::Version("rust:") },
    ],
    graphql_path: Some("/graphql"),
    envelope: EnvelopeInfo { code: "code", success: 200, message: "message", data: "data" },
    session: SessionInfo {
        token_option: "token",
        token: "token",
        user_id: "id",
        claim: "sub",
        who_am_i: &ME,
    },
    public_key: Some("key"),
    client_auth: Some(ClientAuthInfo { method: "method", id: "app", secret: "secret" }),
    connection: ConnectionInfo {
        timeout: "timeout",
        max_response_bytes: "max_bytes",
        accept_invalid_certificates: "insecure",
        allow_plain_http: "plain_http",
    },
};

pub(crate) static SIGN_IN: OperationInfo = OperationInfo {
    name: "sign_in",
    endpoint: Endpoint::GraphQl { document: &["mutation signIn\n", "fragment F\n"], path: &["signIn"] },
    session: SessionEffect::SignIn,
    inputs: &[
        Input::required("name", Kind::String).field("input", "name"),
        Input::required("password", Kind::String).field("input", "password").sensitive().encode(Encode::Rsa),
        Input::default("force", Kind::Boolean, "false").field("input", "force"),
        Input::optional("code", Kind::String).field("input", "code").sensitive(),
        Input::optional("data", Kind::Map(&Kind::Json)).field("input", "params").encode(Encode::KeyValues),
        Input::optional("context", Kind::Map(&Kind::Json)).field("input", "context").encode(Encode::JsonText),
    ],
    ..OperationInfo::DEFAULT
};

pub(crate) static ME: OperationInfo = OperationInfo {
    name: "me",
    endpoint: Endpoint::Rest { method: "GET", host: "base", path: "/me" },
    auth: Auth::Required,
    bearer: Some("token"),
    session: SessionEffect::SignIn,
    inputs: &[Input::optional("token", Kind::String).bearer().sensitive()],
    ..OperationInfo::DEFAULT
};

pub(crate) static REFRESH: OperationInfo = OperationInfo {
    name: "refresh",
    endpoint: Endpoint::GraphQl { document: &["mutation refresh\n"], path: &["refresh"] },
    auth: Auth::Required,
    bearer: Some("token"),
    session: SessionEffect::Token,
    inputs: &[Input::optional("token", Kind::String).bearer().sensitive()],
    ..OperationInfo::DEFAULT
};

pub(crate) static SIGN_OUT: OperationInfo = OperationInfo {
    name: "sign_out",
    endpoint: Endpoint::Rest { method: "GET", host: "base", path: "/logout" },
    auth: Auth::Required,
    session: SessionEffect::SignOut,
    inputs: &[Input::option("app", "app").query("app_id")],
    answer: Answer::data().shape(Shape::Unit),
    ..OperationInfo::DEFAULT
};

static PROFILE: ObjectInfo =
    ObjectInfo { name: "Profile", fields: &[("nickname", Kind::String), ("lastIP", Kind::String)] };

pub(crate) static UPDATE: OperationInfo = OperationInfo {
    name: "update",
    endpoint: Endpoint::GraphQl { document: &["mutation update\n"], path: &["update"] },
    auth: Auth::Required,
    session: SessionEffect::SignIn,
    inputs: &[
        Input::session("id", SessionPart::UserId).variable("id"),
        Input::required("profile", Kind::Object(&PROFILE)).variable("input"),
    ],
    ..OperationInfo::DEFAULT
};

pub(crate) static HAS_ROLE: OperationInfo = OperationInfo {
    name: "has_role",
    endpoint: Endpoint::GraphQl { document: &["query roles\n"], path: &["user", "roles"] },
    auth: Auth::Required,
    inputs: &[
        Input::session("id", SessionPart::UserId).variable("id"),
        Input::required("code", Kind::String),
    ],
    answer: Answer::data().shape(Shape::AnyItem { list: "list", field: "code", equals: "code" }),
    ..OperationInfo::DEFAULT
};

pub(crate) static STATUS: OperationInfo = OperationInfo {
    name: "status",
    endpoint: Endpoint::GraphQl { document: &["query status\n"], path: &["status"] },
    inputs: &[Input::optional("token", Kind::String)
        .variable("token")
        .sensitive()
        .or_session(SessionPart::Token)],
    answer: Answer::data().nullable(),
    ..OperationInfo::DEFAULT
};

static FORMAT: EnumInfo = EnumInfo { name: "Format", values: &["XML", "JSON"] };

pub(crate) static TICKET: OperationInfo = OperationInfo {
    name: "ticket",
    endpoint: Endpoint::Rest { method: "GET", host: "base", path: "/cas/wechat:mobile/{pool}/{id}/check" },
    inputs: &[
        Input::option("pool", "pool").path("pool"),
        Input::required("id", Kind::String).path("id"),
        Input::required("ticket", Kind::String).query("ticket").sensitive(),
        Input::optional("tags", Kind::List(&Kind::String)).query("tag"),
        Input::default("format", Kind::Enum(&FORMAT), "\"XML\"").query("format"),
    ],
    refuse: &[Refusal::Unknown("format"), Refusal::Empty("tags")],
    answer: Answer::body().shape(Shape::BodyBy { argument: "format", text: &["XML"], json: &["JSON"] }),
    ..OperationInfo::DEFAULT
};

pub(crate) static TOKEN: OperationInfo = OperationInfo {
    name: "token",
    endpoint: Endpoint::Rest { method: "POST", host: "base", path: "/oidc/token" },
    auth: Auth::Client,
    inputs: &[
        Input::constant("grant", "\"authorization_code\"").form("grant_type"),
        Input::required("code", Kind::String).form("code").sensitive(),
        Input::optional("verifier", Kind::String).form("code_verifier").sensitive(),
    ],
    answer: Answer::body(),
    ..OperationInfo::DEFAULT
};

pub(crate) static SEND: OperationInfo = OperationInfo {
    name: "send",
    endpoint: Endpoint::Rest { method: "POST", host: "socket", path: "/send" },
    auth: Auth::Optional,
    inputs: &[
        Input::optional("phone", Kind::String).json("phone"),
        Input::optional("mail", Kind::String).json("mail"),
        Input::default("page", Kind::Integer, "1").json("page"),
        Input::optional("values", Kind::Map(&Kind::Json)).json("values").encode(Encode::KeyValuesJson),
    ],
    refuse: &[Refusal::NoneOf(&["phone", "mail"])],
    ..OperationInfo::DEFAULT
};

pub(crate) static RESOURCES: OperationInfo = OperationInfo {
    name: "resources",
    endpoint: Endpoint::Rest { method: "GET", host: "base", path: "/resources" },
    answer: Answer::data().shape(Shape::WithoutEmpty { list: "list" }),
    ..OperationInfo::DEFAULT
};

pub(crate) static SET_VALUE: OperationInfo = OperationInfo {
    name: "set_value",
    endpoint: Endpoint::GraphQl { document: &["mutation setValue\n"], path: &["setValue"] },
    auth: Auth::Required,
    inputs: &[Input::required("value", Kind::Json).variable("value").encode(Encode::JsonText)],
    answer: Answer::data().shape(Shape::Unit),
    ..OperationInfo::DEFAULT
};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct User {
    pub(crate) id: String,
    #[serde(skip_serializing_if = "super::hides_or_none")]
    pub(crate) token: Option<Secret>,
}

/// Declares requests of operations, as generated code does.
macro_rules! requests {
    ($($name:ident $info:ident $output:ty;)*) => {$(
        #[derive(Clone, Debug)]
        pub(crate) struct $name(pub(crate) Call);
        operation!($name, $info => $output);
    )*};
}

requests! {
    SignIn SIGN_IN User;
    Me ME User;
    Refresh REFRESH Value;
    SignOut SIGN_OUT ();
    Update UPDATE User;
    HasRole HAS_ROLE bool;
    Status STATUS Option<Value>;
    Ticket TICKET super::Body;
    Token TOKEN Value;
    SendCode SEND Value;
}

#[derive(Clone, Debug)]
pub(crate) struct SetValue(pub(crate) Call);
operation!(SetValue, SET_VALUE: () => usize, |()| 7);

/// Options that a client can be built from; the key is that of the tests.
pub(crate) fn options() -> OptionValues {
    OptionValues::new(&SERVICE).with("app", "APP").with("key", encrypt::tests::pem())
}

pub(crate) fn client() -> Client {
    options().build().unwrap()
}

/// A client of a server of the tests.
pub(crate) fn client_of(server: &Server) -> Client {
    options().with("host", server.url()).build().unwrap()
}

/// A token that says whose it is.
pub(crate) fn token_of(user_id: &str) -> String {
    use base64::Engine;
    let payload =
        base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(json!({"sub": user_id}).to_string());
    format!("e30.{payload}.c2ln")
}

pub(crate) fn sign_in(client: &Client) -> SignIn {
    SignIn(client.call(&SIGN_IN).with("name", "bob").with("password", Secret::from("passw0rd")))
}

pub(crate) fn has_role(client: &Client) -> HasRole {
    HasRole(client.call(&HAS_ROLE).with("code", "admin"))
}

/// The message of an error that is expected to be of this kind.
pub(crate) fn complaint<T: std::fmt::Debug>(result: Result<T>, kind: super::ErrorKind) -> String {
    let error = result.unwrap_err();
    assert_eq!(error.kind(), kind, "{error}");
    error.message().to_owned()
}
