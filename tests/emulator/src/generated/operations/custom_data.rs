//! Data of the signed-in user in fields that the user pool defines.
//!
//! A field must be defined in the user pool before it can hold anything, and it takes only values of its type.
//!
//! Written by `cargo xtask gen` from `spec/operations/custom_data.yaml`. Change the spec, not this file.

use crate::metadata;
use crate::request;

/// Reads the custom data of the signed-in user.
pub static GET_UDF_VALUE: metadata::OperationInfo = metadata::OperationInfo {
    name: "get_udf_value",
    summary: "Reads the custom data of the signed-in user.",
    endpoint: metadata::Endpoint::GraphQl {
        mutation: false,
        path: &["udv"],
    },
    auth: metadata::Auth::Required,
    session: metadata::SessionEffect::None,
    inputs: &[
        metadata::Input::new("target_type", metadata::ParamIn::Argument("targetType"))
            .constant("\"USER\""),
        metadata::Input::new("target_id", metadata::ParamIn::Argument("targetId")),
    ],
    result_in: metadata::ResultIn::Envelope,
    errors: &[2020, 2206],
};

/// The arguments of `get_udf_value`.
#[derive(Clone, PartialEq)]
pub struct GetUdfValue {
    /// What the client sends by itself.
    pub target_type: Option<serde_json::Value>,
    /// What the client sends by itself.
    pub target_id: Option<String>,
}
impl request::Arguments for GetUdfValue {
    const OPERATION: &'static metadata::OperationInfo = &GET_UDF_VALUE;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            target_type: decoded.take("target_type")?,
            target_id: decoded.take("target_id")?,
        })
    }
}

/// Removes a field from the custom data of the signed-in user.
pub static REMOVE_UDF_VALUE: metadata::OperationInfo = metadata::OperationInfo {
    name: "remove_udf_value",
    summary: "Removes a field from the custom data of the signed-in user.",
    endpoint: metadata::Endpoint::GraphQl {
        mutation: true,
        path: &["removeUdv"],
    },
    auth: metadata::Auth::Required,
    session: metadata::SessionEffect::None,
    inputs: &[
        metadata::Input::new("key", metadata::ParamIn::Argument("key")).required(),
        metadata::Input::new("target_type", metadata::ParamIn::Argument("targetType"))
            .constant("\"USER\""),
        metadata::Input::new("target_id", metadata::ParamIn::Argument("targetId")),
    ],
    result_in: metadata::ResultIn::Envelope,
    errors: &[2020, 2206],
};

/// The arguments of `remove_udf_value`.
#[derive(Clone, PartialEq)]
pub struct RemoveUdfValue {
    /// The key of the field.
    pub key: String,
    /// What the client sends by itself.
    pub target_type: Option<serde_json::Value>,
    /// What the client sends by itself.
    pub target_id: Option<String>,
}
impl request::Arguments for RemoveUdfValue {
    const OPERATION: &'static metadata::OperationInfo = &REMOVE_UDF_VALUE;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            key: decoded.take("key")?,
            target_type: decoded.take("target_type")?,
            target_id: decoded.take("target_id")?,
        })
    }
}

/// Removes a field from the custom data of the signed-in user, and returns the other fields.
pub static REMOVE_UDV: metadata::OperationInfo = metadata::OperationInfo {
    name: "remove_udv",
    summary: "Removes a field from the custom data of the signed-in user, and returns the other fields.",
    endpoint: metadata::Endpoint::GraphQl {
        mutation: true,
        path: &["removeUdv"],
    },
    auth: metadata::Auth::Required,
    session: metadata::SessionEffect::None,
    inputs: &[
        metadata::Input::new("key", metadata::ParamIn::Argument("key")).required(),
        metadata::Input::new("target_type", metadata::ParamIn::Argument("targetType"))
            .constant("\"USER\""),
        metadata::Input::new("target_id", metadata::ParamIn::Argument("targetId")),
    ],
    result_in: metadata::ResultIn::Envelope,
    errors: &[2020, 2206],
};

/// The arguments of `remove_udv`.
#[derive(Clone, PartialEq)]
pub struct RemoveUdv {
    /// The key of the field.
    pub key: String,
    /// What the client sends by itself.
    pub target_type: Option<serde_json::Value>,
    /// What the client sends by itself.
    pub target_id: Option<String>,
}
impl request::Arguments for RemoveUdv {
    const OPERATION: &'static metadata::OperationInfo = &REMOVE_UDV;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            key: decoded.take("key")?,
            target_type: decoded.take("target_type")?,
            target_id: decoded.take("target_id")?,
        })
    }
}

/// Sets fields of the custom data of the signed-in user.
pub static SET_UDF_VALUE: metadata::OperationInfo = metadata::OperationInfo {
    name: "set_udf_value",
    summary: "Sets fields of the custom data of the signed-in user.",
    endpoint: metadata::Endpoint::GraphQl {
        mutation: true,
        path: &["setUdvBatch"],
    },
    auth: metadata::Auth::Required,
    session: metadata::SessionEffect::None,
    inputs: &[
        metadata::Input::new("data", metadata::ParamIn::Argument("udvList"))
            .required()
            .encode(metadata::Encode::KeyValuesJson),
        metadata::Input::new("target_type", metadata::ParamIn::Argument("targetType"))
            .constant("\"USER\""),
        metadata::Input::new("target_id", metadata::ParamIn::Argument("targetId")),
    ],
    result_in: metadata::ResultIn::Envelope,
    errors: &[2020, 2206],
};

/// The arguments of `set_udf_value`.
#[derive(Clone, PartialEq)]
pub struct SetUdfValue {
    /// The values by the keys of their fields.
    pub data: serde_json::Map<String, serde_json::Value>,
    /// What the client sends by itself.
    pub target_type: Option<serde_json::Value>,
    /// What the client sends by itself.
    pub target_id: Option<String>,
}
impl request::Arguments for SetUdfValue {
    const OPERATION: &'static metadata::OperationInfo = &SET_UDF_VALUE;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            data: decoded.take("data")?,
            target_type: decoded.take("target_type")?,
            target_id: decoded.take("target_id")?,
        })
    }
}

/// Sets one field of the custom data of the signed-in user, and returns all custom data.
pub static SET_UDV: metadata::OperationInfo = metadata::OperationInfo {
    name: "set_udv",
    summary: "Sets one field of the custom data of the signed-in user, and returns all custom data.",
    endpoint: metadata::Endpoint::GraphQl {
        mutation: true,
        path: &["setUdv"],
    },
    auth: metadata::Auth::Required,
    session: metadata::SessionEffect::None,
    inputs: &[
        metadata::Input::new("key", metadata::ParamIn::Argument("key")).required(),
        metadata::Input::new("value", metadata::ParamIn::Argument("value"))
            .required()
            .encode(metadata::Encode::JsonText),
        metadata::Input::new("target_type", metadata::ParamIn::Argument("targetType"))
            .constant("\"USER\""),
        metadata::Input::new("target_id", metadata::ParamIn::Argument("targetId")),
    ],
    result_in: metadata::ResultIn::Envelope,
    errors: &[2020, 2206],
};

/// The arguments of `set_udv`.
#[derive(Clone, PartialEq)]
pub struct SetUdv {
    /// The key of the field.
    pub key: String,
    /// The value.
    pub value: serde_json::Value,
    /// What the client sends by itself.
    pub target_type: Option<serde_json::Value>,
    /// What the client sends by itself.
    pub target_id: Option<String>,
}
impl request::Arguments for SetUdv {
    const OPERATION: &'static metadata::OperationInfo = &SET_UDV;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            key: decoded.take("key")?,
            value: decoded.take("value")?,
            target_type: decoded.take("target_type")?,
            target_id: decoded.take("target_id")?,
        })
    }
}
