//! Days and dates of the proleptic Gregorian calendar.
//!
//! Both directions are the algorithms `days_from_civil` and `civil_from_days` of Howard Hinnant: years begin in
//! March, so that the leap day is the last one, and are counted in eras of 400.

/// The days of an era: after 400 years, the calendar repeats.
const DAYS_OF_ERA: i64 = 146_097;

/// The days from the first of March of the year 0 to the first of January 1970.
const DAYS_TO_1970: i64 = 719_468;

/// Returns the days since the first of January 1970, if the date exists.
pub(super) fn days_of_date(year: i64, month: u32, day: u32) -> Option<i64> {
    if day == 0 || day > days_of_month(year, month) {
        return None;
    }
    let year = if month > 2 { year } else { year - 1 };
    let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let month_from_march = i64::from((month + 9) % 12);
    let day_of_year = (153 * month_from_march + 2) / 5 + i64::from(day) - 1;
    let day_of_era = 365 * year_of_era + year_of_era / 4 - year_of_era / 100 + day_of_year;
    Some(era * DAYS_OF_ERA + day_of_era - DAYS_TO_1970)
}

/// Returns the year, month and day that lie so many days after the first of January 1970.
pub(super) fn date_of_days(days: i64) -> (i64, i64, i64) {
    let days = days + DAYS_TO_1970;
    let (era, day_of_era) = (days.div_euclid(DAYS_OF_ERA), days.rem_euclid(DAYS_OF_ERA));
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    (year, month, day)
}

/// Returns the number of days of a month; a month that does not exist has none.
fn days_of_month(year: i64, month: u32) -> u32 {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 => 28 + u32::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use time::{Date, Month};

    use super::*;

    #[test]
    fn every_day_of_ten_thousand_years_is_where_the_calendar_has_it() {
        let epoch = Date::from_calendar_date(1970, Month::January, 1).unwrap().to_julian_day();
        let first = Date::from_calendar_date(0, Month::January, 1).unwrap();
        let mut date = first;
        for days in i64::from(first.to_julian_day() - epoch).. {
            let fields = (i64::from(date.year()), i64::from(u8::from(date.month())), i64::from(date.day()));
            assert_eq!(date_of_days(days), fields);
            let (month, day) = (u32::from(u8::from(date.month())), u32::from(date.day()));
            assert_eq!(days_of_date(fields.0, month, day), Some(days));
            match date.next_day() {
                Some(next) => date = next,
                None => break,
            }
        }
        assert_eq!(date.year(), 9999);
    }

    #[test]
    fn a_date_exists_where_the_calendar_has_it() {
        for year in 0..=9999_i32 {
            for month in 0..=14_u8 {
                for day in [0, 1, 28, 29, 30, 31, 32, 99] {
                    let exists = Month::try_from(month)
                        .is_ok_and(|month| Date::from_calendar_date(year, month, day).is_ok());
                    let found = days_of_date(i64::from(year), u32::from(month), u32::from(day));
                    assert_eq!(found.is_some(), exists, "{year}-{month}-{day}");
                }
            }
        }
    }

    #[test]
    fn years_far_away_repeat_as_eras_do() {
        for year in [-400_000, -1, 1900, 2000, 400_000] {
            let day = days_of_date(year, 2, 28);
            assert_eq!(day.map(|day| day + DAYS_OF_ERA), days_of_date(year + 400, 2, 28));
            assert_eq!(day.map(date_of_days), Some((year, 2, 28)));
        }
    }
}
