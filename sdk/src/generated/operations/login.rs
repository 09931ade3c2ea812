//! Signing a user in.
//!
//! A sign-in never sends the session's token. It is sent exactly once, because the service counts failed ones.
//!
//! Written by `cargo xtask gen` from `spec/operations/login.yaml`. Change the spec, not this file.

use crate::generated::client;
use crate::generated::graphql;
use crate::generated::service;
use crate::generated::types;
use crate::runtime;
use crate::runtime::metadata as meta;

/// Signing a user in.
///
/// A sign-in never sends the session's token. It is sent exactly once, because the service counts failed ones.
impl client::AuthenticationClient {
    /// Signs a user in with an account of a connected Active Directory domain.
    ///
    /// The first sign-in copies the account into the user pool, and every later one brings the copy up to date. The
    /// user and the token of the result become the session's, in place of whoever was signed in before.
    ///
    /// The request goes to a host of its own, which the option `websocket_host` names. The password is sent as it is:
    /// only the connection encrypts it.
    ///
    /// Returns a [`User`](crate::types::User).
    ///
    /// * `username`: The name of the account in the domain.
    /// * `password`: The password of the account.
    ///
    /// No authorization is sent. It changes which user is signed in: the session takes the token and the user of the
    /// result, if there is a token. It is not idempotent: sending it twice may have a second effect.
    ///
    /// Documented as [Login with an AD username](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
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
    /// # let mut client = authing::AuthenticationClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let user = client.login_by_ad("bob", "passw0rd").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn login_by_ad(
        &mut self,
        username: impl Into<String>,
        password: impl Into<runtime::Secret>,
    ) -> LoginByAd<'_> {
        LoginByAd(
            self
                .exclusive(&LOGIN_BY_AD)
                .with(0, username.into())
                .with(1, password.into()),
        )
    }
    /// Signs a user in with an email address and a password.
    ///
    /// The user and the token of the result become the session's, in place of whoever was signed in before.
    ///
    /// An address that was never verified is good enough, unless a setting of the user pool says otherwise. Where the
    /// user pool watches for failing sign-ins, too many of them from one IP address lead to the error 2000; the next
    /// attempt then needs `captcha_code`.
    ///
    /// Returns a [`User`](crate::types::User).
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
    /// No authorization is sent. It changes which user is signed in: the session takes the token and the user of the
    /// result, if there is a token. It is not idempotent: sending it twice may have a second effect.
    ///
    /// Documented as [Use the email login](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
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
    /// # let mut client = authing::AuthenticationClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let user = client.login_by_email("test@example.com", "passw0rd").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn login_by_email(
        &mut self,
        email: impl Into<String>,
        password: impl Into<runtime::Secret>,
    ) -> LoginByEmail<'_> {
        LoginByEmail(
            self
                .exclusive(&LOGIN_BY_EMAIL)
                .with(0, email.into())
                .with(1, password.into()),
        )
    }
    /// Signs a user in with an account of a connected LDAP directory.
    ///
    /// The first sign-in copies the account into the user pool, and every later one brings the copy up to date. The
    /// user and the token of the result become the session's, in place of whoever was signed in before.
    ///
    /// The password is sent as it is: only the connection encrypts it.
    ///
    /// Returns a [`User`](crate::types::User).
    ///
    /// * `username`: The name of the account in the directory.
    /// * `password`: The password of the account.
    ///
    /// No authorization is sent. It changes which user is signed in: the session takes the token and the user of the
    /// result, if there is a token. It is not idempotent: sending it twice may have a second effect.
    ///
    /// Documented as [Log in with an LDAP username](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
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
    /// # let mut client = authing::AuthenticationClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let user = client.login_by_ldap("bob", "passw0rd").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn login_by_ldap(
        &mut self,
        username: impl Into<String>,
        password: impl Into<runtime::Secret>,
    ) -> LoginByLdap<'_> {
        LoginByLdap(
            self
                .exclusive(&LOGIN_BY_LDAP)
                .with(0, username.into())
                .with(1, password.into()),
        )
    }
    /// Signs a user in with a phone number and the code that a text message brought.
    ///
    /// `send_sms_code` sends the code. A user who does not exist is registered on the way.
    ///
    /// The user and the token of the result become the session's, in place of whoever was signed in before.
    ///
    /// Returns a [`User`](crate::types::User).
    ///
    /// * `phone`: The phone number.
    /// * `code`: The code from the text message.
    ///
    /// Optional: [`client_ip`](LoginByPhoneCode::client_ip), [`custom_data`](LoginByPhoneCode::custom_data),
    /// [`context`](LoginByPhoneCode::context).
    ///
    /// No authorization is sent. It changes which user is signed in: the session takes the token and the user of the
    /// result, if there is a token. It is not idempotent: sending it twice may have a second effect.
    ///
    /// Documented as [Use the mobile phone number verification code to log in](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
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
    /// # let mut client = authing::AuthenticationClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let user = client.login_by_phone_code("176xxxx6754", "1234").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn login_by_phone_code(
        &mut self,
        phone: impl Into<String>,
        code: impl Into<runtime::Secret>,
    ) -> LoginByPhoneCode<'_> {
        LoginByPhoneCode(
            self
                .exclusive(&LOGIN_BY_PHONE_CODE)
                .with(0, phone.into())
                .with(1, code.into()),
        )
    }
    /// Signs a user in with a phone number and a password.
    ///
    /// The user must have bound the number and set a password. The user and the token of the result become the
    /// session's, in place of whoever was signed in before.
    ///
    /// Where the user pool watches for failing sign-ins, too many of them from one IP address lead to the error 2000;
    /// the next attempt then needs `captcha_code`.
    ///
    /// Returns a [`User`](crate::types::User).
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
    /// No authorization is sent. It changes which user is signed in: the session takes the token and the user of the
    /// result, if there is a token. It is not idempotent: sending it twice may have a second effect.
    ///
    /// Documented as [Use the mobile phone number password to log in](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
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
    /// # let mut client = authing::AuthenticationClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let user = client.login_by_phone_password("176xxxx6754", "passw0rd").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn login_by_phone_password(
        &mut self,
        phone: impl Into<String>,
        password: impl Into<runtime::Secret>,
    ) -> LoginByPhonePassword<'_> {
        LoginByPhonePassword(
            self
                .exclusive(&LOGIN_BY_PHONE_PASSWORD)
                .with(0, phone.into())
                .with(1, password.into()),
        )
    }
    /// Signs a user in with a sub-account and its password.
    ///
    /// The user and the token of the result become the session's, in place of whoever was signed in before.
    ///
    /// Returns a [`User`](crate::types::User).
    ///
    /// * `account`: The name of the sub-account.
    /// * `password`: The password; it is encrypted before it is sent.
    ///
    ///   A key of 1024 bits, such as the built-in one, encrypts 117 bytes at most; a longer password is refused.
    ///
    /// Optional: [`captcha_code`](LoginBySubAccount::captcha_code), [`client_ip`](LoginBySubAccount::client_ip).
    ///
    /// No authorization is sent. It changes which user is signed in: the session takes the token and the user of the
    /// result, if there is a token. It is not idempotent: sending it twice may have a second effect.
    ///
    /// Documented as [Login subscriber account](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
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
    /// # let mut client = authing::AuthenticationClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let user = client.login_by_sub_account("123456789", "8558781").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn login_by_sub_account(
        &mut self,
        account: impl Into<String>,
        password: impl Into<runtime::Secret>,
    ) -> LoginBySubAccount<'_> {
        LoginBySubAccount(
            self
                .exclusive(&LOGIN_BY_SUB_ACCOUNT)
                .with(0, account.into())
                .with(1, password.into()),
        )
    }
    /// Signs a user in with a username and a password.
    ///
    /// The user and the token of the result become the session's, in place of whoever was signed in before.
    ///
    /// Where the user pool watches for failing sign-ins, too many of them from one IP address lead to the error 2000;
    /// the next attempt then needs `captcha_code`.
    ///
    /// Returns a [`User`](crate::types::User).
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
    /// No authorization is sent. It changes which user is signed in: the session takes the token and the user of the
    /// result, if there is a token. It is not idempotent: sending it twice may have a second effect.
    ///
    /// Documented as [Use the username to log in](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
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
    /// # let mut client = authing::AuthenticationClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let user = client.login_by_username("bob", "passw0rd").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn login_by_username(
        &mut self,
        username: impl Into<String>,
        password: impl Into<runtime::Secret>,
    ) -> LoginByUsername<'_> {
        LoginByUsername(
            self
                .exclusive(&LOGIN_BY_USERNAME)
                .with(0, username.into())
                .with(1, password.into()),
        )
    }
    /// Exchanges a code that WeChat passed to a mobile app for a user, and signs nobody in.
    ///
    /// The session stays as it is, and the result is the caller's to use: `client.app().client_with_token(token)` with the
    /// user's token returns a client in which that user is signed in.
    /// The option `user_pool_id` must be set, because the request's path names the user pool.
    ///
    /// Returns a [`User`](crate::types::User).
    ///
    /// * `code`: The code that WeChat passed to the app.
    ///
    /// Optional: [`country`](WechatLogin::country), [`lang`](WechatLogin::lang), [`state`](WechatLogin::state).
    ///
    /// No authorization is sent. It is not idempotent: sending it twice may have a second effect.
    ///
    /// Documented as [Login through WeChat](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
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
        WechatLogin(self.call(&WECHAT_LOGIN).with(0, code.into()))
    }
}

pub(crate) static LOGIN_BY_AD: meta::OperationInfo = meta::OperationInfo {
    name: "login_by_ad",
    summary: "Signs a user in with an account of a connected Active Directory domain.",
    endpoint: meta::Endpoint::Rest {
        method: meta::Method::Post,
        host: &service::HOST_WEBSOCKET,
        path: "/api/v2/ad/verify-user",
        parts: &[meta::PathPart::Literal("/api/v2/ad/verify-user")],
    },
    session: meta::SessionEffect::SignIn,
    inputs: &[
        meta::Input::required("username", meta::ParamType::String).json("username"),
        meta::Input::required("password", meta::ParamType::String)
            .json("password")
            .sensitive(),
    ],
    errors: &[2004, 2005, 2006],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::login_by_ad`](client::AuthenticationClient::login_by_ad); it is sent when it is awaited.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct LoginByAd<'c>(runtime::ExclusiveCall<'c>);
runtime::operation!(LoginByAd < 'c >, LOGIN_BY_AD => types::User);

pub(crate) static LOGIN_BY_EMAIL: meta::OperationInfo = meta::OperationInfo {
    name: "login_by_email",
    summary: "Signs a user in with an email address and a password.",
    endpoint: meta::Endpoint::GraphQl(&graphql::LOGIN_BY_EMAIL),
    session: meta::SessionEffect::SignIn,
    inputs: &[
        meta::Input::required("email", meta::ParamType::String).field("input", "email"),
        meta::Input::required("password", meta::ParamType::String)
            .field("input", "password")
            .rsa(),
        meta::Input::default("auto_register", meta::ParamType::Boolean, "false")
            .field("input", "autoRegister"),
        meta::Input::optional("captcha_code", meta::ParamType::String)
            .field("input", "captchaCode")
            .sensitive(),
        meta::Input::optional("client_ip", meta::ParamType::String)
            .field("input", "clientIp"),
        meta::Input::optional("custom_data", meta::ParamType::JSON_MAP)
            .field("input", "params")
            .encode(meta::Encode::KeyValues),
        meta::Input::optional("context", meta::ParamType::JSON_MAP)
            .field("input", "context")
            .encode(meta::Encode::JsonText),
    ],
    errors: &[2000, 2004, 2005, 2006, 2027, 2016, 1635],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::login_by_email`](client::AuthenticationClient::login_by_email); it is sent when it is awaited.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct LoginByEmail<'c>(runtime::ExclusiveCall<'c>);
runtime::operation!(LoginByEmail < 'c >, LOGIN_BY_EMAIL => types::User);
impl LoginByEmail<'_> {
    /// Sets whether a user who does not exist is registered on the way. Default: `false`.
    pub fn auto_register(self, auto_register: bool) -> Self {
        Self(self.0.with(2, auto_register))
    }
    /// Sets the characters that the captcha shows. They are needed after the error 2000.
    pub fn captcha_code(self, captcha_code: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with(3, captcha_code.into()))
    }
    /// Sets the IP address of the user. Set it where a server makes the call on the user's behalf.
    pub fn client_ip(self, client_ip: impl Into<String>) -> Self {
        Self(self.0.with(4, client_ip.into()))
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
        Self(self.0.with(5, runtime::argument::map::<serde_json::Value>(custom_data)))
    }
    /// Sets what the functions of the user pool's pipeline find in their context.
    pub fn context(
        self,
        context: impl IntoIterator<
            Item = (impl Into<String>, impl Into<serde_json::Value>),
        >,
    ) -> Self {
        Self(self.0.with(6, runtime::argument::map::<serde_json::Value>(context)))
    }
}

pub(crate) static LOGIN_BY_LDAP: meta::OperationInfo = meta::OperationInfo {
    name: "login_by_ldap",
    summary: "Signs a user in with an account of a connected LDAP directory.",
    endpoint: meta::Endpoint::Rest {
        method: meta::Method::Post,
        host: &service::HOST_BASE,
        path: "/api/v2/ldap/verify-user",
        parts: &[meta::PathPart::Literal("/api/v2/ldap/verify-user")],
    },
    session: meta::SessionEffect::SignIn,
    inputs: &[
        meta::Input::required("username", meta::ParamType::String).json("username"),
        meta::Input::required("password", meta::ParamType::String)
            .json("password")
            .sensitive(),
    ],
    errors: &[2004, 2005, 2006],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::login_by_ldap`](client::AuthenticationClient::login_by_ldap); it is sent when it is awaited.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct LoginByLdap<'c>(runtime::ExclusiveCall<'c>);
runtime::operation!(LoginByLdap < 'c >, LOGIN_BY_LDAP => types::User);

pub(crate) static LOGIN_BY_PHONE_CODE: meta::OperationInfo = meta::OperationInfo {
    name: "login_by_phone_code",
    summary: "Signs a user in with a phone number and the code that a text message brought.",
    endpoint: meta::Endpoint::GraphQl(&graphql::LOGIN_BY_PHONE_CODE),
    session: meta::SessionEffect::SignIn,
    inputs: &[
        meta::Input::required("phone", meta::ParamType::String).field("input", "phone"),
        meta::Input::required("code", meta::ParamType::String)
            .field("input", "code")
            .sensitive(),
        meta::Input::optional("client_ip", meta::ParamType::String)
            .field("input", "clientIp"),
        meta::Input::optional("custom_data", meta::ParamType::JSON_MAP)
            .field("input", "params")
            .encode(meta::Encode::KeyValues),
        meta::Input::optional("context", meta::ParamType::JSON_MAP)
            .field("input", "context")
            .encode(meta::Encode::JsonText),
    ],
    errors: &[2001, 2300, 2005, 2028, 1635],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::login_by_phone_code`](client::AuthenticationClient::login_by_phone_code); it is sent when it is awaited.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct LoginByPhoneCode<'c>(runtime::ExclusiveCall<'c>);
runtime::operation!(LoginByPhoneCode < 'c >, LOGIN_BY_PHONE_CODE => types::User);
impl LoginByPhoneCode<'_> {
    /// Sets the IP address of the user. Set it where a server makes the call on the user's behalf.
    pub fn client_ip(self, client_ip: impl Into<String>) -> Self {
        Self(self.0.with(2, client_ip.into()))
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
        Self(self.0.with(3, runtime::argument::map::<serde_json::Value>(custom_data)))
    }
    /// Sets what the functions of the user pool's pipeline find in their context.
    pub fn context(
        self,
        context: impl IntoIterator<
            Item = (impl Into<String>, impl Into<serde_json::Value>),
        >,
    ) -> Self {
        Self(self.0.with(4, runtime::argument::map::<serde_json::Value>(context)))
    }
}

pub(crate) static LOGIN_BY_PHONE_PASSWORD: meta::OperationInfo = meta::OperationInfo {
    name: "login_by_phone_password",
    summary: "Signs a user in with a phone number and a password.",
    endpoint: meta::Endpoint::GraphQl(&graphql::LOGIN_BY_PHONE_PASSWORD),
    session: meta::SessionEffect::SignIn,
    inputs: &[
        meta::Input::required("phone", meta::ParamType::String).field("input", "phone"),
        meta::Input::required("password", meta::ParamType::String)
            .field("input", "password")
            .rsa(),
        meta::Input::default("auto_register", meta::ParamType::Boolean, "false")
            .field("input", "autoRegister"),
        meta::Input::optional("captcha_code", meta::ParamType::String)
            .field("input", "captchaCode")
            .sensitive(),
        meta::Input::optional("client_ip", meta::ParamType::String)
            .field("input", "clientIp"),
        meta::Input::optional("custom_data", meta::ParamType::JSON_MAP)
            .field("input", "params")
            .encode(meta::Encode::KeyValues),
        meta::Input::optional("context", meta::ParamType::JSON_MAP)
            .field("input", "context")
            .encode(meta::Encode::JsonText),
    ],
    errors: &[2000, 2004, 2005, 2006, 2016, 1635],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::login_by_phone_password`](client::AuthenticationClient::login_by_phone_password); it is sent when it is awaited.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct LoginByPhonePassword<'c>(runtime::ExclusiveCall<'c>);
runtime::operation!(LoginByPhonePassword < 'c >, LOGIN_BY_PHONE_PASSWORD => types::User);
impl LoginByPhonePassword<'_> {
    /// Sets whether a user who does not exist is registered on the way. Default: `false`.
    pub fn auto_register(self, auto_register: bool) -> Self {
        Self(self.0.with(2, auto_register))
    }
    /// Sets the characters that the captcha shows. They are needed after the error 2000.
    pub fn captcha_code(self, captcha_code: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with(3, captcha_code.into()))
    }
    /// Sets the IP address of the user. Set it where a server makes the call on the user's behalf.
    pub fn client_ip(self, client_ip: impl Into<String>) -> Self {
        Self(self.0.with(4, client_ip.into()))
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
        Self(self.0.with(5, runtime::argument::map::<serde_json::Value>(custom_data)))
    }
    /// Sets what the functions of the user pool's pipeline find in their context.
    pub fn context(
        self,
        context: impl IntoIterator<
            Item = (impl Into<String>, impl Into<serde_json::Value>),
        >,
    ) -> Self {
        Self(self.0.with(6, runtime::argument::map::<serde_json::Value>(context)))
    }
}

pub(crate) static LOGIN_BY_SUB_ACCOUNT: meta::OperationInfo = meta::OperationInfo {
    name: "login_by_sub_account",
    summary: "Signs a user in with a sub-account and its password.",
    endpoint: meta::Endpoint::GraphQl(&graphql::LOGIN_BY_SUB_ACCOUNT),
    session: meta::SessionEffect::SignIn,
    inputs: &[
        meta::Input::required("account", meta::ParamType::String).variable("account"),
        meta::Input::required("password", meta::ParamType::String)
            .variable("password")
            .rsa(),
        meta::Input::optional("captcha_code", meta::ParamType::String)
            .variable("captchaCode")
            .sensitive(),
        meta::Input::optional("client_ip", meta::ParamType::String).variable("clientIp"),
    ],
    errors: &[2000, 2004, 2005, 2006, 2016],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::login_by_sub_account`](client::AuthenticationClient::login_by_sub_account); it is sent when it is awaited.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct LoginBySubAccount<'c>(runtime::ExclusiveCall<'c>);
runtime::operation!(LoginBySubAccount < 'c >, LOGIN_BY_SUB_ACCOUNT => types::User);
impl LoginBySubAccount<'_> {
    /// Sets the characters that the captcha shows. They are needed after the error 2000.
    pub fn captcha_code(self, captcha_code: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with(2, captcha_code.into()))
    }
    /// Sets the IP address of the user. Set it where a server makes the call on the user's behalf.
    pub fn client_ip(self, client_ip: impl Into<String>) -> Self {
        Self(self.0.with(3, client_ip.into()))
    }
}

pub(crate) static LOGIN_BY_USERNAME: meta::OperationInfo = meta::OperationInfo {
    name: "login_by_username",
    summary: "Signs a user in with a username and a password.",
    endpoint: meta::Endpoint::GraphQl(&graphql::LOGIN_BY_USERNAME),
    session: meta::SessionEffect::SignIn,
    inputs: &[
        meta::Input::required("username", meta::ParamType::String)
            .field("input", "username"),
        meta::Input::required("password", meta::ParamType::String)
            .field("input", "password")
            .rsa(),
        meta::Input::default("auto_register", meta::ParamType::Boolean, "false")
            .field("input", "autoRegister"),
        meta::Input::optional("captcha_code", meta::ParamType::String)
            .field("input", "captchaCode")
            .sensitive(),
        meta::Input::optional("client_ip", meta::ParamType::String)
            .field("input", "clientIp"),
        meta::Input::optional("custom_data", meta::ParamType::JSON_MAP)
            .field("input", "params")
            .encode(meta::Encode::KeyValues),
        meta::Input::optional("context", meta::ParamType::JSON_MAP)
            .field("input", "context")
            .encode(meta::Encode::JsonText),
    ],
    errors: &[2000, 2004, 2005, 2006, 2016, 1635],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::login_by_username`](client::AuthenticationClient::login_by_username); it is sent when it is awaited.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct LoginByUsername<'c>(runtime::ExclusiveCall<'c>);
runtime::operation!(LoginByUsername < 'c >, LOGIN_BY_USERNAME => types::User);
impl LoginByUsername<'_> {
    /// Sets whether a user who does not exist is registered on the way. Default: `false`.
    pub fn auto_register(self, auto_register: bool) -> Self {
        Self(self.0.with(2, auto_register))
    }
    /// Sets the characters that the captcha shows. They are needed after the error 2000.
    pub fn captcha_code(self, captcha_code: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with(3, captcha_code.into()))
    }
    /// Sets the IP address of the user. Set it where a server makes the call on the user's behalf.
    pub fn client_ip(self, client_ip: impl Into<String>) -> Self {
        Self(self.0.with(4, client_ip.into()))
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
        Self(self.0.with(5, runtime::argument::map::<serde_json::Value>(custom_data)))
    }
    /// Sets what the functions of the user pool's pipeline find in their context.
    pub fn context(
        self,
        context: impl IntoIterator<
            Item = (impl Into<String>, impl Into<serde_json::Value>),
        >,
    ) -> Self {
        Self(self.0.with(6, runtime::argument::map::<serde_json::Value>(context)))
    }
}

pub(crate) static WECHAT_LOGIN: meta::OperationInfo = meta::OperationInfo {
    name: "wechat_login",
    summary: "Exchanges a code that WeChat passed to a mobile app for a user, and signs nobody in.",
    endpoint: meta::Endpoint::Rest {
        method: meta::Method::Get,
        host: &service::HOST_BASE,
        path: "/connection/social/wechat:mobile/{user_pool_id}/callback",
        parts: &[
            meta::PathPart::Literal("/connection/social/wechat:mobile/"),
            meta::PathPart::Input(4),
            meta::PathPart::Literal("/callback"),
        ],
    },
    inputs: &[
        meta::Input::required("code", meta::ParamType::String).query("code").sensitive(),
        meta::Input::optional("country", meta::ParamType::String).query("country"),
        meta::Input::optional("lang", meta::ParamType::String).query("lang"),
        meta::Input::optional("state", meta::ParamType::String).query("state"),
        meta::Input::option("user_pool_id", &service::OPTION_USER_POOL_ID).path(),
    ],
    errors: &[2005, 2224],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::wechat_login`](client::AuthenticationClient::wechat_login); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct WechatLogin(runtime::Call);
runtime::operation!(WechatLogin, WECHAT_LOGIN => types::User);
impl WechatLogin {
    /// Sets the user's country, as WeChat passed it to the app.
    pub fn country(self, country: impl Into<String>) -> Self {
        Self(self.0.with(1, country.into()))
    }
    /// Sets the user's language, as WeChat passed it to the app.
    pub fn lang(self, lang: impl Into<String>) -> Self {
        Self(self.0.with(2, lang.into()))
    }
    /// Sets the state that the app passed to WeChat and got back with the code.
    pub fn state(self, state: impl Into<String>) -> Self {
        Self(self.0.with(3, state.into()))
    }
}
