//! Registering a user.
//!
//! A registration is sent exactly once: a second one could make a second account.
//!
//! Written by `cargo xtask gen` from `spec/operations/registration.yaml`. Change the spec, not this file.

use crate::generated::client;
use crate::generated::graphql;
use crate::generated::types;
use crate::runtime;
use crate::runtime::metadata as meta;

/// Registering a user.
///
/// A registration is sent exactly once: a second one could make a second account.
impl client::AuthenticationClient {
    /// Registers a user with an email address and a password.
    ///
    /// An address can be registered once in a user pool, whatever the case of its letters. It is not verified by
    /// this: the new user's `email_verified` is false, and a setting of the user pool says whether such a user may
    /// sign in.
    ///
    /// With `force_login` or `generate_token` the result holds a token, and the session takes it and the new user.
    /// A result without a token leaves the session as it was.
    ///
    /// Returns a [`User`](crate::types::User).
    ///
    /// * `email`: The email address. Case does not matter.
    /// * `password`: The password; it is encrypted before it is sent.
    ///
    ///   A key of 1024 bits, such as the built-in one, encrypts 117 bytes at most; a longer password is refused.
    ///
    /// Optional: [`profile`](RegisterByEmail::profile), [`force_login`](RegisterByEmail::force_login),
    /// [`client_ip`](RegisterByEmail::client_ip), [`custom_data`](RegisterByEmail::custom_data),
    /// [`context`](RegisterByEmail::context), [`generate_token`](RegisterByEmail::generate_token).
    ///
    /// No authorization is sent. It changes which user is signed in: the session takes the token and the user of the
    /// result, if there is a token. It is not idempotent: sending it twice may have a second effect.
    ///
    /// Documented as [Use email registration](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::UserExists`](crate::generated::ErrorCode::UserExists) (2026): Let the user sign in or reset the password instead.
    /// - [`ErrorCode::EmailMalformed`](crate::generated::ErrorCode::EmailMalformed) (2003): Ask for a valid email address.
    /// - [`ErrorCode::PasswordTooShort`](crate::generated::ErrorCode::PasswordTooShort) (2029): Ask for a longer password.
    /// - [`ErrorCode::RegistrationDisabled`](crate::generated::ErrorCode::RegistrationDisabled) (2031): Allow registration in the settings of the application.
    /// - [`ErrorCode::RegisteringTooOften`](crate::generated::ErrorCode::RegisteringTooOften) (2100): Wait before you try again.
    /// - [`ErrorCode::PasswordUndecryptable`](crate::generated::ErrorCode::PasswordUndecryptable) (2016): Set the option `public_key` to the key of your service.
    ///
    /// # Example
    ///
    /// Registers with an email address and a password:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("register_by_email").await?;
    /// # let mut client = authing::AuthenticationClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let user = client.register_by_email("test@example.com", "passw0rd").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn register_by_email(
        &mut self,
        email: impl Into<String>,
        password: impl Into<runtime::Secret>,
    ) -> RegisterByEmail<'_> {
        RegisterByEmail(
            self
                .exclusive(&REGISTER_BY_EMAIL)
                .with(0, email.into())
                .with(1, password.into()),
        )
    }
    /// Registers a user with a phone number and the code that a text message brought.
    ///
    /// `send_sms_code` sends the code. A first password can be set on the way.
    ///
    /// With `force_login` or `generate_token` the result holds a token, and the session takes it and the new user.
    /// A result without a token leaves the session as it was.
    ///
    /// Returns a [`User`](crate::types::User).
    ///
    /// * `phone`: The phone number.
    /// * `code`: The code from the text message.
    ///
    /// Optional: [`password`](RegisterByPhoneCode::password), [`profile`](RegisterByPhoneCode::profile),
    /// [`force_login`](RegisterByPhoneCode::force_login), [`client_ip`](RegisterByPhoneCode::client_ip),
    /// [`custom_data`](RegisterByPhoneCode::custom_data), [`context`](RegisterByPhoneCode::context),
    /// [`generate_token`](RegisterByPhoneCode::generate_token).
    ///
    /// No authorization is sent. It changes which user is signed in: the session takes the token and the user of the
    /// result, if there is a token. It is not idempotent: sending it twice may have a second effect.
    ///
    /// Documented as [Use mobile phone number registration](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::VerificationCodeWrong`](crate::generated::ErrorCode::VerificationCodeWrong) (2001): Ask for the code again, or send another one.
    /// - [`ErrorCode::VerificationCodeExpired`](crate::generated::ErrorCode::VerificationCodeExpired) (2300): Send another code.
    /// - [`ErrorCode::UserExists`](crate::generated::ErrorCode::UserExists) (2026): Let the user sign in instead.
    /// - [`ErrorCode::PhoneOrEmailRequired`](crate::generated::ErrorCode::PhoneOrEmailRequired) (2028): Ask for a valid phone number.
    /// - [`ErrorCode::PasswordTooShort`](crate::generated::ErrorCode::PasswordTooShort) (2029): Ask for a longer password.
    /// - [`ErrorCode::RegistrationDisabled`](crate::generated::ErrorCode::RegistrationDisabled) (2031): Allow registration in the settings of the application.
    /// - [`ErrorCode::RegisteringTooOften`](crate::generated::ErrorCode::RegisteringTooOften) (2100): Wait before you try again.
    ///
    /// # Example
    ///
    /// Registers with a phone number and a code:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("register_by_phone_code")
    /// #     .await?;
    /// # let mut client = authing::AuthenticationClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let user = client.register_by_phone_code("176xxxx6754", "1234").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn register_by_phone_code(
        &mut self,
        phone: impl Into<String>,
        code: impl Into<runtime::Secret>,
    ) -> RegisterByPhoneCode<'_> {
        RegisterByPhoneCode(
            self
                .exclusive(&REGISTER_BY_PHONE_CODE)
                .with(0, phone.into())
                .with(1, code.into()),
        )
    }
    /// Registers a user with a username and a password.
    ///
    /// A username can be registered once in a user pool. Case matters: `Bob` and `bob` are two names.
    ///
    /// With `force_login` or `generate_token` the result holds a token, and the session takes it and the new user.
    /// A result without a token leaves the session as it was.
    ///
    /// Returns a [`User`](crate::types::User).
    ///
    /// * `username`: The name to sign in with. Case matters.
    /// * `password`: The password; it is encrypted before it is sent.
    ///
    ///   A key of 1024 bits, such as the built-in one, encrypts 117 bytes at most; a longer password is refused.
    ///
    /// Optional: [`profile`](RegisterByUsername::profile), [`force_login`](RegisterByUsername::force_login),
    /// [`client_ip`](RegisterByUsername::client_ip), [`custom_data`](RegisterByUsername::custom_data),
    /// [`context`](RegisterByUsername::context), [`generate_token`](RegisterByUsername::generate_token).
    ///
    /// No authorization is sent. It changes which user is signed in: the session takes the token and the user of the
    /// result, if there is a token. It is not idempotent: sending it twice may have a second effect.
    ///
    /// Documented as [Register using username](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::UserExists`](crate::generated::ErrorCode::UserExists) (2026): Ask for another username.
    /// - [`ErrorCode::PasswordTooShort`](crate::generated::ErrorCode::PasswordTooShort) (2029): Ask for a longer password.
    /// - [`ErrorCode::RegistrationDisabled`](crate::generated::ErrorCode::RegistrationDisabled) (2031): Allow registration in the settings of the application.
    /// - [`ErrorCode::RegisteringTooOften`](crate::generated::ErrorCode::RegisteringTooOften) (2100): Wait before you try again.
    /// - [`ErrorCode::PasswordUndecryptable`](crate::generated::ErrorCode::PasswordUndecryptable) (2016): Set the option `public_key` to the key of your service.
    ///
    /// # Example
    ///
    /// Registers with a username and a password:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("register_by_username").await?;
    /// # let mut client = authing::AuthenticationClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let user = client.register_by_username("bob", "passw0rd").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn register_by_username(
        &mut self,
        username: impl Into<String>,
        password: impl Into<runtime::Secret>,
    ) -> RegisterByUsername<'_> {
        RegisterByUsername(
            self
                .exclusive(&REGISTER_BY_USERNAME)
                .with(0, username.into())
                .with(1, password.into()),
        )
    }
}

pub(crate) static REGISTER_BY_EMAIL: meta::OperationInfo = meta::OperationInfo {
    name: "register_by_email",
    summary: "Registers a user with an email address and a password.",
    endpoint: meta::Endpoint::GraphQl(&graphql::REGISTER_BY_EMAIL),
    session: meta::SessionEffect::SignIn,
    inputs: &[
        meta::Input::required("email", meta::ParamType::String).field("input", "email"),
        meta::Input::required("password", meta::ParamType::String)
            .field("input", "password")
            .rsa(),
        meta::Input::optional(
                "profile",
                meta::ParamType::Object(&types::REGISTER_PROFILE),
            )
            .field("input", "profile"),
        meta::Input::default("force_login", meta::ParamType::Boolean, "false")
            .field("input", "forceLogin"),
        meta::Input::optional("client_ip", meta::ParamType::String)
            .field("input", "clientIp"),
        meta::Input::optional("custom_data", meta::ParamType::JSON_MAP)
            .field("input", "params")
            .encode(meta::Encode::KeyValues),
        meta::Input::optional("context", meta::ParamType::JSON_MAP)
            .field("input", "context")
            .encode(meta::Encode::JsonText),
        meta::Input::default("generate_token", meta::ParamType::Boolean, "false")
            .field("input", "generateToken"),
    ],
    errors: &[2026, 2003, 2029, 2031, 2100, 2016],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::register_by_email`](client::AuthenticationClient::register_by_email); it is sent when it is awaited.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct RegisterByEmail<'c>(runtime::ExclusiveCall<'c>);
runtime::operation!(RegisterByEmail < 'c >, REGISTER_BY_EMAIL => types::User);
impl RegisterByEmail<'_> {
    /// Sets what else is known about the user.
    pub fn profile(self, profile: types::RegisterProfile) -> Self {
        Self(self.0.with(2, profile))
    }
    /// Sets whether the registration is a complete sign-in too.
    ///
    /// Then the user pool's pipeline functions and webhooks for a sign-in run, and the user's `logins_count` grows by one.
    ///
    /// Default: `false`.
    pub fn force_login(self, force_login: bool) -> Self {
        Self(self.0.with(3, force_login))
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
    /// Sets whether the result holds a token even if the registration is not a complete sign-in. Default: `false`.
    pub fn generate_token(self, generate_token: bool) -> Self {
        Self(self.0.with(7, generate_token))
    }
}

pub(crate) static REGISTER_BY_PHONE_CODE: meta::OperationInfo = meta::OperationInfo {
    name: "register_by_phone_code",
    summary: "Registers a user with a phone number and the code that a text message brought.",
    endpoint: meta::Endpoint::GraphQl(&graphql::REGISTER_BY_PHONE_CODE),
    session: meta::SessionEffect::SignIn,
    inputs: &[
        meta::Input::required("phone", meta::ParamType::String).field("input", "phone"),
        meta::Input::required("code", meta::ParamType::String)
            .field("input", "code")
            .sensitive(),
        meta::Input::optional("password", meta::ParamType::String)
            .field("input", "password")
            .rsa(),
        meta::Input::optional(
                "profile",
                meta::ParamType::Object(&types::REGISTER_PROFILE),
            )
            .field("input", "profile"),
        meta::Input::default("force_login", meta::ParamType::Boolean, "false")
            .field("input", "forceLogin"),
        meta::Input::optional("client_ip", meta::ParamType::String)
            .field("input", "clientIp"),
        meta::Input::optional("custom_data", meta::ParamType::JSON_MAP)
            .field("input", "params")
            .encode(meta::Encode::KeyValues),
        meta::Input::optional("context", meta::ParamType::JSON_MAP)
            .field("input", "context")
            .encode(meta::Encode::JsonText),
        meta::Input::default("generate_token", meta::ParamType::Boolean, "false")
            .field("input", "generateToken"),
    ],
    errors: &[2001, 2300, 2026, 2028, 2029, 2031, 2100],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::register_by_phone_code`](client::AuthenticationClient::register_by_phone_code); it is sent when it is awaited.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct RegisterByPhoneCode<'c>(runtime::ExclusiveCall<'c>);
runtime::operation!(RegisterByPhoneCode < 'c >, REGISTER_BY_PHONE_CODE => types::User);
impl RegisterByPhoneCode<'_> {
    /// Sets the first password of the account; it is encrypted before it is sent.
    ///
    /// A key of 1024 bits, such as the built-in one, encrypts 117 bytes at most; a longer password is refused.
    pub fn password(self, password: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with(2, password.into()))
    }
    /// Sets what else is known about the user.
    pub fn profile(self, profile: types::RegisterProfile) -> Self {
        Self(self.0.with(3, profile))
    }
    /// Sets whether the registration is a complete sign-in too.
    ///
    /// Then the user pool's pipeline functions and webhooks for a sign-in run, and the user's `logins_count` grows by one.
    ///
    /// Default: `false`.
    pub fn force_login(self, force_login: bool) -> Self {
        Self(self.0.with(4, force_login))
    }
    /// Sets the IP address of the user. Set it where a server makes the call on the user's behalf.
    pub fn client_ip(self, client_ip: impl Into<String>) -> Self {
        Self(self.0.with(5, client_ip.into()))
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
        Self(self.0.with(6, runtime::argument::map::<serde_json::Value>(custom_data)))
    }
    /// Sets what the functions of the user pool's pipeline find in their context.
    pub fn context(
        self,
        context: impl IntoIterator<
            Item = (impl Into<String>, impl Into<serde_json::Value>),
        >,
    ) -> Self {
        Self(self.0.with(7, runtime::argument::map::<serde_json::Value>(context)))
    }
    /// Sets whether the result holds a token even if the registration is not a complete sign-in. Default: `false`.
    pub fn generate_token(self, generate_token: bool) -> Self {
        Self(self.0.with(8, generate_token))
    }
}

pub(crate) static REGISTER_BY_USERNAME: meta::OperationInfo = meta::OperationInfo {
    name: "register_by_username",
    summary: "Registers a user with a username and a password.",
    endpoint: meta::Endpoint::GraphQl(&graphql::REGISTER_BY_USERNAME),
    session: meta::SessionEffect::SignIn,
    inputs: &[
        meta::Input::required("username", meta::ParamType::String)
            .field("input", "username"),
        meta::Input::required("password", meta::ParamType::String)
            .field("input", "password")
            .rsa(),
        meta::Input::optional(
                "profile",
                meta::ParamType::Object(&types::REGISTER_PROFILE),
            )
            .field("input", "profile"),
        meta::Input::default("force_login", meta::ParamType::Boolean, "false")
            .field("input", "forceLogin"),
        meta::Input::optional("client_ip", meta::ParamType::String)
            .field("input", "clientIp"),
        meta::Input::optional("custom_data", meta::ParamType::JSON_MAP)
            .field("input", "params")
            .encode(meta::Encode::KeyValues),
        meta::Input::optional("context", meta::ParamType::JSON_MAP)
            .field("input", "context")
            .encode(meta::Encode::JsonText),
        meta::Input::default("generate_token", meta::ParamType::Boolean, "false")
            .field("input", "generateToken"),
    ],
    errors: &[2026, 2029, 2031, 2100, 2016],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::register_by_username`](client::AuthenticationClient::register_by_username); it is sent when it is awaited.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct RegisterByUsername<'c>(runtime::ExclusiveCall<'c>);
runtime::operation!(RegisterByUsername < 'c >, REGISTER_BY_USERNAME => types::User);
impl RegisterByUsername<'_> {
    /// Sets what else is known about the user.
    pub fn profile(self, profile: types::RegisterProfile) -> Self {
        Self(self.0.with(2, profile))
    }
    /// Sets whether the registration is a complete sign-in too.
    ///
    /// Then the user pool's pipeline functions and webhooks for a sign-in run, and the user's `logins_count` grows by one.
    ///
    /// Default: `false`.
    pub fn force_login(self, force_login: bool) -> Self {
        Self(self.0.with(3, force_login))
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
    /// Sets whether the result holds a token even if the registration is not a complete sign-in. Default: `false`.
    pub fn generate_token(self, generate_token: bool) -> Self {
        Self(self.0.with(7, generate_token))
    }
}
