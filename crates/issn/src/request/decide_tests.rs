//! Cases and properties of the workflow.

use jiff::civil::date;
use proptest::prelude::*;

use super::super::{Application, Evidence, Kind, Request, Source, State, Version};
use super::*;
use crate::eligible::Nature;
use crate::evidence::Proof;
use crate::person::{Post, Role};
use crate::request::state::MOVES;
use crate::request::{Missing, Topic};
use crate::{Issn, Medium};

const TODAY: Date = date(2026, 11, 23);
const SENDER: Actor = Actor { user: Some(1), party: Party::Member { organisation: 7, role: Role::Editor } };
const LIBRARIAN: Actor = Actor { user: Some(2), party: Party::Staff { centre: 3, post: Post::Librarian } };

fn facts() -> Facts {
    let calendar = Calendar { weekend: vec![6, 7], ..Calendar::default() };
    Facts { today: TODAY, balance: 2, urgent_today: 0, other_medium: None, active: true, calendar }
}

/// A complete draft of a published print and online journal.
fn draft() -> Request {
    let out = |medium| Version {
        published: Some(true),
        first_issue: Some(date(2026, 9, 1)),
        articles: Some(6),
        url: "https://example.org/".into(),
        ..Version::new(medium)
    };
    let application = Application {
        nature: Some(Nature::Journal),
        title: "Annals of samples".into(),
        versions: vec![out(Medium::Print), out(Medium::Online)],
        frequency: Some('q'),
        languages: vec!["eng".into()],
        country: "KE".into(),
        publisher: "Sample Press".into(),
        publisher_address: "1 Sample Street, Nairobi".into(),
        contact_email: "ann@example.org".into(),
        ..Application::default()
    };
    let cover =
        Source::File { name: "cover.png".into(), bytes: 9, key: "k".into(), media_type: "image/png".into() };
    Request {
        id: 17,
        kind: Kind::Assignment,
        organisation: 7,
        centre: 3,
        sender: 1,
        state: State::Draft,
        application,
        evidence: vec![Evidence { id: 1, proof: Proof::PrintPages, source: cover }],
        first: true,
        taken_by: None,
        credits: 0,
        promise: None,
        stopped: None,
        version: 1,
    }
}

fn pending() -> Request {
    Request { state: State::Pending, credits: 1, promise: Some(date(2026, 12, 21)), ..draft() }
}

fn two_numbers() -> Vec<Issn> {
    [9_900_000, 9_900_001].into_iter().filter_map(Issn::from_serial).collect()
}

fn problem_keys(request: &Request, facts: &Facts) -> Vec<&'static str> {
    match decide(request, Step::Send, &SENDER, facts) {
        Err(Refusal::Problems(found)) => found.iter().map(Problem::key).collect(),
        other => panic!("expected problems, got {other:?}"),
    }
}

#[test]
fn sent_for_one_credit() {
    let decision = decide(&draft(), Step::Send, &SENDER, &facts()).unwrap();
    assert_eq!((decision.state, decision.credits), (State::Pending, -1));
    assert_eq!(decision.letters, [Letter::Received]);
    assert_eq!(decision.promise, Some(date(2026, 12, 21)));
}

#[test]
fn urgent_costs_two_and_is_limited() {
    let mut request = draft();
    request.application.urgent = true;
    assert_eq!(decide(&request, Step::Send, &SENDER, &facts()).map(|d| d.credits), Ok(-2));
    let poor = Facts { balance: 1, ..facts() };
    let refused = Err(Refusal::NoCredits { needed: 2, balance: 1 });
    assert_eq!(decide(&request, Step::Send, &SENDER, &poor).map(|d| d.credits), refused);
    let sixth = Facts { urgent_today: 5, ..facts() };
    assert_eq!(decide(&request, Step::Send, &SENDER, &sixth).map(|d| d.credits), Err(Refusal::UrgentLimit));
}

#[test]
fn other_medium_of_ones_own_title_is_free() {
    let mut request = draft();
    request.application.choose_media(&[Medium::Online]);
    let own = Facts { other_medium: Some(OtherMedium::Own(Medium::Print)), balance: 0, ..facts() };
    assert_eq!(decide(&request, Step::Send, &SENDER, &own).map(|d| d.credits), Ok(0));
    for (known, key) in [
        (OtherMedium::Unknown, "refusal-other-medium-unknown"),
        (OtherMedium::NotOwn, "refusal-other-medium-not-own"),
        (OtherMedium::Withdrawn, "refusal-other-medium-withdrawn"),
        (OtherMedium::Own(Medium::Online), "refusal-same-medium"),
    ] {
        assert_eq!(problem_keys(&request, &Facts { other_medium: Some(known), ..facts() }), [key]);
    }
}

#[test]
fn what_is_missing_is_named() {
    let empty = Request { application: Application::default(), evidence: vec![], ..draft() };
    let keys = problem_keys(&empty, &facts());
    assert_eq!(keys.len(), 9);
    assert!(keys.contains(&"missing-title") && keys.contains(&"missing-media"));
    let mut request = Request { evidence: vec![], ..draft() };
    assert_eq!(problem_keys(&request, &facts()), ["refusal-proof-print-pages"]);
    request.application.nature = Some(Nature::Book);
    assert_eq!(problem_keys(&request, &facts()), ["refusal-book", "refusal-proof-print-pages"]);
}

#[test]
fn one_medium_too_early() {
    let mut request = draft();
    request.application.versions[1].published = Some(false);
    assert_eq!(problem_keys(&request, &facts()), ["refusal-not-released"]);
    request.application.choose_media(&[Medium::Print]);
    assert!(decide(&request, Step::Send, &SENDER, &facts()).is_ok());
}

#[test]
fn hong_kong_needs_its_paper() {
    let mut request = draft();
    request.application.choose_media(&[Medium::Print]);
    request.application.country = "HK".into();
    request.application.versions[0].published = Some(false);
    request.application.versions[0].first_issue = Some(date(2027, 1, 15));
    request.application.hong_kong = Some(timing::HongKong { academic_or_public: true, registered: true });
    assert_eq!(problem_keys(&request, &facts()), ["refusal-proof-mock-up", "refusal-proof-hong-kong-paper"]);
}

#[test]
fn a_number_for_each_medium() {
    let decision = decide(&pending(), Step::Process(two_numbers()), &LIBRARIAN, &facts()).unwrap();
    assert_eq!(decision.state, State::Processed { issns: two_numbers() });
    let one = Step::Process(two_numbers()[..1].to_vec());
    let refused = decide(&pending(), one, &LIBRARIAN, &facts());
    assert_eq!(refused.map(|d| d.credits), Err(Refusal::Numbers { media: 2, given: 1 }));
}

#[test]
fn a_forthcoming_serial_is_provisional() {
    let mut request = pending();
    request.application.versions[0].published = Some(false);
    request.application.versions[0].first_issue = Some(date(2027, 1, 15));
    let early = decide(&request, Step::Process(two_numbers()), &LIBRARIAN, &facts());
    assert_eq!(early.map(|d| d.credits), Err(Refusal::NotPublished));
    let ahead = decide(&request, Step::AssignAhead(two_numbers()), &LIBRARIAN, &facts()).unwrap();
    request.state = ahead.state;
    let confirmed = decide(&request, Step::Process(two_numbers()), &LIBRARIAN, &facts()).unwrap();
    assert_eq!(confirmed.events, [Event::Confirmed]);
}

#[test]
fn credits_come_back_when_they_should() {
    let rejected = |reason| decide(&pending(), Step::Reject(reason), &LIBRARIAN, &facts()).map(|d| d.credits);
    assert_eq!(rejected(Reason::NotEligible), Ok(1));
    assert_eq!(rejected(Reason::MisleadingInformation), Ok(0));
    assert_eq!(decide(&pending(), Step::Cancel, &SENDER, &facts()).map(|d| d.credits), Ok(1));
    let taken = Request { taken_by: Some(2), ..pending() };
    assert_eq!(decide(&taken, Step::Cancel, &SENDER, &facts()).map(|d| d.credits), Ok(0));
    let numbered = Request { state: State::Provisional { issns: two_numbers() }, ..pending() };
    let never = decide(&numbered, Step::Reject(Reason::NeverPublished), &LIBRARIAN, &facts());
    assert_eq!(never.map(|d| d.credits), Ok(0));
}

#[test]
fn the_clock_stops_while_incomplete() {
    let missing = vec![Missing { topic: Topic::Evidence, note: "The address is not shown.".into() }];
    let returned = decide(&pending(), Step::Return(missing), &LIBRARIAN, &facts()).unwrap();
    assert_eq!(returned.stopped, Some(TODAY));
    let request = Request { state: returned.state, stopped: returned.stopped, ..pending() };
    let later = Facts { today: date(2026, 12, 7), balance: 0, ..facts() };
    let again = decide(&request, Step::Send, &SENDER, &later).unwrap();
    assert_eq!((again.credits, again.stopped, again.promise), (0, None, Some(date(2027, 1, 4))));
    let empty = decide(&pending(), Step::Return(vec![]), &LIBRARIAN, &facts());
    assert_eq!(empty.map(|d| d.credits), Err(Refusal::NothingMissing));
}

/// A returned request that is made urgent, or no longer names its other medium, pays the difference.
#[test]
fn a_dearer_request_pays_the_difference() {
    let returned =
        Request { state: State::Incomplete { missing: vec![] }, stopped: Some(TODAY), ..pending() };
    assert_eq!(decide(&returned, Step::Send, &SENDER, &facts()).map(|d| d.credits), Ok(0));
    let mut urgent = returned.clone();
    urgent.application.urgent = true;
    assert_eq!(decide(&urgent, Step::Send, &SENDER, &facts()).map(|d| d.credits), Ok(-1));
    let was_free = Request { credits: 0, ..returned };
    assert_eq!(decide(&was_free, Step::Send, &SENDER, &facts()).map(|d| d.credits), Ok(-1));
    let poor = Facts { balance: 0, ..facts() };
    let refused = decide(&was_free, Step::Send, &SENDER, &poor).map(|d| d.credits);
    assert_eq!(refused, Err(Refusal::NoCredits { needed: 1, balance: 0 }));
}

#[test]
fn strangers_are_refused() {
    let other = Actor { user: Some(9), party: Party::Member { organisation: 8, role: Role::Owner } };
    let far = Actor { user: Some(9), party: Party::Staff { centre: 4, post: Post::Librarian } };
    let clerk = Actor { user: Some(9), party: Party::Member { organisation: 7, role: Role::Billing } };
    for actor in [other, far, clerk, LIBRARIAN, Actor::SYSTEM] {
        assert_eq!(
            decide(&draft(), Step::Send, &actor, &facts()).map(|d| d.credits),
            Err(Refusal::NotAllowed)
        );
    }
    let process = Step::Process(two_numbers());
    for actor in [other, far, clerk, SENDER, Actor::SYSTEM] {
        let refused = decide(&pending(), process.clone(), &actor, &facts());
        assert_eq!(refused.map(|d| d.credits), Err(Refusal::NotAllowed));
    }
}

fn any_step() -> impl Strategy<Value = Step> {
    let missing = vec![Missing { topic: Topic::Title, note: "x".into() }];
    prop_oneof![
        Just(Step::Send),
        Just(Step::Return(missing)),
        Just(Step::Hold(None)),
        Just(Step::Resume),
        Just(Step::AssignAhead(two_numbers())),
        Just(Step::Process(two_numbers())),
        proptest::sample::select(Reason::ALL.to_vec()).prop_map(Step::Reject),
        Just(Step::Cancel),
    ]
}

proptest! {
    /// Whatever is done in whatever order: only listed moves happen, nothing leaves a final state, the balance
    /// is never below zero, and what the organisation has plus what the request holds is what there was.
    #[test]
    fn the_workflow_holds(steps in proptest::collection::vec((any_step(), any::<bool>(), any::<bool>()), 0..24), urgent: bool) {
        let mut request = draft();
        request.application.urgent = urgent;
        let mut balance = 2;
        for (step, librarian, taken) in steps {
            let by = if librarian { LIBRARIAN } else { SENDER };
            let (from, name) = (request.state.name(), step.name());
            if taken && from != StateName::Draft { request.taken_by = Some(2); }
            let Ok(decision) = decide(&request, step, &by, &Facts { balance, ..facts() }) else { continue };
            prop_assert!(!from.is_final());
            prop_assert!(MOVES.iter().any(|m| m.from == from && m.step == name && m.to == decision.state.name()));
            balance += decision.credits;
            let held = i64::from(request.credits) - decision.credits;
            prop_assert!(balance >= 0 && held >= 0);
            prop_assert_eq!(balance + held, 2);
            request = Request {
                state: decision.state,
                credits: u32::try_from(held).unwrap(),
                promise: decision.promise,
                stopped: decision.stopped,
                ..request
            };
            prop_assert!(request.stopped.is_some() || !request.state.name().stops_clock());
        }
    }
}
