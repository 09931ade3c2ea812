//! The directories and providers outside of the service whose users can sign in.

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::secret::Secret;

/// The directories and providers.
#[derive(Clone, Debug, Default)]
pub struct Directories {
    /// The users of the LDAP directory.
    pub ldap: Vec<Entry>,
    /// The users of the Active Directory.
    pub active_directory: Vec<Entry>,
    /// The users of WeChat.
    pub wechat: Vec<WechatUser>,
}

/// A user of a directory.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The name to sign in with.
    pub username: String,
    /// The password.
    pub password: Secret,
    /// Fields of the profile, by their names on the wire.
    #[serde(default)]
    pub profile: Map<String, Value>,
}

/// A user of WeChat.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WechatUser {
    /// The code that the app gets from WeChat.
    pub code: Secret,
    /// The id of the user for the app.
    pub openid: String,
    /// The id of the user for all apps of one owner.
    pub unionid: Option<String>,
    /// Fields of the profile, by their names on the wire.
    #[serde(default)]
    pub profile: Map<String, Value>,
}
