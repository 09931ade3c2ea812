//! Lists of cases that are known to fail.

use std::collections::BTreeMap;

/// The cases that are known to fail, each with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownFailures(BTreeMap<String, String>);

impl KnownFailures {
    /// Reads a list of lines `id: reason`; blank lines and those that begin with `#` count for nothing.
    ///
    /// # Errors
    ///
    /// If a line has no reason, or an id stands there twice.
    pub fn read(text: &str) -> Result<Self, String> {
        let mut known = BTreeMap::new();
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let (id, reason) =
                line.split_once(": ").ok_or_else(|| format!("no reason in the line `{line}`"))?;
            if known.insert(id.to_owned(), reason.to_owned()).is_some() {
                return Err(format!("{id} stands there twice"));
            }
        }
        Ok(Self(known))
    }

    /// What is not as expected of the cases that were run, each with its failure if it failed: a failure that is not
    /// in the list, and an entry of the list whose case holds or does not exist.
    #[must_use]
    pub fn complaints(&self, outcomes: &[(String, Option<String>)]) -> Vec<String> {
        let unknown = outcomes.iter().filter(|(id, _)| !self.0.contains_key(id));
        let failures = unknown.filter_map(|(_, failure)| failure.clone());
        let fails = |id: &str| outcomes.iter().any(|(other, failure)| other == id && failure.is_some());
        let outdated = self.0.keys().filter(|id| !fails(id));
        let outdated = outdated.map(|id| format!("{id}\n    is in known-failures.txt, but does not fail"));
        failures.chain(outdated).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(id: &str, failure: Option<&str>) -> (String, Option<String>) {
        (id.to_owned(), failure.map(str::to_owned))
    }

    #[test]
    fn a_list_says_which_failures_are_expected() {
        let known = KnownFailures::read("# Remarks.\n\na: not yet\nb: see: there\n").unwrap();
        let fails = [outcome("a", Some("a!")), outcome("b", Some("b!")), outcome("c", None)];
        assert!(known.complaints(&fails).is_empty());
        let changed = [outcome("a", None), outcome("c", Some("c!"))];
        let complaints = known.complaints(&changed);
        assert_eq!(complaints[0], "c!");
        assert!(complaints[1].starts_with("a\n") && complaints[2].starts_with("b\n"), "{complaints:?}");
        assert_eq!(complaints.len(), 3);
    }

    #[test]
    fn an_entry_needs_a_reason_and_an_id_of_its_own() {
        KnownFailures::read("a").unwrap_err();
        KnownFailures::read("a: one\na: two").unwrap_err();
    }
}
