//! What the figures have to reach: `limits.txt`.

use std::fs;

use crate::Failure;
use crate::cargo;
use crate::figure::{Figure, Part};

/// The limits, in the order of the file.
pub struct Limits(Vec<Limit>);

/// What one figure has to reach.
pub struct Limit {
    gate: bool,
    part: Part,
    name: String,
    peer: String,
    what: What,
    at_most: bool,
    bound: f64,
    /// What the figure was before the client was made faster.
    pub before: String,
}

/// What is limited.
#[derive(Clone, Copy)]
enum What {
    Ratio,
    Ours,
    More,
}

impl Limits {
    pub fn read() -> Result<Self, Failure> {
        let text = fs::read_to_string(cargo::bench().join("limits.txt"))?;
        let lines = text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
        let limits = lines.map(|line| Limit::parse(line).ok_or(format!("limits.txt: can't read `{line}`")));
        Ok(Self(limits.collect::<Result<_, _>>()?))
    }

    /// The limit of a figure.
    pub fn of(&self, figure: &Figure) -> Option<&Limit> {
        self.0.iter().find(|limit| limit.is_of(figure))
    }

    /// Returns which limits of kind `gate` of these parts are broken or could not be checked.
    pub fn broken(&self, parts: &[Part], figures: &[Figure]) -> Vec<String> {
        let limits = self.0.iter().filter(|limit| limit.gate && parts.contains(&limit.part));
        let complain = |limit: &Limit| {
            let name = format!("{} {}", limit.part.name(), limit.name);
            match figures.iter().find(|figure| limit.is_of(figure)) {
                None => Some(format!("{name} was not measured")),
                Some(figure) if limit.keeps(figure) => None,
                Some(figure) => {
                    let value = limit.value(figure);
                    Some(format!("{name} is {value:.2}, and has to be {}", limit.text()))
                }
            }
        };
        limits.filter_map(complain).collect()
    }
}

impl Limit {
    fn parse(line: &str) -> Option<Self> {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [kind, part, name, peer, what, relation, bound, before] = words.as_slice() else { return None };
        Some(Self {
            gate: choose(kind, "gate", "reach")?,
            part: Part::named(part)?,
            name: (*name).to_owned(),
            peer: (*peer).to_owned(),
            what: match *what {
                "ratio" => What::Ratio,
                "ours" => What::Ours,
                "more" => What::More,
                _ => return None,
            },
            at_most: choose(relation, "<=", ">=")?,
            bound: bound.parse().ok()?,
            before: (*before).to_owned(),
        })
    }

    fn is_of(&self, figure: &Figure) -> bool {
        let peer = figure.peer.map(|(peer, _)| peer);
        self.part == figure.part && self.name == figure.name && peer == Some(&self.peer)
    }

    /// What is limited of a figure.
    pub fn value(&self, figure: &Figure) -> f64 {
        let peer = figure.peer.map_or(f64::NAN, |(_, value)| value);
        match self.what {
            What::Ratio => figure.ratio().unwrap_or(f64::NAN),
            What::Ours => figure.ours,
            What::More => figure.ours - peer,
        }
    }

    /// Whether a figure is within the limit.
    pub fn keeps(&self, figure: &Figure) -> bool {
        let value = self.value(figure);
        if self.at_most { value <= self.bound } else { value >= self.bound }
    }

    /// The limit, as the table shows it.
    pub fn text(&self) -> String {
        let relation = if self.at_most { "<=" } else { ">=" };
        match self.what {
            What::Ratio => format!("ratio {relation} {:.2}", self.bound),
            What::Ours => format!("ours {relation} {}", self.bound),
            What::More => format!("ours - peer {relation} {}", self.bound),
        }
    }
}

fn choose(word: &str, yes: &str, no: &str) -> Option<bool> {
    (word == yes || word == no).then_some(word == yes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(ours: f64) -> Figure {
        Figure::new(Part::Allocations, "a_call", ours, "typed", 100.0)
    }

    fn limits(text: &str) -> Limits {
        Limits(vec![Limit::parse(text).unwrap()])
    }

    #[test]
    fn the_file_can_be_read() {
        assert!(Limits::read().is_ok_and(|limits| !limits.0.is_empty()));
    }

    #[test]
    fn a_limit_holds_the_ratio_the_value_or_the_difference() {
        for (what, kept, broken) in [
            ("ratio <= 1.05", 105.0, 106.0),
            ("ratio >= 0.95", 95.0, 94.0),
            ("ours <= 75", 75.0, 76.0),
            ("more <= 150", 250.0, 251.0),
        ] {
            let limits = limits(&format!("gate allocations a_call typed {what} 1"));
            assert!(limits.broken(&[Part::Allocations], &[figure(kept)]).is_empty(), "{what}");
            assert_eq!(limits.broken(&[Part::Allocations], &[figure(broken)]).len(), 1, "{what}");
        }
    }

    #[test]
    fn what_was_not_measured_is_broken_if_it_was_asked_for() {
        let limits = limits("gate allocations a_call typed ours <= 75 1");
        let complaints = limits.broken(&[Part::Allocations], &[]);
        assert_eq!(complaints, ["allocations a_call was not measured"]);
        assert!(limits.broken(&[Part::Size], &[]).is_empty());
    }

    #[test]
    fn a_limit_of_kind_reach_breaks_nothing() {
        let limits = limits("reach allocations a_call typed ours <= 75 1");
        assert!(limits.broken(&[Part::Allocations], &[figure(76.0)]).is_empty());
    }

    #[test]
    fn what_is_no_limit_is_refused() {
        for text in ["", "gate allocations a_call typed ours <= 75", "gate x a typed ours <= 75 1"] {
            assert!(Limit::parse(text).is_none(), "{text}");
        }
    }
}
