//! Stories told in one line: a complete draft, a request that was sent, numbers that were assigned.

use issn::eligible::Nature;
use issn::evidence::Proof;
use issn::key_title::KeyTitle;
use issn::person::Actor;
use issn::request::{Application, Source, Step, Version};
use issn::{Issn, Medium};
use jiff::civil::date;
use masthead::actions::decide_request::{Asked, decide_request};
use masthead::actions::process_request::{Acceptance, process_request};
use masthead::actions::{add_evidence, answer_request, start_request};
use store::{requests, users};

use super::TestApp;

impl TestApp {
    /// On whose behalf the person with this address acts.
    pub async fn actor(&self, email: &str) -> Actor {
        users::actor(&self.app.store, &self.user(email).await).await.unwrap()
    }

    /// A complete draft for a journal in these media, out since September.
    pub async fn draft(&self, by: &str, title: &str, media: &[Medium]) -> i64 {
        let actor = self.actor(by).await;
        let id = start_request::start_request(&self.app, &actor).await.unwrap();
        answer_request::answer_request(&self.app, &actor, id, |application| fill(application, title, media))
            .await
            .unwrap();
        for (medium, proof) in [
            (Medium::Print, Proof::PrintPages),
            (Medium::Carrier, Proof::CarrierLabel),
            (Medium::Mobile, Proof::MobileScreens),
        ] {
            if media.contains(&medium) {
                let address = Source::Address("https://example.org/proof".into());
                add_evidence::add_evidence(&self.app, &actor, id, proof, address).await.unwrap();
            }
        }
        id
    }

    /// Takes a step of a request; the refusal's key when it is refused.
    pub async fn step(&self, by: &str, id: i64, step: Step) -> Result<(), &'static str> {
        let actor = self.actor(by).await;
        let asked = Asked { id, step, seen: None, note: "as told".into() };
        decide_request(&self.app, &actor, asked).await.unwrap().map_err(|refusal| refusal.key())
    }

    /// A request that was sent.
    pub async fn sent(&self, by: &str, title: &str, media: &[Medium]) -> i64 {
        let id = self.draft(by, title, media).await;
        self.step(by, id, Step::Send).await.unwrap();
        id
    }

    /// Accepts a request; each medium gets a key title with its name.
    pub async fn accept(&self, by: &str, id: i64, ahead: bool) -> Vec<Issn> {
        let row = requests::find(&self.app.store, id).await.unwrap();
        let titles = row.request.application.versions.iter();
        let key_titles = titles
            .map(|version| KeyTitle::parse(&format!("{} ({})", row.title, version.medium.qualifier())))
            .collect();
        let acceptance = Acceptance {
            id,
            seen: row.request.version,
            ahead,
            key_titles,
            abbreviated: vec![],
            note: String::new(),
        };
        let actor = self.actor(by).await;
        process_request(&self.app, &actor, acceptance).await.unwrap().unwrap()
    }
}

fn fill(application: &mut Application, title: &str, media: &[Medium]) {
    application.nature = Some(Nature::Journal);
    application.title = title.to_owned();
    application.versions = media
        .iter()
        .map(|medium| Version {
            published: Some(true),
            first_issue: Some(date(2026, 9, 1)),
            articles: Some(6),
            url: if medium.counts_as_online() { "https://example.org/".into() } else { String::new() },
            ..Version::new(*medium)
        })
        .collect();
    application.frequency = Some('q');
    application.languages = vec!["eng".into()];
}
