//! The arguments of a request as they were sent.

use serde_json::{Map, Value};

use crate::metadata::{Input, OperationInfo, ParamIn, ResultIn};

/// The arguments of a request, by their names on the wire.
#[derive(Clone, Default)]
pub struct RawArguments {
    /// The segments of the path that the template names.
    pub path: Map<String, Value>,
    /// The query.
    pub query: Map<String, Value>,
    /// The fields of the JSON body.
    pub json: Map<String, Value>,
    /// The fields of the form body.
    pub form: Map<String, Value>,
    /// The arguments of the GraphQL field and of those on the way to it.
    pub arguments: Map<String, Value>,
}

impl RawArguments {
    /// Returns the value at a location; null is no value.
    pub fn get(&self, location: ParamIn) -> Option<&Value> {
        let value = match location {
            ParamIn::Argument(name) => self.arguments.get(name),
            ParamIn::Field(argument, name) => {
                self.arguments.get(argument).and_then(|object| object.get(name))
            }
            ParamIn::Path(name) => self.path.get(name),
            ParamIn::Query(name) => self.query.get(name),
            ParamIn::Json(name) => self.json.get(name),
            ParamIn::Form(name) => self.form.get(name),
        };
        value.filter(|value| !value.is_null())
    }

    /// Returns `true` if the request asks for a body that is a plain string and not JSON, where an argument decides
    /// that.
    pub(crate) fn wants_string(&self, info: &OperationInfo) -> Option<bool> {
        let ResultIn::BodyBy { argument, strings } = info.result_in else { return None };
        let format = self.string(info.input(argument)?)?;
        Some(strings.contains(&format.as_str()))
    }

    /// Returns the string that an input has, or its default.
    fn string(&self, input: &Input) -> Option<String> {
        let default = || input.default.and_then(|json| serde_json::from_str(json).ok());
        self.get(input.location).cloned().or_else(default)?.as_str().map(str::to_owned)
    }
}
