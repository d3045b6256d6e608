//! Filters: the choices beside the results with their counts, and those that are set.

use issn::visible::Depth;
use search::{CountBy, Facet, Field};

use super::asked::{ANY, Search};
use super::values;
use crate::web::kit::Visit;
use crate::web::portal::names::{self, Centres};

/// Values of one filter that stand open; the rest folds away.
const OPEN: usize = 6;
/// Values of one filter at most.
const MOST: usize = 100;
/// Filters in the order of the page: the field that is counted and the name in addresses. Rule: domain 7.4
const ORDER: [(Field, &str); 11] = [
    (Field::Medium, "medium"),
    (Field::Country, "country"),
    (Field::Language, "language"),
    (Field::Decade, "year"),
    (Field::OpenAccess, "open_access"),
    (Field::Kind, "kind"),
    (Field::Status, "status"),
    (Field::Archive, "archive"),
    (Field::Indexing, "indexing"),
    (Field::Publisher, "publisher"),
    (Field::Centre, "centre"),
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
    pub id: String,
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

/// What to count the hits by for a reader of this depth.
pub fn counted(scope: Depth) -> Vec<CountBy> {
    ORDER.iter().filter(|(field, _)| field.is_open_to(scope)).map(|(field, _)| count_by(*field)).collect()
}

/// A country has several codes, which are counted together: all of them are needed.
fn count_by(field: Field) -> CountBy {
    CountBy { field, most: if field == Field::Country { search::MAX_COUNTED } else { MOST } }
}

/// For each filter that is set, what it counts by and the search without it.
pub fn lifted(search: &Search) -> Vec<(CountBy, search::Query)> {
    let set: Vec<&str> = search.filters().iter().map(|(name, _)| *name).collect();
    let lifted = ORDER.iter().filter(|(_, name)| set.contains(name)).map(|(field, name)| {
        let mut query = search.query.clone();
        match *name {
            "medium" => query.media.clear(),
            "country" => query.countries.clear(),
            "language" => query.languages.clear(),
            "year" => query.years = None,
            "open_access" => query.open_access = None,
            "kind" => query.kinds.clear(),
            "status" => query.statuses.clear(),
            "archive" => query.archives.clear(),
            "indexing" => query.indexing.clear(),
            "publisher" => query.publishers.clear(),
            _ => query.centres.clear(),
        }
        (count_by(*field), query)
    });
    lifted.collect()
}

/// Gives values their words.
pub struct Labels<'a> {
    pub visit: &'a Visit,
    pub centres: &'a Centres,
}

impl Labels<'_> {
    /// The filters that there is something to choose in.
    pub fn groups(&self, search: &Search, facets: &[Facet]) -> Vec<Group> {
        let groups = ORDER.iter().filter_map(|(field, name)| {
            let counted = facets.iter().find(|facet| facet.field == *field)?;
            let set = search.filters().iter().filter(|(own, value)| own == name && value != ANY);
            let group =
                self.group(name, &counted.values, &set.map(|(_, value)| value.as_str()).collect::<Vec<_>>());
            (group.open.len() > 1 || group.open.iter().any(|choice| choice.is_chosen)).then_some(group)
        });
        groups.collect()
    }

    fn group(&self, name: &'static str, counted: &[(String, u64)], chosen: &[&str]) -> Group {
        let mut values = merged(name, counted);
        if name == "year" {
            values.sort_by(|one, other| other.0.cmp(&one.0));
        }
        // What is chosen stays to be unchosen, even where nothing has it, and is not folded away.
        let strangers = chosen.iter().filter(|value| !values.iter().any(|(own, _)| own == **value));
        let strangers: Vec<(String, u64)> = strangers.map(|value| ((*value).to_owned(), 0)).collect();
        values.splice(0..0, strangers);
        let mut choices = values.into_iter().enumerate().map(|(at, (value, count))| Choice {
            id: if at == 0 { format!("filter-{name}") } else { format!("filter-{name}-{at}") },
            label: self.label(name, &value),
            count: names::number(self.visit, count),
            is_chosen: chosen.contains(&value.as_str()),
            value,
        });
        let open: Vec<Choice> = choices.by_ref().take(OPEN).collect();
        let folded: Vec<Choice> = choices.take(MOST).collect();
        Group {
            name,
            title: self.title(name),
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
            let others = set.iter().enumerate().filter(|(other, _)| *other != at);
            others.map(|(_, filter)| filter.clone()).collect()
        };
        let active = set.iter().enumerate().map(|(at, (name, value))| Active {
            title: self.title(name),
            label: self.label(name, value),
            url: self.visit.url(&search.path(&without(at))),
        });
        active.collect()
    }

    fn title(&self, name: &str) -> String {
        self.visit.t(&format!("portal-filter-{}", name.replace('_', "-")))
    }

    /// What a value is called.
    pub fn label(&self, name: &str, value: &str) -> String {
        let known = |prefix: &str| {
            let key = format!("{prefix}-{value}");
            crate::texts::find(self.visit.language(), &key, &[]).unwrap_or_else(|| value.to_owned())
        };
        match name {
            "country" if issn::country::by_iso2(value).is_some() => names::country_iso2(self.visit, value),
            "country" => names::place(self.visit, value),
            "language" => names::language(self.visit, value),
            "medium" => known("medium"),
            "status" => known("status"),
            "kind" => names::kind(self.visit, value.chars().next().unwrap_or(' ')),
            "centre" => self.centres.name(self.visit, value),
            "archive" if value == ANY => self.visit.t("search-archive-any"),
            "open_access" => known("portal-open-access"),
            "year" => value.replace('-', "–"),
            _ => value.to_owned(),
        }
    }
}

/// The counted values as addresses have them, those that mean the same counted together, the most frequent first.
pub fn merged(name: &str, counted: &[(String, u64)]) -> Vec<(String, u64)> {
    let mut values: Vec<(String, u64)> = Vec::with_capacity(counted.len());
    for (value, count) in counted {
        let value = of_address(name, value);
        match values.iter_mut().find(|(own, _)| *own == value) {
            Some((_, sum)) => *sum += count,
            None => values.push((value, *count)),
        }
    }
    values.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    values
}

/// A decade is a range of years in addresses, a country its two letters; everything else is what it is.
fn of_address(name: &str, value: &str) -> String {
    match value.parse::<i16>() {
        Ok(year) if name == "year" => format!("{year}-{}", year.saturating_add(9)),
        _ if name == "country" => values::known_country(value),
        _ => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_filter_is_lifted_alone() {
        let search = Search::of_path("/search?medium=print&country=GB&open_access=true").unwrap();
        let lifted = lifted(&search);
        let fields: Vec<_> = lifted.iter().map(|(count, _)| count.field).collect();
        assert_eq!(fields, [Field::Medium, Field::Country, Field::OpenAccess]);
        assert!(lifted[1].1.countries.is_empty() && lifted[1].1.media == ["print"]);
    }

    #[test]
    fn parts_of_a_country_are_counted_together() {
        let counted =
            [("fr".to_owned(), 4), ("enk".to_owned(), 3), ("xxk".to_owned(), 2), ("vp".to_owned(), 1)];
        let merged = merged("country", &counted);
        let expected = [("GB", 5), ("FR", 4), ("vp", 1)].map(|(code, n)| (code.to_owned(), n));
        assert_eq!(merged, expected);
    }

    #[test]
    fn what_everybody_may_filter_by() {
        let fields = |scope| counted(scope).into_iter().map(|count| count.field).collect::<Vec<_>>();
        assert_eq!(fields(Depth::Complete).len(), ORDER.len());
        for field in [Field::Language, Field::Publisher, Field::Indexing, Field::Kind, Field::Decade] {
            assert!(!fields(Depth::Released).contains(&field), "{field:?}");
        }
    }
}
