//! What operations take and return.
//!
//! Written by `cargo xtask gen` from `spec`. Change the spec, not this file.

use crate::generated::types;
use crate::runtime;
use crate::runtime::metadata as meta;

/// The tokens that the service issues for an authorization code.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AccessToken {
    /// The token that opens interfaces.
    pub access_token: runtime::Secret,
    /// How the access token is sent: `Bearer`.
    pub token_type: Option<String>,
    /// How long the access token is valid, in seconds.
    pub expires_in: Option<i64>,
    /// The token that says who signed in.
    pub id_token: Option<runtime::Secret>,
    /// The token that new ones are asked for with, where the application may have it.
    pub refresh_token: Option<runtime::Secret>,
    /// What the access token is good for, separated by spaces.
    pub scope: Option<String>,
    /// The fields that the client has no name for.
    pub extra: runtime::Extra,
}

/// An application that a user may sign in to.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Application {
    /// The id.
    pub id: Option<String>,
    /// The name.
    pub name: Option<String>,
    /// The address of its logo.
    pub logo: Option<String>,
    /// The first label of the domain under which people sign in to it.
    pub domain: Option<String>,
    /// What it is for.
    pub description: Option<String>,
    /// The protocol by which it signs people in, such as `oidc`.
    pub protocol: Option<String>,
    /// When it was made.
    pub created_at: Option<runtime::DateTime>,
    /// When it was last changed.
    pub updated_at: Option<runtime::DateTime>,
    /// The fields that the client has no name for.
    pub extra: runtime::Extra,
}

/// One page of the applications that a user may sign in to.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Applications {
    /// The applications of this page.
    pub list: Vec<types::Application>,
    /// How many there are on all pages.
    pub total_count: i64,
    /// The fields that the client has no name for.
    pub extra: runtime::Extra,
}

/// A resource that a user may use, and what may be done with it.
///
/// A field that is empty in the response is absent, so that each field can be missing.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AuthorizedResource {
    /// The name by which programs refer to the resource, such as `books:1`.
    pub code: Option<String>,
    /// What kind of thing it is.
    pub resource_type: Option<types::ResourceType>,
    /// What the user may do with it, such as `books:update`.
    pub actions: Option<Vec<String>>,
    /// The fields that the client has no name for.
    pub extra: runtime::Extra,
}

/// The resources that a user may use.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AuthorizedResources {
    /// How many there are in all; the array of one response may be shorter.
    pub total_count: i64,
    /// The resources.
    pub list: Vec<types::AuthorizedResource>,
    /// The fields that the client has no name for.
    pub extra: runtime::Extra,
}

/// One field of a user's custom data, with its value.
///
/// The service sends every value as a string, with its type in `data_type`; `value` is that string, read as its type.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CustomDataItem {
    /// The key by which the user pool defines the field.
    pub key: String,
    /// What kind of value the field holds.
    pub data_type: types::CustomDataType,
    /// The value, read as `data_type` says.
    pub value: runtime::TaggedValue,
    /// The name under which the field is shown to people.
    pub label: Option<String>,
    /// The fields that the client has no name for.
    pub extra: runtime::Extra,
}

/// What kind of value a field of the custom data holds.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum CustomDataType {
    /// Any string.
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
    /// A value that this version has no name for.
    Other(String),
}
impl CustomDataType {
    /// Returns the value as it is on the wire.
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
    /// - `value`: The value, as a string.
    pub fn new(key: impl Into<String>, value: impl Into<String>) -> Self {
        Self(
            runtime::argument::Fields::default()
                .with("key", key.into())
                .with("value", value.into()),
        )
    }
}
runtime::input_object!(CustomField);
pub(crate) static CUSTOM_FIELD: meta::ObjectInfo = meta::ObjectInfo {
    name: "CustomField",
    fields: &[("key", meta::ParamType::String), ("value", meta::ParamType::String)],
};

/// A department, which is a node in the tree of an organization.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Department {
    /// The id.
    pub id: String,
    /// The id of the organization.
    pub org_id: Option<String>,
    /// The name.
    pub name: String,
    /// The name in other languages.
    pub name_i18n: Option<String>,
    /// What the department is for.
    pub description: Option<String>,
    /// The description in other languages.
    pub description_i18n: Option<String>,
    /// The place among its siblings.
    pub order: Option<i64>,
    /// The name by which programs refer to the department.
    pub code: Option<String>,
    /// Whether it is the organization itself.
    pub root: Option<bool>,
    /// How far it is from the root.
    pub depth: Option<i64>,
    /// The ids from the root down to it, its own last.
    pub path: Vec<String>,
    /// The codes from the root down to it; there is none where a department has no code.
    pub code_path: Vec<Option<String>>,
    /// The names from the root down to it, its own last.
    pub name_path: Vec<String>,
    /// When it was made.
    pub created_at: Option<runtime::DateTime>,
    /// When it was last changed.
    pub updated_at: Option<runtime::DateTime>,
    /// The ids of the departments directly below it.
    pub children: Option<Vec<String>>,
    /// The fields that the client has no name for.
    pub extra: runtime::Extra,
}

/// The departments that a user is in.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Departments {
    /// How many there are in all.
    pub total_count: i64,
    /// The departments.
    pub list: Vec<types::UserDepartment>,
    /// The fields that the client has no name for.
    pub extra: runtime::Extra,
}

/// What an email is sent for, which selects its text and whether it holds a code or a link.
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
    /// A value that this version has no name for.
    Other(String),
}
impl EmailScene {
    /// Returns the value as it is on the wire.
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
pub(crate) static EMAIL_SCENE: meta::EnumInfo = meta::EnumInfo {
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

/// Whether a token still belongs to a signed-in user.
///
/// That it does not is reported here, by `status` and `code`, and is not an error.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LoginStatus {
    /// 200 for a valid token, else the code of an error: 2206 for one that has expired.
    pub code: Option<i64>,
    /// The same in words.
    pub message: Option<String>,
    /// Whether the token is valid.
    pub status: Option<bool>,
    /// When the token expires, in seconds since 1970.
    pub exp: Option<i64>,
    /// When the token was issued, in seconds since 1970.
    pub iat: Option<i64>,
    /// The user that the token belongs to.
    pub data: Option<types::LoginStatusDetail>,
    /// The fields that the client has no name for.
    pub extra: runtime::Extra,
}

/// The user that the token belongs to.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LoginStatusDetail {
    /// The id of the user.
    pub id: Option<String>,
    /// The id of the user pool that the user belongs to.
    pub user_pool_id: Option<String>,
    /// The resource name of the user.
    pub arn: Option<String>,
    /// The fields that the client has no name for.
    pub extra: runtime::Extra,
}

/// What the service says about something it has done.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Message {
    /// 200 where it was done.
    pub code: Option<i64>,
    /// The same in words.
    pub message: Option<String>,
    /// The fields that the client has no name for.
    pub extra: runtime::Extra,
}

/// A role that another one inherits from.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ParentRole {
    /// The name by which programs refer to the role.
    pub code: String,
    /// The code of the permission group that the role belongs to.
    pub namespace: String,
    /// The resource name that is unique in the whole service.
    pub arn: String,
    /// What the role is for.
    pub description: Option<String>,
    /// When it was made.
    pub created_at: Option<runtime::DateTime>,
    /// When it was last changed.
    pub updated_at: Option<runtime::DateTime>,
    /// The fields that the client has no name for.
    pub extra: runtime::Extra,
}

/// Whether a password is strong enough for the user pool.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PasswordStrength {
    /// Whether it is.
    pub valid: bool,
    /// The verdict in words.
    pub message: Option<String>,
    /// The fields that the client has no name for.
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
    /// Sets whether the email address is verified. Null clears it.
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
    /// Sets whether the phone number is verified. Null clears it.
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
    /// Sets what a social identity provider reported about the user; it may hold tokens. Null clears it.
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
    /// Sets the whole address as one string. Null clears it.
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
pub(crate) static PROFILE_UPDATE: meta::ObjectInfo = meta::ObjectInfo {
    name: "ProfileUpdate",
    fields: &[
        ("username", meta::ParamType::String),
        ("email", meta::ParamType::String),
        ("emailVerified", meta::ParamType::Boolean),
        ("phone", meta::ParamType::String),
        ("phoneCountryCode", meta::ParamType::String),
        ("phoneVerified", meta::ParamType::Boolean),
        ("externalId", meta::ParamType::String),
        ("unionid", meta::ParamType::String),
        ("openid", meta::ParamType::String),
        ("oauth", meta::ParamType::Sensitive(&meta::ParamType::String)),
        ("blocked", meta::ParamType::Boolean),
        ("expiredAt", meta::ParamType::DateTime),
        ("tokenExpiredAt", meta::ParamType::DateTime),
        ("loginsCount", meta::ParamType::Integer),
        ("lastLogin", meta::ParamType::DateTime),
        ("lastIP", meta::ParamType::String),
        ("device", meta::ParamType::String),
        ("browser", meta::ParamType::String),
        ("name", meta::ParamType::String),
        ("givenName", meta::ParamType::String),
        ("middleName", meta::ParamType::String),
        ("familyName", meta::ParamType::String),
        ("nickname", meta::ParamType::String),
        ("preferredUsername", meta::ParamType::String),
        ("photo", meta::ParamType::String),
        ("profile", meta::ParamType::String),
        ("website", meta::ParamType::String),
        ("gender", meta::ParamType::String),
        ("birthdate", meta::ParamType::String),
        ("zoneinfo", meta::ParamType::String),
        ("locale", meta::ParamType::String),
        ("company", meta::ParamType::String),
        ("mainDepartmentId", meta::ParamType::String),
        ("mainDepartmentCode", meta::ParamType::String),
        ("directManagement", meta::ParamType::String),
        ("address", meta::ParamType::String),
        ("formatted", meta::ParamType::String),
        ("streetAddress", meta::ParamType::String),
        ("locality", meta::ParamType::String),
        ("city", meta::ParamType::String),
        ("province", meta::ParamType::String),
        ("region", meta::ParamType::String),
        ("postalCode", meta::ParamType::String),
        ("country", meta::ParamType::String),
    ],
};

/// A token that takes the place of an older one.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RefreshedToken {
    /// The new token; a response without one is an error.
    pub token: runtime::Secret,
    /// When it was issued, in seconds since 1970.
    pub iat: Option<i64>,
    /// When it expires, in seconds since 1970.
    pub exp: Option<i64>,
    /// The fields that the client has no name for.
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
    /// Sets what a social identity provider reported about the user; it may hold tokens.
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
    /// Sets the whole address as one string.
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
pub(crate) static REGISTER_PROFILE: meta::ObjectInfo = meta::ObjectInfo {
    name: "RegisterProfile",
    fields: &[
        ("username", meta::ParamType::String),
        ("email", meta::ParamType::String),
        ("phone", meta::ParamType::String),
        ("oauth", meta::ParamType::Sensitive(&meta::ParamType::String)),
        ("ip", meta::ParamType::String),
        ("device", meta::ParamType::String),
        ("browser", meta::ParamType::String),
        ("name", meta::ParamType::String),
        ("givenName", meta::ParamType::String),
        ("middleName", meta::ParamType::String),
        ("familyName", meta::ParamType::String),
        ("nickname", meta::ParamType::String),
        ("preferredUsername", meta::ParamType::String),
        ("photo", meta::ParamType::String),
        ("profile", meta::ParamType::String),
        ("website", meta::ParamType::String),
        ("company", meta::ParamType::String),
        ("gender", meta::ParamType::String),
        ("birthdate", meta::ParamType::String),
        ("zoneinfo", meta::ParamType::String),
        ("locale", meta::ParamType::String),
        ("address", meta::ParamType::String),
        ("formatted", meta::ParamType::String),
        ("streetAddress", meta::ParamType::String),
        ("locality", meta::ParamType::String),
        ("region", meta::ParamType::String),
        ("postalCode", meta::ParamType::String),
        ("country", meta::ParamType::String),
        ("udf", meta::ParamType::List(&meta::ParamType::Object(&types::CUSTOM_FIELD))),
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
    /// A value that this version has no name for.
    Other(String),
}
impl ResourceType {
    /// Returns the value as it is on the wire.
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
pub(crate) static RESOURCE_TYPE: meta::EnumInfo = meta::EnumInfo {
    name: "ResourceType",
    values: &["DATA", "API", "MENU", "UI", "BUTTON"],
};

/// A role that a user has.
#[derive(Clone, Debug, PartialEq)]
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
    pub description: Option<String>,
    /// When it was made.
    pub created_at: Option<runtime::DateTime>,
    /// When it was last changed.
    pub updated_at: Option<runtime::DateTime>,
    /// The role that it inherits from.
    pub parent: Option<types::ParentRole>,
    /// The fields that the client has no name for.
    pub extra: runtime::Extra,
}

/// The roles of a user, as many as one response holds.
///
/// The request has no paging: where `total_count` is larger than the list, the service has kept the rest back.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Roles {
    /// How many there are in all.
    pub total_count: i64,
    /// The roles.
    pub list: Vec<types::Role>,
    /// The fields that the client has no name for.
    pub extra: runtime::Extra,
}

/// How well an account is protected.
#[derive(Clone, Debug, PartialEq)]
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
    pub password_security_level: Option<i64>,
    /// Whether a second factor is bound.
    pub mfa: bool,
    /// The fields that the client has no name for.
    pub extra: runtime::Extra,
}

/// The format of the response about a ticket.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum TicketFormat {
    /// XML, which is returned as a string.
    Xml,
    /// JSON.
    Json,
    /// A value that this version has no name for.
    Other(String),
}
impl TicketFormat {
    /// Returns the value as it is on the wire.
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
pub(crate) static TICKET_FORMAT: meta::EnumInfo = meta::EnumInfo {
    name: "TicketFormat",
    values: &["XML", "JSON"],
};

/// The single sign-on session that the service sees.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TrackedSession {
    /// The session; there is none if no user is signed in.
    pub session: Option<serde_json::Value>,
    /// Who is signed in.
    pub user_info: Option<serde_json::Value>,
    /// The fields that the client has no name for.
    pub extra: runtime::Extra,
}

/// A user, as the service describes it.
///
/// Only `id`, `arn` and `user_pool_id` are always there. A field that is `None` was null or not in the response, or is of
/// another type; `extra` keeps that value, and every field that is not listed here.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct User {
    /// The id of the user.
    pub id: String,
    /// The name of the user as a resource of the service.
    pub arn: String,
    /// The id of the user pool that the user belongs to.
    pub user_pool_id: String,
    /// The id of the user in the system that the user came from.
    pub external_id: Option<String>,
    /// The name to sign in with. Case matters.
    pub username: Option<String>,
    /// The email address.
    pub email: Option<String>,
    /// Whether the email address was verified.
    pub email_verified: Option<bool>,
    /// The phone number.
    pub phone: Option<String>,
    /// Whether the phone number was verified.
    pub phone_verified: Option<bool>,
    /// The id of the user at a social identity provider, the same for all applications of one owner.
    pub unionid: Option<String>,
    /// The id of the user at a social identity provider, for one application.
    pub openid: Option<String>,
    /// The state of the account.
    pub status: Option<types::UserStatus>,
    /// Whether the user is kept from signing in.
    pub blocked: Option<bool>,
    /// Whether the user was deleted.
    pub is_deleted: Option<bool>,
    /// The hash of the password.
    pub password: Option<runtime::Secret>,
    /// The token of a sign-in, which later requests carry.
    pub token: Option<runtime::Secret>,
    /// When the token expires.
    pub token_expired_at: Option<runtime::DateTime>,
    /// The ways in which the user registered, such as `basic:email`.
    pub register_source: Option<Vec<String>>,
    /// What a social identity provider reported about the user; it may hold tokens.
    pub oauth: Option<runtime::Secret>,
    /// How often the user has signed in.
    pub logins_count: Option<i64>,
    /// When the user last signed in.
    pub last_login: Option<runtime::DateTime>,
    /// The IP address from which the user last signed in.
    pub last_ip: Option<String>,
    /// The device that the user signed in with.
    pub device: Option<String>,
    /// The browser that the user signed in with.
    pub browser: Option<String>,
    /// When the user registered.
    pub signed_up: Option<runtime::DateTime>,
    /// When the account was made.
    pub created_at: Option<runtime::DateTime>,
    /// When the account was last changed.
    pub updated_at: Option<runtime::DateTime>,
    /// The full name.
    pub name: Option<String>,
    /// The given name.
    pub given_name: Option<String>,
    /// The middle name.
    pub middle_name: Option<String>,
    /// The family name.
    pub family_name: Option<String>,
    /// The name that the user goes by.
    pub nickname: Option<String>,
    /// The name that the user would like to be shown as.
    pub preferred_username: Option<String>,
    /// The address of a picture of the user.
    pub photo: Option<String>,
    /// The address of a page about the user.
    pub profile: Option<String>,
    /// The address of the user's own site.
    pub website: Option<String>,
    /// The company that the user works for.
    pub company: Option<String>,
    /// The gender: `F` for female, `M` for male, `U` for unknown.
    pub gender: Option<String>,
    /// The date of birth.
    pub birthdate: Option<String>,
    /// The time zone, such as `Asia/Shanghai`.
    pub zoneinfo: Option<String>,
    /// The language, such as `zh-CN`.
    pub locale: Option<String>,
    /// The address.
    pub address: Option<String>,
    /// The whole address as one string.
    pub formatted: Option<String>,
    /// The street and the number.
    pub street_address: Option<String>,
    /// The town or the district.
    pub locality: Option<String>,
    /// The city.
    pub city: Option<String>,
    /// The province.
    pub province: Option<String>,
    /// The region.
    pub region: Option<String>,
    /// The postal code.
    pub postal_code: Option<String>,
    /// The country.
    pub country: Option<String>,
    /// The fields that the client has no name for.
    pub extra: runtime::Extra,
}

/// A department that a user is in.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UserDepartment {
    /// The department.
    pub department: types::Department,
    /// Whether it is the user's main one.
    pub is_main_department: bool,
    /// When the user joined it.
    pub joined_at: Option<runtime::DateTime>,
    /// The fields that the client has no name for.
    pub extra: runtime::Extra,
}

/// A user, of whom only the departments are asked for.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UserDepartments {
    /// The departments.
    pub departments: Option<types::Departments>,
    /// The fields that the client has no name for.
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
    /// A value that this version has no name for.
    Other(String),
}
impl UserStatus {
    /// Returns the value as it is on the wire.
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
