//! What strings mean, compared with what the crate `time` reads from their parts.

use std::time::{Duration, SystemTime};

use time::format_description::well_known::Rfc3339;
use time::{Date, Month, OffsetDateTime, PrimitiveDateTime, Time, UtcOffset};

use super::DateTime;

/// Numbers without a pattern, the same ones in every run (splitmix64).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to below the limit.
    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    fn one_of<T: Copy>(&mut self, items: &[T]) -> T {
        items[usize::try_from(self.below(items.len() as u64)).unwrap()]
    }

    /// An instant of the years that RFC 3339 can write, in any zone.
    fn instant(&mut self) -> OffsetDateTime {
        let first = i128::from(super::calendar::days_of_date(0, 1, 2).unwrap()) * 86_400;
        let last = i128::from(super::calendar::days_of_date(9999, 12, 30).unwrap()) * 86_400;
        let seconds = first + i128::from(self.below(u64::try_from(last - first).unwrap()));
        let digits = self.one_of(&[0_u32, 1, 2, 3, 6, 9]);
        let fraction = self.below(10_u64.pow(digits)) * 10_u64.pow(9 - digits);
        OffsetDateTime::from_unix_timestamp_nanos(seconds * 1_000_000_000 + i128::from(fraction)).unwrap()
    }
}

/// The nanoseconds since 1970 that a string means.
fn read(text: &str) -> Option<i128> {
    DateTime::from(text).moment().map(super::Moment::as_nanoseconds)
}

/// The same by way of the system's clock.
fn clock(text: &str) -> Option<i128> {
    let instant = DateTime::from(text).to_system_time()?;
    Some(match instant.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(after) => i128::try_from(after.as_nanos()).unwrap(),
        Err(before) => -i128::try_from(before.duration().as_nanos()).unwrap(),
    })
}

#[test]
fn texts_in_every_form_are_instants() {
    for text in [
        "2021-09-24T07:43:04+00:00",
        "2021-09-24T07:43:04Z",
        "2021-09-24t07:43:04z",
        "2021-09-24T07:43:04-00:00",
        "2021-09-24T15:43:04+08:00",
        "2021-09-24T15:43:04.000+0800",
        "2021-09-24 15:43:04 +08",
        "2021-09-24T02:13:04 \t-0530",
        "2021-09-23T23:43:04,0-08",
        "2021-09-24T07:43:04.0",
        "2021-09-24T07:43:04",
        " 2021-09-24 07:43:04\n",
        "2021-09-24T07:43:04.00000000000000000000000000000000000000000009Z",
        "20210924T074304Z",
        "20210924T154304+08",
        "20210924 07:43:04",
        "1632469384",
        "1632469384000",
        "001632469384000",
    ] {
        assert_eq!(read(text), Some(1_632_469_384_000_000_000), "{text}");
        assert_eq!(clock(text), Some(1_632_469_384_000_000_000), "{text}");
    }
}

#[test]
fn parts_of_a_second_and_days_are_instants() {
    for (text, nanoseconds) in [
        ("1970-01-01", 0),
        ("19700101", 0),
        ("1970-01-02", 86_400_000_000_000),
        ("1970-01-01T00:01", 60_000_000_000),
        ("19700101T0001Z", 60_000_000_000),
        ("1970-01-01T00:00:00.1234567899", 123_456_789),
        ("1970-01-01T00:00:00,5", 500_000_000),
        ("1969-12-31T23:59:59.9999999999Z", -1),
        ("000000000250", 250_000_000),
        ("-000000000250", -250_000_000),
    ] {
        assert_eq!((read(text), clock(text)), (Some(nanoseconds), Some(nanoseconds)), "{text}");
    }
    for (text, seconds) in [
        ("0000-02-29", -62_162_121_600),
        ("2000-02-29", 951_782_400),
        ("9999-12-31T23:59:59Z", 253_402_300_799),
    ] {
        assert_eq!(read(text), Some(seconds * 1_000_000_000), "{text}");
    }
}

#[test]
fn times_that_do_not_exist_are_unreadable() {
    for text in [
        "2026-06-23T12:30:60Z",
        "2016-12-31T23:59:60Z",
        "2026-06-23T25:00:00Z",
        "2026-06-23T24:00:00Z",
        "2026-06-23T12:60:00Z",
        "2026-13-01T00:00:00Z",
        "2026-00-01",
        "2026-01-00",
        "2026-02-30",
        "2026-02-29",
        "1900-02-29",
        "2026-04-31",
        "19901301",
        "20260230T000000Z",
        "2026-06-23T12:30:00+24:00",
        "2026-06-23T12:30:00-23:60",
        "2026-06-23T12:30:00+99",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn what_is_no_date_time_is_unreadable() {
    for text in [
        "",
        " ",
        "-",
        "yesterday",
        "0",
        "2021",
        "202109",
        "210924",
        "16324693840",
        "-1632469384",
        "-19900101",
        "--1632469384000",
        "+1632469384000",
        "1632469384000.5",
        "2021-09",
        "2021-9-4",
        "2021-0924",
        "202109-24",
        "+2021-09-24",
        "2021-09-24T",
        "2021-09-24Z",
        "2021-09-24 +08:00",
        "2021-09-24_07:43:04",
        "2021-09-24  07:43:04",
        "2021-09-24T07",
        "2021-09-24T7:43:04",
        "2021-09-24T07:43:",
        "2021-09-24T07:4304",
        "2021-09-24T07:43.5",
        "2021-09-24T07:43:04.",
        "2021-09-24T07:43:04.Z",
        "2021-09-24T07:43:04.5.5Z",
        "2021-09-24T07:43:04 ZZ",
        "2021-09-24T07:43:04+8",
        "2021-09-24T07:43:04+08:",
        "2021-09-24T07:43:04+080",
        "2021-09-24T07:43:04+08:00:00",
        "2021-09-24T07:43:04 UTC",
        "2021-09-24T07:43:04Z[Asia/Shanghai]",
        "２０２１-09-24",
        "１６３２４６９３８４０００",
        "٢٠٢١٠٩٢٤",
        "2021-09-24T07:43:04\u{2212}08:00",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
    assert_eq!(read(&"9".repeat(1_000)), None);
}

#[test]
fn every_instant_is_written_as_the_crate_time_writes_it() {
    let mut random = Random(1);
    for _ in 0..20_000 {
        let instant = random.instant();
        let written = DateTime::from(SystemTime::from(instant));
        assert_eq!(written.as_str(), instant.format(&Rfc3339).unwrap());
        assert_eq!(read(written.as_str()), Some(instant.unix_timestamp_nanos()));
        assert_eq!(written.to_system_time(), Some(instant.into()));
    }
}

#[test]
fn a_text_means_what_the_crate_time_makes_of_it() {
    let mut random = Random(2);
    for _ in 0..20_000 {
        let (hours, minutes) = (random.below(24), random.below(60));
        let seconds = i32::try_from(hours * 3600 + minutes * 60).unwrap() * random.one_of(&[1, -1]);
        let Some(instant) =
            random.instant().checked_to_offset(UtcOffset::from_whole_seconds(seconds).unwrap())
        else {
            continue;
        };
        let text = instant.format(&Rfc3339).unwrap();
        assert_eq!(read(&text), Some(instant.unix_timestamp_nanos()), "{text}");
        let other =
            text.replace('T', random.one_of(&["T", "t", " "])).replace('.', random.one_of(&[".", ","]));
        assert_eq!(read(&other), Some(instant.unix_timestamp_nanos()), "{other}");
    }
}

#[test]
fn a_text_is_read_where_its_parts_exist() {
    let mut random = Random(3);
    let mut unreadable = 0;
    for _ in 0..50_000 {
        let (year, month, day) = (random.below(10_000), random.below(14), random.below(33));
        let (hour, minute, second) = (random.below(26), random.below(62), random.below(62));
        let (zone_hour, zone_minute) = (random.below(26), random.below(62));
        let sign = random.one_of(&["+", "-"]);
        let gap = random.one_of(&["", " ", "  "]);
        let extended = format!(
            "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{gap}{sign}{zone_hour:02}:{zone_minute:02}"
        );
        let basic = format!(
            "{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}{gap}{sign}{zone_hour:02}{zone_minute:02}"
        );
        let [month, day, hour, minute, second, zone_hour, zone_minute] =
            [month, day, hour, minute, second, zone_hour, zone_minute]
                .map(|part| u8::try_from(part).unwrap());
        let expected = || {
            let month = Month::try_from(month).ok()?;
            let date = Date::from_calendar_date(i32::try_from(year).unwrap(), month, day).ok()?;
            let local = PrimitiveDateTime::new(date, Time::from_hms(hour, minute, second).ok()?).assume_utc();
            let exists = zone_hour < 24 && zone_minute < 60;
            let ahead = i128::from(zone_hour) * 3600 + i128::from(zone_minute) * 60;
            let ahead = if sign == "+" { ahead } else { -ahead };
            exists.then(|| local.unix_timestamp_nanos() - ahead * 1_000_000_000)
        };
        let expected = expected();
        assert_eq!((read(&extended), read(&basic)), (expected, expected), "{extended}");
        unreadable += u32::from(expected.is_none());
    }
    assert!((10_000..40_000).contains(&unreadable), "{unreadable} of the texts are unreadable");
}

#[test]
fn no_text_panics_and_none_is_another_instant() {
    let pieces =
        ["0", "9", "-", ":", ".", "+", "T", "Z", " ", "é", "９", "\u{0}", "99999999999999999999999999"];
    let texts = ["2021-09-24T07:43:04.123456789+08:00", "20210924T074304Z", "1632469384000", "2021-09-24 "];
    let mut random = Random(4);
    let mut compared = 0;
    for _ in 0..50_000 {
        let mut characters: Vec<char> = random.one_of(&texts).chars().collect();
        for _ in 0..=random.below(4) {
            let at = usize::try_from(random.below(characters.len() as u64 + 1)).unwrap();
            let end = (at + usize::try_from(random.below(3)).unwrap()).min(characters.len());
            characters.splice(at..end, random.one_of(&pieces).chars());
        }
        let text: String = characters.into_iter().collect();
        let value = DateTime::from(text.as_str());
        let found = (value.moment(), value.to_system_time(), value.to_explicit());
        if let (Some(moment), Ok(instant)) = (found.0, OffsetDateTime::parse(&text, &Rfc3339)) {
            assert_eq!(moment.as_nanoseconds(), instant.unix_timestamp_nanos(), "{text}");
            compared += 1;
        }
    }
    assert!(compared > 100, "only {compared} texts were compared");
}

#[test]
fn an_instant_that_rfc_3339_can_not_write_is_written_in_milliseconds() {
    let first = SystemTime::UNIX_EPOCH - Duration::from_secs(62_167_219_200);
    assert_eq!(DateTime::from(first).as_str(), "0000-01-01T00:00:00Z");
    let before = first - Duration::from_millis(1);
    assert_eq!(DateTime::from(before).as_str(), "-62167219200001");
    assert_eq!(DateTime::from(before).to_system_time(), Some(before));
    let after = SystemTime::UNIX_EPOCH + Duration::from_secs(253_402_300_800);
    assert_eq!(DateTime::from(after).as_str(), "253402300800000");
    assert_eq!(DateTime::from(after).to_system_time(), Some(after));
    assert_eq!(DateTime::from(after - Duration::from_nanos(1)).as_str(), "9999-12-31T23:59:59.999999999Z");
}

#[test]
fn the_text_is_kept() {
    let text = "2021-09-24T07:43:04.120+00:00";
    let read: DateTime = serde_json::from_value(text.into()).unwrap();
    assert_eq!((read.as_str(), read.to_string().as_str()), (text, text));
    assert_eq!(serde_json::to_value(&read).unwrap(), text);
    assert_eq!(format!("{read:?}"), format!("DateTime({text:?})"));
    assert_eq!(serde_json::from_str::<DateTime>("\"\\u0031\"").unwrap().as_str(), "1");
}

#[test]
fn a_whole_number_is_taken_by_its_digits() {
    for (json, text) in
        [("1632469384000", "1632469384000"), ("-5", "-5"), ("18446744073709551615", "18446744073709551615")]
    {
        assert_eq!(serde_json::from_str::<DateTime>(json).unwrap().as_str(), text);
    }
    for json in ["1.5", "true", "null", "[]", "{}"] {
        serde_json::from_str::<DateTime>(json).expect_err(json);
    }
}
