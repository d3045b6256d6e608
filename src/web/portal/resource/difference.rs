//! What is different between two versions of a record, as far as both are seen.

use issn::Record;
use issn::marc::{Body, Field};

use crate::web::kit::Visit;
use crate::web::portal::names;

/// What a fact was and is.
pub struct Difference {
    pub label: String,
    pub removed: Vec<String>,
    pub added: Vec<String>,
}

/// A MARC field that is on one side only.
pub struct Line {
    pub is_added: bool,
    pub text: String,
}

/// The facts that differ, in the order of the record.
pub fn of(visit: &Visit, old: &Record, new: &Record) -> Vec<Difference> {
    let (old, new) = (facts(visit, old), facts(visit, new));
    let pairs = old.into_iter().zip(new).filter(|((_, old), (_, new))| old != new);
    pairs
        .map(|((key, old), (_, new))| Difference {
            label: visit.t(&format!("versions-fact-{key}")),
            removed: without(&old, &new),
            added: without(&new, &old),
        })
        .filter(|own| !own.removed.is_empty() || !own.added.is_empty())
        .collect()
}

/// The fields that are on one side only, in the order of their tags.
pub fn fields(old: &Record, new: &Record) -> Vec<Line> {
    let text = |record: &Record| record.marc.fields.iter().map(line).collect::<Vec<_>>();
    let (old, new) = (text(old), text(new));
    let removed = without(&old, &new).into_iter().map(|text| Line { is_added: false, text });
    let added = without(&new, &old).into_iter().map(|text| Line { is_added: true, text });
    let mut lines: Vec<Line> = removed.chain(added).collect();
    // The sort keeps what was before what is.
    lines.sort_by(|one, other| one.text.get(..3).cmp(&other.text.get(..3)));
    lines
}

/// What is in the first and not in the second, each as often as it is there more often.
fn without(own: &[String], other: &[String]) -> Vec<String> {
    let mut rest = other.to_vec();
    let is_gone = |text: &&String| match rest.iter().position(|kept| kept == *text) {
        Some(at) => {
            rest.swap_remove(at);
            false
        }
        None => true,
    };
    own.iter().filter(is_gone).cloned().collect()
}

fn facts(visit: &Visit, record: &Record) -> Vec<(&'static str, Vec<String>)> {
    let one = |text: &str| if text.is_empty() { vec![] } else { vec![text.to_owned()] };
    let some = |text: Option<String>| text.into_iter().collect::<Vec<_>>();
    let numbers = |issns: &[issn::Issn]| issns.iter().map(ToString::to_string).collect::<Vec<_>>();
    let country =
        if record.country.is_empty() { vec![] } else { vec![names::country(visit, &record.country)] };
    let languages = record.languages.iter().map(|code| names::language(visit, code)).collect();
    let links = record.links.iter().map(|link| {
        let number = link.issn.map(|issn| issn.to_string()).unwrap_or_default();
        let title = link.title.clone().unwrap_or_default();
        let told = format!("{} · {title} {number}", link.tag);
        told.trim().to_owned()
    });
    let frequency = if record.frequency == ' ' {
        vec![]
    } else {
        vec![visit.t(&format!("frequency-{}", record.frequency))]
    };
    let open = if record.open_access { vec![visit.t("versions-open-access")] } else { vec![] };
    vec![
        ("status", vec![visit.t(&format!("status-{}", record.status.code()))]),
        ("issn-l", vec![record.issn_l.to_string()]),
        ("medium", vec![visit.t(&format!("medium-{}", record.medium.code()))]),
        ("title", one(&record.title)),
        ("key-title", one(&record.key_title)),
        ("other-titles", record.other_titles.clone()),
        ("publisher", some(record.publisher.clone())),
        ("place", some(record.place.clone())),
        ("country", country),
        ("languages", languages),
        ("start", some(record.start_year.map(|year| year.to_string()))),
        ("end", some(record.end_year.map(|year| year.to_string()))),
        ("frequency", frequency),
        ("subjects", record.subjects.clone()),
        ("urls", record.urls.clone()),
        ("open", open),
        ("centre", one(&record.centre)),
        ("cancelled", numbers(&record.cancelled)),
        ("incorrect", record.incorrect.clone()),
        ("replaced-by", some(record.replaced_by.map(|issn| issn.to_string()))),
        ("links", links.collect()),
        ("archives", record.archives.clone()),
        ("indexed-by", record.indexed_by.clone()),
    ]
}

fn line(field: &Field) -> String {
    match &field.body {
        Body::Control(value) => format!("{} {value}", field.tag),
        Body::Data { ind1, ind2, subfields } => {
            let shown = |sign: &char| if *sign == ' ' { '#' } else { *sign };
            let parts: Vec<String> =
                subfields.iter().map(|(code, value)| format!("${code} {value}")).collect();
            format!("{} {}{} {}", field.tag, shown(ind1), shown(ind2), parts.join(" "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_as_often_as_it_is_more_often() {
        let texts = |own: &[&str]| own.iter().map(|own| (*own).to_owned()).collect::<Vec<_>>();
        assert_eq!(without(&texts(&["a", "a", "b"]), &texts(&["a", "c"])), ["a", "b"]);
        assert_eq!(without(&texts(&["a"]), &texts(&["a", "a"])), [] as [&str; 0]);
    }
}
