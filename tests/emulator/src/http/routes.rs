//! The operations at a method and a path.

use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};

use crate::generated::OPERATIONS;
use crate::metadata::{Endpoint, OperationInfo};

/// A match: the operations with this endpoint, and the values in the path.
#[derive(Debug, Default)]
pub(super) struct Route {
    pub(super) operations: Vec<&'static OperationInfo>,
    pub(super) path: Map<String, Value>,
}

/// Finds the REST operations of a method and a path. A path without names in its template comes first.
pub(super) fn find(method: &str, path: &str) -> Option<Route> {
    let matches = OPERATIONS.iter().filter_map(|info| match info.endpoint {
        Endpoint::Rest { method: own, path: template } if own == method => {
            Some((*info, template, capture(template, path)?))
        }
        _ => None,
    });
    let matches: Vec<_> = matches.collect();
    let fewest = matches.iter().map(|(_, _, captured)| captured.len()).min()?;
    let (_, template, captured) = matches.iter().find(|(_, _, captured)| captured.len() == fewest)?;
    let same = matches.iter().filter(|(_, other, _)| other == template);
    Some(Route { operations: same.map(|(info, _, _)| *info).collect(), path: captured.clone() })
}

fn capture(template: &str, path: &str) -> Option<Map<String, Value>> {
    let (mut names, mut segments) = (template.split('/'), path.split('/'));
    let mut captured = Map::new();
    loop {
        match (names.next(), segments.next()) {
            (None, None) => return Some(captured),
            (Some(name), Some(segment)) => {
                let segment = percent_decode_str(segment).decode_utf8().ok()?;
                match name.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
                    Some(name) if !segment.is_empty() => {
                        captured.insert(name.to_owned(), segment.into_owned().into());
                    }
                    None if name == segment => {}
                    _ => return None,
                }
            }
            _ => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_templates_are_captured_and_decoded() {
        let captured = capture("/a/{b}/c:d", "/a/x%20y/c:d").expect("it matches");
        assert_eq!(captured.get("b"), Some(&"x y".into()));
        for path in ["/a//c:d", "/a/x/c", "/a/x/c:d/", "/a/%FF/c:d"] {
            assert_eq!(capture("/a/{b}/c:d", path), None, "{path}");
        }
    }

    #[test]
    fn every_rest_operation_is_found_at_its_own_path() {
        for info in OPERATIONS {
            if let Endpoint::Rest { method, path } = info.endpoint {
                let route = find(method, path).expect("it matches");
                assert!(route.operations.iter().any(|found| found.name == info.name), "{}", info.name);
            }
        }
    }
}
