//! Withdraw a number: what is meant, then what will happen, then it is done.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use issn::withdraw::{self, NotWithdrawn};
use issn::{Issn, Status};
use store::StoreError;
use store::records::{self, Kept};

use crate::actions::withdraw_record::{self, NotDone, Withdrawal};
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Form, Librarian, Path, Posted, Visit, page_with, see_other};

#[derive(Template)]
#[template(path = "desk/withdraw.html")]
struct WithdrawPage {
    v: Visit,
    form: Form,
    issn: Issn,
    title: String,
    url: String,
    may_cancel: bool,
    /// What will happen, once all is entered.
    effects: Vec<String>,
}

/// What the form means.
struct Meant {
    by: Option<Kept>,
    note: String,
}

pub async fn show(
    librarian: Librarian,
    Path(number): Path<String>,
    State(app): State<App>,
) -> Result<Response, Fail> {
    let kept = of(&app, &librarian, &number).await?;
    let form = Form::new(&librarian.0.visit).with("seen", kept.version.to_string());
    answer(&librarian, &kept, form, (StatusCode::OK, vec![]))
}

pub async fn submit(
    librarian: Librarian,
    Path(number): Path<String>,
    State(app): State<App>,
    Posted(mut form): Posted,
) -> Result<Response, Fail> {
    let kept = of(&app, &librarian, &number).await?;
    if form.value("seen") != kept.version.to_string() {
        return Err(Fail::Stale);
    }
    let Some(meant) = read(&app, &kept, &mut form).await? else {
        return answer(&librarian, &kept, form, (StatusCode::UNPROCESSABLE_ENTITY, vec![]));
    };
    if form.value("act") != "do" {
        let effects = effects(&app, &librarian.0.visit, &kept, meant.by.as_ref()).await?;
        return answer(&librarian, &kept, form, (StatusCode::OK, effects));
    }
    let withdrawal = Withdrawal {
        issn: kept.record.issn,
        seen: kept.version,
        by: meant.by.map(|by| by.record.issn),
        note: meant.note,
    };
    let actor = librarian.0.visit.actor();
    match withdraw_record::withdraw_record(&app, &actor, withdrawal).await? {
        Ok(()) => {
            let path = format!("/resource/ISSN/{}/versions", kept.record.issn);
            Ok(see_other(&librarian.0.visit.url(&path)))
        }
        Err(NotDone::Unknown) => {
            form.fail("by", "withdraw-by-unknown");
            answer(&librarian, &kept, form, (StatusCode::UNPROCESSABLE_ENTITY, vec![]))
        }
        Err(NotDone::Refused(why)) => {
            refuse(&mut form, why);
            answer(&librarian, &kept, form, (StatusCode::UNPROCESSABLE_ENTITY, vec![]))
        }
    }
}

/// The record, for a librarian of its centre or of the International Centre.
async fn of(app: &App, librarian: &Librarian, number: &str) -> Result<Kept, Fail> {
    let issn = Issn::parse(number).map_err(|_| Fail::Missing)?;
    let kept = records::find(&app.store, issn).await?;
    withdraw_record::responsible(&app.store, librarian.0.centre, &kept.record).await?;
    Ok(kept)
}

async fn read(app: &App, kept: &Kept, form: &mut Form) -> Result<Option<Meant>, Fail> {
    let how = |word: &str| ["cancel", "suppress"].contains(&word).then(|| word == "cancel");
    let how = form.one_of("how", how, "withdraw-how-missing");
    let note = form.required("note", "withdraw-note-missing");
    let mut by = None;
    if how == Some(true) {
        let typed = form.required("by", "withdraw-by-missing");
        match Issn::parse(&typed) {
            Err(_) if typed.is_empty() => {}
            Err(_) => form.fail("by", "withdraw-by-malformed"),
            Ok(issn) => match records::find(&app.store, issn).await {
                Ok(found) => by = Some(found),
                Err(StoreError::Missing) => form.fail("by", "withdraw-by-unknown"),
                Err(other) => return Err(other.into()),
            },
        }
    }
    let allowed = match (&by, how) {
        (Some(by), _) => withdraw::may_cancel(&kept.record, &by.record),
        (None, Some(false)) => withdraw::may_suppress(&kept.record),
        (None, _) => Ok(()),
    };
    if let Err(why) = allowed {
        refuse(form, why);
    }
    Ok(form.ok().then_some(Meant { by, note }))
}

fn refuse(form: &mut Form, why: NotWithdrawn) {
    let field = if matches!(why, NotWithdrawn::Status(_)) { "how" } else { "by" };
    form.fail(field, &format!("withdraw-refused-{}", why.key()));
}

/// What will happen, in words.
async fn effects(app: &App, v: &Visit, kept: &Kept, by: Option<&Kept>) -> Result<Vec<String>, Fail> {
    let issn = kept.record.issn;
    let linked: Vec<Issn> =
        kept.record.links.iter().filter_map(|link| link.issn).filter(|other| *other != issn).collect();
    let others = records::find_all(&app.store, &linked).await?;
    let is_linked = |other: &&Kept| other.record.links.iter().any(|link| link.issn == Some(issn));
    let replacement = by.map(|by| by.record.issn);
    let linking = others.iter().filter(is_linked).filter(|other| Some(other.record.issn) != replacement);
    let linking = u32::try_from(linking.count()).unwrap_or(u32::MAX);
    let family = records::of_title(&app.store, issn).await?;
    let family = family.iter().filter(|other| other.record.issn != issn).count();
    let family = u32::try_from(family).unwrap_or(u32::MAX);
    let mut told = match replacement {
        Some(by) => vec![
            v.t2("withdraw-will-cancel", "issn", issn, "by", by),
            v.t2("withdraw-will-named", "issn", issn, "by", by),
        ],
        None => vec![v.t1("withdraw-will-suppress", "issn", issn)],
    };
    match replacement {
        Some(by) if linking > 0 => {
            let args = [("n", linking.into()), ("by", by.to_string().into())];
            told.push(v.ts("withdraw-will-linked", &args));
        }
        None if linking > 0 => told.push(v.tn("withdraw-will-unlinked", linking)),
        _ => {}
    }
    if family > 0 {
        told.push(v.tn("withdraw-will-issn-l", family));
    }
    Ok(told)
}

fn answer(
    librarian: &Librarian,
    kept: &Kept,
    form: Form,
    (status, effects): (StatusCode, Vec<String>),
) -> Result<Response, Fail> {
    let visit = &librarian.0.visit;
    let template = WithdrawPage {
        v: visit.clone(),
        form,
        issn: kept.record.issn,
        title: kept.record.key_title.clone(),
        url: visit.url(&format!("/desk/records/{}", kept.record.issn)),
        may_cancel: kept.record.status.may_become(Status::Cancelled),
        effects,
    };
    page_with(status, visit, &template)
}
