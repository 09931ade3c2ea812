//! Changing the profile of a user, and looking for one.
//!
//! Written by `cargo xtask gen` from `spec/operations/profile.yaml`. Change the spec, not this file.

use crate::arguments;
use crate::table;

/// Returns `true` if the user pool has a user with this name, email address, phone number or external id.
pub static IS_USER_EXISTS: table::OperationInfo = table::OperationInfo {
    name: "is_user_exists",
    summary: "Returns `true` if the user pool has a user with this name, email address, phone number or external id.",
    endpoint: table::Endpoint::GraphQl {
        mutation: false,
        path: &["isUserExists"],
    },
    auth: table::Auth::Optional,
    session: table::SessionEffect::None,
    inputs: &[
        table::Input::new("user_name", table::To::Argument("username")),
        table::Input::new("email", table::To::Argument("email")),
        table::Input::new("phone", table::To::Argument("phone")),
        table::Input::new("external_id", table::To::Argument("externalId")),
    ],
    answer: table::Answer::Data,
    sample: include_str!("../samples/is_user_exists.json"),
    given: Some(include_str!("../given/is_user_exists.json")),
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
impl arguments::Arguments for IsUserExists {
    const OPERATION: &'static table::OperationInfo = &IS_USER_EXISTS;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            user_name: given.take("user_name")?,
            email: given.take("email")?,
            phone: given.take("phone")?,
            external_id: given.take("external_id")?,
        })
    }
}

/// Changes the profile of the signed-in user.
pub static UPDATE_PROFILE: table::OperationInfo = table::OperationInfo {
    name: "update_profile",
    summary: "Changes the profile of the signed-in user.",
    endpoint: table::Endpoint::GraphQl {
        mutation: true,
        path: &["updateUser"],
    },
    auth: table::Auth::Required,
    session: table::SessionEffect::Renew,
    inputs: &[
        table::Input::new("updates", table::To::Argument("input"))
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
        table::Input::new("id", table::To::Argument("id")),
    ],
    answer: table::Answer::Data,
    sample: include_str!("../samples/update_profile.json"),
    given: None,
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
impl arguments::Arguments for UpdateProfile {
    const OPERATION: &'static table::OperationInfo = &UPDATE_PROFILE;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            updates: given.take("updates")?,
            id: given.take("id")?,
        })
    }
}
