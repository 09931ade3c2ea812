//! The client that progenitor generates from OpenAPI, where every operation is REST.

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use client_builder::types::{CheckPasswordStrengthInput, LoginByEmailInput, User};
use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderValue};
use rsa::pkcs8::DecodePublicKey;

use crate::client::{Client, Failure, expect_strength, expect_user};
use crate::sample;

/// The client that progenitor generates, in its builder style.
#[derive(Clone)]
pub struct Progenitor {
    client: client_builder::Client,
    key: rsa::PublicKey,
}

impl Client for Progenitor {
    fn new(host: &str) -> Result<Self, Failure> {
        let mut headers = HeaderMap::new();
        headers.insert("x-authing-app-id", HeaderValue::from_static(sample::APP_ID));
        headers.insert("x-authing-request-from", HeaderValue::from_static(sample::REQUEST_FROM));
        headers.insert("x-authing-sdk-version", HeaderValue::from_static(sample::SDK_VERSION));
        headers.insert(AUTHORIZATION, HeaderValue::try_from(format!("Bearer {}", sample::TOKEN))?);
        let http = reqwest::Client::builder().timeout(Duration::from_secs(10)).default_headers(headers);
        let base64: String = sample::PUBLIC_KEY.lines().filter(|line| !line.starts_with('-')).collect();
        Ok(Self {
            client: client_builder::Client::new_with_client(host, http.build()?),
            key: rsa::PublicKey::from_public_key_der(&STANDARD.decode(base64)?)?,
        })
    }

    fn another(&self) -> Result<Self, Failure> {
        Ok(self.clone())
    }

    async fn get_current_user(&mut self) -> Result<(), Failure> {
        let envelope = self.client.get_current_user().send().await?.into_inner();
        user(envelope.code, envelope.data)
    }

    async fn login_by_email(&mut self) -> Result<(), Failure> {
        let ciphertext = STANDARD.encode(self.key.pkcs1v15_encrypt(sample::PASSWORD.as_bytes())?);
        let input =
            LoginByEmailInput::builder().email(sample::EMAIL).password(ciphertext).auto_register(false);
        let envelope = self.client.login_by_email().body(input).send().await?.into_inner();
        user(envelope.code, envelope.data)
    }

    async fn check_password_strength(&mut self) -> Result<(), Failure> {
        let input = CheckPasswordStrengthInput::builder().password(sample::PASSWORD);
        let envelope = self.client.check_password_strength().body(input).send().await?.into_inner();
        match envelope.data {
            Some(strength) if envelope.code == 200 => {
                expect_strength(strength.valid.unwrap_or(false), strength.message.as_deref())
            }
            _ => Err("the code is an error".into()),
        }
    }
}

fn user(code: i64, user: Option<User>) -> Result<(), Failure> {
    match user {
        Some(user) if code == 200 => expect_user(user, |user| &user.id),
        _ => Err("the code is an error".into()),
    }
}
