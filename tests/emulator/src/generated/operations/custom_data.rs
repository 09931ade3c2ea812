//! Data of the signed-in user in fields that the user pool defines.
//!
//! A field must be defined in the user pool before it can hold anything, and it takes only values of its type.
//!
//! Written by `cargo xtask gen` from `spec/operations/custom_data.yaml`. Change the spec, not this file.

use crate::arguments;
use crate::table;

/// Reads the custom data of the signed-in user.
pub static GET_UDF_VALUE: table::OperationInfo = table::OperationInfo {
    name: "get_udf_value",
    summary: "Reads the custom data of the signed-in user.",
    endpoint: table::Endpoint::GraphQl {
        mutation: false,
        path: &["udv"],
    },
    auth: table::Auth::Required,
    session: table::SessionEffect::None,
    inputs: &[
        table::Input::new("target_type", table::To::Argument("targetType"))
            .constant("\"USER\""),
        table::Input::new("target_id", table::To::Argument("targetId")),
    ],
    answer: table::Answer::Data,
    sample: include_str!("../samples/get_udf_value.json"),
    given: None,
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
impl arguments::Arguments for GetUdfValue {
    const OPERATION: &'static table::OperationInfo = &GET_UDF_VALUE;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            target_type: given.take("target_type")?,
            target_id: given.take("target_id")?,
        })
    }
}

/// Removes a field from the custom data of the signed-in user.
pub static REMOVE_UDF_VALUE: table::OperationInfo = table::OperationInfo {
    name: "remove_udf_value",
    summary: "Removes a field from the custom data of the signed-in user.",
    endpoint: table::Endpoint::GraphQl {
        mutation: true,
        path: &["removeUdv"],
    },
    auth: table::Auth::Required,
    session: table::SessionEffect::None,
    inputs: &[
        table::Input::new("key", table::To::Argument("key")).required(),
        table::Input::new("target_type", table::To::Argument("targetType"))
            .constant("\"USER\""),
        table::Input::new("target_id", table::To::Argument("targetId")),
    ],
    answer: table::Answer::Data,
    sample: include_str!("../samples/remove_udf_value.json"),
    given: None,
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
impl arguments::Arguments for RemoveUdfValue {
    const OPERATION: &'static table::OperationInfo = &REMOVE_UDF_VALUE;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            key: given.take("key")?,
            target_type: given.take("target_type")?,
            target_id: given.take("target_id")?,
        })
    }
}

/// Removes a field from the custom data of the signed-in user, and returns the other fields.
pub static REMOVE_UDV: table::OperationInfo = table::OperationInfo {
    name: "remove_udv",
    summary: "Removes a field from the custom data of the signed-in user, and returns the other fields.",
    endpoint: table::Endpoint::GraphQl {
        mutation: true,
        path: &["removeUdv"],
    },
    auth: table::Auth::Required,
    session: table::SessionEffect::None,
    inputs: &[
        table::Input::new("key", table::To::Argument("key")).required(),
        table::Input::new("target_type", table::To::Argument("targetType"))
            .constant("\"USER\""),
        table::Input::new("target_id", table::To::Argument("targetId")),
    ],
    answer: table::Answer::Data,
    sample: include_str!("../samples/remove_udv.json"),
    given: None,
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
impl arguments::Arguments for RemoveUdv {
    const OPERATION: &'static table::OperationInfo = &REMOVE_UDV;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            key: given.take("key")?,
            target_type: given.take("target_type")?,
            target_id: given.take("target_id")?,
        })
    }
}

/// Sets fields of the custom data of the signed-in user.
pub static SET_UDF_VALUE: table::OperationInfo = table::OperationInfo {
    name: "set_udf_value",
    summary: "Sets fields of the custom data of the signed-in user.",
    endpoint: table::Endpoint::GraphQl {
        mutation: true,
        path: &["setUdvBatch"],
    },
    auth: table::Auth::Required,
    session: table::SessionEffect::None,
    inputs: &[
        table::Input::new("data", table::To::Argument("udvList"))
            .required()
            .encode(table::Encode::KeyValuesJson),
        table::Input::new("target_type", table::To::Argument("targetType"))
            .constant("\"USER\""),
        table::Input::new("target_id", table::To::Argument("targetId")),
    ],
    answer: table::Answer::Data,
    sample: include_str!("../samples/set_udf_value.json"),
    given: None,
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
impl arguments::Arguments for SetUdfValue {
    const OPERATION: &'static table::OperationInfo = &SET_UDF_VALUE;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            data: given.take("data")?,
            target_type: given.take("target_type")?,
            target_id: given.take("target_id")?,
        })
    }
}

/// Sets one field of the custom data of the signed-in user, and returns all custom data.
pub static SET_UDV: table::OperationInfo = table::OperationInfo {
    name: "set_udv",
    summary: "Sets one field of the custom data of the signed-in user, and returns all custom data.",
    endpoint: table::Endpoint::GraphQl {
        mutation: true,
        path: &["setUdv"],
    },
    auth: table::Auth::Required,
    session: table::SessionEffect::None,
    inputs: &[
        table::Input::new("key", table::To::Argument("key")).required(),
        table::Input::new("value", table::To::Argument("value"))
            .required()
            .encode(table::Encode::JsonText),
        table::Input::new("target_type", table::To::Argument("targetType"))
            .constant("\"USER\""),
        table::Input::new("target_id", table::To::Argument("targetId")),
    ],
    answer: table::Answer::Data,
    sample: include_str!("../samples/set_udv.json"),
    given: None,
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
impl arguments::Arguments for SetUdv {
    const OPERATION: &'static table::OperationInfo = &SET_UDV;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            key: given.take("key")?,
            value: given.take("value")?,
            target_type: given.take("target_type")?,
            target_id: given.take("target_id")?,
        })
    }
}
