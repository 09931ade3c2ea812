//! "Did you mean": the known name nearest to a mistaken one.

/// Gives ` (did you mean …?)`, or nothing where no name is near.
pub(crate) fn did_you_mean<'a>(mistaken: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let nearest = known.into_iter().map(|name| (distance(mistaken, name), name)).min();
    match nearest {
        Some((distance, name)) if distance <= name.len() / 3 + 1 => format!(" (did you mean `{name}`?)"),
        _ => String::new(),
    }
}

/// How many letters must be added, dropped or changed to make one name of the other, whatever their case.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.to_lowercase().chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (line, letter) in one.to_lowercase().chars().enumerate() {
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
        assert_eq!(did_you_mean("captchaCode", known), " (did you mean `captcha_code`?)");
        assert_eq!(did_you_mean("lastIp", known), " (did you mean `lastIP`?)");
        assert_eq!(did_you_mean("clientip", known), " (did you mean `client_ip`?)");
    }

    #[test]
    fn a_far_name_is_not() {
        assert_eq!(did_you_mean("password", ["captcha_code"]), "");
        assert_eq!(did_you_mean("password", []), "");
    }

    #[test]
    fn distances_are_counted_in_letters() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("密码", "密"), 1);
    }
}
