//! Registering a user.
//!
//! A registration is sent exactly once: a second one could make a second account.
//!
//! Written by `cargo xtask gen` from `spec/operations/registration.yaml`. Change the spec, not this file.

use crate::metadata;
use crate::request;

/// Registers a user with an email address and a password.
pub static REGISTER_BY_EMAIL: metadata::OperationInfo = metadata::OperationInfo {
    name: "register_by_email",
    summary: "Registers a user with an email address and a password.",
    endpoint: metadata::Endpoint::GraphQl {
        mutation: true,
        path: &["registerByEmail"],
    },
    auth: metadata::Auth::None,
    session: metadata::SessionEffect::SignIn,
    inputs: &[
        metadata::Input::new("email", metadata::ParamIn::Field("input", "email"))
            .required(),
        metadata::Input::new("password", metadata::ParamIn::Field("input", "password"))
            .required()
            .encode(metadata::Encode::Rsa)
            .sensitive(),
        metadata::Input::new("profile", metadata::ParamIn::Field("input", "profile"))
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
        metadata::Input::new(
                "force_login",
                metadata::ParamIn::Field("input", "forceLogin"),
            )
            .default("false"),
        metadata::Input::new("client_ip", metadata::ParamIn::Field("input", "clientIp")),
        metadata::Input::new("custom_data", metadata::ParamIn::Field("input", "params"))
            .encode(metadata::Encode::KeyValues),
        metadata::Input::new("context", metadata::ParamIn::Field("input", "context"))
            .encode(metadata::Encode::JsonText),
        metadata::Input::new(
                "generate_token",
                metadata::ParamIn::Field("input", "generateToken"),
            )
            .default("false"),
    ],
    result_in: metadata::ResultIn::Envelope,
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
impl request::Arguments for RegisterByEmail {
    const OPERATION: &'static metadata::OperationInfo = &REGISTER_BY_EMAIL;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            email: decoded.take("email")?,
            password: decoded.take("password")?,
            profile: decoded.take("profile")?,
            force_login: decoded.take("force_login")?,
            client_ip: decoded.take("client_ip")?,
            custom_data: decoded.take("custom_data")?,
            context: decoded.take("context")?,
            generate_token: decoded.take("generate_token")?,
        })
    }
}

/// Registers a user with a phone number and the code that a text message brought.
pub static REGISTER_BY_PHONE_CODE: metadata::OperationInfo = metadata::OperationInfo {
    name: "register_by_phone_code",
    summary: "Registers a user with a phone number and the code that a text message brought.",
    endpoint: metadata::Endpoint::GraphQl {
        mutation: true,
        path: &["registerByPhoneCode"],
    },
    auth: metadata::Auth::None,
    session: metadata::SessionEffect::SignIn,
    inputs: &[
        metadata::Input::new("phone", metadata::ParamIn::Field("input", "phone"))
            .required(),
        metadata::Input::new("code", metadata::ParamIn::Field("input", "code"))
            .required()
            .sensitive(),
        metadata::Input::new("password", metadata::ParamIn::Field("input", "password"))
            .encode(metadata::Encode::Rsa)
            .sensitive(),
        metadata::Input::new("profile", metadata::ParamIn::Field("input", "profile"))
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
        metadata::Input::new(
                "force_login",
                metadata::ParamIn::Field("input", "forceLogin"),
            )
            .default("false"),
        metadata::Input::new("client_ip", metadata::ParamIn::Field("input", "clientIp")),
        metadata::Input::new("custom_data", metadata::ParamIn::Field("input", "params"))
            .encode(metadata::Encode::KeyValues),
        metadata::Input::new("context", metadata::ParamIn::Field("input", "context"))
            .encode(metadata::Encode::JsonText),
        metadata::Input::new(
                "generate_token",
                metadata::ParamIn::Field("input", "generateToken"),
            )
            .default("false"),
    ],
    result_in: metadata::ResultIn::Envelope,
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
impl request::Arguments for RegisterByPhoneCode {
    const OPERATION: &'static metadata::OperationInfo = &REGISTER_BY_PHONE_CODE;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            phone: decoded.take("phone")?,
            code: decoded.take("code")?,
            password: decoded.take("password")?,
            profile: decoded.take("profile")?,
            force_login: decoded.take("force_login")?,
            client_ip: decoded.take("client_ip")?,
            custom_data: decoded.take("custom_data")?,
            context: decoded.take("context")?,
            generate_token: decoded.take("generate_token")?,
        })
    }
}

/// Registers a user with a username and a password.
pub static REGISTER_BY_USERNAME: metadata::OperationInfo = metadata::OperationInfo {
    name: "register_by_username",
    summary: "Registers a user with a username and a password.",
    endpoint: metadata::Endpoint::GraphQl {
        mutation: true,
        path: &["registerByUsername"],
    },
    auth: metadata::Auth::None,
    session: metadata::SessionEffect::SignIn,
    inputs: &[
        metadata::Input::new("username", metadata::ParamIn::Field("input", "username"))
            .required(),
        metadata::Input::new("password", metadata::ParamIn::Field("input", "password"))
            .required()
            .encode(metadata::Encode::Rsa)
            .sensitive(),
        metadata::Input::new("profile", metadata::ParamIn::Field("input", "profile"))
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
        metadata::Input::new(
                "force_login",
                metadata::ParamIn::Field("input", "forceLogin"),
            )
            .default("false"),
        metadata::Input::new("client_ip", metadata::ParamIn::Field("input", "clientIp")),
        metadata::Input::new("custom_data", metadata::ParamIn::Field("input", "params"))
            .encode(metadata::Encode::KeyValues),
        metadata::Input::new("context", metadata::ParamIn::Field("input", "context"))
            .encode(metadata::Encode::JsonText),
        metadata::Input::new(
                "generate_token",
                metadata::ParamIn::Field("input", "generateToken"),
            )
            .default("false"),
    ],
    result_in: metadata::ResultIn::Envelope,
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
impl request::Arguments for RegisterByUsername {
    const OPERATION: &'static metadata::OperationInfo = &REGISTER_BY_USERNAME;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            username: decoded.take("username")?,
            password: decoded.take("password")?,
            profile: decoded.take("profile")?,
            force_login: decoded.take("force_login")?,
            client_ip: decoded.take("client_ip")?,
            custom_data: decoded.take("custom_data")?,
            context: decoded.take("context")?,
            generate_token: decoded.take("generate_token")?,
        })
    }
}
