//! What a publisher says of a title in an assignment request.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::eligible::{Criteria, Nature};
use crate::timing::{Case, HongKong};
use crate::{Issn, Medium};

/// The answers to the question pages. A draft may leave any of them open. Rule: domain 4.3
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Application {
    pub nature: Option<Nature>,
    pub criteria: Criteria,
    pub title: String,
    /// The title in its own script, where `title` is romanised.
    pub title_original: String,
    pub subtitle: String,
    /// Parallel and variant titles.
    pub other_titles: Vec<String>,
    pub versions: Vec<Version>,
    /// The ISSN of another medium of the title: the request is then free. Rule: guidelines 3b 1
    pub other_medium: Option<Issn>,
    /// Numbering of the first issue, as printed on it.
    pub numbering: String,
    /// MARC frequency code (008/18).
    pub frequency: Option<char>,
    /// MARC language codes, the main one first.
    pub languages: Vec<String>,
    /// ISO 3166 two-letter code of the country of publication.
    pub country: String,
    pub place: String,
    pub publisher: String,
    pub publisher_address: String,
    pub issuing_bodies: Vec<String>,
    pub editors: String,
    pub subject: String,
    pub open_access: bool,
    pub former: Option<Former>,
    pub hong_kong: Option<HongKong>,
    pub urgent: bool,
    pub contact_name: String,
    pub contact_email: String,
    /// To the librarian.
    pub comment: String,
}

/// One medium that a number is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    pub medium: Medium,
    /// `None` until answered.
    pub published: Option<bool>,
    pub first_issue: Option<Date>,
    pub articles: Option<u32>,
    pub url: String,
}

/// The title it continues.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Former {
    pub title: String,
    pub issn: Option<Issn>,
    /// The last issue under that title, as printed.
    pub last_issue: String,
}

impl Version {
    /// A medium of which nothing is said yet.
    pub const fn new(medium: Medium) -> Self {
        Self { medium, published: None, first_issue: None, articles: None, url: String::new() }
    }
}

impl Application {
    /// What the timing of this medium is judged by.
    pub fn case(&self, version: &Version) -> Case {
        let in_hong_kong = self.country == "HK";
        Case {
            medium: version.medium,
            integrating: self.nature.is_some_and(Nature::is_integrating),
            published: version.published.unwrap_or(false),
            first_issue: version.first_issue,
            articles: version.articles,
            hong_kong: in_hong_kong.then(|| self.hong_kong.unwrap_or_default()),
        }
    }

    /// Whether the Hong Kong questions are to be asked: there, and something is not yet published.
    pub fn asks_hong_kong(&self) -> bool {
        let ahead =
            |version: &Version| version.published == Some(false) && !version.medium.counts_as_online();
        self.country == "HK" && self.versions.iter().any(ahead)
    }

    /// Keeps what was said of the media that stay, and adds the new ones.
    pub fn choose_media(&mut self, media: &[Medium]) {
        let mut kept = std::mem::take(&mut self.versions);
        kept.retain(|version| media.contains(&version.medium));
        for medium in media {
            if !kept.iter().any(|version| version.medium == *medium) {
                kept.push(Version::new(*medium));
            }
        }
        kept.sort_by_key(|version| version.medium);
        self.versions = kept;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn media_keep_their_answers() {
        let mut application = Application::default();
        application.choose_media(&[Medium::Online]);
        application.versions[0].url = "https://example.org".into();
        application.choose_media(&[Medium::Online, Medium::Print]);
        assert_eq!(application.versions[1].url, "https://example.org");
        application.choose_media(&[Medium::Print]);
        assert_eq!(application.versions, [Version::new(Medium::Print)]);
    }
}
