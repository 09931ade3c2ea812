//! Signing a user in.
//!
//! A sign-in never sends the session's token. It is sent exactly once, so that one failure never counts twice.
//!
//! Written by `cargo xtask gen` from `spec/operations/login.yaml`. Change the spec, not this file.

use serde_json::{Map, Value};

use crate::arguments::{Arguments, Given, Incomplete};
use crate::table::{Answer, Auth, Encode, Endpoint, Input, OperationInfo, SessionEffect, To};

/// Signs a user in with an account of a connected Active Directory domain.
pub static LOGIN_BY_AD: OperationInfo = OperationInfo {
    name: "login_by_ad",
    summary: "Signs a user in with an account of a connected Active Directory domain.",
    endpoint: Endpoint::Rest { method: "POST", path: "/api/v2/ad/verify-user" },
    auth: Auth::None,
    session: SessionEffect::SignIn,
    inputs: &[
        Input::new("username", To::Json("username")).required(),
        Input::new("password", To::Json("password")).required().sensitive(),
    ],
    answer: Answer::Data,
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

impl Arguments for LoginByAd {
    const OPERATION: &'static OperationInfo = &LOGIN_BY_AD;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self { username: given.take("username")?, password: given.take("password")? })
    }
}

/// Signs a user in with an email address and a password.
pub static LOGIN_BY_EMAIL: OperationInfo = OperationInfo {
    name: "login_by_email",
    summary: "Signs a user in with an email address and a password.",
    endpoint: Endpoint::GraphQl { mutation: true, path: &["loginByEmail"] },
    auth: Auth::None,
    session: SessionEffect::SignIn,
    inputs: &[
        Input::new("email", To::Field("input", "email")).required(),
        Input::new("password", To::Field("input", "password")).required().encode(Encode::Rsa).sensitive(),
        Input::new("auto_register", To::Field("input", "autoRegister")).default("false"),
        Input::new("captcha_code", To::Field("input", "captchaCode")).sensitive(),
        Input::new("client_ip", To::Field("input", "clientIp")),
        Input::new("custom_data", To::Field("input", "params")).encode(Encode::KeyValues),
        Input::new("context", To::Field("input", "context")).encode(Encode::JsonText),
    ],
    answer: Answer::Data,
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
    /// The text of the captcha. It is needed after the error 2000.
    pub captcha_code: Option<String>,
    /// The IP address of the user. Give it where a server makes the call on the user's behalf.
    pub client_ip: Option<String>,
    /// Values of custom fields to store with the user, by the fields' keys.
    ///
    /// The user pool must define each field beforehand. An empty map is not sent.
    pub custom_data: Option<Map<String, Value>>,
    /// What the functions of the user pool's pipeline find in their context.
    pub context: Option<Map<String, Value>>,
}

impl Arguments for LoginByEmail {
    const OPERATION: &'static OperationInfo = &LOGIN_BY_EMAIL;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
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
pub static LOGIN_BY_LDAP: OperationInfo = OperationInfo {
    name: "login_by_ldap",
    summary: "Signs a user in with an account of a connected LDAP directory.",
    endpoint: Endpoint::Rest { method: "POST", path: "/api/v2/ldap/verify-user" },
    auth: Auth::None,
    session: SessionEffect::SignIn,
    inputs: &[
        Input::new("username", To::Json("username")).required(),
        Input::new("password", To::Json("password")).required().sensitive(),
    ],
    answer: Answer::Data,
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

impl Arguments for LoginByLdap {
    const OPERATION: &'static OperationInfo = &LOGIN_BY_LDAP;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self { username: given.take("username")?, password: given.take("password")? })
    }
}

/// Signs a user in with a phone number and the code that a text message brought.
pub static LOGIN_BY_PHONE_CODE: OperationInfo = OperationInfo {
    name: "login_by_phone_code",
    summary: "Signs a user in with a phone number and the code that a text message brought.",
    endpoint: Endpoint::GraphQl { mutation: true, path: &["loginByPhoneCode"] },
    auth: Auth::None,
    session: SessionEffect::SignIn,
    inputs: &[
        Input::new("phone", To::Field("input", "phone")).required(),
        Input::new("code", To::Field("input", "code")).required().sensitive(),
        Input::new("client_ip", To::Field("input", "clientIp")),
        Input::new("custom_data", To::Field("input", "params")).encode(Encode::KeyValues),
        Input::new("context", To::Field("input", "context")).encode(Encode::JsonText),
    ],
    answer: Answer::Data,
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
    /// The IP address of the user. Give it where a server makes the call on the user's behalf.
    pub client_ip: Option<String>,
    /// Values of custom fields to store with the user, by the fields' keys.
    ///
    /// The user pool must define each field beforehand. An empty map is not sent.
    pub custom_data: Option<Map<String, Value>>,
    /// What the functions of the user pool's pipeline find in their context.
    pub context: Option<Map<String, Value>>,
}

impl Arguments for LoginByPhoneCode {
    const OPERATION: &'static OperationInfo = &LOGIN_BY_PHONE_CODE;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
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
pub static LOGIN_BY_PHONE_PASSWORD: OperationInfo = OperationInfo {
    name: "login_by_phone_password",
    summary: "Signs a user in with a phone number and a password.",
    endpoint: Endpoint::GraphQl { mutation: true, path: &["loginByPhonePassword"] },
    auth: Auth::None,
    session: SessionEffect::SignIn,
    inputs: &[
        Input::new("phone", To::Field("input", "phone")).required(),
        Input::new("password", To::Field("input", "password")).required().encode(Encode::Rsa).sensitive(),
        Input::new("auto_register", To::Field("input", "autoRegister")).default("false"),
        Input::new("captcha_code", To::Field("input", "captchaCode")).sensitive(),
        Input::new("client_ip", To::Field("input", "clientIp")),
        Input::new("custom_data", To::Field("input", "params")).encode(Encode::KeyValues),
        Input::new("context", To::Field("input", "context")).encode(Encode::JsonText),
    ],
    answer: Answer::Data,
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
    /// The text of the captcha. It is needed after the error 2000.
    pub captcha_code: Option<String>,
    /// The IP address of the user. Give it where a server makes the call on the user's behalf.
    pub client_ip: Option<String>,
    /// Values of custom fields to store with the user, by the fields' keys.
    ///
    /// The user pool must define each field beforehand. An empty map is not sent.
    pub custom_data: Option<Map<String, Value>>,
    /// What the functions of the user pool's pipeline find in their context.
    pub context: Option<Map<String, Value>>,
}

impl Arguments for LoginByPhonePassword {
    const OPERATION: &'static OperationInfo = &LOGIN_BY_PHONE_PASSWORD;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
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
pub static LOGIN_BY_SUB_ACCOUNT: OperationInfo = OperationInfo {
    name: "login_by_sub_account",
    summary: "Signs a user in with a sub-account and its password.",
    endpoint: Endpoint::GraphQl { mutation: true, path: &["loginBySubAccount"] },
    auth: Auth::None,
    session: SessionEffect::SignIn,
    inputs: &[
        Input::new("account", To::Argument("account")).required(),
        Input::new("password", To::Argument("password")).required().encode(Encode::Rsa).sensitive(),
        Input::new("captcha_code", To::Argument("captchaCode")).sensitive(),
        Input::new("client_ip", To::Argument("clientIp")),
    ],
    answer: Answer::Data,
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
    /// The text of the captcha. It is needed after the error 2000.
    pub captcha_code: Option<String>,
    /// The IP address of the user. Give it where a server makes the call on the user's behalf.
    pub client_ip: Option<String>,
}

impl Arguments for LoginBySubAccount {
    const OPERATION: &'static OperationInfo = &LOGIN_BY_SUB_ACCOUNT;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self {
            account: given.take("account")?,
            password: given.take("password")?,
            captcha_code: given.take("captcha_code")?,
            client_ip: given.take("client_ip")?,
        })
    }
}

/// Signs a user in with a username and a password.
pub static LOGIN_BY_USERNAME: OperationInfo = OperationInfo {
    name: "login_by_username",
    summary: "Signs a user in with a username and a password.",
    endpoint: Endpoint::GraphQl { mutation: true, path: &["loginByUsername"] },
    auth: Auth::None,
    session: SessionEffect::SignIn,
    inputs: &[
        Input::new("username", To::Field("input", "username")).required(),
        Input::new("password", To::Field("input", "password")).required().encode(Encode::Rsa).sensitive(),
        Input::new("auto_register", To::Field("input", "autoRegister")).default("false"),
        Input::new("captcha_code", To::Field("input", "captchaCode")).sensitive(),
        Input::new("client_ip", To::Field("input", "clientIp")),
        Input::new("custom_data", To::Field("input", "params")).encode(Encode::KeyValues),
        Input::new("context", To::Field("input", "context")).encode(Encode::JsonText),
    ],
    answer: Answer::Data,
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
    /// The text of the captcha. It is needed after the error 2000.
    pub captcha_code: Option<String>,
    /// The IP address of the user. Give it where a server makes the call on the user's behalf.
    pub client_ip: Option<String>,
    /// Values of custom fields to store with the user, by the fields' keys.
    ///
    /// The user pool must define each field beforehand. An empty map is not sent.
    pub custom_data: Option<Map<String, Value>>,
    /// What the functions of the user pool's pipeline find in their context.
    pub context: Option<Map<String, Value>>,
}

impl Arguments for LoginByUsername {
    const OPERATION: &'static OperationInfo = &LOGIN_BY_USERNAME;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
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

/// Signs a user in with a code that WeChat gave to a mobile app.
pub static WECHAT_LOGIN: OperationInfo = OperationInfo {
    name: "wechat_login",
    summary: "Signs a user in with a code that WeChat gave to a mobile app.",
    endpoint: Endpoint::Rest { method: "GET", path: "/connection/social/wechat:mobile/{user_pool_id}/callback" },
    auth: Auth::None,
    session: SessionEffect::None,
    inputs: &[
        Input::new("code", To::Query("code")).required().sensitive(),
        Input::new("country", To::Query("country")),
        Input::new("lang", To::Query("lang")),
        Input::new("state", To::Query("state")),
        Input::new("user_pool_id", To::Path("user_pool_id")),
    ],
    answer: Answer::Data,
    sample: include_str!("../samples/wechat_login.json"),
    given: None,
    errors: &[2005, 2224],
};

/// The arguments of `wechat_login`.
#[derive(Clone, PartialEq)]
pub struct WechatLogin {
    /// The code that WeChat gave to the app.
    pub code: String,
    /// The user's country, as WeChat gave it to the app.
    pub country: Option<String>,
    /// The user's language, as WeChat gave it to the app.
    pub lang: Option<String>,
    /// The state that the app gave to WeChat and got back with the code.
    pub state: Option<String>,
    /// What the client sends by itself.
    pub user_pool_id: Option<String>,
}

impl Arguments for WechatLogin {
    const OPERATION: &'static OperationInfo = &WECHAT_LOGIN;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self {
            code: given.take("code")?,
            country: given.take("country")?,
            lang: given.take("lang")?,
            state: given.take("state")?,
            user_pool_id: given.take("user_pool_id")?,
        })
    }
}
