//! A client for the three operations, written by hand with reqwest and serde.

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use reqwest::RequestBuilder;
use rsa::pkcs8::DecodePublicKey;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::typed_user::User;
use crate::client::Failure;
use crate::sample;

/// A client, which is cheap to clone.
#[derive(Clone)]
pub(super) struct TypedClient {
    http: reqwest::Client,
    host: String,
    app_id: String,
    token: String,
    key: rsa::PublicKey,
}

#[derive(Deserialize)]
pub(super) struct Envelope<T> {
    pub(super) code: i64,
    pub(super) message: Option<String>,
    pub(super) data: Option<T>,
}

#[derive(Serialize)]
struct Question<'a, V> {
    query: &'a str,
    variables: V,
}

#[derive(Deserialize)]
pub(super) struct Answer<T> {
    pub(super) data: Option<T>,
    errors: Option<Vec<Mistake>>,
}

#[derive(Deserialize)]
pub(super) struct Mistake {
    message: String,
}

#[derive(Serialize)]
struct LoginVariables<'a> {
    input: LoginInput<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LoginInput<'a> {
    email: &'a str,
    password: &'a str,
    auto_register: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Login {
    pub(super) login_by_email: User,
}

#[derive(Serialize)]
struct StrengthVariables<'a> {
    password: &'a str,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct CheckPasswordStrength {
    pub(super) check_password_strength: Strength,
}

/// How strong a password is.
#[derive(Deserialize)]
pub(super) struct Strength {
    pub(super) valid: bool,
    pub(super) message: Option<String>,
}

impl TypedClient {
    pub(super) fn new(host: &str, app_id: &str, token: &str, key: &str) -> Result<Self, Failure> {
        let base64: String = key.lines().filter(|line| !line.starts_with('-')).collect();
        Ok(Self {
            http: reqwest::Client::builder().timeout(Duration::from_secs(10)).build()?,
            host: host.to_owned(),
            app_id: app_id.to_owned(),
            token: token.to_owned(),
            key: rsa::PublicKey::from_public_key_der(&STANDARD.decode(base64)?)?,
        })
    }

    pub(super) async fn get_current_user(&self) -> Result<User, Failure> {
        let request = self.http.get(format!("{}/api/v2/users/me", self.host)).bearer_auth(&self.token);
        let response = self.with_headers(request).send().await?.error_for_status()?;
        let envelope: Envelope<User> = response.json().await?;
        match (envelope.code, envelope.data) {
            (200, Some(user)) => Ok(user),
            (code, _) => Err(format!("[{code}] {}", envelope.message.unwrap_or_default()).into()),
        }
    }

    pub(super) async fn login_by_email(&self, email: &str, password: &str) -> Result<User, Failure> {
        let input = LoginInput { email, password, auto_register: false };
        let login: Login = self.ask(sample::LOGIN_BY_EMAIL, LoginVariables { input }).await?;
        Ok(login.login_by_email)
    }

    pub(super) async fn login_by_email_encrypted(
        &self,
        email: &str,
        password: &str,
    ) -> Result<User, Failure> {
        let ciphertext = self.key.pkcs1v15_encrypt(password.as_bytes())?;
        self.login_by_email(email, &STANDARD.encode(ciphertext)).await
    }

    pub(super) async fn check_password_strength(&self, password: &str) -> Result<Strength, Failure> {
        let variables = StrengthVariables { password };
        let answer: CheckPasswordStrength = self.ask(sample::CHECK_PASSWORD_STRENGTH, variables).await?;
        Ok(answer.check_password_strength)
    }

    async fn ask<T: DeserializeOwned>(&self, query: &str, variables: impl Serialize) -> Result<T, Failure> {
        let request =
            self.http.post(format!("{}/graphql/v2", self.host)).json(&Question { query, variables });
        let response = self.with_headers(request).send().await?.error_for_status()?;
        let answer: Answer<T> = response.json().await?;
        if let Some(mistake) = answer.errors.and_then(|errors| errors.into_iter().next()) {
            return Err(mistake.message.into());
        }
        answer.data.ok_or_else(|| "the answer has no data".into())
    }

    fn with_headers(&self, request: RequestBuilder) -> RequestBuilder {
        request
            .header("x-authing-app-id", &self.app_id)
            .header("x-authing-request-from", sample::REQUEST_FROM)
            .header("x-authing-sdk-version", sample::SDK_VERSION)
    }
}
