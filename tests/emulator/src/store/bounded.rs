//! Keeping no more than there is room for.

use std::collections::BTreeMap;

/// Takes out the entry that is the oldest, of those that were counted or timed.
pub(super) fn drop_oldest<K: Ord + Clone, V, A: Ord>(entries: &mut BTreeMap<K, V>, age: impl Fn(&V) -> A) {
    let oldest = entries.iter().min_by_key(|(_, value)| age(value)).map(|(key, _)| key.clone());
    oldest.and_then(|key| entries.remove(&key));
}
