//! Data of the signed-in user in fields that the user pool defines.
//!
//! A field must be defined in the user pool before it can hold anything, and it takes only values of its type.
//!
//! Written by `cargo xtask gen` from `spec/operations/custom_data.yaml`. Change the spec, not this file.

use crate::generated::client;
use crate::generated::graphql;
use crate::generated::types;
use crate::runtime;
use crate::runtime::metadata as meta;

/// Data of the signed-in user in fields that the user pool defines.
///
/// A field must be defined in the user pool before it can hold anything, and it takes only values of its type.
impl client::AuthenticationClient {
    /// Reads the custom data of the signed-in user.
    ///
    /// The result holds the fields that have a value, by their keys, each read as its type says. A value that cannot be read
    /// so is kept as a string.
    ///
    /// Returns a map, each value a [`TaggedValue`](crate::TaggedValue).
    ///
    /// A user must be signed in: without a token nothing is sent. It is idempotent: it is safe to send it twice.
    ///
    /// Documented as [Get custom data](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
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
    /// let result = client.get_udf_value().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_udf_value(&self) -> GetUdfValue {
        GetUdfValue(self.call(&GET_UDF_VALUE))
    }
    /// Removes a field from the custom data of the signed-in user.
    ///
    /// It does the same as `remove_udv`, but returns nothing.
    ///
    /// Returns nothing.
    ///
    /// * `key`: The key of the field.
    ///
    /// A user must be signed in: without a token nothing is sent. It is not idempotent: sending it twice may have a
    /// second effect.
    ///
    /// Documented as [Delete custom data](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
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
        RemoveUdfValue(self.call(&REMOVE_UDF_VALUE).with(0, key.into()))
    }
    /// Removes a field from the custom data of the signed-in user, and returns the other fields.
    ///
    /// A response without the custom data is an error, although the field may have been removed.
    ///
    /// Returns a `Vec`, each item a [`CustomDataItem`](crate::types::CustomDataItem).
    ///
    /// * `key`: The key of the field.
    ///
    /// A user must be signed in: without a token nothing is sent. It is not idempotent: sending it twice may have a
    /// second effect.
    ///
    /// Documented as [Delete custom data](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
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
    /// let result = client.remove_udv("age").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn remove_udv(&self, key: impl Into<String>) -> RemoveUdv {
        RemoveUdv(self.call(&REMOVE_UDV).with(0, key.into()))
    }
    /// Sets fields of the custom data of the signed-in user.
    ///
    /// Fields that are not named stay as they are. A value that does not fit the definition of its field is an error. Without
    /// any field the call fails, and nothing is sent.
    ///
    /// Returns nothing.
    ///
    /// * `data`: The values by the keys of their fields.
    ///
    /// A user must be signed in: without a token nothing is sent. It is not idempotent: sending it twice may have a
    /// second effect.
    ///
    /// Documented as [Set custom data](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
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
                .with(0, runtime::argument::map::<serde_json::Value>(data)),
        )
    }
    /// Sets one field of the custom data of the signed-in user, and returns all custom data.
    ///
    /// The value is any JSON that the definition of the field allows. A response without the custom data is an error,
    /// although the field may have been set.
    ///
    /// Returns a `Vec`, each item a [`CustomDataItem`](crate::types::CustomDataItem).
    ///
    /// * `key`: The key of the field.
    /// * `value`: The value.
    ///
    /// A user must be signed in: without a token nothing is sent. It is not idempotent: sending it twice may have a
    /// second effect.
    ///
    /// Documented as [Add custom data](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::NotLoggedIn`](crate::generated::ErrorCode::NotLoggedIn) (2020): Sign in first; the service does not take the token.
    /// - [`ErrorCode::LoginExpired`](crate::generated::ErrorCode::LoginExpired) (2206): Sign in again; the token has expired.
    ///
    /// # Example
    ///
    /// Sets a string:
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
    /// let result = client.set_udv("school", "ucla").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn set_udv(
        &self,
        key: impl Into<String>,
        value: impl Into<serde_json::Value>,
    ) -> SetUdv {
        SetUdv(self.call(&SET_UDV).with(0, key.into()).with(1, value.into()))
    }
}

pub(crate) static GET_UDF_VALUE: meta::OperationInfo = meta::OperationInfo {
    name: "get_udf_value",
    summary: "Reads the custom data of the signed-in user.",
    endpoint: meta::Endpoint::GraphQl(&graphql::GET_UDF_VALUE),
    auth: meta::Auth::Required,
    idempotent: true,
    inputs: &[
        meta::Input::constant("target_type", "\"USER\"").variable("targetType"),
        meta::Input::session("target_id", meta::SessionPart::UserId).variable("targetId"),
    ],
    errors: &[2020, 2206],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::get_udf_value`](client::AuthenticationClient::get_udf_value); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct GetUdfValue(runtime::Call);
runtime::operation!(
    GetUdfValue, GET_UDF_VALUE : Vec < types::CustomDataItem > =>
    std::collections::BTreeMap < String, runtime::TaggedValue >, | items, _ |
    get_udf_value_map(items)
);
fn get_udf_value_map(
    items: Vec<types::CustomDataItem>,
) -> std::collections::BTreeMap<String, runtime::TaggedValue> {
    let mut map = std::collections::BTreeMap::new();
    for item in items {
        map.insert(item.key, item.value);
    }
    map
}

pub(crate) static REMOVE_UDF_VALUE: meta::OperationInfo = meta::OperationInfo {
    name: "remove_udf_value",
    summary: "Removes a field from the custom data of the signed-in user.",
    endpoint: meta::Endpoint::GraphQl(&graphql::REMOVE_UDF_VALUE),
    auth: meta::Auth::Required,
    inputs: &[
        meta::Input::required("key", meta::ParamType::String).variable("key"),
        meta::Input::constant("target_type", "\"USER\"").variable("targetType"),
        meta::Input::session("target_id", meta::SessionPart::UserId).variable("targetId"),
    ],
    response: meta::ResponseInfo::data().transform(meta::Transform::Unit),
    errors: &[2020, 2206],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::remove_udf_value`](client::AuthenticationClient::remove_udf_value); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct RemoveUdfValue(runtime::Call);
runtime::operation!(RemoveUdfValue, REMOVE_UDF_VALUE => ());

pub(crate) static REMOVE_UDV: meta::OperationInfo = meta::OperationInfo {
    name: "remove_udv",
    summary: "Removes a field from the custom data of the signed-in user, and returns the other fields.",
    endpoint: meta::Endpoint::GraphQl(&graphql::REMOVE_UDV),
    auth: meta::Auth::Required,
    inputs: &[
        meta::Input::required("key", meta::ParamType::String).variable("key"),
        meta::Input::constant("target_type", "\"USER\"").variable("targetType"),
        meta::Input::session("target_id", meta::SessionPart::UserId).variable("targetId"),
    ],
    errors: &[2020, 2206],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::remove_udv`](client::AuthenticationClient::remove_udv); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct RemoveUdv(runtime::Call);
runtime::operation!(RemoveUdv, REMOVE_UDV => Vec < types::CustomDataItem >);

pub(crate) static SET_UDF_VALUE: meta::OperationInfo = meta::OperationInfo {
    name: "set_udf_value",
    summary: "Sets fields of the custom data of the signed-in user.",
    endpoint: meta::Endpoint::GraphQl(&graphql::SET_UDF_VALUE),
    auth: meta::Auth::Required,
    inputs: &[
        meta::Input::required("data", meta::ParamType::JSON_MAP)
            .variable("udvList")
            .encode(meta::Encode::KeyValuesJson),
        meta::Input::constant("target_type", "\"USER\"").variable("targetType"),
        meta::Input::session("target_id", meta::SessionPart::UserId).variable("targetId"),
    ],
    preconditions: &[meta::Precondition::NotEmpty(0)],
    response: meta::ResponseInfo::data().transform(meta::Transform::Unit),
    errors: &[2020, 2206],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::set_udf_value`](client::AuthenticationClient::set_udf_value); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SetUdfValue(runtime::Call);
runtime::operation!(SetUdfValue, SET_UDF_VALUE => ());

pub(crate) static SET_UDV: meta::OperationInfo = meta::OperationInfo {
    name: "set_udv",
    summary: "Sets one field of the custom data of the signed-in user, and returns all custom data.",
    endpoint: meta::Endpoint::GraphQl(&graphql::SET_UDV),
    auth: meta::Auth::Required,
    inputs: &[
        meta::Input::required("key", meta::ParamType::String).variable("key"),
        meta::Input::required("value", meta::ParamType::Json)
            .variable("value")
            .encode(meta::Encode::JsonText),
        meta::Input::constant("target_type", "\"USER\"").variable("targetType"),
        meta::Input::session("target_id", meta::SessionPart::UserId).variable("targetId"),
    ],
    errors: &[2020, 2206],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::set_udv`](client::AuthenticationClient::set_udv); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SetUdv(runtime::Call);
runtime::operation!(SetUdv, SET_UDV => Vec < types::CustomDataItem >);
