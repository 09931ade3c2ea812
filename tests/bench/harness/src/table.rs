//! The figures as a table.

use crate::figure::Figure;
use crate::limits::Limits;

/// The names of the columns.
pub const COLUMNS: [&str; 8] = ["part", "figure", "ours", "peer", "its value", "ratio", "limit", "before"];

/// The cells of a figure's row.
pub fn row(figure: &Figure, limits: &Limits) -> [String; 8] {
    let limit = limits.of(figure);
    let kept = limit.map(|limit| {
        let verdict = if limit.keeps(figure) { "kept" } else { "BROKEN" };
        format!("{}: {verdict} ({})", limit.text(), number(limit.value(figure)))
    });
    [
        figure.part.title().to_owned(),
        figure.name.clone(),
        number(figure.ours),
        figure.peer.map(|(peer, _)| peer.to_owned()).unwrap_or_default(),
        figure.peer.map(|(_, value)| number(value)).unwrap_or_default(),
        figure.ratio().map(|ratio| format!("{ratio:.2}")).unwrap_or_default(),
        kept.unwrap_or_default(),
        limit.map(|limit| limit.before.clone()).unwrap_or_default(),
    ]
}

/// The table as it is printed.
pub fn text(figures: &[Figure], limits: &Limits) -> String {
    let mut rows = vec![COLUMNS.map(str::to_owned)];
    rows.extend(figures.iter().map(|figure| row(figure, limits)));
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..COLUMNS.len()).map(width).collect();
    let line = |row: &[String; 8]| {
        let cells = row.iter().zip(&widths).enumerate().map(|(column, (cell, width))| {
            if matches!(column, 2 | 4 | 5) { format!("{cell:>width$}") } else { format!("{cell:<width$}") }
        });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// A number as people read it: with three digits at least, and commas between thousands.
pub fn number(value: f64) -> String {
    if value < 100.0 {
        return format!("{value:.2}");
    }
    let digits = format!("{value:.0}");
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_are_as_people_read_them() {
        for (value, text) in [(0.0, "0.00"), (99.5, "99.50"), (100.4, "100"), (1234567.0, "1,234,567")] {
            assert_eq!(number(value), text);
        }
    }
}
