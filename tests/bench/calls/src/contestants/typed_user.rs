//! A user, as the client that is written by hand reads one.
#![allow(dead_code, reason = "the fields are there to be read by whoever uses the client")]

use serde::Deserialize;

/// A user: the fields that the SDK has, too. Points in time stay texts.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct User {
    pub(super) id: String,
    pub(super) arn: String,
    pub(super) user_pool_id: String,
    pub(super) external_id: Option<String>,
    pub(super) username: Option<String>,
    pub(super) email: Option<String>,
    pub(super) email_verified: Option<bool>,
    pub(super) phone: Option<String>,
    pub(super) phone_verified: Option<bool>,
    pub(super) unionid: Option<String>,
    pub(super) openid: Option<String>,
    pub(super) status: Option<Status>,
    pub(super) blocked: Option<bool>,
    pub(super) is_deleted: Option<bool>,
    pub(super) password: Option<String>,
    pub(super) token: Option<String>,
    pub(super) token_expired_at: Option<String>,
    pub(super) register_source: Option<Vec<String>>,
    pub(super) oauth: Option<String>,
    pub(super) logins_count: Option<i64>,
    pub(super) last_login: Option<String>,
    #[serde(rename = "lastIP")]
    pub(super) last_ip: Option<String>,
    pub(super) device: Option<String>,
    pub(super) browser: Option<String>,
    pub(super) signed_up: Option<String>,
    pub(super) created_at: Option<String>,
    pub(super) updated_at: Option<String>,
    pub(super) name: Option<String>,
    pub(super) given_name: Option<String>,
    pub(super) middle_name: Option<String>,
    pub(super) family_name: Option<String>,
    pub(super) nickname: Option<String>,
    pub(super) preferred_username: Option<String>,
    pub(super) photo: Option<String>,
    pub(super) profile: Option<String>,
    pub(super) website: Option<String>,
    pub(super) company: Option<String>,
    pub(super) gender: Option<String>,
    pub(super) birthdate: Option<String>,
    pub(super) zoneinfo: Option<String>,
    pub(super) locale: Option<String>,
    pub(super) address: Option<String>,
    pub(super) formatted: Option<String>,
    pub(super) street_address: Option<String>,
    pub(super) locality: Option<String>,
    pub(super) city: Option<String>,
    pub(super) province: Option<String>,
    pub(super) region: Option<String>,
    pub(super) postal_code: Option<String>,
    pub(super) country: Option<String>,
}

/// The state of an account.
#[derive(Debug, Deserialize)]
pub(super) enum Status {
    Activated,
    Suspended,
    Resigned,
    Archived,
    #[serde(other)]
    Unknown,
}
