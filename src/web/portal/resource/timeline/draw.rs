//! From places to what stands in the SVG: paths, and words that fit beside their bar.

use super::Entry;
use super::layout::{self, BAR, Bar, Joint, WIDTH};

/// Room for the years below the axis.
pub const AXIS_WORDS: f64 = 22.0;
/// Sizes of the words in the units of the picture, as the style sheet sets them.
const TITLE_SIZE: f64 = 16.0;
const FACTS_SIZE: f64 = 13.0;
const EDGE: f64 = 4.0;
/// How far a bar that goes on points beyond its end.
const POINT: f64 = 10.0;
const HEAD: f64 = 5.0;

/// A title: its bar and its words.
pub struct Row {
    pub url: String,
    pub lang: String,
    pub whole: String,
    pub label: String,
    pub label_x: f64,
    pub label_y: f64,
    /// `start` or `end`.
    pub anchor: &'static str,
    pub facts: String,
    pub facts_y: f64,
    pub bar: String,
    pub is_this: bool,
    pub is_unsure: bool,
}

/// The way from one title to another.
pub struct Line {
    pub path: String,
    pub head: String,
    pub called: String,
    pub is_dashed: bool,
}

/// A year on the axis.
pub struct Tick {
    pub year: i16,
    pub x: f64,
}

pub fn row(bar: &Bar, entry: &Entry, this: &str, is_rtl: bool) -> Row {
    let mut facts: Vec<&str> = Vec::new();
    let number = entry.issn.map(|issn| format!("ISSN {issn}")).unwrap_or_default();
    facts.extend([entry.years.as_str(), number.as_str()].into_iter().filter(|text| !text.is_empty()));
    if entry.is_this {
        facts.push(this);
    }
    let facts = facts.join(" · ");
    let (x, anchor, room) = place(bar, &entry.title, &facts);
    Row {
        url: if entry.is_this { String::new() } else { entry.url.clone() },
        lang: entry.lang.clone(),
        whole: entry.title.clone(),
        label: fitted(&entry.title, TITLE_SIZE, room),
        label_x: round(turned(x, is_rtl)),
        label_y: round(bar.middle - BAR / 2.0 - 8.0),
        anchor,
        facts,
        facts_y: round(bar.middle + BAR / 2.0 + 15.0),
        bar: shape(bar, is_rtl),
        is_this: entry.is_this,
        is_unsure: bar.is_unsure,
    }
}

pub fn line(joint: &Joint, called: String, is_rtl: bool) -> Line {
    let x = |at: f64| round(turned(at, is_rtl));
    // The line stops at the edge of the bar that it leads to.
    let down = joint.to > joint.from.1;
    let (edge, back) = if down { (joint.to - BAR / 2.0, -HEAD) } else { (joint.to + BAR / 2.0, HEAD) };
    let turn = x(joint.turn);
    Line {
        path: format!("M{},{}H{turn}V{}", x(joint.from.0), round(joint.from.1), round(edge + back)),
        head: format!(
            "M{},{}h{}L{turn},{}z",
            round(turn - HEAD),
            round(edge + back),
            2.0 * HEAD,
            round(edge)
        ),
        called,
        is_dashed: joint.is_dashed,
    }
}

pub fn tick(tick: &layout::Tick, is_rtl: bool) -> Tick {
    Tick { year: tick.year, x: round(turned(tick.x, is_rtl)) }
}

/// Where the words of a title begin, on which side, and how much room they have.
fn place(bar: &Bar, title: &str, facts: &str) -> (f64, &'static str, f64) {
    let wide = width(title, TITLE_SIZE).max(width(facts, FACTS_SIZE));
    let after = WIDTH - bar.start - 2.0 * EDGE;
    let before = bar.end - 2.0 * EDGE;
    if wide <= after || after >= before {
        (bar.start + EDGE, "start", after)
    } else {
        (bar.end - EDGE, "end", before)
    }
}

/// A bar; one that goes on ends in a point.
fn shape(bar: &Bar, is_rtl: bool) -> String {
    let x = |at: f64| round(turned(at, is_rtl));
    let (top, bottom) = (round(bar.middle - BAR / 2.0), round(bar.middle + BAR / 2.0));
    let point =
        if bar.goes_on { format!("L{},{}", x(bar.end + POINT), round(bar.middle)) } else { String::new() };
    format!("M{},{top}H{}{point}L{},{bottom}H{}z", x(bar.start), x(bar.end), x(bar.end), x(bar.start))
}

/// The text, cut short with an ellipsis if it is wider than its room.
fn fitted(text: &str, size: f64, room: f64) -> String {
    if width(text, size) <= room {
        return text.to_owned();
    }
    let mut short = String::new();
    let mut used = width("…", size);
    for sign in text.chars() {
        used += sign_width(sign) * size;
        if used > room {
            break;
        }
        short.push(sign);
    }
    format!("{}…", short.trim_end())
}

/// About how wide a text is; a little more than it is, so that nothing runs over.
fn width(text: &str, size: f64) -> f64 {
    text.chars().map(sign_width).sum::<f64>() * size
}

fn sign_width(sign: char) -> f64 {
    match sign {
        'i' | 'j' | 'l' | 't' | 'f' | ' ' | '.' | ',' | '\'' | '-' | ':' | '·' => 0.32,
        'm' | 'w' | 'M' | 'W' => 0.88,
        sign if sign.is_ascii_digit() => 0.54,
        sign if sign.is_uppercase() => 0.7,
        // Chinese, Japanese and Korean signs fill a square.
        '\u{1100}'..='\u{11FF}'
        | '\u{2E80}'..='\u{D7FF}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{FF00}'..='\u{FF60}' => 1.0,
        _ => 0.55,
    }
}

/// In languages that are written from right to left time runs that way too.
fn turned(x: f64, is_rtl: bool) -> f64 {
    if is_rtl { WIDTH - x } else { x }
}

fn round(x: f64) -> f64 {
    (x * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(start: f64, end: f64) -> Bar {
        Bar { title: 0, top: 0.0, middle: 30.0, start, end, goes_on: true, is_unsure: false }
    }

    #[test]
    fn words_stay_inside() {
        let long = "Acta crystallographica. Section A, Crystal physics, diffraction, theoretical ".repeat(4);
        for (start, end) in [(10.0, 30.0), (350.0, 400.0), (600.0, 694.0)] {
            let (x, anchor, room) = place(&bar(start, end), &long, "1950–");
            let wide = width(&fitted(&long, TITLE_SIZE, room), TITLE_SIZE);
            let (from, to) = if anchor == "start" { (x, x + wide) } else { (x - wide, x) };
            assert!(from >= 0.0 && to <= WIDTH, "{start}: {from} to {to}");
        }
        assert_eq!(
            place(&bar(600.0, 694.0), "Nature", "1869–").1,
            "start",
            "a short title stands over its bar"
        );
        assert_eq!(place(&bar(600.0, 694.0), &long, "").1, "end");
    }

    #[test]
    fn cut_short() {
        assert_eq!(fitted("Nature", 16.0, 200.0), "Nature");
        assert_eq!(fitted("科学通报", 10.0, 25.0), "科…");
        assert_eq!(fitted("a b", 16.0, 0.0), "…");
    }

    #[test]
    fn time_runs_as_one_reads() {
        assert_eq!(shape(&bar(10.0, 100.0), false), "M10,24H100L110,30L100,36H10z");
        assert_eq!(shape(&bar(10.0, 100.0), true), "M710,24H620L610,30L620,36H710z");
    }
}
