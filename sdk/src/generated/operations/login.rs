//! Signing a user in.
//!
//! A sign-in never sends the session's token. It is sent exactly once, so that one failure never counts twice.
//!
//! Written by `cargo xtask gen` from `spec/operations/login.yaml`. Change the spec, not this file.

use crate::generated::client;
use crate::generated::graphql;
use crate::generated::types;
use crate::runtime;
use crate::runtime::operation as op;

/// Signing a user in.
///
/// A sign-in never sends the session's token. It is sent exactly once, so that one failure never counts twice.
impl client::AuthenticationClient {
    /// Signs a user in with an account of a connected Active Directory domain.
    ///
    /// The first sign-in copies the account into the user pool, and every later one brings the copy up to date. The
    /// user and the token of the answer become the session's, in place of whoever was signed in before.
    ///
    /// The request goes to a host of its own, which the option `websocket_host` names. The password is sent as it is:
    /// only the connection encrypts it.
    ///
    /// * `username`: The name of the account in the domain.
    /// * `password`: The password of the account.
    ///
    /// No authorization is sent. The session takes the user and the token of the answer. Sent exactly once: it is
    /// never repeated.
    ///
    /// Documented as: authentication-client.md, Login with an AD username.
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::UserNotFound`](crate::generated::ErrorCode::UserNotFound) (2004): Ask for the username again.
    /// - [`ErrorCode::UserLocked`](crate::generated::ErrorCode::UserLocked) (2005): Tell the user that the account is locked.
    /// - [`ErrorCode::PasswordWrong`](crate::generated::ErrorCode::PasswordWrong) (2006): Ask for the password again.
    ///
    /// # Example
    ///
    /// Signs in with an Active Directory account:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("login_by_ad").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let user = client.login_by_ad("bob", "passw0rd").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn login_by_ad(
        &self,
        username: impl Into<String>,
        password: impl Into<runtime::Secret>,
    ) -> LoginByAd {
        LoginByAd(
            self
                .call(&LOGIN_BY_AD)
                .with("username", username.into())
                .with("password", password.into()),
        )
    }
    /// Signs a user in with an email address and a password.
    ///
    /// The user and the token of the answer become the session's, in place of whoever was signed in before.
    ///
    /// An address that was never verified is good enough, unless a setting of the user pool says otherwise. Where the
    /// user pool watches for failing sign-ins, too many of them from one IP address lead to the error 2000; the next
    /// attempt then needs `captcha_code`.
    ///
    /// * `email`: The email address.
    /// * `password`: The password; it is encrypted before it is sent.
    ///
    ///   A key of 1024 bits, such as the built-in one, encrypts 117 bytes at most; a longer password is refused.
    ///
    /// Optional: [`auto_register`](LoginByEmail::auto_register), [`captcha_code`](LoginByEmail::captcha_code),
    /// [`client_ip`](LoginByEmail::client_ip), [`custom_data`](LoginByEmail::custom_data),
    /// [`context`](LoginByEmail::context).
    ///
    /// No authorization is sent. The session takes the user and the token of the answer. Sent exactly once: it is
    /// never repeated.
    ///
    /// Documented as: authentication-client.md, Use the email login.
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::CaptchaRequired`](crate::generated::ErrorCode::CaptchaRequired) (2000): Show a captcha, and sign in again with `captcha_code`.
    /// - [`ErrorCode::UserNotFound`](crate::generated::ErrorCode::UserNotFound) (2004): Offer to register, or set `auto_register`.
    /// - [`ErrorCode::UserLocked`](crate::generated::ErrorCode::UserLocked) (2005): Tell the user that the account is locked.
    /// - [`ErrorCode::PasswordWrong`](crate::generated::ErrorCode::PasswordWrong) (2006): Ask for the password again.
    /// - [`ErrorCode::PasswordNotSet`](crate::generated::ErrorCode::PasswordNotSet) (2027): Let the user sign in with the social account instead.
    /// - [`ErrorCode::PasswordUndecryptable`](crate::generated::ErrorCode::PasswordUndecryptable) (2016): Set the option `public_key` to the key of your service.
    /// - [`ErrorCode::MfaRequired`](crate::generated::ErrorCode::MfaRequired) (1635): Go on with the further factor; the error's data holds the `mfaToken`.
    ///
    /// # Example
    ///
    /// Signs in with an email address and a password:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("login_by_email").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let user = client.login_by_email("test@example.com", "passw0rd").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn login_by_email(
        &self,
        email: impl Into<String>,
        password: impl Into<runtime::Secret>,
    ) -> LoginByEmail {
        LoginByEmail(
            self
                .call(&LOGIN_BY_EMAIL)
                .with("email", email.into())
                .with("password", password.into()),
        )
    }
    /// Signs a user in with an account of a connected LDAP directory.
    ///
    /// The first sign-in copies the account into the user pool, and every later one brings the copy up to date. The
    /// user and the token of the answer become the session's, in place of whoever was signed in before.
    ///
    /// The password is sent as it is: only the connection encrypts it.
    ///
    /// * `username`: The name of the account in the directory.
    /// * `password`: The password of the account.
    ///
    /// No authorization is sent. The session takes the user and the token of the answer. Sent exactly once: it is
    /// never repeated.
    ///
    /// Documented as: authentication-client.md, Log in with an LDAP username.
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::UserNotFound`](crate::generated::ErrorCode::UserNotFound) (2004): Ask for the username again.
    /// - [`ErrorCode::UserLocked`](crate::generated::ErrorCode::UserLocked) (2005): Tell the user that the account is locked.
    /// - [`ErrorCode::PasswordWrong`](crate::generated::ErrorCode::PasswordWrong) (2006): Ask for the password again.
    ///
    /// # Example
    ///
    /// Signs in with an LDAP account:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("login_by_ldap").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let user = client.login_by_ldap("bob", "passw0rd").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn login_by_ldap(
        &self,
        username: impl Into<String>,
        password: impl Into<runtime::Secret>,
    ) -> LoginByLdap {
        LoginByLdap(
            self
                .call(&LOGIN_BY_LDAP)
                .with("username", username.into())
                .with("password", password.into()),
        )
    }
    /// Signs a user in with a phone number and the code that a text message brought.
    ///
    /// `send_sms_code` sends the code. A user who does not exist is registered on the way.
    ///
    /// The user and the token of the answer become the session's, in place of whoever was signed in before.
    ///
    /// * `phone`: The phone number.
    /// * `code`: The code from the text message.
    ///
    /// Optional: [`client_ip`](LoginByPhoneCode::client_ip), [`custom_data`](LoginByPhoneCode::custom_data),
    /// [`context`](LoginByPhoneCode::context).
    ///
    /// No authorization is sent. The session takes the user and the token of the answer. Sent exactly once: it is
    /// never repeated.
    ///
    /// Documented as: authentication-client.md, Use the mobile phone number verification code to log in.
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::VerificationCodeWrong`](crate::generated::ErrorCode::VerificationCodeWrong) (2001): Ask for the code again, or send another one.
    /// - [`ErrorCode::VerificationCodeExpired`](crate::generated::ErrorCode::VerificationCodeExpired) (2300): Send another code.
    /// - [`ErrorCode::UserLocked`](crate::generated::ErrorCode::UserLocked) (2005): Tell the user that the account is locked.
    /// - [`ErrorCode::PhoneOrEmailRequired`](crate::generated::ErrorCode::PhoneOrEmailRequired) (2028): Ask for a valid phone number.
    /// - [`ErrorCode::MfaRequired`](crate::generated::ErrorCode::MfaRequired) (1635): Go on with the further factor; the error's data holds the `mfaToken`.
    ///
    /// # Example
    ///
    /// Signs in with a phone number and a code:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("login_by_phone_code").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let user = client.login_by_phone_code("176xxxx6754", "1234").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn login_by_phone_code(
        &self,
        phone: impl Into<String>,
        code: impl Into<runtime::Secret>,
    ) -> LoginByPhoneCode {
        LoginByPhoneCode(
            self
                .call(&LOGIN_BY_PHONE_CODE)
                .with("phone", phone.into())
                .with("code", code.into()),
        )
    }
    /// Signs a user in with a phone number and a password.
    ///
    /// The user must have bound the number and set a password. The user and the token of the answer become the
    /// session's, in place of whoever was signed in before.
    ///
    /// Where the user pool watches for failing sign-ins, too many of them from one IP address lead to the error 2000;
    /// the next attempt then needs `captcha_code`.
    ///
    /// * `phone`: The phone number.
    /// * `password`: The password; it is encrypted before it is sent.
    ///
    ///   A key of 1024 bits, such as the built-in one, encrypts 117 bytes at most; a longer password is refused.
    ///
    /// Optional: [`auto_register`](LoginByPhonePassword::auto_register),
    /// [`captcha_code`](LoginByPhonePassword::captcha_code), [`client_ip`](LoginByPhonePassword::client_ip),
    /// [`custom_data`](LoginByPhonePassword::custom_data), [`context`](LoginByPhonePassword::context).
    ///
    /// No authorization is sent. The session takes the user and the token of the answer. Sent exactly once: it is
    /// never repeated.
    ///
    /// Documented as: authentication-client.md, Use the mobile phone number password to log in.
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::CaptchaRequired`](crate::generated::ErrorCode::CaptchaRequired) (2000): Show a captcha, and sign in again with `captcha_code`.
    /// - [`ErrorCode::UserNotFound`](crate::generated::ErrorCode::UserNotFound) (2004): Offer to register, or set `auto_register`.
    /// - [`ErrorCode::UserLocked`](crate::generated::ErrorCode::UserLocked) (2005): Tell the user that the account is locked.
    /// - [`ErrorCode::PasswordWrong`](crate::generated::ErrorCode::PasswordWrong) (2006): Ask for the password again.
    /// - [`ErrorCode::PasswordUndecryptable`](crate::generated::ErrorCode::PasswordUndecryptable) (2016): Set the option `public_key` to the key of your service.
    /// - [`ErrorCode::MfaRequired`](crate::generated::ErrorCode::MfaRequired) (1635): Go on with the further factor; the error's data holds the `mfaToken`.
    ///
    /// # Example
    ///
    /// Signs in with a phone number and a password:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("login_by_phone_password")
    /// #     .await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let user = client.login_by_phone_password("176xxxx6754", "passw0rd").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn login_by_phone_password(
        &self,
        phone: impl Into<String>,
        password: impl Into<runtime::Secret>,
    ) -> LoginByPhonePassword {
        LoginByPhonePassword(
            self
                .call(&LOGIN_BY_PHONE_PASSWORD)
                .with("phone", phone.into())
                .with("password", password.into()),
        )
    }
    /// Signs a user in with a sub-account and its password.
    ///
    /// The user and the token of the answer become the session's, in place of whoever was signed in before.
    ///
    /// * `account`: The name of the sub-account.
    /// * `password`: The password; it is encrypted before it is sent.
    ///
    ///   A key of 1024 bits, such as the built-in one, encrypts 117 bytes at most; a longer password is refused.
    ///
    /// Optional: [`captcha_code`](LoginBySubAccount::captcha_code), [`client_ip`](LoginBySubAccount::client_ip).
    ///
    /// No authorization is sent. The session takes the user and the token of the answer. Sent exactly once: it is
    /// never repeated.
    ///
    /// Documented as: authentication-client.md, Login subscriber account.
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::CaptchaRequired`](crate::generated::ErrorCode::CaptchaRequired) (2000): Show a captcha, and sign in again with `captcha_code`.
    /// - [`ErrorCode::UserNotFound`](crate::generated::ErrorCode::UserNotFound) (2004): Ask for the account again.
    /// - [`ErrorCode::UserLocked`](crate::generated::ErrorCode::UserLocked) (2005): Tell the user that the account is locked.
    /// - [`ErrorCode::PasswordWrong`](crate::generated::ErrorCode::PasswordWrong) (2006): Ask for the password again.
    /// - [`ErrorCode::PasswordUndecryptable`](crate::generated::ErrorCode::PasswordUndecryptable) (2016): Set the option `public_key` to the key of your service.
    ///
    /// # Example
    ///
    /// Signs in with a sub-account:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("login_by_sub_account").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let user = client.login_by_sub_account("123456789", "8558781").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn login_by_sub_account(
        &self,
        account: impl Into<String>,
        password: impl Into<runtime::Secret>,
    ) -> LoginBySubAccount {
        LoginBySubAccount(
            self
                .call(&LOGIN_BY_SUB_ACCOUNT)
                .with("account", account.into())
                .with("password", password.into()),
        )
    }
    /// Signs a user in with a username and a password.
    ///
    /// The user and the token of the answer become the session's, in place of whoever was signed in before.
    ///
    /// Where the user pool watches for failing sign-ins, too many of them from one IP address lead to the error 2000;
    /// the next attempt then needs `captcha_code`.
    ///
    /// * `username`: The username. Case matters.
    /// * `password`: The password; it is encrypted before it is sent.
    ///
    ///   A key of 1024 bits, such as the built-in one, encrypts 117 bytes at most; a longer password is refused.
    ///
    /// Optional: [`auto_register`](LoginByUsername::auto_register), [`captcha_code`](LoginByUsername::captcha_code),
    /// [`client_ip`](LoginByUsername::client_ip), [`custom_data`](LoginByUsername::custom_data),
    /// [`context`](LoginByUsername::context).
    ///
    /// No authorization is sent. The session takes the user and the token of the answer. Sent exactly once: it is
    /// never repeated.
    ///
    /// Documented as: authentication-client.md, Use the username to log in.
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::CaptchaRequired`](crate::generated::ErrorCode::CaptchaRequired) (2000): Show a captcha, and sign in again with `captcha_code`.
    /// - [`ErrorCode::UserNotFound`](crate::generated::ErrorCode::UserNotFound) (2004): Offer to register, or set `auto_register`.
    /// - [`ErrorCode::UserLocked`](crate::generated::ErrorCode::UserLocked) (2005): Tell the user that the account is locked.
    /// - [`ErrorCode::PasswordWrong`](crate::generated::ErrorCode::PasswordWrong) (2006): Ask for the password again.
    /// - [`ErrorCode::PasswordUndecryptable`](crate::generated::ErrorCode::PasswordUndecryptable) (2016): Set the option `public_key` to the key of your service.
    /// - [`ErrorCode::MfaRequired`](crate::generated::ErrorCode::MfaRequired) (1635): Go on with the further factor; the error's data holds the `mfaToken`.
    ///
    /// # Example
    ///
    /// Signs in with a username and a password:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("login_by_username").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let user = client.login_by_username("bob", "passw0rd").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn login_by_username(
        &self,
        username: impl Into<String>,
        password: impl Into<runtime::Secret>,
    ) -> LoginByUsername {
        LoginByUsername(
            self
                .call(&LOGIN_BY_USERNAME)
                .with("username", username.into())
                .with("password", password.into()),
        )
    }
    /// Signs a user in with a code that WeChat gave to a mobile app.
    ///
    /// The session is left alone: the token of the answered user is the caller's to keep or to make a client with.
    /// The option `user_pool_id` must be set, because the request's path names the user pool.
    ///
    /// * `code`: The code that WeChat gave to the app.
    ///
    /// Optional: [`country`](WechatLogin::country), [`lang`](WechatLogin::lang), [`state`](WechatLogin::state).
    ///
    /// No authorization is sent. Sent exactly once: it is never repeated.
    ///
    /// Documented as: authentication-client.md, Login through WeChat.
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::UserLocked`](crate::generated::ErrorCode::UserLocked) (2005): Tell the user that the account is locked.
    /// - [`ErrorCode::UserPoolNotFound`](crate::generated::ErrorCode::UserPoolNotFound) (2224): Check the option `user_pool_id`.
    ///
    /// # Example
    ///
    /// Signs in with a code of WeChat:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("wechat_login").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .option("user_pool_id", "AUTHING_USERPOOL_ID")
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let user = client.wechat_login("code").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn wechat_login(&self, code: impl Into<runtime::Secret>) -> WechatLogin {
        WechatLogin(self.call(&WECHAT_LOGIN).with("code", code.into()))
    }
}

pub(crate) static LOGIN_BY_AD: op::OperationInfo = op::OperationInfo {
    name: "login_by_ad",
    summary: "Signs a user in with an account of a connected Active Directory domain.",
    endpoint: op::Endpoint::Rest {
        method: "POST",
        host: "websocket",
        path: "/api/v2/ad/verify-user",
    },
    auth: op::Auth::None,
    session: op::SessionEffect::SignIn,
    inputs: &[
        op::Input::required("username", op::Kind::String).json("username"),
        op::Input::required("password", op::Kind::String).json("password").sensitive(),
    ],
    errors: &[2004, 2005, 2006],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::login_by_ad`](client::AuthenticationClient::login_by_ad); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct LoginByAd(runtime::Call);
runtime::operation!(LoginByAd, LOGIN_BY_AD => types::User);

pub(crate) static LOGIN_BY_EMAIL: op::OperationInfo = op::OperationInfo {
    name: "login_by_email",
    summary: "Signs a user in with an email address and a password.",
    endpoint: op::Endpoint::GraphQl {
        document: graphql::LOGIN_BY_EMAIL,
        path: &["loginByEmail"],
    },
    auth: op::Auth::None,
    session: op::SessionEffect::SignIn,
    inputs: &[
        op::Input::required("email", op::Kind::String).field("input", "email"),
        op::Input::required("password", op::Kind::String)
            .field("input", "password")
            .sensitive()
            .encode(op::Encode::Rsa),
        op::Input::default("auto_register", op::Kind::Boolean, "false")
            .field("input", "autoRegister"),
        op::Input::optional("captcha_code", op::Kind::String)
            .field("input", "captchaCode")
            .sensitive(),
        op::Input::optional("client_ip", op::Kind::String).field("input", "clientIp"),
        op::Input::optional("custom_data", op::Kind::Map(&op::Kind::Json))
            .field("input", "params")
            .encode(op::Encode::KeyValues),
        op::Input::optional("context", op::Kind::Map(&op::Kind::Json))
            .field("input", "context")
            .encode(op::Encode::JsonText),
    ],
    errors: &[2000, 2004, 2005, 2006, 2027, 2016, 1635],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::login_by_email`](client::AuthenticationClient::login_by_email); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct LoginByEmail(runtime::Call);
runtime::operation!(LoginByEmail, LOGIN_BY_EMAIL => types::User);
impl LoginByEmail {
    /// Sets whether a user who does not exist is registered on the way. Default: `false`.
    pub fn auto_register(self, auto_register: bool) -> Self {
        Self(self.0.with("auto_register", auto_register))
    }
    /// Sets the text of the captcha. It is needed after the error 2000.
    pub fn captcha_code(self, captcha_code: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with("captcha_code", captcha_code.into()))
    }
    /// Sets the IP address of the user. Give it where a server makes the call on the user's behalf.
    pub fn client_ip(self, client_ip: impl Into<String>) -> Self {
        Self(self.0.with("client_ip", client_ip.into()))
    }
    /// Sets values of custom fields to store with the user, by the fields' keys.
    ///
    /// The user pool must define each field beforehand. An empty map is not sent.
    pub fn custom_data(
        self,
        custom_data: impl IntoIterator<
            Item = (impl Into<String>, impl Into<serde_json::Value>),
        >,
    ) -> Self {
        Self(
            self
                .0
                .with(
                    "custom_data",
                    runtime::argument::map::<serde_json::Value>(custom_data),
                ),
        )
    }
    /// Sets what the functions of the user pool's pipeline find in their context.
    pub fn context(
        self,
        context: impl IntoIterator<
            Item = (impl Into<String>, impl Into<serde_json::Value>),
        >,
    ) -> Self {
        Self(
            self.0.with("context", runtime::argument::map::<serde_json::Value>(context)),
        )
    }
}

pub(crate) static LOGIN_BY_LDAP: op::OperationInfo = op::OperationInfo {
    name: "login_by_ldap",
    summary: "Signs a user in with an account of a connected LDAP directory.",
    endpoint: op::Endpoint::Rest {
        method: "POST",
        host: "base",
        path: "/api/v2/ldap/verify-user",
    },
    auth: op::Auth::None,
    session: op::SessionEffect::SignIn,
    inputs: &[
        op::Input::required("username", op::Kind::String).json("username"),
        op::Input::required("password", op::Kind::String).json("password").sensitive(),
    ],
    errors: &[2004, 2005, 2006],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::login_by_ldap`](client::AuthenticationClient::login_by_ldap); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct LoginByLdap(runtime::Call);
runtime::operation!(LoginByLdap, LOGIN_BY_LDAP => types::User);

pub(crate) static LOGIN_BY_PHONE_CODE: op::OperationInfo = op::OperationInfo {
    name: "login_by_phone_code",
    summary: "Signs a user in with a phone number and the code that a text message brought.",
    endpoint: op::Endpoint::GraphQl {
        document: graphql::LOGIN_BY_PHONE_CODE,
        path: &["loginByPhoneCode"],
    },
    auth: op::Auth::None,
    session: op::SessionEffect::SignIn,
    inputs: &[
        op::Input::required("phone", op::Kind::String).field("input", "phone"),
        op::Input::required("code", op::Kind::String).field("input", "code").sensitive(),
        op::Input::optional("client_ip", op::Kind::String).field("input", "clientIp"),
        op::Input::optional("custom_data", op::Kind::Map(&op::Kind::Json))
            .field("input", "params")
            .encode(op::Encode::KeyValues),
        op::Input::optional("context", op::Kind::Map(&op::Kind::Json))
            .field("input", "context")
            .encode(op::Encode::JsonText),
    ],
    errors: &[2001, 2300, 2005, 2028, 1635],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::login_by_phone_code`](client::AuthenticationClient::login_by_phone_code); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct LoginByPhoneCode(runtime::Call);
runtime::operation!(LoginByPhoneCode, LOGIN_BY_PHONE_CODE => types::User);
impl LoginByPhoneCode {
    /// Sets the IP address of the user. Give it where a server makes the call on the user's behalf.
    pub fn client_ip(self, client_ip: impl Into<String>) -> Self {
        Self(self.0.with("client_ip", client_ip.into()))
    }
    /// Sets values of custom fields to store with the user, by the fields' keys.
    ///
    /// The user pool must define each field beforehand. An empty map is not sent.
    pub fn custom_data(
        self,
        custom_data: impl IntoIterator<
            Item = (impl Into<String>, impl Into<serde_json::Value>),
        >,
    ) -> Self {
        Self(
            self
                .0
                .with(
                    "custom_data",
                    runtime::argument::map::<serde_json::Value>(custom_data),
                ),
        )
    }
    /// Sets what the functions of the user pool's pipeline find in their context.
    pub fn context(
        self,
        context: impl IntoIterator<
            Item = (impl Into<String>, impl Into<serde_json::Value>),
        >,
    ) -> Self {
        Self(
            self.0.with("context", runtime::argument::map::<serde_json::Value>(context)),
        )
    }
}

pub(crate) static LOGIN_BY_PHONE_PASSWORD: op::OperationInfo = op::OperationInfo {
    name: "login_by_phone_password",
    summary: "Signs a user in with a phone number and a password.",
    endpoint: op::Endpoint::GraphQl {
        document: graphql::LOGIN_BY_PHONE_PASSWORD,
        path: &["loginByPhonePassword"],
    },
    auth: op::Auth::None,
    session: op::SessionEffect::SignIn,
    inputs: &[
        op::Input::required("phone", op::Kind::String).field("input", "phone"),
        op::Input::required("password", op::Kind::String)
            .field("input", "password")
            .sensitive()
            .encode(op::Encode::Rsa),
        op::Input::default("auto_register", op::Kind::Boolean, "false")
            .field("input", "autoRegister"),
        op::Input::optional("captcha_code", op::Kind::String)
            .field("input", "captchaCode")
            .sensitive(),
        op::Input::optional("client_ip", op::Kind::String).field("input", "clientIp"),
        op::Input::optional("custom_data", op::Kind::Map(&op::Kind::Json))
            .field("input", "params")
            .encode(op::Encode::KeyValues),
        op::Input::optional("context", op::Kind::Map(&op::Kind::Json))
            .field("input", "context")
            .encode(op::Encode::JsonText),
    ],
    errors: &[2000, 2004, 2005, 2006, 2016, 1635],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::login_by_phone_password`](client::AuthenticationClient::login_by_phone_password); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct LoginByPhonePassword(runtime::Call);
runtime::operation!(LoginByPhonePassword, LOGIN_BY_PHONE_PASSWORD => types::User);
impl LoginByPhonePassword {
    /// Sets whether a user who does not exist is registered on the way. Default: `false`.
    pub fn auto_register(self, auto_register: bool) -> Self {
        Self(self.0.with("auto_register", auto_register))
    }
    /// Sets the text of the captcha. It is needed after the error 2000.
    pub fn captcha_code(self, captcha_code: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with("captcha_code", captcha_code.into()))
    }
    /// Sets the IP address of the user. Give it where a server makes the call on the user's behalf.
    pub fn client_ip(self, client_ip: impl Into<String>) -> Self {
        Self(self.0.with("client_ip", client_ip.into()))
    }
    /// Sets values of custom fields to store with the user, by the fields' keys.
    ///
    /// The user pool must define each field beforehand. An empty map is not sent.
    pub fn custom_data(
        self,
        custom_data: impl IntoIterator<
            Item = (impl Into<String>, impl Into<serde_json::Value>),
        >,
    ) -> Self {
        Self(
            self
                .0
                .with(
                    "custom_data",
                    runtime::argument::map::<serde_json::Value>(custom_data),
                ),
        )
    }
    /// Sets what the functions of the user pool's pipeline find in their context.
    pub fn context(
        self,
        context: impl IntoIterator<
            Item = (impl Into<String>, impl Into<serde_json::Value>),
        >,
    ) -> Self {
        Self(
            self.0.with("context", runtime::argument::map::<serde_json::Value>(context)),
        )
    }
}

pub(crate) static LOGIN_BY_SUB_ACCOUNT: op::OperationInfo = op::OperationInfo {
    name: "login_by_sub_account",
    summary: "Signs a user in with a sub-account and its password.",
    endpoint: op::Endpoint::GraphQl {
        document: graphql::LOGIN_BY_SUB_ACCOUNT,
        path: &["loginBySubAccount"],
    },
    auth: op::Auth::None,
    session: op::SessionEffect::SignIn,
    inputs: &[
        op::Input::required("account", op::Kind::String).variable("account"),
        op::Input::required("password", op::Kind::String)
            .variable("password")
            .sensitive()
            .encode(op::Encode::Rsa),
        op::Input::optional("captcha_code", op::Kind::String)
            .variable("captchaCode")
            .sensitive(),
        op::Input::optional("client_ip", op::Kind::String).variable("clientIp"),
    ],
    errors: &[2000, 2004, 2005, 2006, 2016],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::login_by_sub_account`](client::AuthenticationClient::login_by_sub_account); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct LoginBySubAccount(runtime::Call);
runtime::operation!(LoginBySubAccount, LOGIN_BY_SUB_ACCOUNT => types::User);
impl LoginBySubAccount {
    /// Sets the text of the captcha. It is needed after the error 2000.
    pub fn captcha_code(self, captcha_code: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with("captcha_code", captcha_code.into()))
    }
    /// Sets the IP address of the user. Give it where a server makes the call on the user's behalf.
    pub fn client_ip(self, client_ip: impl Into<String>) -> Self {
        Self(self.0.with("client_ip", client_ip.into()))
    }
}

pub(crate) static LOGIN_BY_USERNAME: op::OperationInfo = op::OperationInfo {
    name: "login_by_username",
    summary: "Signs a user in with a username and a password.",
    endpoint: op::Endpoint::GraphQl {
        document: graphql::LOGIN_BY_USERNAME,
        path: &["loginByUsername"],
    },
    auth: op::Auth::None,
    session: op::SessionEffect::SignIn,
    inputs: &[
        op::Input::required("username", op::Kind::String).field("input", "username"),
        op::Input::required("password", op::Kind::String)
            .field("input", "password")
            .sensitive()
            .encode(op::Encode::Rsa),
        op::Input::default("auto_register", op::Kind::Boolean, "false")
            .field("input", "autoRegister"),
        op::Input::optional("captcha_code", op::Kind::String)
            .field("input", "captchaCode")
            .sensitive(),
        op::Input::optional("client_ip", op::Kind::String).field("input", "clientIp"),
        op::Input::optional("custom_data", op::Kind::Map(&op::Kind::Json))
            .field("input", "params")
            .encode(op::Encode::KeyValues),
        op::Input::optional("context", op::Kind::Map(&op::Kind::Json))
            .field("input", "context")
            .encode(op::Encode::JsonText),
    ],
    errors: &[2000, 2004, 2005, 2006, 2016, 1635],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::login_by_username`](client::AuthenticationClient::login_by_username); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct LoginByUsername(runtime::Call);
runtime::operation!(LoginByUsername, LOGIN_BY_USERNAME => types::User);
impl LoginByUsername {
    /// Sets whether a user who does not exist is registered on the way. Default: `false`.
    pub fn auto_register(self, auto_register: bool) -> Self {
        Self(self.0.with("auto_register", auto_register))
    }
    /// Sets the text of the captcha. It is needed after the error 2000.
    pub fn captcha_code(self, captcha_code: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with("captcha_code", captcha_code.into()))
    }
    /// Sets the IP address of the user. Give it where a server makes the call on the user's behalf.
    pub fn client_ip(self, client_ip: impl Into<String>) -> Self {
        Self(self.0.with("client_ip", client_ip.into()))
    }
    /// Sets values of custom fields to store with the user, by the fields' keys.
    ///
    /// The user pool must define each field beforehand. An empty map is not sent.
    pub fn custom_data(
        self,
        custom_data: impl IntoIterator<
            Item = (impl Into<String>, impl Into<serde_json::Value>),
        >,
    ) -> Self {
        Self(
            self
                .0
                .with(
                    "custom_data",
                    runtime::argument::map::<serde_json::Value>(custom_data),
                ),
        )
    }
    /// Sets what the functions of the user pool's pipeline find in their context.
    pub fn context(
        self,
        context: impl IntoIterator<
            Item = (impl Into<String>, impl Into<serde_json::Value>),
        >,
    ) -> Self {
        Self(
            self.0.with("context", runtime::argument::map::<serde_json::Value>(context)),
        )
    }
}

pub(crate) static WECHAT_LOGIN: op::OperationInfo = op::OperationInfo {
    name: "wechat_login",
    summary: "Signs a user in with a code that WeChat gave to a mobile app.",
    endpoint: op::Endpoint::Rest {
        method: "GET",
        host: "base",
        path: "/connection/social/wechat:mobile/{user_pool_id}/callback",
    },
    auth: op::Auth::None,
    inputs: &[
        op::Input::required("code", op::Kind::String).query("code").sensitive(),
        op::Input::optional("country", op::Kind::String).query("country"),
        op::Input::optional("lang", op::Kind::String).query("lang"),
        op::Input::optional("state", op::Kind::String).query("state"),
        op::Input::option("user_pool_id", "user_pool_id").path("user_pool_id"),
    ],
    errors: &[2005, 2224],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::wechat_login`](client::AuthenticationClient::wechat_login); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct WechatLogin(runtime::Call);
runtime::operation!(WechatLogin, WECHAT_LOGIN => types::User);
impl WechatLogin {
    /// Sets the user's country, as WeChat gave it to the app.
    pub fn country(self, country: impl Into<String>) -> Self {
        Self(self.0.with("country", country.into()))
    }
    /// Sets the user's language, as WeChat gave it to the app.
    pub fn lang(self, lang: impl Into<String>) -> Self {
        Self(self.0.with("lang", lang.into()))
    }
    /// Sets the state that the app gave to WeChat and got back with the code.
    pub fn state(self, state: impl Into<String>) -> Self {
        Self(self.0.with("state", state.into()))
    }
}
