//! Changing the profile of a user, and looking for one.
//!
//! Written by `cargo xtask gen` from `spec/operations/profile.yaml`. Change the spec, not this file.

use crate::metadata;
use crate::request;

/// Returns `true` if the user pool has a user with this name, email address, phone number or external id.
pub static IS_USER_EXISTS: metadata::OperationInfo = metadata::OperationInfo {
    name: "is_user_exists",
    summary: "Returns `true` if the user pool has a user with this name, email address, phone number or external id.",
    endpoint: metadata::Endpoint::GraphQl {
        mutation: false,
        path: &["isUserExists"],
    },
    auth: metadata::Auth::Optional,
    session: metadata::SessionEffect::None,
    inputs: &[
        metadata::Input::new("user_name", metadata::ParamIn::Argument("username")),
        metadata::Input::new("email", metadata::ParamIn::Argument("email")),
        metadata::Input::new("phone", metadata::ParamIn::Argument("phone")),
        metadata::Input::new("external_id", metadata::ParamIn::Argument("externalId")),
    ],
    result_in: metadata::ResultIn::Envelope,
    errors: &[],
};

/// The arguments of `is_user_exists`.
#[derive(Clone, PartialEq)]
pub struct IsUserExists {
    /// The username, in the right case.
    pub user_name: Option<String>,
    /// The email address.
    pub email: Option<String>,
    /// The phone number.
    pub phone: Option<String>,
    /// The id that the user has in the source of the data.
    pub external_id: Option<String>,
}
impl request::Arguments for IsUserExists {
    const OPERATION: &'static metadata::OperationInfo = &IS_USER_EXISTS;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            user_name: decoded.take("user_name")?,
            email: decoded.take("email")?,
            phone: decoded.take("phone")?,
            external_id: decoded.take("external_id")?,
        })
    }
}

/// Changes the profile of the signed-in user.
pub static UPDATE_PROFILE: metadata::OperationInfo = metadata::OperationInfo {
    name: "update_profile",
    summary: "Changes the profile of the signed-in user.",
    endpoint: metadata::Endpoint::GraphQl {
        mutation: true,
        path: &["updateUser"],
    },
    auth: metadata::Auth::Required,
    session: metadata::SessionEffect::Renew,
    inputs: &[
        metadata::Input::new("updates", metadata::ParamIn::Argument("input"))
            .required()
            .printable(
                &[
                    "username",
                    "email",
                    "emailVerified",
                    "phone",
                    "phoneCountryCode",
                    "phoneVerified",
                    "externalId",
                    "unionid",
                    "openid",
                    "blocked",
                    "expiredAt",
                    "tokenExpiredAt",
                    "loginsCount",
                    "lastLogin",
                    "lastIP",
                    "device",
                    "browser",
                    "name",
                    "givenName",
                    "middleName",
                    "familyName",
                    "nickname",
                    "preferredUsername",
                    "photo",
                    "profile",
                    "website",
                    "gender",
                    "birthdate",
                    "zoneinfo",
                    "locale",
                    "company",
                    "mainDepartmentId",
                    "mainDepartmentCode",
                    "directManagement",
                    "address",
                    "formatted",
                    "streetAddress",
                    "locality",
                    "city",
                    "province",
                    "region",
                    "postalCode",
                    "country",
                ],
            ),
        metadata::Input::new("id", metadata::ParamIn::Argument("id")),
    ],
    result_in: metadata::ResultIn::Envelope,
    errors: &[2225, 2226, 2018, 2020, 2206],
};

/// The arguments of `update_profile`.
#[derive(Clone, PartialEq)]
pub struct UpdateProfile {
    /// The fields to change.
    pub updates: serde_json::Map<String, serde_json::Value>,
    /// What the client sends by itself.
    pub id: Option<String>,
}
impl request::Arguments for UpdateProfile {
    const OPERATION: &'static metadata::OperationInfo = &UPDATE_PROFILE;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            updates: decoded.take("updates")?,
            id: decoded.take("id")?,
        })
    }
}
