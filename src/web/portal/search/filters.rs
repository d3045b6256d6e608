//! Filters: the choices beside the results with their counts, and those that are set.

use search::Facet;

use super::asked::Search;
use crate::web::kit::Visit;
use crate::web::portal::names::{self, Centres};

/// Values of one filter that stand open; the rest folds away.
const OPEN: usize = 6;
/// Values of one filter at most.
const MOST: usize = 100;
/// Filters in the order of the page: the field that is counted and the name in addresses.
const ORDER: [(&str, &str); 8] = [
    ("medium", "medium"),
    ("country", "country"),
    ("language", "language"),
    ("decade", "year"),
    ("open_access", "open_access"),
    ("status", "status"),
    ("archive", "archive"),
    ("centre", "centre"),
];

/// One filter.
pub struct Group {
    pub name: &'static str,
    pub title: String,
    /// One value only may be chosen.
    pub is_single: bool,
    pub open: Vec<Choice>,
    pub folded: Vec<Choice>,
    /// Whether one of the folded values is chosen.
    pub is_unfolded: bool,
}

/// One value of a filter.
pub struct Choice {
    pub value: String,
    pub label: String,
    pub count: String,
    pub is_chosen: bool,
}

/// A filter that is set, and the search without it.
pub struct Active {
    pub title: String,
    pub label: String,
    pub url: String,
}

/// Gives values their words.
pub struct Labels<'a> {
    pub visit: &'a Visit,
    pub centres: &'a Centres,
}

impl Labels<'_> {
    /// The filters that there is something to choose in.
    pub fn groups(&self, search: &Search, facets: &[Facet]) -> Vec<Group> {
        let set = search.filters();
        let groups = ORDER.iter().filter_map(|(field, name)| {
            let counted = facets.iter().find(|facet| facet.field.code() == *field)?;
            let chosen = set.iter().filter(|(own, _)| own == name).map(|(_, value)| value.as_str());
            let group = self.group(name, &counted.values, &chosen.collect::<Vec<_>>());
            (group.open.len() > 1 || group.open.iter().any(|choice| choice.is_chosen)).then_some(group)
        });
        groups.collect()
    }

    fn group(&self, name: &'static str, counted: &[(String, u64)], chosen: &[&str]) -> Group {
        let mut values: Vec<(String, u64)> =
            counted.iter().map(|(value, n)| (of_address(name, value), *n)).collect();
        if name == "year" {
            values.sort_by(|one, other| other.0.cmp(&one.0));
        }
        // What is chosen stays to be unchosen, even where nothing has it.
        let strangers = chosen.iter().filter(|value| !values.iter().any(|(own, _)| own == **value));
        let strangers: Vec<(String, u64)> = strangers.map(|value| ((*value).to_owned(), 0)).collect();
        values.extend(strangers);
        let mut choices = values.into_iter().map(|(value, count)| Choice {
            label: self.label(name, &value),
            count: names::number(self.visit, count),
            is_chosen: chosen.contains(&value.as_str()),
            value,
        });
        let open: Vec<Choice> = choices.by_ref().take(OPEN).collect();
        let folded: Vec<Choice> = choices.take(MOST).collect();
        Group {
            name,
            title: self.visit.t(&format!("portal-filter-{}", name.replace('_', "-"))),
            is_single: matches!(name, "year" | "open_access"),
            is_unfolded: folded.iter().any(|choice| choice.is_chosen),
            open,
            folded,
        }
    }

    /// The filters that are set, each with the search without it.
    pub fn active(&self, search: &Search) -> Vec<Active> {
        let set = search.filters();
        let without = |at: usize| -> Vec<(&str, String)> {
            set.iter()
                .enumerate()
                .filter(|(other, _)| *other != at)
                .map(|(_, filter)| filter.clone())
                .collect()
        };
        let active = set.iter().enumerate().map(|(at, (name, value))| Active {
            title: self.visit.t(&format!("portal-filter-{}", name.replace('_', "-"))),
            label: self.label(name, value),
            url: self.visit.url(&search.path(&without(at))),
        });
        active.collect()
    }

    fn label(&self, name: &str, value: &str) -> String {
        let known = |prefix: &str| {
            let key = format!("{prefix}-{value}");
            crate::texts::find(self.visit.language(), &key, &[]).unwrap_or_else(|| value.to_owned())
        };
        match name {
            "country" => names::country(self.visit, value),
            "language" => names::language(self.visit, value),
            "medium" => known("medium"),
            "status" => known("status"),
            "centre" => self.centres.name(self.visit, value),
            "open_access" => known("portal-open-access"),
            "year" => value.replace('-', "–"),
            _ => value.to_owned(),
        }
    }
}

/// A decade is a range of years in addresses; everything else is what it is.
fn of_address(name: &str, value: &str) -> String {
    match value.parse::<i16>() {
        Ok(year) if name == "year" => format!("{year}-{}", year.saturating_add(9)),
        _ => value.to_owned(),
    }
}
