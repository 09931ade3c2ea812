//! Signing a user in.
//!
//! A sign-in never sends the session's token. It is sent exactly once, because the service counts failed ones.
//!
//! Written by `cargo xtask gen` from `spec/operations/login.yaml`. Change the spec, not this file.

use crate::metadata;
use crate::request;

/// Signs a user in with an account of a connected Active Directory domain.
pub static LOGIN_BY_AD: metadata::OperationInfo = metadata::OperationInfo {
    name: "login_by_ad",
    summary: "Signs a user in with an account of a connected Active Directory domain.",
    endpoint: metadata::Endpoint::Rest {
        method: "POST",
        path: "/api/v2/ad/verify-user",
    },
    auth: metadata::Auth::None,
    session: metadata::SessionEffect::SignIn,
    inputs: &[
        metadata::Input::new("username", metadata::ParamIn::Json("username")).required(),
        metadata::Input::new("password", metadata::ParamIn::Json("password"))
            .required()
            .sensitive(),
    ],
    result_in: metadata::ResultIn::Envelope,
    errors: &[2004, 2005, 2006],
};

/// The arguments of `login_by_ad`.
#[derive(Clone, PartialEq)]
pub struct LoginByAd {
    /// The name of the account in the domain.
    pub username: String,
    /// The password of the account.
    pub password: String,
}
impl request::Arguments for LoginByAd {
    const OPERATION: &'static metadata::OperationInfo = &LOGIN_BY_AD;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            username: decoded.take("username")?,
            password: decoded.take("password")?,
        })
    }
}

/// Signs a user in with an email address and a password.
pub static LOGIN_BY_EMAIL: metadata::OperationInfo = metadata::OperationInfo {
    name: "login_by_email",
    summary: "Signs a user in with an email address and a password.",
    endpoint: metadata::Endpoint::GraphQl {
        mutation: true,
        path: &["loginByEmail"],
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
        metadata::Input::new(
                "auto_register",
                metadata::ParamIn::Field("input", "autoRegister"),
            )
            .default("false"),
        metadata::Input::new(
                "captcha_code",
                metadata::ParamIn::Field("input", "captchaCode"),
            )
            .sensitive(),
        metadata::Input::new("client_ip", metadata::ParamIn::Field("input", "clientIp")),
        metadata::Input::new("custom_data", metadata::ParamIn::Field("input", "params"))
            .encode(metadata::Encode::KeyValues),
        metadata::Input::new("context", metadata::ParamIn::Field("input", "context"))
            .encode(metadata::Encode::JsonText),
    ],
    result_in: metadata::ResultIn::Envelope,
    errors: &[2000, 2004, 2005, 2006, 2027, 2016, 1635],
};

/// The arguments of `login_by_email`.
#[derive(Clone, PartialEq)]
pub struct LoginByEmail {
    /// The email address.
    pub email: String,
    /// The password; it is encrypted before it is sent.
    ///
    /// A key of 1024 bits, such as the built-in one, encrypts 117 bytes at most; a longer password is refused.
    pub password: String,
    /// Whether a user who does not exist is registered on the way.
    pub auto_register: bool,
    /// The characters that the captcha shows. They are needed after the error 2000.
    pub captcha_code: Option<String>,
    /// The IP address of the user. Set it where a server makes the call on the user's behalf.
    pub client_ip: Option<String>,
    /// Values of custom fields to store with the user, by the fields' keys.
    ///
    /// The user pool must define each field beforehand. An empty map is not sent.
    pub custom_data: Option<serde_json::Map<String, serde_json::Value>>,
    /// What the functions of the user pool's pipeline find in their context.
    pub context: Option<serde_json::Map<String, serde_json::Value>>,
}
impl request::Arguments for LoginByEmail {
    const OPERATION: &'static metadata::OperationInfo = &LOGIN_BY_EMAIL;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            email: decoded.take("email")?,
            password: decoded.take("password")?,
            auto_register: decoded.take("auto_register")?,
            captcha_code: decoded.take("captcha_code")?,
            client_ip: decoded.take("client_ip")?,
            custom_data: decoded.take("custom_data")?,
            context: decoded.take("context")?,
        })
    }
}

/// Signs a user in with an account of a connected LDAP directory.
pub static LOGIN_BY_LDAP: metadata::OperationInfo = metadata::OperationInfo {
    name: "login_by_ldap",
    summary: "Signs a user in with an account of a connected LDAP directory.",
    endpoint: metadata::Endpoint::Rest {
        method: "POST",
        path: "/api/v2/ldap/verify-user",
    },
    auth: metadata::Auth::None,
    session: metadata::SessionEffect::SignIn,
    inputs: &[
        metadata::Input::new("username", metadata::ParamIn::Json("username")).required(),
        metadata::Input::new("password", metadata::ParamIn::Json("password"))
            .required()
            .sensitive(),
    ],
    result_in: metadata::ResultIn::Envelope,
    errors: &[2004, 2005, 2006],
};

/// The arguments of `login_by_ldap`.
#[derive(Clone, PartialEq)]
pub struct LoginByLdap {
    /// The name of the account in the directory.
    pub username: String,
    /// The password of the account.
    pub password: String,
}
impl request::Arguments for LoginByLdap {
    const OPERATION: &'static metadata::OperationInfo = &LOGIN_BY_LDAP;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            username: decoded.take("username")?,
            password: decoded.take("password")?,
        })
    }
}

/// Signs a user in with a phone number and the code that a text message brought.
pub static LOGIN_BY_PHONE_CODE: metadata::OperationInfo = metadata::OperationInfo {
    name: "login_by_phone_code",
    summary: "Signs a user in with a phone number and the code that a text message brought.",
    endpoint: metadata::Endpoint::GraphQl {
        mutation: true,
        path: &["loginByPhoneCode"],
    },
    auth: metadata::Auth::None,
    session: metadata::SessionEffect::SignIn,
    inputs: &[
        metadata::Input::new("phone", metadata::ParamIn::Field("input", "phone"))
            .required(),
        metadata::Input::new("code", metadata::ParamIn::Field("input", "code"))
            .required()
            .sensitive(),
        metadata::Input::new("client_ip", metadata::ParamIn::Field("input", "clientIp")),
        metadata::Input::new("custom_data", metadata::ParamIn::Field("input", "params"))
            .encode(metadata::Encode::KeyValues),
        metadata::Input::new("context", metadata::ParamIn::Field("input", "context"))
            .encode(metadata::Encode::JsonText),
    ],
    result_in: metadata::ResultIn::Envelope,
    errors: &[2001, 2300, 2005, 2028, 1635],
};

/// The arguments of `login_by_phone_code`.
#[derive(Clone, PartialEq)]
pub struct LoginByPhoneCode {
    /// The phone number.
    pub phone: String,
    /// The code from the text message.
    pub code: String,
    /// The IP address of the user. Set it where a server makes the call on the user's behalf.
    pub client_ip: Option<String>,
    /// Values of custom fields to store with the user, by the fields' keys.
    ///
    /// The user pool must define each field beforehand. An empty map is not sent.
    pub custom_data: Option<serde_json::Map<String, serde_json::Value>>,
    /// What the functions of the user pool's pipeline find in their context.
    pub context: Option<serde_json::Map<String, serde_json::Value>>,
}
impl request::Arguments for LoginByPhoneCode {
    const OPERATION: &'static metadata::OperationInfo = &LOGIN_BY_PHONE_CODE;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            phone: decoded.take("phone")?,
            code: decoded.take("code")?,
            client_ip: decoded.take("client_ip")?,
            custom_data: decoded.take("custom_data")?,
            context: decoded.take("context")?,
        })
    }
}

/// Signs a user in with a phone number and a password.
pub static LOGIN_BY_PHONE_PASSWORD: metadata::OperationInfo = metadata::OperationInfo {
    name: "login_by_phone_password",
    summary: "Signs a user in with a phone number and a password.",
    endpoint: metadata::Endpoint::GraphQl {
        mutation: true,
        path: &["loginByPhonePassword"],
    },
    auth: metadata::Auth::None,
    session: metadata::SessionEffect::SignIn,
    inputs: &[
        metadata::Input::new("phone", metadata::ParamIn::Field("input", "phone"))
            .required(),
        metadata::Input::new("password", metadata::ParamIn::Field("input", "password"))
            .required()
            .encode(metadata::Encode::Rsa)
            .sensitive(),
        metadata::Input::new(
                "auto_register",
                metadata::ParamIn::Field("input", "autoRegister"),
            )
            .default("false"),
        metadata::Input::new(
                "captcha_code",
                metadata::ParamIn::Field("input", "captchaCode"),
            )
            .sensitive(),
        metadata::Input::new("client_ip", metadata::ParamIn::Field("input", "clientIp")),
        metadata::Input::new("custom_data", metadata::ParamIn::Field("input", "params"))
            .encode(metadata::Encode::KeyValues),
        metadata::Input::new("context", metadata::ParamIn::Field("input", "context"))
            .encode(metadata::Encode::JsonText),
    ],
    result_in: metadata::ResultIn::Envelope,
    errors: &[2000, 2004, 2005, 2006, 2016, 1635],
};

/// The arguments of `login_by_phone_password`.
#[derive(Clone, PartialEq)]
pub struct LoginByPhonePassword {
    /// The phone number.
    pub phone: String,
    /// The password; it is encrypted before it is sent.
    ///
    /// A key of 1024 bits, such as the built-in one, encrypts 117 bytes at most; a longer password is refused.
    pub password: String,
    /// Whether a user who does not exist is registered on the way.
    pub auto_register: bool,
    /// The characters that the captcha shows. They are needed after the error 2000.
    pub captcha_code: Option<String>,
    /// The IP address of the user. Set it where a server makes the call on the user's behalf.
    pub client_ip: Option<String>,
    /// Values of custom fields to store with the user, by the fields' keys.
    ///
    /// The user pool must define each field beforehand. An empty map is not sent.
    pub custom_data: Option<serde_json::Map<String, serde_json::Value>>,
    /// What the functions of the user pool's pipeline find in their context.
    pub context: Option<serde_json::Map<String, serde_json::Value>>,
}
impl request::Arguments for LoginByPhonePassword {
    const OPERATION: &'static metadata::OperationInfo = &LOGIN_BY_PHONE_PASSWORD;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            phone: decoded.take("phone")?,
            password: decoded.take("password")?,
            auto_register: decoded.take("auto_register")?,
            captcha_code: decoded.take("captcha_code")?,
            client_ip: decoded.take("client_ip")?,
            custom_data: decoded.take("custom_data")?,
            context: decoded.take("context")?,
        })
    }
}

/// Signs a user in with a sub-account and its password.
pub static LOGIN_BY_SUB_ACCOUNT: metadata::OperationInfo = metadata::OperationInfo {
    name: "login_by_sub_account",
    summary: "Signs a user in with a sub-account and its password.",
    endpoint: metadata::Endpoint::GraphQl {
        mutation: true,
        path: &["loginBySubAccount"],
    },
    auth: metadata::Auth::None,
    session: metadata::SessionEffect::SignIn,
    inputs: &[
        metadata::Input::new("account", metadata::ParamIn::Argument("account"))
            .required(),
        metadata::Input::new("password", metadata::ParamIn::Argument("password"))
            .required()
            .encode(metadata::Encode::Rsa)
            .sensitive(),
        metadata::Input::new("captcha_code", metadata::ParamIn::Argument("captchaCode"))
            .sensitive(),
        metadata::Input::new("client_ip", metadata::ParamIn::Argument("clientIp")),
    ],
    result_in: metadata::ResultIn::Envelope,
    errors: &[2000, 2004, 2005, 2006, 2016],
};

/// The arguments of `login_by_sub_account`.
#[derive(Clone, PartialEq)]
pub struct LoginBySubAccount {
    /// The name of the sub-account.
    pub account: String,
    /// The password; it is encrypted before it is sent.
    ///
    /// A key of 1024 bits, such as the built-in one, encrypts 117 bytes at most; a longer password is refused.
    pub password: String,
    /// The characters that the captcha shows. They are needed after the error 2000.
    pub captcha_code: Option<String>,
    /// The IP address of the user. Set it where a server makes the call on the user's behalf.
    pub client_ip: Option<String>,
}
impl request::Arguments for LoginBySubAccount {
    const OPERATION: &'static metadata::OperationInfo = &LOGIN_BY_SUB_ACCOUNT;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            account: decoded.take("account")?,
            password: decoded.take("password")?,
            captcha_code: decoded.take("captcha_code")?,
            client_ip: decoded.take("client_ip")?,
        })
    }
}

/// Signs a user in with a username and a password.
pub static LOGIN_BY_USERNAME: metadata::OperationInfo = metadata::OperationInfo {
    name: "login_by_username",
    summary: "Signs a user in with a username and a password.",
    endpoint: metadata::Endpoint::GraphQl {
        mutation: true,
        path: &["loginByUsername"],
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
        metadata::Input::new(
                "auto_register",
                metadata::ParamIn::Field("input", "autoRegister"),
            )
            .default("false"),
        metadata::Input::new(
                "captcha_code",
                metadata::ParamIn::Field("input", "captchaCode"),
            )
            .sensitive(),
        metadata::Input::new("client_ip", metadata::ParamIn::Field("input", "clientIp")),
        metadata::Input::new("custom_data", metadata::ParamIn::Field("input", "params"))
            .encode(metadata::Encode::KeyValues),
        metadata::Input::new("context", metadata::ParamIn::Field("input", "context"))
            .encode(metadata::Encode::JsonText),
    ],
    result_in: metadata::ResultIn::Envelope,
    errors: &[2000, 2004, 2005, 2006, 2016, 1635],
};

/// The arguments of `login_by_username`.
#[derive(Clone, PartialEq)]
pub struct LoginByUsername {
    /// The username. Case matters.
    pub username: String,
    /// The password; it is encrypted before it is sent.
    ///
    /// A key of 1024 bits, such as the built-in one, encrypts 117 bytes at most; a longer password is refused.
    pub password: String,
    /// Whether a user who does not exist is registered on the way.
    pub auto_register: bool,
    /// The characters that the captcha shows. They are needed after the error 2000.
    pub captcha_code: Option<String>,
    /// The IP address of the user. Set it where a server makes the call on the user's behalf.
    pub client_ip: Option<String>,
    /// Values of custom fields to store with the user, by the fields' keys.
    ///
    /// The user pool must define each field beforehand. An empty map is not sent.
    pub custom_data: Option<serde_json::Map<String, serde_json::Value>>,
    /// What the functions of the user pool's pipeline find in their context.
    pub context: Option<serde_json::Map<String, serde_json::Value>>,
}
impl request::Arguments for LoginByUsername {
    const OPERATION: &'static metadata::OperationInfo = &LOGIN_BY_USERNAME;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            username: decoded.take("username")?,
            password: decoded.take("password")?,
            auto_register: decoded.take("auto_register")?,
            captcha_code: decoded.take("captcha_code")?,
            client_ip: decoded.take("client_ip")?,
            custom_data: decoded.take("custom_data")?,
            context: decoded.take("context")?,
        })
    }
}

/// Exchanges a code that WeChat passed to a mobile app for a user, and signs nobody in.
pub static WECHAT_LOGIN: metadata::OperationInfo = metadata::OperationInfo {
    name: "wechat_login",
    summary: "Exchanges a code that WeChat passed to a mobile app for a user, and signs nobody in.",
    endpoint: metadata::Endpoint::Rest {
        method: "GET",
        path: "/connection/social/wechat:mobile/{user_pool_id}/callback",
    },
    auth: metadata::Auth::None,
    session: metadata::SessionEffect::None,
    inputs: &[
        metadata::Input::new("code", metadata::ParamIn::Query("code"))
            .required()
            .sensitive(),
        metadata::Input::new("country", metadata::ParamIn::Query("country")),
        metadata::Input::new("lang", metadata::ParamIn::Query("lang")),
        metadata::Input::new("state", metadata::ParamIn::Query("state")),
        metadata::Input::new("user_pool_id", metadata::ParamIn::Path("user_pool_id")),
    ],
    result_in: metadata::ResultIn::Envelope,
    errors: &[2005, 2224],
};

/// The arguments of `wechat_login`.
#[derive(Clone, PartialEq)]
pub struct WechatLogin {
    /// The code that WeChat passed to the app.
    pub code: String,
    /// The user's country, as WeChat passed it to the app.
    pub country: Option<String>,
    /// The user's language, as WeChat passed it to the app.
    pub lang: Option<String>,
    /// The state that the app passed to WeChat and got back with the code.
    pub state: Option<String>,
    /// What the client sends by itself.
    pub user_pool_id: Option<String>,
}
impl request::Arguments for WechatLogin {
    const OPERATION: &'static metadata::OperationInfo = &WECHAT_LOGIN;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            code: decoded.take("code")?,
            country: decoded.take("country")?,
            lang: decoded.take("lang")?,
            state: decoded.take("state")?,
            user_pool_id: decoded.take("user_pool_id")?,
        })
    }
}
