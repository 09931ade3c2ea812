//! Signing a user in.
//!
//! A sign-in never sends the session's token. It is sent exactly once, because the service counts failed ones.
//!
//! Written by `cargo xtask gen` from `spec/operations/login.yaml`. Change the spec, not this file.

use crate::arguments;
use crate::table;

/// Signs a user in with an account of a connected Active Directory domain.
pub static LOGIN_BY_AD: table::OperationInfo = table::OperationInfo {
    name: "login_by_ad",
    summary: "Signs a user in with an account of a connected Active Directory domain.",
    endpoint: table::Endpoint::Rest {
        method: "POST",
        path: "/api/v2/ad/verify-user",
    },
    auth: table::Auth::None,
    session: table::SessionEffect::SignIn,
    inputs: &[
        table::Input::new("username", table::To::Json("username")).required(),
        table::Input::new("password", table::To::Json("password")).required().sensitive(),
    ],
    answer: table::Answer::Data,
    sample: include_str!("../samples/login_by_ad.json"),
    given: Some(include_str!("../given/login_by_ad.json")),
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
impl arguments::Arguments for LoginByAd {
    const OPERATION: &'static table::OperationInfo = &LOGIN_BY_AD;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            username: given.take("username")?,
            password: given.take("password")?,
        })
    }
}

/// Signs a user in with an email address and a password.
pub static LOGIN_BY_EMAIL: table::OperationInfo = table::OperationInfo {
    name: "login_by_email",
    summary: "Signs a user in with an email address and a password.",
    endpoint: table::Endpoint::GraphQl {
        mutation: true,
        path: &["loginByEmail"],
    },
    auth: table::Auth::None,
    session: table::SessionEffect::SignIn,
    inputs: &[
        table::Input::new("email", table::To::Field("input", "email")).required(),
        table::Input::new("password", table::To::Field("input", "password"))
            .required()
            .encode(table::Encode::Rsa)
            .sensitive(),
        table::Input::new("auto_register", table::To::Field("input", "autoRegister"))
            .default("false"),
        table::Input::new("captcha_code", table::To::Field("input", "captchaCode"))
            .sensitive(),
        table::Input::new("client_ip", table::To::Field("input", "clientIp")),
        table::Input::new("custom_data", table::To::Field("input", "params"))
            .encode(table::Encode::KeyValues),
        table::Input::new("context", table::To::Field("input", "context"))
            .encode(table::Encode::JsonText),
    ],
    answer: table::Answer::Data,
    sample: include_str!("../samples/login_by_email.json"),
    given: None,
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
impl arguments::Arguments for LoginByEmail {
    const OPERATION: &'static table::OperationInfo = &LOGIN_BY_EMAIL;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            email: given.take("email")?,
            password: given.take("password")?,
            auto_register: given.take("auto_register")?,
            captcha_code: given.take("captcha_code")?,
            client_ip: given.take("client_ip")?,
            custom_data: given.take("custom_data")?,
            context: given.take("context")?,
        })
    }
}

/// Signs a user in with an account of a connected LDAP directory.
pub static LOGIN_BY_LDAP: table::OperationInfo = table::OperationInfo {
    name: "login_by_ldap",
    summary: "Signs a user in with an account of a connected LDAP directory.",
    endpoint: table::Endpoint::Rest {
        method: "POST",
        path: "/api/v2/ldap/verify-user",
    },
    auth: table::Auth::None,
    session: table::SessionEffect::SignIn,
    inputs: &[
        table::Input::new("username", table::To::Json("username")).required(),
        table::Input::new("password", table::To::Json("password")).required().sensitive(),
    ],
    answer: table::Answer::Data,
    sample: include_str!("../samples/login_by_ldap.json"),
    given: Some(include_str!("../given/login_by_ldap.json")),
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
impl arguments::Arguments for LoginByLdap {
    const OPERATION: &'static table::OperationInfo = &LOGIN_BY_LDAP;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            username: given.take("username")?,
            password: given.take("password")?,
        })
    }
}

/// Signs a user in with a phone number and the code that a text message brought.
pub static LOGIN_BY_PHONE_CODE: table::OperationInfo = table::OperationInfo {
    name: "login_by_phone_code",
    summary: "Signs a user in with a phone number and the code that a text message brought.",
    endpoint: table::Endpoint::GraphQl {
        mutation: true,
        path: &["loginByPhoneCode"],
    },
    auth: table::Auth::None,
    session: table::SessionEffect::SignIn,
    inputs: &[
        table::Input::new("phone", table::To::Field("input", "phone")).required(),
        table::Input::new("code", table::To::Field("input", "code"))
            .required()
            .sensitive(),
        table::Input::new("client_ip", table::To::Field("input", "clientIp")),
        table::Input::new("custom_data", table::To::Field("input", "params"))
            .encode(table::Encode::KeyValues),
        table::Input::new("context", table::To::Field("input", "context"))
            .encode(table::Encode::JsonText),
    ],
    answer: table::Answer::Data,
    sample: include_str!("../samples/login_by_phone_code.json"),
    given: None,
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
impl arguments::Arguments for LoginByPhoneCode {
    const OPERATION: &'static table::OperationInfo = &LOGIN_BY_PHONE_CODE;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            phone: given.take("phone")?,
            code: given.take("code")?,
            client_ip: given.take("client_ip")?,
            custom_data: given.take("custom_data")?,
            context: given.take("context")?,
        })
    }
}

/// Signs a user in with a phone number and a password.
pub static LOGIN_BY_PHONE_PASSWORD: table::OperationInfo = table::OperationInfo {
    name: "login_by_phone_password",
    summary: "Signs a user in with a phone number and a password.",
    endpoint: table::Endpoint::GraphQl {
        mutation: true,
        path: &["loginByPhonePassword"],
    },
    auth: table::Auth::None,
    session: table::SessionEffect::SignIn,
    inputs: &[
        table::Input::new("phone", table::To::Field("input", "phone")).required(),
        table::Input::new("password", table::To::Field("input", "password"))
            .required()
            .encode(table::Encode::Rsa)
            .sensitive(),
        table::Input::new("auto_register", table::To::Field("input", "autoRegister"))
            .default("false"),
        table::Input::new("captcha_code", table::To::Field("input", "captchaCode"))
            .sensitive(),
        table::Input::new("client_ip", table::To::Field("input", "clientIp")),
        table::Input::new("custom_data", table::To::Field("input", "params"))
            .encode(table::Encode::KeyValues),
        table::Input::new("context", table::To::Field("input", "context"))
            .encode(table::Encode::JsonText),
    ],
    answer: table::Answer::Data,
    sample: include_str!("../samples/login_by_phone_password.json"),
    given: None,
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
impl arguments::Arguments for LoginByPhonePassword {
    const OPERATION: &'static table::OperationInfo = &LOGIN_BY_PHONE_PASSWORD;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            phone: given.take("phone")?,
            password: given.take("password")?,
            auto_register: given.take("auto_register")?,
            captcha_code: given.take("captcha_code")?,
            client_ip: given.take("client_ip")?,
            custom_data: given.take("custom_data")?,
            context: given.take("context")?,
        })
    }
}

/// Signs a user in with a sub-account and its password.
pub static LOGIN_BY_SUB_ACCOUNT: table::OperationInfo = table::OperationInfo {
    name: "login_by_sub_account",
    summary: "Signs a user in with a sub-account and its password.",
    endpoint: table::Endpoint::GraphQl {
        mutation: true,
        path: &["loginBySubAccount"],
    },
    auth: table::Auth::None,
    session: table::SessionEffect::SignIn,
    inputs: &[
        table::Input::new("account", table::To::Argument("account")).required(),
        table::Input::new("password", table::To::Argument("password"))
            .required()
            .encode(table::Encode::Rsa)
            .sensitive(),
        table::Input::new("captcha_code", table::To::Argument("captchaCode"))
            .sensitive(),
        table::Input::new("client_ip", table::To::Argument("clientIp")),
    ],
    answer: table::Answer::Data,
    sample: include_str!("../samples/login_by_sub_account.json"),
    given: None,
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
impl arguments::Arguments for LoginBySubAccount {
    const OPERATION: &'static table::OperationInfo = &LOGIN_BY_SUB_ACCOUNT;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            account: given.take("account")?,
            password: given.take("password")?,
            captcha_code: given.take("captcha_code")?,
            client_ip: given.take("client_ip")?,
        })
    }
}

/// Signs a user in with a username and a password.
pub static LOGIN_BY_USERNAME: table::OperationInfo = table::OperationInfo {
    name: "login_by_username",
    summary: "Signs a user in with a username and a password.",
    endpoint: table::Endpoint::GraphQl {
        mutation: true,
        path: &["loginByUsername"],
    },
    auth: table::Auth::None,
    session: table::SessionEffect::SignIn,
    inputs: &[
        table::Input::new("username", table::To::Field("input", "username")).required(),
        table::Input::new("password", table::To::Field("input", "password"))
            .required()
            .encode(table::Encode::Rsa)
            .sensitive(),
        table::Input::new("auto_register", table::To::Field("input", "autoRegister"))
            .default("false"),
        table::Input::new("captcha_code", table::To::Field("input", "captchaCode"))
            .sensitive(),
        table::Input::new("client_ip", table::To::Field("input", "clientIp")),
        table::Input::new("custom_data", table::To::Field("input", "params"))
            .encode(table::Encode::KeyValues),
        table::Input::new("context", table::To::Field("input", "context"))
            .encode(table::Encode::JsonText),
    ],
    answer: table::Answer::Data,
    sample: include_str!("../samples/login_by_username.json"),
    given: None,
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
impl arguments::Arguments for LoginByUsername {
    const OPERATION: &'static table::OperationInfo = &LOGIN_BY_USERNAME;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            username: given.take("username")?,
            password: given.take("password")?,
            auto_register: given.take("auto_register")?,
            captcha_code: given.take("captcha_code")?,
            client_ip: given.take("client_ip")?,
            custom_data: given.take("custom_data")?,
            context: given.take("context")?,
        })
    }
}

/// Exchanges a code that WeChat passed to a mobile app for a user, and signs nobody in.
pub static WECHAT_LOGIN: table::OperationInfo = table::OperationInfo {
    name: "wechat_login",
    summary: "Exchanges a code that WeChat passed to a mobile app for a user, and signs nobody in.",
    endpoint: table::Endpoint::Rest {
        method: "GET",
        path: "/connection/social/wechat:mobile/{user_pool_id}/callback",
    },
    auth: table::Auth::None,
    session: table::SessionEffect::None,
    inputs: &[
        table::Input::new("code", table::To::Query("code")).required().sensitive(),
        table::Input::new("country", table::To::Query("country")),
        table::Input::new("lang", table::To::Query("lang")),
        table::Input::new("state", table::To::Query("state")),
        table::Input::new("user_pool_id", table::To::Path("user_pool_id")),
    ],
    answer: table::Answer::Data,
    sample: include_str!("../samples/wechat_login.json"),
    given: None,
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
impl arguments::Arguments for WechatLogin {
    const OPERATION: &'static table::OperationInfo = &WECHAT_LOGIN;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            code: given.take("code")?,
            country: given.take("country")?,
            lang: given.take("lang")?,
            state: given.take("state")?,
            user_pool_id: given.take("user_pool_id")?,
        })
    }
}
