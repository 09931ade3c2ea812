//! Registering a user.
//!
//! A registration is sent exactly once: a second one could make a second account.
//!
//! Written by `cargo xtask gen` from `spec/operations/registration.yaml`. Change the spec, not this file.

use crate::arguments;
use crate::table;

/// Registers a user with an email address and a password.
pub static REGISTER_BY_EMAIL: table::OperationInfo = table::OperationInfo {
    name: "register_by_email",
    summary: "Registers a user with an email address and a password.",
    endpoint: table::Endpoint::GraphQl {
        mutation: true,
        path: &["registerByEmail"],
    },
    auth: table::Auth::None,
    session: table::SessionEffect::SignIn,
    inputs: &[
        table::Input::new("email", table::To::Field("input", "email")).required(),
        table::Input::new("password", table::To::Field("input", "password"))
            .required()
            .encode(table::Encode::Rsa)
            .sensitive(),
        table::Input::new("profile", table::To::Field("input", "profile"))
            .printable(
                &[
                    "username",
                    "email",
                    "phone",
                    "ip",
                    "device",
                    "browser",
                    "name",
                    "givenName",
                    "middleName",
                    "familyName",
                    "nickname",
                    "preferredUsername",
                    "photo",
                    "profile",
                    "website",
                    "company",
                    "gender",
                    "birthdate",
                    "zoneinfo",
                    "locale",
                    "address",
                    "formatted",
                    "streetAddress",
                    "locality",
                    "region",
                    "postalCode",
                    "country",
                ],
            ),
        table::Input::new("force_login", table::To::Field("input", "forceLogin"))
            .default("false"),
        table::Input::new("client_ip", table::To::Field("input", "clientIp")),
        table::Input::new("custom_data", table::To::Field("input", "params"))
            .encode(table::Encode::KeyValues),
        table::Input::new("context", table::To::Field("input", "context"))
            .encode(table::Encode::JsonText),
        table::Input::new("generate_token", table::To::Field("input", "generateToken"))
            .default("false"),
    ],
    answer: table::Answer::Data,
    sample: include_str!("../samples/register_by_email.json"),
    given: Some(include_str!("../given/register_by_email.json")),
    errors: &[2026, 2003, 2029, 2031, 2100, 2016],
};

/// The arguments of `register_by_email`.
#[derive(Clone, PartialEq)]
pub struct RegisterByEmail {
    /// The email address. Case does not matter.
    pub email: String,
    /// The password; it is encrypted before it is sent.
    ///
    /// A key of 1024 bits, such as the built-in one, encrypts 117 bytes at most; a longer password is refused.
    pub password: String,
    /// What else is known about the user.
    pub profile: Option<serde_json::Map<String, serde_json::Value>>,
    /// Whether the registration is a complete sign-in too.
    ///
    /// Then the user pool's pipeline functions and webhooks for a sign-in run, and the user's `logins_count` grows by one.
    pub force_login: bool,
    /// The IP address of the user. Set it where a server makes the call on the user's behalf.
    pub client_ip: Option<String>,
    /// Values of custom fields to store with the user, by the fields' keys.
    ///
    /// The user pool must define each field beforehand. An empty map is not sent.
    pub custom_data: Option<serde_json::Map<String, serde_json::Value>>,
    /// What the functions of the user pool's pipeline find in their context.
    pub context: Option<serde_json::Map<String, serde_json::Value>>,
    /// Whether the result holds a token even if the registration is not a complete sign-in.
    pub generate_token: bool,
}
impl arguments::Arguments for RegisterByEmail {
    const OPERATION: &'static table::OperationInfo = &REGISTER_BY_EMAIL;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            email: given.take("email")?,
            password: given.take("password")?,
            profile: given.take("profile")?,
            force_login: given.take("force_login")?,
            client_ip: given.take("client_ip")?,
            custom_data: given.take("custom_data")?,
            context: given.take("context")?,
            generate_token: given.take("generate_token")?,
        })
    }
}

/// Registers a user with a phone number and the code that a text message brought.
pub static REGISTER_BY_PHONE_CODE: table::OperationInfo = table::OperationInfo {
    name: "register_by_phone_code",
    summary: "Registers a user with a phone number and the code that a text message brought.",
    endpoint: table::Endpoint::GraphQl {
        mutation: true,
        path: &["registerByPhoneCode"],
    },
    auth: table::Auth::None,
    session: table::SessionEffect::SignIn,
    inputs: &[
        table::Input::new("phone", table::To::Field("input", "phone")).required(),
        table::Input::new("code", table::To::Field("input", "code"))
            .required()
            .sensitive(),
        table::Input::new("password", table::To::Field("input", "password"))
            .encode(table::Encode::Rsa)
            .sensitive(),
        table::Input::new("profile", table::To::Field("input", "profile"))
            .printable(
                &[
                    "username",
                    "email",
                    "phone",
                    "ip",
                    "device",
                    "browser",
                    "name",
                    "givenName",
                    "middleName",
                    "familyName",
                    "nickname",
                    "preferredUsername",
                    "photo",
                    "profile",
                    "website",
                    "company",
                    "gender",
                    "birthdate",
                    "zoneinfo",
                    "locale",
                    "address",
                    "formatted",
                    "streetAddress",
                    "locality",
                    "region",
                    "postalCode",
                    "country",
                ],
            ),
        table::Input::new("force_login", table::To::Field("input", "forceLogin"))
            .default("false"),
        table::Input::new("client_ip", table::To::Field("input", "clientIp")),
        table::Input::new("custom_data", table::To::Field("input", "params"))
            .encode(table::Encode::KeyValues),
        table::Input::new("context", table::To::Field("input", "context"))
            .encode(table::Encode::JsonText),
        table::Input::new("generate_token", table::To::Field("input", "generateToken"))
            .default("false"),
    ],
    answer: table::Answer::Data,
    sample: include_str!("../samples/register_by_phone_code.json"),
    given: Some(include_str!("../given/register_by_phone_code.json")),
    errors: &[2001, 2300, 2026, 2028, 2029, 2031, 2100],
};

/// The arguments of `register_by_phone_code`.
#[derive(Clone, PartialEq)]
pub struct RegisterByPhoneCode {
    /// The phone number.
    pub phone: String,
    /// The code from the text message.
    pub code: String,
    /// The first password of the account; it is encrypted before it is sent.
    ///
    /// A key of 1024 bits, such as the built-in one, encrypts 117 bytes at most; a longer password is refused.
    pub password: Option<String>,
    /// What else is known about the user.
    pub profile: Option<serde_json::Map<String, serde_json::Value>>,
    /// Whether the registration is a complete sign-in too.
    ///
    /// Then the user pool's pipeline functions and webhooks for a sign-in run, and the user's `logins_count` grows by one.
    pub force_login: bool,
    /// The IP address of the user. Set it where a server makes the call on the user's behalf.
    pub client_ip: Option<String>,
    /// Values of custom fields to store with the user, by the fields' keys.
    ///
    /// The user pool must define each field beforehand. An empty map is not sent.
    pub custom_data: Option<serde_json::Map<String, serde_json::Value>>,
    /// What the functions of the user pool's pipeline find in their context.
    pub context: Option<serde_json::Map<String, serde_json::Value>>,
    /// Whether the result holds a token even if the registration is not a complete sign-in.
    pub generate_token: bool,
}
impl arguments::Arguments for RegisterByPhoneCode {
    const OPERATION: &'static table::OperationInfo = &REGISTER_BY_PHONE_CODE;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            phone: given.take("phone")?,
            code: given.take("code")?,
            password: given.take("password")?,
            profile: given.take("profile")?,
            force_login: given.take("force_login")?,
            client_ip: given.take("client_ip")?,
            custom_data: given.take("custom_data")?,
            context: given.take("context")?,
            generate_token: given.take("generate_token")?,
        })
    }
}

/// Registers a user with a username and a password.
pub static REGISTER_BY_USERNAME: table::OperationInfo = table::OperationInfo {
    name: "register_by_username",
    summary: "Registers a user with a username and a password.",
    endpoint: table::Endpoint::GraphQl {
        mutation: true,
        path: &["registerByUsername"],
    },
    auth: table::Auth::None,
    session: table::SessionEffect::SignIn,
    inputs: &[
        table::Input::new("username", table::To::Field("input", "username")).required(),
        table::Input::new("password", table::To::Field("input", "password"))
            .required()
            .encode(table::Encode::Rsa)
            .sensitive(),
        table::Input::new("profile", table::To::Field("input", "profile"))
            .printable(
                &[
                    "username",
                    "email",
                    "phone",
                    "ip",
                    "device",
                    "browser",
                    "name",
                    "givenName",
                    "middleName",
                    "familyName",
                    "nickname",
                    "preferredUsername",
                    "photo",
                    "profile",
                    "website",
                    "company",
                    "gender",
                    "birthdate",
                    "zoneinfo",
                    "locale",
                    "address",
                    "formatted",
                    "streetAddress",
                    "locality",
                    "region",
                    "postalCode",
                    "country",
                ],
            ),
        table::Input::new("force_login", table::To::Field("input", "forceLogin"))
            .default("false"),
        table::Input::new("client_ip", table::To::Field("input", "clientIp")),
        table::Input::new("custom_data", table::To::Field("input", "params"))
            .encode(table::Encode::KeyValues),
        table::Input::new("context", table::To::Field("input", "context"))
            .encode(table::Encode::JsonText),
        table::Input::new("generate_token", table::To::Field("input", "generateToken"))
            .default("false"),
    ],
    answer: table::Answer::Data,
    sample: include_str!("../samples/register_by_username.json"),
    given: Some(include_str!("../given/register_by_username.json")),
    errors: &[2026, 2029, 2031, 2100, 2016],
};

/// The arguments of `register_by_username`.
#[derive(Clone, PartialEq)]
pub struct RegisterByUsername {
    /// The name to sign in with. Case matters.
    pub username: String,
    /// The password; it is encrypted before it is sent.
    ///
    /// A key of 1024 bits, such as the built-in one, encrypts 117 bytes at most; a longer password is refused.
    pub password: String,
    /// What else is known about the user.
    pub profile: Option<serde_json::Map<String, serde_json::Value>>,
    /// Whether the registration is a complete sign-in too.
    ///
    /// Then the user pool's pipeline functions and webhooks for a sign-in run, and the user's `logins_count` grows by one.
    pub force_login: bool,
    /// The IP address of the user. Set it where a server makes the call on the user's behalf.
    pub client_ip: Option<String>,
    /// Values of custom fields to store with the user, by the fields' keys.
    ///
    /// The user pool must define each field beforehand. An empty map is not sent.
    pub custom_data: Option<serde_json::Map<String, serde_json::Value>>,
    /// What the functions of the user pool's pipeline find in their context.
    pub context: Option<serde_json::Map<String, serde_json::Value>>,
    /// Whether the result holds a token even if the registration is not a complete sign-in.
    pub generate_token: bool,
}
impl arguments::Arguments for RegisterByUsername {
    const OPERATION: &'static table::OperationInfo = &REGISTER_BY_USERNAME;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            username: given.take("username")?,
            password: given.take("password")?,
            profile: given.take("profile")?,
            force_login: given.take("force_login")?,
            client_ip: given.take("client_ip")?,
            custom_data: given.take("custom_data")?,
            context: given.take("context")?,
            generate_token: given.take("generate_token")?,
        })
    }
}
