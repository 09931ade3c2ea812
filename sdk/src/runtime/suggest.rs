//! "Did you mean": the known name nearest to a wrong one.

/// Looks for the known name that is nearest to a wrong one.
pub(crate) struct Suggestion<'a> {
    wrong: &'a str,
    nearest: &'a str,
    distance: usize,
}

impl<'a> Suggestion<'a> {
    /// Starts to look for the name that was meant.
    pub(crate) fn for_name(wrong: &'a str) -> Self {
        Self { wrong, nearest: "", distance: usize::MAX }
    }

    /// Compares a known name. Of several that are as near, it is the first by the alphabet.
    pub(crate) fn compare(&mut self, known: &'a str) {
        let distance = distance(self.wrong, known);
        if distance < self.distance || (distance == self.distance && known < self.nearest) {
            (self.distance, self.nearest) = (distance, known);
        }
    }

    /// Returns ` (did you mean …?)`, or nothing where no name is near.
    pub(crate) fn hint(&self) -> String {
        match self.distance <= self.nearest.len() / 3 + 1 {
            true => format!(" (did you mean `{}`?)", self.nearest),
            false => String::new(),
        }
    }
}

/// Returns how many letters must be added, dropped or changed to turn one name into the other, whatever the case of ASCII
/// letters.
fn distance(one: &str, other: &str) -> usize {
    // The row begins with a column for no letter; that of a letter is behind it.
    let mut row = vec![0];
    for _ in other.chars() {
        row.push(row.len());
    }
    for letter in one.chars() {
        let mut diagonal = row[0];
        row[0] += 1;
        for (column, against) in other.chars().enumerate() {
            let changed = diagonal + usize::from(!letter.eq_ignore_ascii_case(&against));
            diagonal = row[column + 1];
            row[column + 1] = changed.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[row.len() - 1]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn suggest<const N: usize>(wrong: &str, known: [&str; N]) -> String {
        let mut suggestion = Suggestion::for_name(wrong);
        known.iter().for_each(|name| suggestion.compare(name));
        suggestion.hint()
    }

    #[test]
    fn the_nearest_name_is_offered() {
        let known = ["captcha_code", "client_ip", "lastIP"];
        assert_eq!(suggest("captchaCode", known), " (did you mean `captcha_code`?)");
        assert_eq!(suggest("lastIp", known), " (did you mean `lastIP`?)");
        assert_eq!(suggest("clientip", known), " (did you mean `client_ip`?)");
    }

    #[test]
    fn a_far_name_is_not() {
        assert_eq!(suggest("password", ["captcha_code"]), "");
        assert_eq!(suggest("password", []), "");
    }

    #[test]
    fn distances_are_counted_in_letters() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("密码", "密"), 1);
    }
}
