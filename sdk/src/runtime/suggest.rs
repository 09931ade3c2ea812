//! "Did you mean": the known name nearest to a wrong one.

/// Returns ` (did you mean …?)`, or nothing where no name is near.
pub(crate) fn suggest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let nearest = known.into_iter().map(|name| (distance(wrong, name), name)).min();
    match nearest {
        Some((distance, name)) if distance <= name.len() / 3 + 1 => format!(" (did you mean `{name}`?)"),
        _ => String::new(),
    }
}

/// Returns how many letters must be added, dropped or changed to turn one name into the other, whatever the case of ASCII
/// letters.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.to_ascii_lowercase().chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (line, letter) in one.to_ascii_lowercase().chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], line + 1);
        for (column, against) in other.iter().enumerate() {
            let changed = diagonal + usize::from(letter != *against);
            diagonal = row[column + 1];
            row[column + 1] = changed.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

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
