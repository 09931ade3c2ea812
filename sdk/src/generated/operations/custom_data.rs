//! Data of the signed-in user in fields that the user pool defines.
//!
//! A field must be defined in the user pool before it can hold anything, and it takes only values of its type.
//!
//! Written by `cargo xtask gen` from `spec/operations/custom_data.yaml`. Change the spec, not this file.

use crate::generated::client;
use crate::generated::graphql;
use crate::generated::types;
use crate::runtime;
use crate::runtime::operation as op;

/// Data of the signed-in user in fields that the user pool defines.
///
/// A field must be defined in the user pool before it can hold anything, and it takes only values of its type.
impl client::AuthenticationClient {
    /// Reads the custom data of the signed-in user.
    ///
    /// The result holds the fields that have a value, by their keys, each read as its type says. A value that cannot be read
    /// so is kept as the text that it is.
    ///
    /// A user must be signed in: without a token nothing is sent. It changes nothing to send it twice.
    ///
    /// Documented as: authentication-client.md, Get custom data.
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::NotLoggedIn`](crate::generated::ErrorCode::NotLoggedIn) (2020): Sign in first; the service does not take the token.
    /// - [`ErrorCode::LoginExpired`](crate::generated::ErrorCode::LoginExpired) (2206): Sign in again; the token has expired.
    ///
    /// # Example
    ///
    /// Reads the custom data:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("get_udf_value").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .option(
    /// #         "token",
    /// #         "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI2MTM4NzJiMTljOTBiZTdkNGRhNiJ9.c2ln",
    /// #     )
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let answer = client.get_udf_value().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_udf_value(&self) -> GetUdfValue {
        GetUdfValue(self.call(&GET_UDF_VALUE))
    }
    /// Removes a field from the custom data of the signed-in user.
    ///
    /// It does the same as `remove_udv`, without telling what is left.
    ///
    /// * `key`: The key of the field.
    ///
    /// A user must be signed in: without a token nothing is sent. Sent exactly once: it is never repeated.
    ///
    /// Documented as: authentication-client.md, Delete custom data.
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::NotLoggedIn`](crate::generated::ErrorCode::NotLoggedIn) (2020): Sign in first; the service does not take the token.
    /// - [`ErrorCode::LoginExpired`](crate::generated::ErrorCode::LoginExpired) (2206): Sign in again; the token has expired.
    ///
    /// # Example
    ///
    /// Removes a field:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("remove_udf_value").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .option(
    /// #         "token",
    /// #         "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI2MTM4NzJiMTljOTBiZTdkNGRhNiJ9.c2ln",
    /// #     )
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// client.remove_udf_value("school").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn remove_udf_value(&self, key: impl Into<String>) -> RemoveUdfValue {
        RemoveUdfValue(self.call(&REMOVE_UDF_VALUE).with("key", key.into()))
    }
    /// Removes a field from the custom data of the signed-in user, and tells what is left.
    ///
    /// An answer that does not tell what is left is an error, although the field may have been removed.
    ///
    /// * `key`: The key of the field.
    ///
    /// A user must be signed in: without a token nothing is sent. Sent exactly once: it is never repeated.
    ///
    /// Documented as: authentication-client.md, Delete custom data.
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::NotLoggedIn`](crate::generated::ErrorCode::NotLoggedIn) (2020): Sign in first; the service does not take the token.
    /// - [`ErrorCode::LoginExpired`](crate::generated::ErrorCode::LoginExpired) (2206): Sign in again; the token has expired.
    ///
    /// # Example
    ///
    /// Removes a field:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("remove_udv").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .option(
    /// #         "token",
    /// #         "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI2MTM4NzJiMTljOTBiZTdkNGRhNiJ9.c2ln",
    /// #     )
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let answer = client.remove_udv("age").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn remove_udv(&self, key: impl Into<String>) -> RemoveUdv {
        RemoveUdv(self.call(&REMOVE_UDV).with("key", key.into()))
    }
    /// Sets fields of the custom data of the signed-in user.
    ///
    /// Fields that are not named stay as they are. A value that does not fit the definition of its field is an error. Without
    /// any field nothing is sent, and the call is refused.
    ///
    /// * `data`: The values by the keys of their fields.
    ///
    /// A user must be signed in: without a token nothing is sent. Sent exactly once: it is never repeated.
    ///
    /// Documented as: authentication-client.md, Set custom data.
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::NotLoggedIn`](crate::generated::ErrorCode::NotLoggedIn) (2020): Sign in first; the service does not take the token.
    /// - [`ErrorCode::LoginExpired`](crate::generated::ErrorCode::LoginExpired) (2206): Sign in again; the token has expired.
    ///
    /// # Example
    ///
    /// Sets two fields:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("set_udf_value").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .option(
    /// #         "token",
    /// #         "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI2MTM4NzJiMTljOTBiZTdkNGRhNiJ9.c2ln",
    /// #     )
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// client
    ///     .set_udf_value([
    ///         ("school", serde_json::json!("华中科技大学")),
    ///         ("age", serde_json::json!(22)),
    ///     ])
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn set_udf_value(
        &self,
        data: impl IntoIterator<Item = (impl Into<String>, impl Into<serde_json::Value>)>,
    ) -> SetUdfValue {
        SetUdfValue(
            self
                .call(&SET_UDF_VALUE)
                .with("data", runtime::argument::map::<serde_json::Value>(data)),
        )
    }
    /// Sets one field of the custom data of the signed-in user, and tells the custom data as it is then.
    ///
    /// The value is any JSON that the definition of the field allows. An answer that does not tell the custom data is an
    /// error, although the field may have been set.
    ///
    /// * `key`: The key of the field.
    /// * `value`: The value.
    ///
    /// A user must be signed in: without a token nothing is sent. Sent exactly once: it is never repeated.
    ///
    /// Documented as: authentication-client.md, Add custom data.
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::NotLoggedIn`](crate::generated::ErrorCode::NotLoggedIn) (2020): Sign in first; the service does not take the token.
    /// - [`ErrorCode::LoginExpired`](crate::generated::ErrorCode::LoginExpired) (2206): Sign in again; the token has expired.
    ///
    /// # Example
    ///
    /// Sets a text:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("set_udv").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .option(
    /// #         "token",
    /// #         "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI2MTM4NzJiMTljOTBiZTdkNGRhNiJ9.c2ln",
    /// #     )
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let answer = client.set_udv("school", "ucla").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn set_udv(
        &self,
        key: impl Into<String>,
        value: impl Into<serde_json::Value>,
    ) -> SetUdv {
        SetUdv(self.call(&SET_UDV).with("key", key.into()).with("value", value.into()))
    }
}

pub(crate) static GET_UDF_VALUE: op::OperationInfo = op::OperationInfo {
    name: "get_udf_value",
    summary: "Reads the custom data of the signed-in user.",
    endpoint: op::Endpoint::GraphQl {
        document: graphql::GET_UDF_VALUE,
        path: &["udv"],
    },
    auth: op::Auth::Required,
    idempotent: true,
    inputs: &[
        op::Input::constant("target_type", "\"USER\"").variable("targetType"),
        op::Input::session("target_id", op::SessionPart::UserId).variable("targetId"),
    ],
    errors: &[2020, 2206],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::get_udf_value`](client::AuthenticationClient::get_udf_value); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct GetUdfValue(runtime::Call);
runtime::operation!(
    GetUdfValue, GET_UDF_VALUE : Vec < types::CustomDataItem > =>
    std::collections::BTreeMap < String, runtime::TypedValue >, get_udf_value_map
);
fn get_udf_value_map(
    items: Vec<types::CustomDataItem>,
) -> std::collections::BTreeMap<String, runtime::TypedValue> {
    items.into_iter().map(|item| (item.key, item.value)).collect()
}

pub(crate) static REMOVE_UDF_VALUE: op::OperationInfo = op::OperationInfo {
    name: "remove_udf_value",
    summary: "Removes a field from the custom data of the signed-in user.",
    endpoint: op::Endpoint::GraphQl {
        document: graphql::REMOVE_UDF_VALUE,
        path: &["removeUdv"],
    },
    auth: op::Auth::Required,
    inputs: &[
        op::Input::required("key", op::Kind::String).variable("key"),
        op::Input::constant("target_type", "\"USER\"").variable("targetType"),
        op::Input::session("target_id", op::SessionPart::UserId).variable("targetId"),
    ],
    answer: op::Answer::data().shape(op::Shape::Unit),
    errors: &[2020, 2206],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::remove_udf_value`](client::AuthenticationClient::remove_udf_value); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct RemoveUdfValue(runtime::Call);
runtime::operation!(RemoveUdfValue, REMOVE_UDF_VALUE => ());

pub(crate) static REMOVE_UDV: op::OperationInfo = op::OperationInfo {
    name: "remove_udv",
    summary: "Removes a field from the custom data of the signed-in user, and tells what is left.",
    endpoint: op::Endpoint::GraphQl {
        document: graphql::REMOVE_UDV,
        path: &["removeUdv"],
    },
    auth: op::Auth::Required,
    inputs: &[
        op::Input::required("key", op::Kind::String).variable("key"),
        op::Input::constant("target_type", "\"USER\"").variable("targetType"),
        op::Input::session("target_id", op::SessionPart::UserId).variable("targetId"),
    ],
    errors: &[2020, 2206],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::remove_udv`](client::AuthenticationClient::remove_udv); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct RemoveUdv(runtime::Call);
runtime::operation!(RemoveUdv, REMOVE_UDV => Vec < types::CustomDataItem >);

pub(crate) static SET_UDF_VALUE: op::OperationInfo = op::OperationInfo {
    name: "set_udf_value",
    summary: "Sets fields of the custom data of the signed-in user.",
    endpoint: op::Endpoint::GraphQl {
        document: graphql::SET_UDF_VALUE,
        path: &["setUdvBatch"],
    },
    auth: op::Auth::Required,
    inputs: &[
        op::Input::required("data", op::Kind::Map(&op::Kind::Json))
            .variable("udvList")
            .encode(op::Encode::KeyValuesJson),
        op::Input::constant("target_type", "\"USER\"").variable("targetType"),
        op::Input::session("target_id", op::SessionPart::UserId).variable("targetId"),
    ],
    refuse: &[op::Refusal::Empty("data")],
    answer: op::Answer::data().shape(op::Shape::Unit),
    errors: &[2020, 2206],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::set_udf_value`](client::AuthenticationClient::set_udf_value); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SetUdfValue(runtime::Call);
runtime::operation!(SetUdfValue, SET_UDF_VALUE => ());

pub(crate) static SET_UDV: op::OperationInfo = op::OperationInfo {
    name: "set_udv",
    summary: "Sets one field of the custom data of the signed-in user, and tells the custom data as it is then.",
    endpoint: op::Endpoint::GraphQl {
        document: graphql::SET_UDV,
        path: &["setUdv"],
    },
    auth: op::Auth::Required,
    inputs: &[
        op::Input::required("key", op::Kind::String).variable("key"),
        op::Input::required("value", op::Kind::Json)
            .variable("value")
            .encode(op::Encode::JsonText),
        op::Input::constant("target_type", "\"USER\"").variable("targetType"),
        op::Input::session("target_id", op::SessionPart::UserId).variable("targetId"),
    ],
    errors: &[2020, 2206],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::set_udv`](client::AuthenticationClient::set_udv); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SetUdv(runtime::Call);
runtime::operation!(SetUdv, SET_UDV => Vec < types::CustomDataItem >);
