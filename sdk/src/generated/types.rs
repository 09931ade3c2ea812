//! What operations take and answer.
//!
//! Written by `cargo xtask gen` from `spec`. Change the spec, not this file.

use crate::generated::types;
use crate::runtime;
use crate::runtime::operation as op;

/// The tokens that the service gives for an authorization code.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[non_exhaustive]
pub struct AccessToken {
    /// The token that opens interfaces.
    #[serde(skip_serializing_if = "crate::runtime::hides")]
    pub access_token: runtime::Secret,
    /// How the access token is sent: `Bearer`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_type: Option<String>,
    /// How long the access token is valid, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_in: Option<i64>,
    /// The token that says who signed in.
    #[serde(skip_serializing_if = "crate::runtime::hides_or_none")]
    pub id_token: Option<runtime::Secret>,
    /// The token that new ones are asked for with, where the application may have it.
    #[serde(skip_serializing_if = "crate::runtime::hides_or_none")]
    pub refresh_token: Option<runtime::Secret>,
    /// What the access token is good for, separated by spaces.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// What the service answered beyond the fields that are known.
    #[serde(flatten)]
    pub extra: runtime::Extra,
}

/// An application that a user may sign in to.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Application {
    /// The id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The address of its logo.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<String>,
    /// The first label of the domain under which people sign in to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domain: Option<String>,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The protocol by which it signs people in, such as `oidc`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub protocol: Option<String>,
    /// When it was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<runtime::DateTime>,
    /// When it was last changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<runtime::DateTime>,
    /// What the service answered beyond the fields that are known.
    #[serde(flatten)]
    pub extra: runtime::Extra,
}

/// One page of the applications that a user may sign in to.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Applications {
    /// The applications of this page.
    pub list: Vec<types::Application>,
    /// How many there are on all pages.
    pub total_count: i64,
    /// What the service answered beyond the fields that are known.
    #[serde(flatten)]
    pub extra: runtime::Extra,
}

/// A resource that a user may use, and what may be done with it.
///
/// What the service answers empty counts as absent, so that each field can be missing.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[non_exhaustive]
pub struct AuthorizedResource {
    /// The name by which programs refer to the resource, such as `books:1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// What kind of thing it is.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub resource_type: Option<types::ResourceType>,
    /// What the user may do with it, such as `books:update`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actions: Option<Vec<String>>,
    /// What the service answered beyond the fields that are known.
    #[serde(flatten)]
    pub extra: runtime::Extra,
}

/// The resources that a user may use.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AuthorizedResources {
    /// How many the service counts; the list of one answer may be shorter.
    pub total_count: i64,
    /// The resources.
    pub list: Vec<types::AuthorizedResource>,
    /// What the service answered beyond the fields that are known.
    #[serde(flatten)]
    pub extra: runtime::Extra,
}

/// One field of a user's custom data, with its value.
///
/// The service answers every value as a text and says beside it what the text means; `value` is that text, read.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(from = "RawCustomDataItem", rename_all = "camelCase")]
#[non_exhaustive]
pub struct CustomDataItem {
    /// The key by which the user pool defines the field.
    pub key: String,
    /// What kind of value the field holds.
    pub data_type: types::CustomDataType,
    /// The value, read as `data_type` says.
    pub value: runtime::TypedValue,
    /// The name under which the field is shown to people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// What the service answered beyond the fields that are known.
    #[serde(flatten)]
    pub extra: runtime::Extra,
}
static CUSTOM_DATA_ITEM_VALUE: op::TypedBy = op::TypedBy {
    field: "dataType",
    text: &["STRING", "SELECT"],
    json: &["NUMBER", "BOOLEAN", "OBJECT"],
    date_time: &["DATETIME"],
};
#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase")]
struct RawCustomDataItem {
    key: String,
    data_type: types::CustomDataType,
    value: serde_json::Value,
    label: Option<String>,
    #[serde(flatten)]
    extra: runtime::Extra,
}
impl From<RawCustomDataItem> for CustomDataItem {
    fn from(raw: RawCustomDataItem) -> Self {
        Self {
            value: runtime::TypedValue::read(
                &CUSTOM_DATA_ITEM_VALUE,
                raw.data_type.as_str(),
                raw.value,
            ),
            key: raw.key,
            data_type: raw.data_type,
            label: raw.label,
            extra: raw.extra,
        }
    }
}

/// What kind of value a field of the custom data holds.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum CustomDataType {
    /// Any text.
    String,
    /// A number.
    Number,
    /// A point in time.
    DateTime,
    /// True or false.
    Boolean,
    /// Any JSON.
    Object,
    /// One of the texts that the user pool offers for the field.
    Select,
    /// A value that this version does not know.
    Other(String),
}
impl CustomDataType {
    /// Gives the value as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::String => "STRING",
            Self::Number => "NUMBER",
            Self::DateTime => "DATETIME",
            Self::Boolean => "BOOLEAN",
            Self::Object => "OBJECT",
            Self::Select => "SELECT",
            Self::Other(value) => value,
        }
    }
}
impl From<&str> for CustomDataType {
    fn from(value: &str) -> Self {
        match value {
            "STRING" => Self::String,
            "NUMBER" => Self::Number,
            "DATETIME" => Self::DateTime,
            "BOOLEAN" => Self::Boolean,
            "OBJECT" => Self::Object,
            "SELECT" => Self::Select,
            other => Self::Other(other.to_owned()),
        }
    }
}
runtime::open_enum!(CustomDataType);

/// A custom field of a user who registers, and its value.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "it is an argument of a call"]
pub struct CustomField(runtime::argument::Fields);
impl CustomField {
    /// Starts without any of the optional fields.
    ///
    /// - `key`: The key by which the user pool defines the field.
    /// - `value`: The value, as a text.
    pub fn new(key: impl Into<String>, value: impl Into<String>) -> Self {
        Self(
            runtime::argument::Fields::default()
                .with("key", key.into())
                .with("value", value.into()),
        )
    }
}
runtime::input_object!(CustomField);
pub(crate) static CUSTOM_FIELD: op::ObjectInfo = op::ObjectInfo {
    name: "CustomField",
    fields: &[("key", op::Kind::String), ("value", op::Kind::String)],
};

/// A department, which is a node in the tree of an organization.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Department {
    /// The id.
    pub id: String,
    /// The id of the organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub org_id: Option<String>,
    /// The name.
    pub name: String,
    /// The name in other languages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name_i18n: Option<String>,
    /// What the department is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The description in other languages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description_i18n: Option<String>,
    /// The place among its siblings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<i64>,
    /// The name by which programs refer to the department.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Whether it is the organization itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub root: Option<bool>,
    /// How far it is from the root.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub depth: Option<i64>,
    /// The ids from the root down to it, its own last.
    pub path: Vec<String>,
    /// The codes from the root down to it; there is none where a department has no code.
    pub code_path: Vec<Option<String>>,
    /// The names from the root down to it, its own last.
    pub name_path: Vec<String>,
    /// When it was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<runtime::DateTime>,
    /// When it was last changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<runtime::DateTime>,
    /// The ids of the departments directly below it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub children: Option<Vec<String>>,
    /// What the service answered beyond the fields that are known.
    #[serde(flatten)]
    pub extra: runtime::Extra,
}

/// The departments that a user is in.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Departments {
    /// How many there are in all.
    pub total_count: i64,
    /// The departments.
    pub list: Vec<types::UserDepartment>,
    /// What the service answered beyond the fields that are known.
    #[serde(flatten)]
    pub extra: runtime::Extra,
}

/// What an email is sent for, which decides its text and whether it carries a code or a link.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum EmailScene {
    /// Brings the code with which a forgotten password is replaced.
    ResetPassword,
    /// Brings a verification code for the replacement of a password.
    ResetPasswordVerifyCode,
    /// Asks the reader to confirm the address.
    VerifyEmail,
    /// Confirms the address at the first sign-in with it.
    FirstEmailLoginVerify,
    /// Confirms the address at the wish of an administrator.
    ConsoleConductedVerify,
    /// Brings the code with which an address is bound or changed.
    ChangeEmail,
    /// Brings a verification code for binding the address.
    EmailBindVerifyCode,
    /// Brings a verification code for unbinding the address.
    EmailUnbindVerifyCode,
    /// Asks for the second factor of a sign-in.
    MfaVerify,
    /// Brings a verification code for no purpose in particular.
    VerifyCode,
    /// Brings a verification code for a registration.
    RegisterVerifyCode,
    /// Brings a verification code for a sign-in.
    LoginVerifyCode,
    /// Brings a verification code for the second factor of a sign-in.
    MfaVerifyCode,
    /// Brings a verification code for completing a profile.
    InformationCompletionVerifyCode,
    /// A value that this version does not know.
    Other(String),
}
impl EmailScene {
    /// Gives the value as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::ResetPassword => "RESET_PASSWORD",
            Self::ResetPasswordVerifyCode => "RESET_PASSWORD_VERIFY_CODE",
            Self::VerifyEmail => "VERIFY_EMAIL",
            Self::FirstEmailLoginVerify => "FIRST_EMAIL_LOGIN_VERIFY",
            Self::ConsoleConductedVerify => "CONSOLE_CONDUCTED_VERIFY",
            Self::ChangeEmail => "CHANGE_EMAIL",
            Self::EmailBindVerifyCode => "EMAIL_BIND_VERIFY_CODE",
            Self::EmailUnbindVerifyCode => "EMAIL_UNBIND_VERIFY_CODE",
            Self::MfaVerify => "MFA_VERIFY",
            Self::VerifyCode => "VERIFY_CODE",
            Self::RegisterVerifyCode => "REGISTER_VERIFY_CODE",
            Self::LoginVerifyCode => "LOGIN_VERIFY_CODE",
            Self::MfaVerifyCode => "MFA_VERIFY_CODE",
            Self::InformationCompletionVerifyCode => "INFORMATION_COMPLETION_VERIFY_CODE",
            Self::Other(value) => value,
        }
    }
}
impl From<&str> for EmailScene {
    fn from(value: &str) -> Self {
        match value {
            "RESET_PASSWORD" => Self::ResetPassword,
            "RESET_PASSWORD_VERIFY_CODE" => Self::ResetPasswordVerifyCode,
            "VERIFY_EMAIL" => Self::VerifyEmail,
            "FIRST_EMAIL_LOGIN_VERIFY" => Self::FirstEmailLoginVerify,
            "CONSOLE_CONDUCTED_VERIFY" => Self::ConsoleConductedVerify,
            "CHANGE_EMAIL" => Self::ChangeEmail,
            "EMAIL_BIND_VERIFY_CODE" => Self::EmailBindVerifyCode,
            "EMAIL_UNBIND_VERIFY_CODE" => Self::EmailUnbindVerifyCode,
            "MFA_VERIFY" => Self::MfaVerify,
            "VERIFY_CODE" => Self::VerifyCode,
            "REGISTER_VERIFY_CODE" => Self::RegisterVerifyCode,
            "LOGIN_VERIFY_CODE" => Self::LoginVerifyCode,
            "MFA_VERIFY_CODE" => Self::MfaVerifyCode,
            "INFORMATION_COMPLETION_VERIFY_CODE" => Self::InformationCompletionVerifyCode,
            other => Self::Other(other.to_owned()),
        }
    }
}
runtime::open_enum!(EmailScene);
pub(crate) static EMAIL_SCENE: op::EnumInfo = op::EnumInfo {
    name: "EmailScene",
    values: &[
        "RESET_PASSWORD",
        "RESET_PASSWORD_VERIFY_CODE",
        "VERIFY_EMAIL",
        "FIRST_EMAIL_LOGIN_VERIFY",
        "CONSOLE_CONDUCTED_VERIFY",
        "CHANGE_EMAIL",
        "EMAIL_BIND_VERIFY_CODE",
        "EMAIL_UNBIND_VERIFY_CODE",
        "MFA_VERIFY",
        "VERIFY_CODE",
        "REGISTER_VERIFY_CODE",
        "LOGIN_VERIFY_CODE",
        "MFA_VERIFY_CODE",
        "INFORMATION_COMPLETION_VERIFY_CODE",
    ],
};

/// Whether a token still stands for a signed-in user.
///
/// A token that does not is told here, by `status` and `code`, and is not an error.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[non_exhaustive]
pub struct LoginStatus {
    /// 200 for a token that is good, else the code of an error: 2206 for one that has expired.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<i64>,
    /// The same in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Whether the token is good.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    /// When the token expires, in seconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exp: Option<i64>,
    /// When the token was issued, in seconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iat: Option<i64>,
    /// Whose token it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<types::LoginStatusDetail>,
    /// What the service answered beyond the fields that are known.
    #[serde(flatten)]
    pub extra: runtime::Extra,
}

/// Whose token it is.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct LoginStatusDetail {
    /// The id of the user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The id of the user pool that the user belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_id: Option<String>,
    /// The resource name of the user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// What the service answered beyond the fields that are known.
    #[serde(flatten)]
    pub extra: runtime::Extra,
}

/// What the service says about something it has done.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[non_exhaustive]
pub struct Message {
    /// 200 where it was done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<i64>,
    /// The same in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// What the service answered beyond the fields that are known.
    #[serde(flatten)]
    pub extra: runtime::Extra,
}

/// A role that another one inherits from.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ParentRole {
    /// The name by which programs refer to the role.
    pub code: String,
    /// The code of the permission group that the role belongs to.
    pub namespace: String,
    /// The resource name that is unique in the whole service.
    pub arn: String,
    /// What the role is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// When it was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<runtime::DateTime>,
    /// When it was last changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<runtime::DateTime>,
    /// What the service answered beyond the fields that are known.
    #[serde(flatten)]
    pub extra: runtime::Extra,
}

/// Whether a password is strong enough for the user pool.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[non_exhaustive]
pub struct PasswordStrength {
    /// Whether it is.
    pub valid: bool,
    /// The verdict in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// What the service answered beyond the fields that are known.
    #[serde(flatten)]
    pub extra: runtime::Extra,
}

/// The changes of a profile.
///
/// A field that is not set stays as it is; one that is set to `Null` is cleared. The password is not part of a
/// profile: `update_password` changes it.
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "it is an argument of a call"]
pub struct ProfileUpdate(runtime::argument::Fields);
impl ProfileUpdate {
    /// Starts without any of the optional fields.
    pub fn new() -> Self {
        Self(runtime::argument::Fields::default())
    }
    /// Sets the name to sign in with. Case matters. Null clears it.
    pub fn username(self, username: impl Into<runtime::Nullable<String>>) -> Self {
        Self(self.0.with("username", username.into()))
    }
    /// Sets the email address. The service refuses to change it here; `update_email` does it. Null clears it.
    pub fn email(self, email: impl Into<runtime::Nullable<String>>) -> Self {
        Self(self.0.with("email", email.into()))
    }
    /// Sets whether the email address counts as verified. Null clears it.
    pub fn email_verified(
        self,
        email_verified: impl Into<runtime::Nullable<bool>>,
    ) -> Self {
        Self(self.0.with("emailVerified", email_verified.into()))
    }
    /// Sets the phone number. The service refuses to change it here; `update_phone` does it. Null clears it.
    pub fn phone(self, phone: impl Into<runtime::Nullable<String>>) -> Self {
        Self(self.0.with("phone", phone.into()))
    }
    /// Sets the country code of the phone number. Null clears it.
    pub fn phone_country_code(
        self,
        phone_country_code: impl Into<runtime::Nullable<String>>,
    ) -> Self {
        Self(self.0.with("phoneCountryCode", phone_country_code.into()))
    }
    /// Sets whether the phone number counts as verified. Null clears it.
    pub fn phone_verified(
        self,
        phone_verified: impl Into<runtime::Nullable<bool>>,
    ) -> Self {
        Self(self.0.with("phoneVerified", phone_verified.into()))
    }
    /// Sets the id of the user in the system that the user came from. Null clears it.
    pub fn external_id(self, external_id: impl Into<runtime::Nullable<String>>) -> Self {
        Self(self.0.with("externalId", external_id.into()))
    }
    /// Sets the id of the user at a social identity provider, the same for all applications of one owner. Null clears it.
    pub fn unionid(self, unionid: impl Into<runtime::Nullable<String>>) -> Self {
        Self(self.0.with("unionid", unionid.into()))
    }
    /// Sets the id of the user at a social identity provider, for one application. Null clears it.
    pub fn openid(self, openid: impl Into<runtime::Nullable<String>>) -> Self {
        Self(self.0.with("openid", openid.into()))
    }
    /// Sets what a social identity provider told about the user; it may hold tokens. Null clears it.
    pub fn oauth(self, oauth: impl Into<runtime::Nullable<runtime::Secret>>) -> Self {
        Self(self.0.with("oauth", oauth.into()))
    }
    /// Sets whether the user is kept from signing in. Null clears it.
    pub fn blocked(self, blocked: impl Into<runtime::Nullable<bool>>) -> Self {
        Self(self.0.with("blocked", blocked.into()))
    }
    /// Sets when the account expires. Null clears it.
    pub fn expired_at(
        self,
        expired_at: impl Into<runtime::Nullable<runtime::DateTime>>,
    ) -> Self {
        Self(self.0.with("expiredAt", expired_at.into()))
    }
    /// Sets when the token expires. Null clears it.
    pub fn token_expired_at(
        self,
        token_expired_at: impl Into<runtime::Nullable<runtime::DateTime>>,
    ) -> Self {
        Self(self.0.with("tokenExpiredAt", token_expired_at.into()))
    }
    /// Sets how often the user has signed in. Null clears it.
    pub fn logins_count(self, logins_count: impl Into<runtime::Nullable<i64>>) -> Self {
        Self(self.0.with("loginsCount", logins_count.into()))
    }
    /// Sets when the user last signed in. Null clears it.
    pub fn last_login(
        self,
        last_login: impl Into<runtime::Nullable<runtime::DateTime>>,
    ) -> Self {
        Self(self.0.with("lastLogin", last_login.into()))
    }
    /// Sets the IP address from which the user last signed in. Null clears it.
    pub fn last_ip(self, last_ip: impl Into<runtime::Nullable<String>>) -> Self {
        Self(self.0.with("lastIP", last_ip.into()))
    }
    /// Sets the device that the user signed in with. Null clears it.
    pub fn device(self, device: impl Into<runtime::Nullable<String>>) -> Self {
        Self(self.0.with("device", device.into()))
    }
    /// Sets the browser that the user signed in with. Null clears it.
    pub fn browser(self, browser: impl Into<runtime::Nullable<String>>) -> Self {
        Self(self.0.with("browser", browser.into()))
    }
    /// Sets the full name. Null clears it.
    pub fn name(self, name: impl Into<runtime::Nullable<String>>) -> Self {
        Self(self.0.with("name", name.into()))
    }
    /// Sets the given name. Null clears it.
    pub fn given_name(self, given_name: impl Into<runtime::Nullable<String>>) -> Self {
        Self(self.0.with("givenName", given_name.into()))
    }
    /// Sets the middle name. Null clears it.
    pub fn middle_name(self, middle_name: impl Into<runtime::Nullable<String>>) -> Self {
        Self(self.0.with("middleName", middle_name.into()))
    }
    /// Sets the family name. Null clears it.
    pub fn family_name(self, family_name: impl Into<runtime::Nullable<String>>) -> Self {
        Self(self.0.with("familyName", family_name.into()))
    }
    /// Sets the name that the user goes by. Null clears it.
    pub fn nickname(self, nickname: impl Into<runtime::Nullable<String>>) -> Self {
        Self(self.0.with("nickname", nickname.into()))
    }
    /// Sets the name that the user would like to be shown as. Null clears it.
    pub fn preferred_username(
        self,
        preferred_username: impl Into<runtime::Nullable<String>>,
    ) -> Self {
        Self(self.0.with("preferredUsername", preferred_username.into()))
    }
    /// Sets the address of a picture of the user. Null clears it.
    pub fn photo(self, photo: impl Into<runtime::Nullable<String>>) -> Self {
        Self(self.0.with("photo", photo.into()))
    }
    /// Sets the address of a page about the user. Null clears it.
    pub fn profile(self, profile: impl Into<runtime::Nullable<String>>) -> Self {
        Self(self.0.with("profile", profile.into()))
    }
    /// Sets the address of the user's own site. Null clears it.
    pub fn website(self, website: impl Into<runtime::Nullable<String>>) -> Self {
        Self(self.0.with("website", website.into()))
    }
    /// Sets the gender: `F` for female, `M` for male, `U` for unknown. Null clears it.
    pub fn gender(self, gender: impl Into<runtime::Nullable<String>>) -> Self {
        Self(self.0.with("gender", gender.into()))
    }
    /// Sets the date of birth. Null clears it.
    pub fn birthdate(self, birthdate: impl Into<runtime::Nullable<String>>) -> Self {
        Self(self.0.with("birthdate", birthdate.into()))
    }
    /// Sets the time zone, such as `Asia/Shanghai`. Null clears it.
    pub fn zoneinfo(self, zoneinfo: impl Into<runtime::Nullable<String>>) -> Self {
        Self(self.0.with("zoneinfo", zoneinfo.into()))
    }
    /// Sets the language, such as `zh-CN`. Null clears it.
    pub fn locale(self, locale: impl Into<runtime::Nullable<String>>) -> Self {
        Self(self.0.with("locale", locale.into()))
    }
    /// Sets the company that the user works for. Null clears it.
    pub fn company(self, company: impl Into<runtime::Nullable<String>>) -> Self {
        Self(self.0.with("company", company.into()))
    }
    /// Sets the id of the user's main department. Null clears it.
    pub fn main_department_id(
        self,
        main_department_id: impl Into<runtime::Nullable<String>>,
    ) -> Self {
        Self(self.0.with("mainDepartmentId", main_department_id.into()))
    }
    /// Sets the code of the user's main department. Null clears it.
    pub fn main_department_code(
        self,
        main_department_code: impl Into<runtime::Nullable<String>>,
    ) -> Self {
        Self(self.0.with("mainDepartmentCode", main_department_code.into()))
    }
    /// Sets the user's direct superior. Null clears it.
    pub fn direct_management(
        self,
        direct_management: impl Into<runtime::Nullable<String>>,
    ) -> Self {
        Self(self.0.with("directManagement", direct_management.into()))
    }
    /// Sets the address. Null clears it.
    pub fn address(self, address: impl Into<runtime::Nullable<String>>) -> Self {
        Self(self.0.with("address", address.into()))
    }
    /// Sets the whole address as one text. Null clears it.
    pub fn formatted(self, formatted: impl Into<runtime::Nullable<String>>) -> Self {
        Self(self.0.with("formatted", formatted.into()))
    }
    /// Sets the street and the number. Null clears it.
    pub fn street_address(
        self,
        street_address: impl Into<runtime::Nullable<String>>,
    ) -> Self {
        Self(self.0.with("streetAddress", street_address.into()))
    }
    /// Sets the town or the district. Null clears it.
    pub fn locality(self, locality: impl Into<runtime::Nullable<String>>) -> Self {
        Self(self.0.with("locality", locality.into()))
    }
    /// Sets the city. Null clears it.
    pub fn city(self, city: impl Into<runtime::Nullable<String>>) -> Self {
        Self(self.0.with("city", city.into()))
    }
    /// Sets the province. Null clears it.
    pub fn province(self, province: impl Into<runtime::Nullable<String>>) -> Self {
        Self(self.0.with("province", province.into()))
    }
    /// Sets the region. Null clears it.
    pub fn region(self, region: impl Into<runtime::Nullable<String>>) -> Self {
        Self(self.0.with("region", region.into()))
    }
    /// Sets the postal code. Null clears it.
    pub fn postal_code(self, postal_code: impl Into<runtime::Nullable<String>>) -> Self {
        Self(self.0.with("postalCode", postal_code.into()))
    }
    /// Sets the country. Null clears it.
    pub fn country(self, country: impl Into<runtime::Nullable<String>>) -> Self {
        Self(self.0.with("country", country.into()))
    }
}
runtime::input_object!(ProfileUpdate);
pub(crate) static PROFILE_UPDATE: op::ObjectInfo = op::ObjectInfo {
    name: "ProfileUpdate",
    fields: &[
        ("username", op::Kind::String),
        ("email", op::Kind::String),
        ("emailVerified", op::Kind::Boolean),
        ("phone", op::Kind::String),
        ("phoneCountryCode", op::Kind::String),
        ("phoneVerified", op::Kind::Boolean),
        ("externalId", op::Kind::String),
        ("unionid", op::Kind::String),
        ("openid", op::Kind::String),
        ("oauth", op::Kind::Sensitive(&op::Kind::String)),
        ("blocked", op::Kind::Boolean),
        ("expiredAt", op::Kind::DateTime),
        ("tokenExpiredAt", op::Kind::DateTime),
        ("loginsCount", op::Kind::Integer),
        ("lastLogin", op::Kind::DateTime),
        ("lastIP", op::Kind::String),
        ("device", op::Kind::String),
        ("browser", op::Kind::String),
        ("name", op::Kind::String),
        ("givenName", op::Kind::String),
        ("middleName", op::Kind::String),
        ("familyName", op::Kind::String),
        ("nickname", op::Kind::String),
        ("preferredUsername", op::Kind::String),
        ("photo", op::Kind::String),
        ("profile", op::Kind::String),
        ("website", op::Kind::String),
        ("gender", op::Kind::String),
        ("birthdate", op::Kind::String),
        ("zoneinfo", op::Kind::String),
        ("locale", op::Kind::String),
        ("company", op::Kind::String),
        ("mainDepartmentId", op::Kind::String),
        ("mainDepartmentCode", op::Kind::String),
        ("directManagement", op::Kind::String),
        ("address", op::Kind::String),
        ("formatted", op::Kind::String),
        ("streetAddress", op::Kind::String),
        ("locality", op::Kind::String),
        ("city", op::Kind::String),
        ("province", op::Kind::String),
        ("region", op::Kind::String),
        ("postalCode", op::Kind::String),
        ("country", op::Kind::String),
    ],
};

/// A token that takes the place of an older one.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[non_exhaustive]
pub struct RefreshedToken {
    /// The new token; an answer without one is an error.
    #[serde(skip_serializing_if = "crate::runtime::hides")]
    pub token: runtime::Secret,
    /// When it was issued, in seconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iat: Option<i64>,
    /// When it expires, in seconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exp: Option<i64>,
    /// What the service answered beyond the fields that are known.
    #[serde(flatten)]
    pub extra: runtime::Extra,
}

/// What is known about a user who registers.
///
/// A field that is not set is not sent.
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "it is an argument of a call"]
pub struct RegisterProfile(runtime::argument::Fields);
impl RegisterProfile {
    /// Starts without any of the optional fields.
    pub fn new() -> Self {
        Self(runtime::argument::Fields::default())
    }
    /// Sets the name to sign in with. Case matters.
    pub fn username(self, username: impl Into<String>) -> Self {
        Self(self.0.with("username", username.into()))
    }
    /// Sets the email address.
    pub fn email(self, email: impl Into<String>) -> Self {
        Self(self.0.with("email", email.into()))
    }
    /// Sets the phone number.
    pub fn phone(self, phone: impl Into<String>) -> Self {
        Self(self.0.with("phone", phone.into()))
    }
    /// Sets what a social identity provider told about the user; it may hold tokens.
    pub fn oauth(self, oauth: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with("oauth", oauth.into()))
    }
    /// Sets the IP address of the user.
    pub fn ip(self, ip: impl Into<String>) -> Self {
        Self(self.0.with("ip", ip.into()))
    }
    /// Sets the device that the user registers with.
    pub fn device(self, device: impl Into<String>) -> Self {
        Self(self.0.with("device", device.into()))
    }
    /// Sets the browser that the user registers with.
    pub fn browser(self, browser: impl Into<String>) -> Self {
        Self(self.0.with("browser", browser.into()))
    }
    /// Sets the full name.
    pub fn name(self, name: impl Into<String>) -> Self {
        Self(self.0.with("name", name.into()))
    }
    /// Sets the given name.
    pub fn given_name(self, given_name: impl Into<String>) -> Self {
        Self(self.0.with("givenName", given_name.into()))
    }
    /// Sets the middle name.
    pub fn middle_name(self, middle_name: impl Into<String>) -> Self {
        Self(self.0.with("middleName", middle_name.into()))
    }
    /// Sets the family name.
    pub fn family_name(self, family_name: impl Into<String>) -> Self {
        Self(self.0.with("familyName", family_name.into()))
    }
    /// Sets the name that the user goes by.
    pub fn nickname(self, nickname: impl Into<String>) -> Self {
        Self(self.0.with("nickname", nickname.into()))
    }
    /// Sets the name that the user would like to be shown as.
    pub fn preferred_username(self, preferred_username: impl Into<String>) -> Self {
        Self(self.0.with("preferredUsername", preferred_username.into()))
    }
    /// Sets the address of a picture of the user.
    pub fn photo(self, photo: impl Into<String>) -> Self {
        Self(self.0.with("photo", photo.into()))
    }
    /// Sets the address of a page about the user.
    pub fn profile(self, profile: impl Into<String>) -> Self {
        Self(self.0.with("profile", profile.into()))
    }
    /// Sets the address of the user's own site.
    pub fn website(self, website: impl Into<String>) -> Self {
        Self(self.0.with("website", website.into()))
    }
    /// Sets the company that the user works for.
    pub fn company(self, company: impl Into<String>) -> Self {
        Self(self.0.with("company", company.into()))
    }
    /// Sets the gender: `F` for female, `M` for male, `U` for unknown.
    pub fn gender(self, gender: impl Into<String>) -> Self {
        Self(self.0.with("gender", gender.into()))
    }
    /// Sets the date of birth.
    pub fn birthdate(self, birthdate: impl Into<String>) -> Self {
        Self(self.0.with("birthdate", birthdate.into()))
    }
    /// Sets the time zone, such as `Asia/Shanghai`.
    pub fn zoneinfo(self, zoneinfo: impl Into<String>) -> Self {
        Self(self.0.with("zoneinfo", zoneinfo.into()))
    }
    /// Sets the language, such as `zh-CN`.
    pub fn locale(self, locale: impl Into<String>) -> Self {
        Self(self.0.with("locale", locale.into()))
    }
    /// Sets the address.
    pub fn address(self, address: impl Into<String>) -> Self {
        Self(self.0.with("address", address.into()))
    }
    /// Sets the whole address as one text.
    pub fn formatted(self, formatted: impl Into<String>) -> Self {
        Self(self.0.with("formatted", formatted.into()))
    }
    /// Sets the street and the number.
    pub fn street_address(self, street_address: impl Into<String>) -> Self {
        Self(self.0.with("streetAddress", street_address.into()))
    }
    /// Sets the town or the district.
    pub fn locality(self, locality: impl Into<String>) -> Self {
        Self(self.0.with("locality", locality.into()))
    }
    /// Sets the region.
    pub fn region(self, region: impl Into<String>) -> Self {
        Self(self.0.with("region", region.into()))
    }
    /// Sets the postal code.
    pub fn postal_code(self, postal_code: impl Into<String>) -> Self {
        Self(self.0.with("postalCode", postal_code.into()))
    }
    /// Sets the country.
    pub fn country(self, country: impl Into<String>) -> Self {
        Self(self.0.with("country", country.into()))
    }
    /// Sets values of custom fields that the user pool defines.
    pub fn udf(
        self,
        udf: impl IntoIterator<Item = impl Into<types::CustomField>>,
    ) -> Self {
        Self(self.0.with("udf", runtime::argument::list::<types::CustomField>(udf)))
    }
}
runtime::input_object!(RegisterProfile);
pub(crate) static REGISTER_PROFILE: op::ObjectInfo = op::ObjectInfo {
    name: "RegisterProfile",
    fields: &[
        ("username", op::Kind::String),
        ("email", op::Kind::String),
        ("phone", op::Kind::String),
        ("oauth", op::Kind::Sensitive(&op::Kind::String)),
        ("ip", op::Kind::String),
        ("device", op::Kind::String),
        ("browser", op::Kind::String),
        ("name", op::Kind::String),
        ("givenName", op::Kind::String),
        ("middleName", op::Kind::String),
        ("familyName", op::Kind::String),
        ("nickname", op::Kind::String),
        ("preferredUsername", op::Kind::String),
        ("photo", op::Kind::String),
        ("profile", op::Kind::String),
        ("website", op::Kind::String),
        ("company", op::Kind::String),
        ("gender", op::Kind::String),
        ("birthdate", op::Kind::String),
        ("zoneinfo", op::Kind::String),
        ("locale", op::Kind::String),
        ("address", op::Kind::String),
        ("formatted", op::Kind::String),
        ("streetAddress", op::Kind::String),
        ("locality", op::Kind::String),
        ("region", op::Kind::String),
        ("postalCode", op::Kind::String),
        ("country", op::Kind::String),
        ("udf", op::Kind::List(&op::Kind::Object(&types::CUSTOM_FIELD))),
    ],
};

/// What kind of thing a resource is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ResourceType {
    /// Data, such as the records of a table.
    Data,
    /// An interface that programs call.
    Api,
    /// An entry of a menu.
    Menu,
    /// A part of a user interface.
    Ui,
    /// A button.
    Button,
    /// A value that this version does not know.
    Other(String),
}
impl ResourceType {
    /// Gives the value as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Data => "DATA",
            Self::Api => "API",
            Self::Menu => "MENU",
            Self::Ui => "UI",
            Self::Button => "BUTTON",
            Self::Other(value) => value,
        }
    }
}
impl From<&str> for ResourceType {
    fn from(value: &str) -> Self {
        match value {
            "DATA" => Self::Data,
            "API" => Self::Api,
            "MENU" => Self::Menu,
            "UI" => Self::Ui,
            "BUTTON" => Self::Button,
            other => Self::Other(other.to_owned()),
        }
    }
}
runtime::open_enum!(ResourceType);
pub(crate) static RESOURCE_TYPE: op::EnumInfo = op::EnumInfo {
    name: "ResourceType",
    values: &["DATA", "API", "MENU", "UI", "BUTTON"],
};

/// A role that a user has.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Role {
    /// The id.
    pub id: String,
    /// The name by which programs refer to the role.
    pub code: String,
    /// The code of the permission group that the role belongs to.
    pub namespace: String,
    /// The resource name that is unique in the whole service.
    pub arn: String,
    /// What the role is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// When it was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<runtime::DateTime>,
    /// When it was last changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<runtime::DateTime>,
    /// The role that it inherits from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<types::ParentRole>,
    /// What the service answered beyond the fields that are known.
    #[serde(flatten)]
    pub extra: runtime::Extra,
}

/// The roles of a user, as far as the service tells them in one answer.
///
/// The request has no paging: where `total_count` is larger than the list, the service has kept the rest back.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Roles {
    /// How many there are in all.
    pub total_count: i64,
    /// The roles.
    pub list: Vec<types::Role>,
    /// What the service answered beyond the fields that are known.
    #[serde(flatten)]
    pub extra: runtime::Extra,
}

/// How well an account is protected.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SecurityLevel {
    /// The account as a whole, from 0 to 100.
    pub score: i64,
    /// Whether an email address is bound.
    pub email: bool,
    /// Whether a phone number is bound.
    pub phone: bool,
    /// Whether a password is set.
    pub password: bool,
    /// How strong the password is: 1 weak, 2 middling, 3 strong; nothing where it has not been looked at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub password_security_level: Option<i64>,
    /// Whether a second factor is bound.
    pub mfa: bool,
    /// What the service answered beyond the fields that are known.
    #[serde(flatten)]
    pub extra: runtime::Extra,
}

/// The format in which a ticket's owner is told.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum TicketFormat {
    /// XML, which is handed over as text.
    Xml,
    /// JSON.
    Json,
    /// A value that this version does not know.
    Other(String),
}
impl TicketFormat {
    /// Gives the value as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Xml => "XML",
            Self::Json => "JSON",
            Self::Other(value) => value,
        }
    }
}
impl From<&str> for TicketFormat {
    fn from(value: &str) -> Self {
        match value {
            "XML" => Self::Xml,
            "JSON" => Self::Json,
            other => Self::Other(other.to_owned()),
        }
    }
}
runtime::open_enum!(TicketFormat);
pub(crate) static TICKET_FORMAT: op::EnumInfo = op::EnumInfo {
    name: "TicketFormat",
    values: &["XML", "JSON"],
};

/// The single sign-on session that the service sees.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct TrackedSession {
    /// The session; there is none where nobody is signed in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<serde_json::Value>,
    /// Who is signed in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_info: Option<serde_json::Value>,
    /// What the service answered beyond the fields that are known.
    #[serde(flatten)]
    pub extra: runtime::Extra,
}

/// A user, as the service answers it.
///
/// Only `id`, `arn` and `user_pool_id` are always there. A field that is `None` was null or not in the answer;
/// answers by REST may hold more than is listed here, which `extra` keeps.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct User {
    /// The id of the user.
    pub id: String,
    /// The name of the user as a resource of the service.
    pub arn: String,
    /// The id of the user pool that the user belongs to.
    pub user_pool_id: String,
    /// The id of the user in the system that the user came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub external_id: Option<String>,
    /// The name to sign in with. Case matters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,
    /// The email address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Whether the email address was verified.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_verified: Option<bool>,
    /// The phone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Whether the phone number was verified.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_verified: Option<bool>,
    /// The id of the user at a social identity provider, the same for all applications of one owner.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unionid: Option<String>,
    /// The id of the user at a social identity provider, for one application.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub openid: Option<String>,
    /// The state of the account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<types::UserStatus>,
    /// Whether the user is kept from signing in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub blocked: Option<bool>,
    /// Whether the user was deleted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_deleted: Option<bool>,
    /// The hash of the password.
    #[serde(skip_serializing_if = "crate::runtime::hides_or_none")]
    pub password: Option<runtime::Secret>,
    /// The token of a sign-in, which later requests carry.
    #[serde(skip_serializing_if = "crate::runtime::hides_or_none")]
    pub token: Option<runtime::Secret>,
    /// When the token expires.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_expired_at: Option<runtime::DateTime>,
    /// The ways in which the user registered, such as `basic:email`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub register_source: Option<Vec<String>>,
    /// What a social identity provider told about the user; it may hold tokens.
    #[serde(skip_serializing_if = "crate::runtime::hides_or_none")]
    pub oauth: Option<runtime::Secret>,
    /// How often the user has signed in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logins_count: Option<i64>,
    /// When the user last signed in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_login: Option<runtime::DateTime>,
    /// The IP address from which the user last signed in.
    #[serde(rename = "lastIP", skip_serializing_if = "Option::is_none")]
    pub last_ip: Option<String>,
    /// The device that the user signed in with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device: Option<String>,
    /// The browser that the user signed in with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub browser: Option<String>,
    /// When the user registered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signed_up: Option<runtime::DateTime>,
    /// When the account was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<runtime::DateTime>,
    /// When the account was last changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<runtime::DateTime>,
    /// The full name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The given name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given_name: Option<String>,
    /// The middle name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub middle_name: Option<String>,
    /// The family name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub family_name: Option<String>,
    /// The name that the user goes by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nickname: Option<String>,
    /// The name that the user would like to be shown as.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preferred_username: Option<String>,
    /// The address of a picture of the user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub photo: Option<String>,
    /// The address of a page about the user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile: Option<String>,
    /// The address of the user's own site.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
    /// The company that the user works for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// The gender: `F` for female, `M` for male, `U` for unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender: Option<String>,
    /// The date of birth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birthdate: Option<String>,
    /// The time zone, such as `Asia/Shanghai`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zoneinfo: Option<String>,
    /// The language, such as `zh-CN`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locale: Option<String>,
    /// The address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The whole address as one text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub formatted: Option<String>,
    /// The street and the number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street_address: Option<String>,
    /// The town or the district.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locality: Option<String>,
    /// The city.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// The province.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub province: Option<String>,
    /// The region.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The postal code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    /// The country.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// What the service answered beyond the fields that are known.
    #[serde(flatten)]
    pub extra: runtime::Extra,
}

/// A department that a user is in.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UserDepartment {
    /// The department.
    pub department: types::Department,
    /// Whether it is the user's main one.
    pub is_main_department: bool,
    /// When the user joined it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub joined_at: Option<runtime::DateTime>,
    /// What the service answered beyond the fields that are known.
    #[serde(flatten)]
    pub extra: runtime::Extra,
}

/// What the service tells of a user who is asked for departments.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[non_exhaustive]
pub struct UserDepartments {
    /// The departments.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub departments: Option<types::Departments>,
    /// What the service answered beyond the fields that are known.
    #[serde(flatten)]
    pub extra: runtime::Extra,
}

/// The state of a user's account.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum UserStatus {
    /// The account is in use.
    Activated,
    /// The account is suspended.
    Suspended,
    /// The user has left the organization.
    Resigned,
    /// The account is archived.
    Archived,
    /// A value that this version does not know.
    Other(String),
}
impl UserStatus {
    /// Gives the value as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Activated => "Activated",
            Self::Suspended => "Suspended",
            Self::Resigned => "Resigned",
            Self::Archived => "Archived",
            Self::Other(value) => value,
        }
    }
}
impl From<&str> for UserStatus {
    fn from(value: &str) -> Self {
        match value {
            "Activated" => Self::Activated,
            "Suspended" => Self::Suspended,
            "Resigned" => Self::Resigned,
            "Archived" => Self::Archived,
            other => Self::Other(other.to_owned()),
        }
    }
}
runtime::open_enum!(UserStatus);
