//! Julian day numbers and the `yyyymmdd` text that D fields hold. No formatting by SET DATE: that is the runtime's.

/// Julian day of a date of the Gregorian calendar, 0 if the date does not exist.
pub fn julian(year: i32, month: i32, day: i32) -> i32 {
    if !(1..=9999).contains(&year) || !(1..=12).contains(&month) || day < 1 || day > days_in(year, month) {
        return 0;
    }
    let a = (month - 14) / 12;
    (1461 * (year + 4800 + a)) / 4 + (367 * (month - 2 - 12 * a)) / 12 - (3 * ((year + 4900 + a) / 100)) / 4
        + day
        - 32075
}

/// Days of a month, 1-based.
fn days_in(year: i32, month: i32) -> i32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Year, month and day of a julian day; zeros for an empty date.
pub fn from_julian(julian: i32) -> (i32, i32, i32) {
    if julian <= 0 {
        return (0, 0, 0);
    }
    let l = julian as i64 + 68569;
    let n = 4 * l / 146097;
    let l = l - (146097 * n + 3) / 4;
    let i = 4000 * (l + 1) / 1461001;
    let l = l - 1461 * i / 4 + 31;
    let j = 80 * l / 2447;
    let day = l - 2447 * j / 80;
    let l = j / 11;
    ((100 * (n - 49) + i + l) as i32, (j + 2 - 12 * l) as i32, day as i32)
}

/// Reads `yyyymmdd`; anything else is the empty date.
pub fn parse_dtos(text: &[u8]) -> i32 {
    if text.len() < 8 {
        return 0;
    }
    let mut v = [0i32; 8];
    // Harbour: other characters count by their distance from "0", so "12:30:15" is a day of October 1303.
    for (slot, &b) in v.iter_mut().zip(text) {
        *slot = b as i32 - b'0' as i32;
    }
    julian(v[0] * 1000 + v[1] * 100 + v[2] * 10 + v[3], v[4] * 10 + v[5], v[6] * 10 + v[7])
}

/// True for text that [`dtos`] would write: eight digits that name a day.
#[inline]
pub fn is_dtos(text: &[u8]) -> bool {
    let Some(t) =
        text.first_chunk::<8>().filter(|t| t.len() == text.len() && t.iter().all(u8::is_ascii_digit))
    else {
        return false;
    };
    let two = |i: usize| i32::from(t[i] - b'0') * 10 + i32::from(t[i + 1] - b'0');
    let (century, year, month, day) = (two(0), two(2), two(4), two(6));
    let year = century * 100 + year;
    year > 0 && (1..=12).contains(&month) && day > 0 && (day <= 28 || day <= days_in(year, month))
}

/// Writes `yyyymmdd`: blanks for the empty date. Years above 9999 lose their first digits.
pub fn dtos(julian: i32) -> [u8; 8] {
    let (y, m, d) = from_julian(julian);
    if julian <= 0 {
        return *b"        ";
    }
    if y < 0 {
        return *b"00000000";
    }
    let digit = |n: i32| b'0' + (n % 10) as u8;
    [
        digit(y / 1000),
        digit(y / 100),
        digit(y / 10),
        digit(y),
        digit(m / 10),
        digit(m),
        digit(d / 10),
        digit(d),
    ]
}

/// Today's local date as year, month, day, and milliseconds since midnight.
pub fn now() -> (i32, i32, i32, i32) {
    crate::sys::local_now()
}

/// Local julian day and milliseconds since midnight of a moment in seconds since 1970.
pub fn local_at(seconds: i64) -> (i32, i32) {
    let (y, m, d, ms) = crate::sys::local_at(seconds);
    (julian(y, m, d), ms)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_round_trip() {
        assert_eq!(julian(2024, 2, 29), 2460370);
        assert_eq!(from_julian(2460370), (2024, 2, 29));
        assert_eq!(julian(2023, 2, 29), 0);
        for j in [1_721_426, 2_415_021, 2_440_588, 2_460_000, 5_373_484] {
            let (y, m, d) = from_julian(j);
            assert_eq!(julian(y, m, d), j);
            assert_eq!(parse_dtos(&dtos(j)), j);
        }
        assert_eq!(&dtos(0), b"        ");
        for text in [
            "20240229", "20230229", "00000101", "00010101", "2024022", "2024-1-1", "99991231", "20240431",
            "20240400",
        ] {
            assert_eq!(
                is_dtos(text.as_bytes()),
                dtos(parse_dtos(text.as_bytes()))[..] == *text.as_bytes(),
                "{text}"
            );
        }
    }
}
