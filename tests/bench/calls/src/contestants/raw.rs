//! reqwest alone: sends what the others send, and reads the bytes of the answer, nothing more.

use std::time::Duration;

use reqwest::RequestBuilder;
use reqwest::header::CONTENT_TYPE;
use serde_json::json;

use crate::client::{Client, Failure};
use crate::sample;

/// reqwest alone.
pub struct Raw {
    http: reqwest::Client,
    host: String,
    /// The bodies, ready to be sent.
    login: String,
    strength: String,
}

impl Raw {
    fn post(&self, body: &str) -> RequestBuilder {
        let request = self.http.post(format!("{}/graphql/v2", self.host));
        with_headers(request).header(CONTENT_TYPE, "application/json").body(body.to_owned())
    }
}

impl Client for Raw {
    fn new(host: &str) -> Result<Self, Failure> {
        let input = json!({"email": sample::EMAIL, "password": sample::CIPHERTEXT, "autoRegister": false});
        let login = json!({"query": sample::LOGIN_BY_EMAIL, "variables": {"input": input}});
        let variables = json!({"password": sample::PASSWORD});
        let strength = json!({"query": sample::CHECK_PASSWORD_STRENGTH, "variables": variables});
        Ok(Self {
            http: reqwest::Client::builder().timeout(Duration::from_secs(10)).build()?,
            host: host.to_owned(),
            login: login.to_string(),
            strength: strength.to_string(),
        })
    }

    fn another(&self) -> Result<Self, Failure> {
        Ok(Self {
            http: self.http.clone(),
            host: self.host.clone(),
            login: self.login.clone(),
            strength: self.strength.clone(),
        })
    }

    async fn get_current_user(&mut self) -> Result<(), Failure> {
        let request = self.http.get(format!("{}/api/v2/users/me", self.host));
        read(with_headers(request).bearer_auth(sample::TOKEN)).await
    }

    async fn login_by_email(&mut self) -> Result<(), Failure> {
        read(self.post(&self.login)).await
    }

    async fn check_password_strength(&mut self) -> Result<(), Failure> {
        read(self.post(&self.strength)).await
    }
}

fn with_headers(request: RequestBuilder) -> RequestBuilder {
    request
        .header("x-authing-app-id", sample::APP_ID)
        .header("x-authing-request-from", sample::REQUEST_FROM)
        .header("x-authing-sdk-version", sample::SDK_VERSION)
}

async fn read(request: RequestBuilder) -> Result<(), Failure> {
    let body = request.send().await?.bytes().await?;
    if body.is_empty() { Err("the answer is empty".into()) } else { Ok(()) }
}
