//! Where everything stands in the picture of a family of titles. Pure: titles with years in, places out.

use super::family::{Family, How, Known};

/// The width of the picture in its own units; a little over the width of a text column in pixels.
pub const WIDTH: f64 = 720.0;
const LEFT: f64 = 10.0;
/// Room for the point of a title that goes on.
const RIGHT: f64 = 26.0;
const TOP: f64 = 6.0;
pub const ROW: f64 = 66.0;
/// The middle of the bar below the top of its row.
const MIDDLE: f64 = 33.0;
pub const BAR: f64 = 12.0;
const LEAST_BAR: f64 = 8.0;
const AXIS: f64 = 30.0;
/// Room for the year under a line of the axis.
const TICK_ROOM: f64 = 58.0;

/// The whole picture.
#[derive(Debug, PartialEq)]
pub struct Picture {
    pub height: f64,
    /// One for each title, from top to bottom.
    pub bars: Vec<Bar>,
    pub joints: Vec<Joint>,
    /// Years along the bottom; none when no year is known.
    pub ticks: Vec<Tick>,
}

/// A title as a bar.
#[derive(Debug, PartialEq)]
pub struct Bar {
    /// Which title of the family it is.
    pub title: usize,
    pub top: f64,
    pub middle: f64,
    pub start: f64,
    pub end: f64,
    /// It goes on: the bar ends in a point.
    pub goes_on: bool,
    /// Where it begins or ends is not known.
    pub is_unsure: bool,
}

/// The line from a title to the one it became.
#[derive(Debug, PartialEq)]
pub struct Joint {
    /// Which way of the family it is.
    pub way: usize,
    pub from: (f64, f64),
    /// Where it turns towards the other title.
    pub turn: f64,
    pub to: f64,
    pub is_dashed: bool,
}

/// A year on the axis.
#[derive(Debug, PartialEq)]
pub struct Tick {
    pub year: i16,
    pub x: f64,
}

/// A title in time, in years or, when no year is known, in generations.
#[derive(Debug, Clone, Copy)]
struct Span {
    start: f64,
    end: f64,
    goes_on: bool,
    is_unsure: bool,
}

/// Lays the picture out; `this_year` is where titles that go on are cut off.
pub fn layout(family: &Family, this_year: i16) -> Picture {
    let has_years = family.titles.iter().any(|title| title.start.is_some() || title.end.is_some());
    let spans = if has_years { in_years(family, this_year) } else { in_generations(family) };
    let from = spans.iter().map(|span| span.start).fold(f64::INFINITY, f64::min);
    let to = spans.iter().map(|span| span.end).fold(f64::NEG_INFINITY, f64::max).max(from + 1.0);
    let x = |at: f64| LEFT + (at - from) / (to - from) * (WIDTH - LEFT - RIGHT);
    let order = order(family, &spans);
    let mut top = TOP;
    let mut bars = Vec::with_capacity(order.len());
    let mut row_of = vec![0; spans.len()];
    for title in order {
        let span = spans[title];
        row_of[title] = bars.len();
        let (start, end) = (x(span.start), x(span.end));
        bars.push(Bar {
            title,
            top,
            middle: top + MIDDLE,
            start: start.min(WIDTH - RIGHT - LEAST_BAR),
            end: end.max(start + LEAST_BAR),
            goes_on: span.goes_on,
            is_unsure: span.is_unsure,
        });
        top += ROW;
    }
    let joints = joints(family, &bars, &row_of);
    let ticks = if has_years { ticks(from, to, x) } else { Vec::new() };
    let height = top + if ticks.is_empty() { 0.0 } else { AXIS };
    Picture { height, bars, joints, ticks }
}

/// From top to bottom: who came of a title stands below it, as close as can be; what was merged above what came of it.
fn order(family: &Family, spans: &[Span]) -> Vec<usize> {
    let mut ways = forward_ways(family, |how| !matches!(how, How::Absorbed | How::AbsorbedInPart));
    let later_first = |one: &usize, other: &usize| {
        let key = |at: usize| (spans[at].start, spans[at].end);
        // Of two alike, the one that was told first.
        key(*other).partial_cmp(&key(*one)).unwrap_or(std::cmp::Ordering::Equal).then(other.cmp(one))
    };
    let has_way_in = |ways: &[(usize, usize)], at: usize| ways.iter().any(|(_, to)| *to == at);
    let mut waiting: Vec<usize> = (0..spans.len()).filter(|at| !has_way_in(&ways, *at)).collect();
    waiting.sort_by(later_first);
    let mut order = Vec::with_capacity(spans.len());
    while let Some(at) = waiting.pop() {
        order.push(at);
        let mut next: Vec<usize> = ways.iter().filter(|(from, _)| *from == at).map(|(_, to)| *to).collect();
        ways.retain(|(from, _)| *from != at);
        next.retain(|to| !has_way_in(&ways, *to));
        next.sort_by(later_first);
        waiting.extend(next);
    }
    order
}

/// What is not known is taken from the titles before and after, as far as they are known.
fn in_years(family: &Family, this_year: i16) -> Vec<Span> {
    let titles = &family.titles;
    let year = |year: Option<i16>| year.map(f64::from);
    let mut starts: Vec<Option<f64>> = titles.iter().map(|title| year(title.start)).collect();
    let mut ends: Vec<Option<f64>> = titles.iter().map(|title| year(title.end)).collect();
    let has_ended: Vec<bool> = (0..titles.len())
        .map(|at| {
            let left = family.ways.iter().any(|way| way.from == at && way.how.ends());
            titles[at].end.is_some() || titles[at].has_ceased || left
        })
        .collect();
    // Each round carries what is known one title further.
    for _ in 0..titles.len() {
        for way in family.ways.iter().filter(|way| way.how.ends() || way.how == How::Split) {
            if has_ended[way.from] && ends[way.from].is_none() {
                ends[way.from] = starts[way.to];
            }
            if starts[way.to].is_none() && !matches!(way.how, How::Absorbed) {
                starts[way.to] = ends[way.from];
            }
        }
    }
    let known = starts.iter().chain(&ends).flatten().copied();
    let first = known.clone().fold(f64::INFINITY, f64::min);
    let last = known.fold(f64::NEG_INFINITY, f64::max);
    let spans = (0..titles.len()).map(|at| {
        let goes_on = !has_ended[at] && titles[at].known == Known::Whole;
        let start = starts[at].unwrap_or_else(|| ends[at].map_or(first, |end| end.min(first)));
        let until = if goes_on { f64::from(this_year) } else { last };
        let end = ends[at].unwrap_or(until).max(start);
        // The last year of one title is often the first of the next: a bar covers its last year.
        let is_unsure = titles[at].start.is_none() || (titles[at].end.is_none() && !goes_on);
        Span { start, end, goes_on, is_unsure }
    });
    spans.collect()
}

/// Each title behind all that came before it; a way that would lead back is left out of account.
fn in_generations(family: &Family) -> Vec<Span> {
    let count = family.titles.len();
    let mut generation = vec![0_usize; count];
    let forward = forward_ways(family, |_| true);
    for _ in 0..count {
        for &(from, to) in &forward {
            generation[to] = generation[to].max(generation[from] + 1);
        }
    }
    let position = |at: usize| f64::from(u32::try_from(at).unwrap_or(u32::MAX));
    let span = |at: usize| Span {
        start: position(generation[at]),
        end: position(generation[at] + 1),
        goes_on: false,
        is_unsure: true,
    };
    (0..count).map(span).collect()
}

/// The ways that close no circle, in the order in which they are told.
fn forward_ways(family: &Family, counts: impl Fn(How) -> bool) -> Vec<(usize, usize)> {
    let mut kept: Vec<(usize, usize)> = Vec::new();
    for way in family.ways.iter().filter(|way| counts(way.how)) {
        let mut reached = vec![way.to];
        let mut at = 0;
        while let Some(&here) = reached.get(at) {
            let next: Vec<usize> = kept
                .iter()
                .filter(|(from, to)| *from == here && !reached.contains(to))
                .map(|(_, to)| *to)
                .collect();
            reached.extend(next);
            at += 1;
        }
        if !reached.contains(&way.from) {
            kept.push((way.from, way.to));
        }
    }
    kept
}

/// A line leaves at the end of a title, or where the next begins if that is earlier, and meets the bar it leads to.
fn joints(family: &Family, bars: &[Bar], row_of: &[usize]) -> Vec<Joint> {
    let ways = family.ways.iter().enumerate().map(|(at, way)| {
        let (from, to) = (&bars[row_of[way.from]], &bars[row_of[way.to]]);
        let takes_in = matches!(way.how, How::Absorbed | How::AbsorbedInPart);
        let turn = if takes_in { from.end } else { to.start };
        let turn = turn.clamp(to.start, to.end);
        let leaves = from.end.min(turn).max(from.start);
        Joint {
            way: at,
            from: (leaves, from.middle),
            turn,
            to: to.middle,
            is_dashed: matches!(way.how, How::InPart | How::AbsorbedInPart),
        }
    });
    ways.collect()
}

/// Round years that leave room for their own writing.
fn ticks(from: f64, to: f64, x: impl Fn(f64) -> f64) -> Vec<Tick> {
    let steps = [1_i16, 2, 5, 10, 20, 25, 50, 100, 200, 500];
    let fits = |step: &i16| x(from + f64::from(*step)) - x(from) >= TICK_ROOM;
    let step = steps.into_iter().find(fits).unwrap_or(1000);
    let years = (0..i16::MAX).step_by(usize::from(step.unsigned_abs()));
    years
        .skip_while(|year| f64::from(*year) < from)
        .take_while(|year| f64::from(*year) <= to)
        .map(|year| Tick { year, x: x(f64::from(year)) })
        .collect()
}

#[cfg(test)]
mod tests {
    use issn::Record;

    use super::super::family::tests::{A, B, C, D, family, record};
    use super::*;

    const NOW: i16 = 2026;

    /// Each bar in order: which title, and from which to which year it stands, read back from its place.
    fn seen(records: &[Record]) -> (Picture, Vec<String>) {
        let family = family(records);
        let picture = layout(&family, NOW);
        let known = picture.ticks.first().zip(picture.ticks.last());
        let back = |x: f64| match known {
            Some((first, last)) if last.year > first.year => {
                let one = (last.x - first.x) / f64::from(last.year - first.year);
                (f64::from(first.year) + (x - first.x) / one).round().to_string()
            }
            _ => "?".to_owned(),
        };
        let told = picture.bars.iter().map(|bar| {
            let name = family.titles[bar.title].issn.map(|issn| issn.to_string()).unwrap_or_default();
            let marks = [(bar.goes_on, " on"), (bar.is_unsure, " unsure")];
            let marks: String = marks.into_iter().filter(|(is, _)| *is).map(|(_, word)| word).collect();
            format!("{name} {}-{}{marks}", back(bar.start), back(bar.end))
        });
        let told = told.collect();
        (picture, told)
    }

    fn is_sound(picture: &Picture) {
        for bar in &picture.bars {
            assert!(
                bar.start >= 0.0 && bar.end <= WIDTH && bar.end - bar.start >= LEAST_BAR - 0.01,
                "{bar:?}"
            );
            assert!(bar.middle < picture.height);
        }
        for joint in &picture.joints {
            assert!(
                (0.0..=WIDTH).contains(&joint.turn) && (0.0..=WIDTH).contains(&joint.from.0),
                "{joint:?}"
            );
        }
        assert!(picture.ticks.windows(2).all(|pair| pair[1].x - pair[0].x >= TICK_ROOM - 0.01));
    }

    #[test]
    fn a_single_title() {
        let (picture, told) = seen(&[record(A, "18699999", &[])]);
        assert_eq!(told, [format!("{A} 1869-2026 on")]);
        is_sound(&picture);
    }

    #[test]
    fn a_chain_of_eight() {
        let numbers: Vec<String> =
            (1..=8).filter_map(issn::Issn::from_serial).map(|issn| issn.to_string()).collect();
        let records: Vec<Record> = (0..8_usize)
            .map(|at| {
                let years = format!("{}{}", 1900 + at * 10, if at == 7 { 9999 } else { 1909 + at * 10 });
                let before = at.checked_sub(1).map(|at| ("780", '0', numbers[at].as_str()));
                record(&numbers[at], &years, before.as_slice())
            })
            .rev()
            .collect();
        let (picture, told) = seen(&records);
        assert_eq!(told.len(), 8);
        assert_eq!(told[0], format!("{} 1900-1909", numbers[0]));
        assert_eq!(told[7], format!("{} 1970-2026 on", numbers[7]));
        assert_eq!(picture.joints.len(), 7);
        assert!(picture.joints.iter().all(|joint| joint.to > joint.from.1 && !joint.is_dashed));
        is_sound(&picture);
    }

    #[test]
    fn three_merge() {
        let (picture, told) = seen(&[
            record(D, "20019999", &[("780", '4', A), ("780", '4', B), ("780", '4', C)]),
            record(A, "19502000", &[]),
            record(B, "19602000", &[]),
            record(C, "19702000", &[]),
        ]);
        assert_eq!(told.last().unwrap(), &format!("{D} 2001-2026 on"));
        let turns: Vec<String> = picture.joints.iter().map(|joint| joint.turn.to_string()).collect();
        assert!(turns.windows(2).all(|pair| pair[0] == pair[1]), "they meet in one place: {turns:?}");
        is_sound(&picture);
    }

    #[test]
    fn a_split_and_an_absorption() {
        let (picture, told) = seen(&[
            record(A, "19501980", &[("785", '6', B), ("785", '6', C)]),
            record(B, "19819999", &[("780", '5', D)]),
            record(C, "19819999", &[]),
            record(D, "19701995", &[]),
        ]);
        let names: Vec<&str> = told.iter().filter_map(|line| line.split(' ').next()).collect();
        assert_eq!(names, [A, B, C, D], "what came of A stands below it");
        assert_eq!(
            (told[0].as_str(), told[3].as_str()),
            (&*format!("{A} 1950-1980"), &*format!("{D} 1970-1995"))
        );
        let ends_inside =
            |joint: &&Joint| joint.to < joint.from.1 && (joint.turn - picture.bars[3].end).abs() < 0.1;
        let absorbed = picture.joints.iter().find(ends_inside);
        assert!(absorbed.is_some(), "D ends inside B: {picture:?}");
        is_sound(&picture);
    }

    #[test]
    fn a_circle_is_harmless() {
        for years in ["uuuuuuuu", "19501960"] {
            let (picture, told) =
                seen(&[record(A, years, &[("785", '0', B)]), record(B, years, &[("785", '8', A)])]);
            assert_eq!((told.len(), picture.joints.len()), (2, 2));
            is_sound(&picture);
        }
    }

    #[test]
    fn no_year_is_known() {
        let (picture, _) =
            seen(&[record(B, "uuuuuuuu", &[("780", '0', A), ("785", '0', C)]), record(A, "uuuuuuuu", &[])]);
        assert!(picture.ticks.is_empty());
        assert!(picture.bars.windows(2).all(|pair| pair[0].start < pair[1].start), "one after the other");
        assert!(picture.bars.iter().all(|bar| bar.is_unsure && !bar.goes_on));
        is_sound(&picture);
    }

    #[test]
    fn a_missing_year_is_taken_from_the_neighbours() {
        let (picture, told) = seen(&[
            record(B, "uuuuuuuu", &[("780", '0', A), ("785", '0', C)]),
            record(A, "19001950", &[]),
            record(C, "20009999", &[]),
        ]);
        assert_eq!(
            told,
            [format!("{A} 1900-1950"), format!("{B} 1950-2000 unsure"), format!("{C} 2000-2026 on")]
        );
        is_sound(&picture);
    }

    #[test]
    fn odd_years_are_harmless() {
        for years in ["20001950", "99989999", "00010002", "20262026"] {
            let (picture, _) = seen(&[record(A, years, &[("785", '0', B)]), record(B, "19999999", &[])]);
            is_sound(&picture);
        }
    }
}
