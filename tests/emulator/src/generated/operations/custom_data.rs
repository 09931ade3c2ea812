//! Data of the signed-in user in fields that the user pool defines.
//!
//! A field must be defined in the user pool before it can hold anything, and it takes only values of its type.
//!
//! Written by `cargo xtask gen` from `spec/operations/custom_data.yaml`. Change the spec, not this file.

use serde_json::{Map, Value};

use crate::arguments::{Arguments, Given, Incomplete};
use crate::table::{Answer, Auth, Encode, Endpoint, Input, OperationInfo, SessionEffect, To};

/// Reads the custom data of the signed-in user.
pub static GET_UDF_VALUE: OperationInfo = OperationInfo {
    name: "get_udf_value",
    summary: "Reads the custom data of the signed-in user.",
    endpoint: Endpoint::GraphQl { mutation: false, path: &["udv"] },
    auth: Auth::Required,
    session: SessionEffect::None,
    inputs: &[
        Input::new("target_type", To::Argument("targetType")).constant("\"USER\""),
        Input::new("target_id", To::Argument("targetId")),
    ],
    answer: Answer::Data,
    sample: include_str!("../samples/get_udf_value.json"),
    given: None,
    errors: &[2020, 2206],
};

/// The arguments of `get_udf_value`.
#[derive(Clone, PartialEq)]
pub struct GetUdfValue {
    /// What the client sends by itself.
    pub target_type: Option<Value>,
    /// What the client sends by itself.
    pub target_id: Option<String>,
}

impl Arguments for GetUdfValue {
    const OPERATION: &'static OperationInfo = &GET_UDF_VALUE;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self { target_type: given.take("target_type")?, target_id: given.take("target_id")? })
    }
}

/// Removes a field from the custom data of the signed-in user.
pub static REMOVE_UDF_VALUE: OperationInfo = OperationInfo {
    name: "remove_udf_value",
    summary: "Removes a field from the custom data of the signed-in user.",
    endpoint: Endpoint::GraphQl { mutation: true, path: &["removeUdv"] },
    auth: Auth::Required,
    session: SessionEffect::None,
    inputs: &[
        Input::new("key", To::Argument("key")).required(),
        Input::new("target_type", To::Argument("targetType")).constant("\"USER\""),
        Input::new("target_id", To::Argument("targetId")),
    ],
    answer: Answer::Data,
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
    pub target_type: Option<Value>,
    /// What the client sends by itself.
    pub target_id: Option<String>,
}

impl Arguments for RemoveUdfValue {
    const OPERATION: &'static OperationInfo = &REMOVE_UDF_VALUE;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self {
            key: given.take("key")?,
            target_type: given.take("target_type")?,
            target_id: given.take("target_id")?,
        })
    }
}

/// Removes a field from the custom data of the signed-in user, and tells what is left.
pub static REMOVE_UDV: OperationInfo = OperationInfo {
    name: "remove_udv",
    summary: "Removes a field from the custom data of the signed-in user, and tells what is left.",
    endpoint: Endpoint::GraphQl { mutation: true, path: &["removeUdv"] },
    auth: Auth::Required,
    session: SessionEffect::None,
    inputs: &[
        Input::new("key", To::Argument("key")).required(),
        Input::new("target_type", To::Argument("targetType")).constant("\"USER\""),
        Input::new("target_id", To::Argument("targetId")),
    ],
    answer: Answer::Data,
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
    pub target_type: Option<Value>,
    /// What the client sends by itself.
    pub target_id: Option<String>,
}

impl Arguments for RemoveUdv {
    const OPERATION: &'static OperationInfo = &REMOVE_UDV;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self {
            key: given.take("key")?,
            target_type: given.take("target_type")?,
            target_id: given.take("target_id")?,
        })
    }
}

/// Sets fields of the custom data of the signed-in user.
pub static SET_UDF_VALUE: OperationInfo = OperationInfo {
    name: "set_udf_value",
    summary: "Sets fields of the custom data of the signed-in user.",
    endpoint: Endpoint::GraphQl { mutation: true, path: &["setUdvBatch"] },
    auth: Auth::Required,
    session: SessionEffect::None,
    inputs: &[
        Input::new("data", To::Argument("udvList")).required().encode(Encode::KeyValuesJson),
        Input::new("target_type", To::Argument("targetType")).constant("\"USER\""),
        Input::new("target_id", To::Argument("targetId")),
    ],
    answer: Answer::Data,
    sample: include_str!("../samples/set_udf_value.json"),
    given: None,
    errors: &[2020, 2206],
};

/// The arguments of `set_udf_value`.
#[derive(Clone, PartialEq)]
pub struct SetUdfValue {
    /// The values by the keys of their fields.
    pub data: Map<String, Value>,
    /// What the client sends by itself.
    pub target_type: Option<Value>,
    /// What the client sends by itself.
    pub target_id: Option<String>,
}

impl Arguments for SetUdfValue {
    const OPERATION: &'static OperationInfo = &SET_UDF_VALUE;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self {
            data: given.take("data")?,
            target_type: given.take("target_type")?,
            target_id: given.take("target_id")?,
        })
    }
}

/// Sets one field of the custom data of the signed-in user, and tells the custom data as it is then.
pub static SET_UDV: OperationInfo = OperationInfo {
    name: "set_udv",
    summary: "Sets one field of the custom data of the signed-in user, and tells the custom data as it is then.",
    endpoint: Endpoint::GraphQl { mutation: true, path: &["setUdv"] },
    auth: Auth::Required,
    session: SessionEffect::None,
    inputs: &[
        Input::new("key", To::Argument("key")).required(),
        Input::new("value", To::Argument("value")).required().encode(Encode::JsonText),
        Input::new("target_type", To::Argument("targetType")).constant("\"USER\""),
        Input::new("target_id", To::Argument("targetId")),
    ],
    answer: Answer::Data,
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
    pub value: Value,
    /// What the client sends by itself.
    pub target_type: Option<Value>,
    /// What the client sends by itself.
    pub target_id: Option<String>,
}

impl Arguments for SetUdv {
    const OPERATION: &'static OperationInfo = &SET_UDV;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self {
            key: given.take("key")?,
            value: given.take("value")?,
            target_type: given.take("target_type")?,
            target_id: given.take("target_id")?,
        })
    }
}
