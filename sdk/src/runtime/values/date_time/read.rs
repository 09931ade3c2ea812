//! Reads a text as a point in time.

use super::calendar;
use super::moment::{DAY, Moment};

/// The digits of a nanosecond.
const FRACTION_DIGITS: u32 = 9;

/// Reads a string. Returns the moment, and how many seconds the zone that it is written in is before UTC.
pub(super) fn read(text: &str) -> Option<(Moment, i32)> {
    let text = text.trim_ascii();
    if is_number(text) {
        return number(text).map(|moment| (moment, 0));
    }
    let mut rest = Rest(text.as_bytes());
    let days = rest.date()?;
    if rest.is_empty() {
        return Some((Moment { seconds: days * DAY, nanoseconds: 0 }, 0));
    }
    rest.one_of(b"Tt ")?;
    let (second_of_day, nanoseconds) = rest.time()?;
    let offset = rest.zone()?;
    let seconds = days * DAY + i64::from(second_of_day) - i64::from(offset);
    rest.is_empty().then_some((Moment { seconds, nanoseconds }, offset))
}

/// Returns `true` if a string is digits alone, with or without a minus sign and white space around.
pub(super) fn is_number(text: &str) -> bool {
    let text = text.trim_ascii();
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Reads a number, whose count of digits says what it means.
fn number(text: &str) -> Option<Moment> {
    let digits = text.trim_start_matches('-').len();
    match digits {
        8 => Rest(text.as_bytes()).date().map(|days| Moment { seconds: days * DAY, nanoseconds: 0 }),
        10 if digits == text.len() => Some(Moment { seconds: text.parse().ok()?, nanoseconds: 0 }),
        12.. => Moment::from_milliseconds(text.parse().ok()?),
        _ => None,
    }
}

/// What is left of a string.
struct Rest<'a>(&'a [u8]);

impl Rest<'_> {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes a byte if it is one of these.
    fn one_of(&mut self, bytes: &[u8]) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        bytes.contains(first).then(|| {
            self.0 = rest;
            *first
        })
    }

    /// Takes a digit.
    fn digit(&mut self) -> Option<u32> {
        self.one_of(b"0123456789").map(|byte| u32::from(byte - b'0'))
    }

    /// Takes a number of so many digits, fewer than ten.
    fn digits(&mut self, count: usize) -> Option<u32> {
        (0..count).try_fold(0, |number, _| Some(number * 10 + self.digit()?))
    }

    /// Takes a number of two digits below a limit.
    fn below(&mut self, limit: u32) -> Option<u32> {
        self.digits(2).filter(|number| *number < limit)
    }

    /// Takes `YYYY-MM-DD` or `YYYYMMDD`: days since 1970.
    fn date(&mut self) -> Option<i64> {
        let year = self.digits(4)?;
        let dash = self.one_of(b"-").is_some();
        let month = self.digits(2)?;
        if dash {
            self.one_of(b"-")?;
        }
        calendar::days_of_date(i64::from(year), month, self.digits(2)?)
    }

    /// Takes `hh:mm:ss` or `hhmmss` with a fraction, or the same without seconds: seconds of the day, and nanoseconds.
    fn time(&mut self) -> Option<(u32, u32)> {
        let hour = self.below(24)?;
        let colon = self.one_of(b":").is_some();
        let minute = self.below(60)?;
        let has_seconds = if colon { self.one_of(b":").is_some() } else { self.starts_with_digit() };
        let (second, nanoseconds) = if has_seconds { (self.below(60)?, self.fraction()?) } else { (0, 0) };
        Some((hour * 3600 + minute * 60 + second, nanoseconds))
    }

    /// Takes the fraction of a second, if there is one: nanoseconds, without what is shorter.
    fn fraction(&mut self) -> Option<u32> {
        if self.one_of(b".,").is_none() {
            return Some(0);
        }
        let mut nanoseconds = self.digit()?;
        let mut count = 1;
        while let Some(digit) = self.digit() {
            if count < FRACTION_DIGITS {
                nanoseconds = nanoseconds * 10 + digit;
                count += 1;
            }
        }
        Some(nanoseconds * 10_u32.pow(FRACTION_DIGITS - count))
    }

    /// Takes a zone with white space before it, if there is one: seconds before UTC.
    fn zone(&mut self) -> Option<i32> {
        if self.is_empty() {
            return Some(0);
        }
        self.0 = self.0.trim_ascii_start();
        let sign = match self.one_of(b"Zz+-")? {
            b'+' => 1,
            b'-' => -1,
            _ => return Some(0),
        };
        let hours = self.below(24)?;
        let has_minutes = self.one_of(b":").is_some() || self.starts_with_digit();
        let minutes = if has_minutes { self.below(60)? } else { 0 };
        i32::try_from(hours * 3600 + minutes * 60).ok().map(|offset| sign * offset)
    }

    fn starts_with_digit(&self) -> bool {
        self.0.first().is_some_and(u8::is_ascii_digit)
    }
}
