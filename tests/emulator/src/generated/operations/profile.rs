//! What a user has told of themselves, and whether there is such a user.
//!
//! Written by `cargo xtask gen` from `spec/operations/profile.yaml`. Change the spec, not this file.

use serde_json::{Map, Value};

use crate::arguments::{Arguments, Given, Incomplete};
use crate::table::{Answer, Auth, Endpoint, Input, OperationInfo, SessionEffect, To};

/// Tells whether the user pool has a user with this name, email address, phone number or external id.
pub static IS_USER_EXISTS: OperationInfo = OperationInfo {
    name: "is_user_exists",
    summary: "Tells whether the user pool has a user with this name, email address, phone number or external id.",
    endpoint: Endpoint::GraphQl { mutation: false, path: &["isUserExists"] },
    auth: Auth::Optional,
    session: SessionEffect::None,
    inputs: &[
        Input::new("user_name", To::Argument("username")),
        Input::new("email", To::Argument("email")),
        Input::new("phone", To::Argument("phone")),
        Input::new("external_id", To::Argument("externalId")),
    ],
    answer: Answer::Data,
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

impl Arguments for IsUserExists {
    const OPERATION: &'static OperationInfo = &IS_USER_EXISTS;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self {
            user_name: given.take("user_name")?,
            email: given.take("email")?,
            phone: given.take("phone")?,
            external_id: given.take("external_id")?,
        })
    }
}

/// Changes the profile of the signed-in user.
pub static UPDATE_PROFILE: OperationInfo = OperationInfo {
    name: "update_profile",
    summary: "Changes the profile of the signed-in user.",
    endpoint: Endpoint::GraphQl { mutation: true, path: &["updateUser"] },
    auth: Auth::Required,
    session: SessionEffect::SignIn,
    inputs: &[
        Input::new("updates", To::Argument("input"))
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
        Input::new("id", To::Argument("id")),
    ],
    answer: Answer::Data,
    sample: include_str!("../samples/update_profile.json"),
    given: None,
    errors: &[2225, 2226, 2018, 2020, 2206],
};

/// The arguments of `update_profile`.
#[derive(Clone, PartialEq)]
pub struct UpdateProfile {
    /// The fields to change.
    pub updates: Map<String, Value>,
    /// What the client sends by itself.
    pub id: Option<String>,
}

impl Arguments for UpdateProfile {
    const OPERATION: &'static OperationInfo = &UPDATE_PROFILE;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self { updates: given.take("updates")?, id: given.take("id")? })
    }
}
