//! When a number may be asked for: how long ahead of publication, and after how much of it.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::Medium;

/// Months before the first issue from which a number may be asked for. Rule: guidelines 1c
pub const MONTHS_AHEAD: i32 = 3;
/// Articles that an online serial must have published. Rule: guidelines 1c (*Online publications*)
pub const ARTICLES_ONLINE: u32 = 5;

/// What the timing of one medium is judged by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Case {
    pub medium: Medium,
    /// Websites and databases: the rule of five articles is not for them. Rule: product (*Five articles*)
    pub integrating: bool,
    pub published: bool,
    pub first_issue: Option<Date>,
    pub articles: Option<u32>,
    /// What a publisher in Hong Kong says of itself; `None` for all others.
    pub hong_kong: Option<HongKong>,
}

/// The two conditions for a number ahead of publication in Hong Kong; both must hold.
///
/// Rule: guidelines 1c (*forthcoming Hong Kong publications*), domain 5.2
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct HongKong {
    /// An academic institution or a public body.
    pub academic_or_public: bool,
    /// Registered, or being registered, under Cap. 268.
    pub registered: bool,
}

/// How the number is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Timing {
    /// The first issue is out: the number is confirmed.
    Published,
    /// It is to come: the number is provisional until proof.
    Ahead,
}

/// Why this medium cannot have a number yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TooEarly {
    /// A forthcoming print or carrier serial needs the date of its first issue.
    NoDate,
    /// More than three months ahead; the day from which it may be asked for.
    Ahead { from: Date },
    /// It is said to be published, but the first issue lies in the future.
    DateAhead,
    /// An online serial is numbered after release only.
    NotReleased,
    /// Released, with fewer than five articles.
    FewArticles { articles: u32 },
    /// In Hong Kong, ahead of publication, without both conditions.
    HongKong,
}

impl TooEarly {
    /// The key of the text that explains it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoDate => "refusal-no-date",
            Self::Ahead { .. } => "refusal-too-early",
            Self::DateAhead => "refusal-date-ahead",
            Self::NotReleased => "refusal-not-released",
            Self::FewArticles { .. } => "refusal-few-articles",
            Self::HongKong => "refusal-hong-kong",
        }
    }
}

/// Judges one medium on the day `today`. Rule: guidelines 1c, domain 5.2, product (*Five articles*)
pub fn judge(case: Case, today: Date) -> Result<Timing, TooEarly> {
    if case.published {
        judge_published(case, today)
    } else if case.medium.counts_as_online() {
        Err(TooEarly::NotReleased)
    } else {
        judge_forthcoming(case, today)
    }
}

fn judge_published(case: Case, today: Date) -> Result<Timing, TooEarly> {
    if case.first_issue.is_some_and(|date| date > today) {
        return Err(TooEarly::DateAhead);
    }
    if case.medium.counts_as_online() && !case.integrating {
        let articles = case.articles.unwrap_or(0);
        if articles < ARTICLES_ONLINE {
            return Err(TooEarly::FewArticles { articles });
        }
    }
    Ok(Timing::Published)
}

fn judge_forthcoming(case: Case, today: Date) -> Result<Timing, TooEarly> {
    let first_issue = case.first_issue.ok_or(TooEarly::NoDate)?;
    let latest = today.checked_add(MONTHS_AHEAD.months()).unwrap_or(Date::MAX);
    if first_issue > latest {
        let from = first_issue.checked_sub(MONTHS_AHEAD.months()).unwrap_or(Date::MIN);
        return Err(TooEarly::Ahead { from });
    }
    match case.hong_kong {
        Some(HongKong { academic_or_public: true, registered: true }) | None => Ok(Timing::Ahead),
        Some(_) => Err(TooEarly::HongKong),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 30);

    fn case(medium: Medium) -> Case {
        Case {
            medium,
            integrating: false,
            published: false,
            first_issue: None,
            articles: None,
            hong_kong: None,
        }
    }

    /// Annex A of the domain page: exactly three months are accepted, a day more is not.
    #[test]
    fn print_ahead() {
        let ahead = |day| judge(Case { first_issue: Some(day), ..case(Medium::Print) }, TODAY);
        assert_eq!(ahead(date(2027, 2, 28)), Ok(Timing::Ahead));
        assert_eq!(ahead(date(2027, 3, 1)), Err(TooEarly::Ahead { from: date(2026, 12, 1) }));
        assert_eq!(judge(case(Medium::Carrier), TODAY), Err(TooEarly::NoDate));
    }

    #[test]
    fn online_only_after_release() {
        assert_eq!(judge(case(Medium::Online), TODAY), Err(TooEarly::NotReleased));
        assert_eq!(judge(case(Medium::Mobile), TODAY), Err(TooEarly::NotReleased));
        let out = |articles| judge(Case { published: true, articles, ..case(Medium::Online) }, TODAY);
        assert_eq!(out(Some(5)), Ok(Timing::Published));
        assert_eq!(out(Some(4)), Err(TooEarly::FewArticles { articles: 4 }));
        assert_eq!(out(None), Err(TooEarly::FewArticles { articles: 0 }));
        let site = Case { published: true, integrating: true, ..case(Medium::Online) };
        assert_eq!(judge(site, TODAY), Ok(Timing::Published));
    }

    #[test]
    fn published_means_past() {
        let print = Case { published: true, first_issue: Some(date(2026, 12, 1)), ..case(Medium::Print) };
        assert_eq!(judge(print, TODAY), Err(TooEarly::DateAhead));
        assert_eq!(judge(Case { first_issue: Some(TODAY), ..print }, TODAY), Ok(Timing::Published));
    }

    #[test]
    fn hong_kong_needs_both() {
        for (academic_or_public, registered, expected) in [
            (true, true, Ok(Timing::Ahead)),
            (true, false, Err(TooEarly::HongKong)),
            (false, true, Err(TooEarly::HongKong)),
            (false, false, Err(TooEarly::HongKong)),
        ] {
            let hong_kong = Some(HongKong { academic_or_public, registered });
            let ahead = Case { first_issue: Some(date(2027, 1, 1)), hong_kong, ..case(Medium::Print) };
            assert_eq!(judge(ahead, TODAY), expected);
            // Once published, the place does not matter.
            let out = Case { published: true, first_issue: Some(TODAY), ..ahead };
            assert_eq!(judge(out, TODAY), Ok(Timing::Published));
        }
    }
}
