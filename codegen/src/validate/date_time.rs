//! Date-times as RFC 3339 writes them.

/// Whether a text is a date and a time of day with an offset, as [RFC 3339](https://www.rfc-editor.org/rfc/rfc3339#section-5.6)
/// has them.
pub(super) fn is_valid(text: &str) -> bool {
    read(text.as_bytes()).is_some()
}

fn read(text: &[u8]) -> Option<()> {
    let (date, rest) = text.split_at_checked("2030-01-31T".len())?;
    let (time, rest) = rest.split_at_checked("12:00:00".len())?;
    let [year @ .., b'-', _, _, b'-', _, _, b'T' | b't' | b' '] = date else { return None };
    let year = number(year, 0..=9999)?;
    let month = number(&date[5..7], 1..=12)?;
    number(&date[8..10], 1..=days(year, month))?;
    let [_, _, b':', _, _, b':', _, _] = time else { return None };
    let (hour, minute) = (number(&time[..2], 0..=23)?, number(&time[3..5], 0..=59)?);
    number(&time[6..], 0..=if (hour, minute) == (23, 59) { 60 } else { 59 })?;
    let rest = match rest {
        [b'.', fraction @ ..] => {
            let digits = fraction.iter().take_while(|byte| byte.is_ascii_digit()).count();
            (digits > 0).then(|| &fraction[digits..])?
        }
        rest => rest,
    };
    match rest {
        [b'Z' | b'z'] => Some(()),
        [b'+' | b'-', hours @ .., b':', _, _] => {
            number(hours, 0..=23)?;
            number(&rest[4..], 0..=59).map(drop)
        }
        _ => None,
    }
}

fn number(digits: &[u8], range: std::ops::RangeInclusive<u32>) -> Option<u32> {
    let digits = std::str::from_utf8(digits).ok()?;
    let is_number = matches!(digits.len(), 2 | 4) && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|number| is_number && range.contains(number))
}

fn days(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn date_times_are_told_from_other_texts() {
        for text in [
            "2030-01-31T12:00:00Z",
            "2028-02-29t12:00:00.123456789z",
            "2016-12-31T23:59:60Z",
            "1990-12-31 15:59:59-08:00",
        ] {
            assert!(is_valid(text), "{text}");
        }
        for text in [
            "",
            "soon",
            "2030-01-31",
            "2030-01-31T12:00:00",
            "2030-02-29T12:00:00Z",
            "2030-13-01T12:00:00Z",
            "2030-01-31T24:00:00Z",
            "2030-01-31T12:30:60Z",
            "2030-01-31T12:00:00.Z",
            "2030-01-31T12:00:00+1:00",
            "2030-01-31T12:00:00+25:00",
            "2030-01-31T12:00:00Z ",
            "+030-01-31T12:00:00Z",
        ] {
            assert!(!is_valid(text), "{text}");
        }
    }
}
