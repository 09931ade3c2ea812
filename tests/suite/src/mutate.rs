//! Answers that no service should give, made from good ones in a way that can be repeated.

use serde_json::{Map, Value, json};

/// A source of numbers that are the same in every run (xorshift64*).
#[derive(Debug)]
pub struct Dice(u64);

impl Dice {
    /// Starts from a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `sides`; 0 if there are none.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let number = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 32;
        usize::try_from(number).unwrap_or_default().checked_rem(sides).unwrap_or_default()
    }
}

/// The text of a JSON answer with one to three things wrong with it.
#[must_use]
pub fn mutated(answer: &Value, dice: &mut Dice) -> Vec<u8> {
    let mut answer = answer.clone();
    for _ in 0..=dice.roll(3) {
        change(&mut answer, dice);
    }
    let mut bytes = answer.to_string().into_bytes();
    match dice.roll(8) {
        0 => bytes.truncate(dice.roll(bytes.len())),
        1 => {
            let at = dice.roll(bytes.len());
            bytes[at..].fill(0xFF);
        }
        _ => {}
    }
    bytes
}

/// Walks down to some value and spoils it: those near the top are met more often, as there are fewer of them.
fn change(value: &mut Value, dice: &mut Dice) {
    let inner = match value {
        _ if dice.roll(3) == 0 => None,
        Value::Array(items) => {
            let index = dice.roll(items.len());
            items.get_mut(index)
        }
        Value::Object(fields) => {
            let index = dice.roll(fields.len());
            fields.values_mut().nth(index)
        }
        _ => None,
    };
    match inner {
        Some(inner) => change(inner, dice),
        None => spoil(value, dice),
    }
}

fn spoil(value: &mut Value, dice: &mut Dice) {
    let kind = dice.roll(14);
    let spoilt = match (kind, &mut *value) {
        (0..=2, Value::Object(fields)) => return drop_field(fields, dice),
        (3, Value::Object(fields)) => {
            fields.insert("unheardOf".to_owned(), json!({ "a": [1, null] }));
            return;
        }
        (0..=2, Value::Array(items)) => return items.truncate(items.len() / 2),
        (3, Value::Array(items)) => return items.push(Value::Null),
        (4..=6, _) => Value::Null,
        (7, _) => json!("text"),
        (8, _) => json!(""),
        (9, _) => json!(-1.5e300),
        (10, _) => json!(u64::MAX),
        (11, _) => json!(true),
        (12, _) => json!([]),
        (13, _) => nested(200),
        _ => json!({}),
    };
    *value = spoilt;
}

fn drop_field(fields: &mut Map<String, Value>, dice: &mut Dice) {
    if let Some(name) = fields.keys().nth(dice.roll(fields.len())).cloned() {
        fields.shift_remove(&name);
    }
}

/// Lists in lists: more than a JSON reader follows, if there are enough.
fn nested(depth: usize) -> Value {
    (0..depth).fold(Value::Null, |inner, _| json!([inner]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_makes_the_same_answer_and_another_seed_another() {
        let answer =
            json!({ "data": { "user": { "id": "1", "roles": [{ "code": "a" }, { "code": "b" }] } } });
        let make = |seed| mutated(&answer, &mut Dice::new(seed));
        assert_eq!(make(1), make(1));
        let different: std::collections::BTreeSet<_> = (0..50).map(make).collect();
        assert!(different.len() > 25, "only {} of 50 answers differ", different.len());
    }
}
