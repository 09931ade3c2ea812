//! The least that reqwest and serde take: everything that is the same in each call is made once, before the first.

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderValue};
use reqwest::{Method, Request, StatusCode, Url, redirect, retry};
use rsa::pkcs8::DecodePublicKey;
use serde::de::DeserializeOwned;
use serde_json::json;

use super::typed_client::{Answer, CheckPasswordStrength, Envelope, Login};
use super::typed_user::User;
use crate::client::{Client, Failure, expect_strength, expect_user};
use crate::sample;

/// A client that is tuned by hand.
#[derive(Clone)]
pub struct Tuned {
    http: reqwest::Client,
    me: Url,
    graphql: Url,
    /// The headers of a GET with a token, and of a POST.
    get: HeaderMap,
    post: HeaderMap,
    /// The bodies up to the arguments.
    login: String,
    strength: String,
    key: rsa::PublicKey,
}

impl Tuned {
    async fn send<T: DeserializeOwned>(&self, request: Request) -> Result<T, Failure> {
        let response = self.http.execute(request).await?;
        if response.status() != StatusCode::OK {
            return Err("the status is an error".into());
        }
        Ok(serde_json::from_slice(&response.bytes().await?)?)
    }

    async fn ask<T: DeserializeOwned>(&self, body: Vec<u8>) -> Result<T, Failure> {
        let mut request = Request::new(Method::POST, self.graphql.clone());
        *request.headers_mut() = self.post.clone();
        *request.body_mut() = Some(body.into());
        let answer: Answer<T> = self.send(request).await?;
        answer.data.ok_or_else(|| "the answer has no data".into())
    }
}

impl Client for Tuned {
    fn new(host: &str) -> Result<Self, Failure> {
        let mut get = HeaderMap::new();
        get.insert("x-authing-app-id", HeaderValue::from_static(sample::APP_ID));
        get.insert("x-authing-request-from", HeaderValue::from_static(sample::REQUEST_FROM));
        get.insert("x-authing-sdk-version", HeaderValue::from_static(sample::SDK_VERSION));
        let mut post = get.clone();
        get.insert(AUTHORIZATION, HeaderValue::try_from(format!("Bearer {}", sample::TOKEN))?);
        post.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        let base64: String = sample::PUBLIC_KEY.lines().filter(|line| !line.starts_with('-')).collect();
        let http = reqwest::Client::builder()
            .timeout(Duration::from_secs(10))
            .redirect(redirect::Policy::none())
            .retry(retry::never())
            .no_proxy();
        Ok(Self {
            http: http.build()?,
            me: format!("{host}/api/v2/users/me").parse()?,
            graphql: format!("{host}/graphql/v2").parse()?,
            get,
            post,
            login: format!(r#"{{"query":{},"variables":{{"input":{{"email":"#, json!(sample::LOGIN_BY_EMAIL)),
            strength: format!(
                r#"{{"query":{},"variables":{{"password":"#,
                json!(sample::CHECK_PASSWORD_STRENGTH)
            ),
            key: rsa::PublicKey::from_public_key_der(&STANDARD.decode(base64)?)?,
        })
    }

    fn another(&self) -> Result<Self, Failure> {
        Ok(self.clone())
    }

    async fn get_current_user(&mut self) -> Result<(), Failure> {
        let mut request = Request::new(Method::GET, self.me.clone());
        *request.headers_mut() = self.get.clone();
        let envelope: Envelope<User> = self.send(request).await?;
        match envelope.data {
            Some(user) if envelope.code == 200 => expect_user(user, |user| &user.id),
            _ => Err("the code is an error".into()),
        }
    }

    async fn login_by_email(&mut self) -> Result<(), Failure> {
        let ciphertext = self.key.pkcs1v15_encrypt(sample::PASSWORD.as_bytes())?;
        let mut body = Vec::with_capacity(self.login.len() + sample::EMAIL.len() + 256);
        body.extend_from_slice(self.login.as_bytes());
        serde_json::to_writer(&mut body, sample::EMAIL)?;
        body.extend_from_slice(br#","password":""#);
        let start = body.len();
        body.resize(start + ciphertext.len().div_ceil(3) * 4, 0);
        STANDARD.encode_slice(&ciphertext, &mut body[start..])?;
        body.extend_from_slice(br#"","autoRegister":false}}}"#);
        let login: Login = self.ask(body).await?;
        expect_user(login.login_by_email, |user| &user.id)
    }

    async fn check_password_strength(&mut self) -> Result<(), Failure> {
        let mut body = Vec::with_capacity(self.strength.len() + sample::PASSWORD.len() + 16);
        body.extend_from_slice(self.strength.as_bytes());
        serde_json::to_writer(&mut body, sample::PASSWORD)?;
        body.extend_from_slice(b"}}");
        let answer: CheckPasswordStrength = self.ask(body).await?;
        let strength = answer.check_password_strength;
        expect_strength(strength.valid, strength.message.as_deref())
    }
}
