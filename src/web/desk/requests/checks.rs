//! What the rules and the register say of a request. The librarian decides.

use issn::fold::fold;
use issn::request::{OtherMedium, Problem, Version, problems};
use issn::timing::{self, Timing};
use issn::{eligible, evidence};
use store::records::Kept;

use crate::web::desk::case::Case;
use crate::web::desk::words;
use crate::web::kit::Visit;

/// One check: passed, doubtful or failed.
#[derive(Debug, Clone)]
pub struct Check {
    /// `good`, `warn` or `bad`: the shape, and the end of the class.
    pub shape: &'static str,
    pub text: String,
}

/// All checks of a case, given the records whose titles are alike and how many other requests there are for the title.
pub fn checks(case: &Case, alike: &[Kept], requests: usize) -> Vec<Check> {
    let (v, request) = (&case.visit, case.request());
    let application = &request.application;
    let mut found = vec![];
    if let Some(nature) = application.nature {
        found.push(match eligible::judge(nature, application.criteria) {
            Ok(()) => check("good", v.t("desk-check-eligible")),
            Err(why) => check("bad", v.t(why.key())),
        });
    }
    let open = problems(request, case.facts.other_medium, case.facts.today);
    for version in &application.versions {
        found.extend(timing_checks(case, version, &open));
    }
    found.extend(open.iter().filter_map(|problem| problem_check(v, problem)));
    if case.facts.other_medium.is_some_and(|known| matches!(known, OtherMedium::Own(_))) {
        found.push(check("good", v.t("desk-check-other-medium")));
    }
    found.extend(title_checks(case, alike));
    if requests > 0 {
        found.push(check("warn", v.tn("desk-check-requests", requests)));
    }
    found
}

/// When it is published, and whether the proof for it is there.
fn timing_checks(case: &Case, version: &Version, open: &[Problem]) -> Vec<Check> {
    let v = &case.visit;
    let medium = words::medium(v, version.medium);
    let judged = timing::judge(case.request().application.case(version), case.facts.today);
    let timing = match judged {
        Err(why) => {
            return vec![check("bad", v.t2("desk-check-on", "medium", medium, "what", v.t(why.key())))];
        }
        Ok(timing) => timing,
    };
    let (shape, key) = match timing {
        Timing::Published => ("good", "desk-check-published"),
        Timing::Ahead => ("warn", "desk-check-ahead"),
    };
    let mut checks = vec![check(shape, v.t1(key, "medium", &medium))];
    if let Some(proof) = evidence::needed(version.medium, timing) {
        let proof_word = v.t(&format!("proof-{}", proof.code()));
        let is_missing = open.contains(&Problem::NoProof(version.medium, proof));
        let (shape, key) =
            if is_missing { ("bad", "desk-check-no-proof") } else { ("good", "desk-check-proof") };
        checks.push(check(shape, v.t2(key, "medium", medium, "proof", proof_word)));
    }
    checks
}

/// The problems that no other check tells.
fn problem_check(v: &Visit, problem: &Problem) -> Option<Check> {
    match problem {
        Problem::Ineligible(_) | Problem::TooEarly(..) | Problem::NoProof(..) => None,
        _ => Some(check("bad", v.t(problem.key()))),
    }
}

/// Whether the register has the very title: in a medium that a number is asked for, or in another.
fn title_checks(case: &Case, alike: &[Kept]) -> Vec<Check> {
    let v = &case.visit;
    let request = case.request();
    let own = request.issns();
    let folded = fold(&request.application.title);
    let same = |kept: &&Kept| fold(&kept.record.title) == folded && !own.contains(&kept.record.issn);
    let found: Vec<&Kept> = alike.iter().filter(same).collect();
    if found.is_empty() {
        return vec![check("good", v.t("desk-check-unknown-title"))];
    }
    let line = |kept: &&Kept| {
        let (issn, medium) = (kept.record.issn, words::medium(v, kept.record.medium));
        let asked = request.application.versions.iter().any(|version| version.medium == kept.record.medium);
        if asked {
            check("bad", v.t2("desk-check-same-medium", "issn", issn, "medium", medium))
        } else {
            check("warn", v.t2("desk-check-same-title", "issn", issn, "medium", medium))
        }
    };
    found.iter().map(line).collect()
}

fn check(shape: &'static str, text: String) -> Check {
    Check { shape, text }
}
