//! Grouped bars as SVG.

use std::fmt::Write;

use crate::figure::{Figure, Part};
use crate::table::number;

/// The bars of one part: in each group one of ours, then those of the peers.
pub struct Bars {
    title: &'static str,
    groups: Vec<(String, Vec<Bar>)>,
}

struct Bar {
    who: &'static str,
    value: f64,
}

const WIDTH: usize = 900;
const ROW: usize = 18;
/// Where bars begin, and how long the longest may be.
const LEFT: usize = 170;
const LONGEST: f64 = 620.0;
const OURS: &str = "#c2410c";
const THEIRS: &str = "#94a3b8";

impl Bars {
    /// Collects the bars of a part, in units of `unit`.
    pub fn of(figures: &[Figure], part: Part, title: &'static str, unit: f64) -> Self {
        let mut groups: Vec<(String, Vec<Bar>)> = Vec::new();
        for figure in figures.iter().filter(|figure| figure.part == part) {
            if groups.last().is_none_or(|(name, _)| *name != figure.name) {
                let ours = Bar { who: "ours", value: figure.ours / unit };
                groups.push((figure.name.clone(), vec![ours]));
            }
            if let (Some((who, value)), Some((_, bars))) = (figure.peer, groups.last_mut()) {
                bars.push(Bar { who, value: value / unit });
            }
        }
        Self { title, groups }
    }

    fn draw(&self, svg: &mut String, top: &mut usize) {
        *top += 2 * ROW;
        text(svg, 10, *top, "font-weight=\"bold\"", self.title);
        let bars = self.groups.iter().flat_map(|(_, bars)| bars);
        let greatest = bars.map(|bar| bar.value).fold(0.0, f64::max);
        for (name, bars) in &self.groups {
            *top += ROW + ROW / 2;
            text(svg, 10, *top, "", name);
            for bar in bars {
                *top += ROW;
                bar.draw(svg, *top, greatest);
            }
        }
    }
}

impl Bar {
    fn draw(&self, svg: &mut String, top: usize, greatest: f64) {
        let (color, length) =
            (if self.who == "ours" { OURS } else { THEIRS }, self.value / greatest * LONGEST);
        let (x, y, height) = (LEFT, top - 12, ROW - 4);
        text(svg, LEFT - 8, top, "text-anchor=\"end\"", self.who);
        let _infallible =
            writeln!(svg, r#"<rect x="{x}" y="{y}" width="{length:.1}" height="{height}" fill="{color}"/>"#);
        text(svg, LEFT + length as usize + 6, top, "", &number(self.value));
    }
}

fn text(svg: &mut String, x: usize, y: usize, attributes: &str, content: &str) {
    let _infallible = writeln!(svg, r#"<text x="{x}" y="{y}" {attributes}>{content}</text>"#);
}

/// Draws the parts one below the other. Those without figures are left out.
pub fn plot(parts: &[Bars]) -> String {
    let (mut drawn, mut top) = (String::new(), 0);
    for bars in parts.iter().filter(|bars| !bars.groups.is_empty()) {
        bars.draw(&mut drawn, &mut top);
    }
    let height = top + ROW;
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" font-family="sans-serif" font-size="13">
<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>
{drawn}</svg>
"##
    )
}
