//! Check the answers before sending: what is said, what is wanting, what it costs, by when it is answered.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use issn::credits::{URGENT_A_DAY, cost};
use issn::request::{OtherMedium, Refusal, State as RequestState, problems};
use issn::{Medium, promise};

use crate::actions::answer_request::answer_request;
use crate::actions::facts;
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Posted, Visit, page_with, see_other};
use crate::web::publisher::own::Own;
use crate::web::publisher::requests::answers::{self, Section};
use crate::web::publisher::requests::evidence::may_buy;
use crate::web::publisher::requests::problems::{self as words, Told};
use crate::web::publisher::side::Side;

#[derive(Template)]
#[template(path = "publisher/requests/check.html")]
struct CheckPage {
    v: Visit,
    side: Side,
    id: i64,
    version: i64,
    title: String,
    sections: Vec<Section>,
    problems: Vec<Told>,
    cost: Cost,
    may_buy: bool,
    is_urgent: bool,
    urgent_left: u32,
    answer_by: String,
    urls: Urls,
}

/// What sending takes.
struct Cost {
    /// `None` when they were taken before.
    credits: Option<u32>,
    /// The base price is waived: another medium has a number.
    is_free: bool,
    /// The balance does not do.
    is_short: bool,
}

/// Where the page leads.
struct Urls {
    request: String,
    send: String,
    without: String,
    contact: String,
}

pub async fn show(own: Own, State(app): State<App>) -> Result<Response, Fail> {
    own.editable()?;
    render(&app, &own, None).await
}

/// The summary once more, headed by why it was not sent.
pub async fn refused(app: &App, own: &Own, refusal: &Refusal) -> Result<Response, Fail> {
    render(app, own, Some(refusal)).await
}

/// Sends the others: a medium that a timing rule refuses is left out. Rule: product.md (*States of a request*)
pub async fn drop_medium(own: Own, State(app): State<App>, Posted(form): Posted) -> Result<Response, Fail> {
    own.editable()?;
    let gone = Medium::from_code(form.value("medium")).ok_or(Fail::Unreadable)?;
    let change = move |application: &mut issn::request::Application| {
        let kept: Vec<Medium> =
            application.versions.iter().map(|own| own.medium).filter(|own| *own != gone).collect();
        if !kept.is_empty() {
            application.choose_media(&kept);
        }
    };
    answer_request(&app, &own.member.actor(), own.request().id, change).await?;
    Ok(see_other(&own.url("check")))
}

/// The summary, with what is wrong.
async fn render(app: &App, own: &Own, refusal: Option<&Refusal>) -> Result<Response, Fail> {
    let v = &own.member.visit;
    let request = own.request();
    let facts = facts::load(app, &app.store, request).await?;
    let found = problems(request, facts.other_medium, facts.today);
    let is_first = request.state == RequestState::Draft;
    let is_free = matches!(facts.other_medium, Some(OtherMedium::Own(_)));
    let price = cost(request.kind, request.is_urgent(), is_free);
    // What was sent before and has become dearer costs the rest.
    let due = price.saturating_sub(request.credits);
    let told = refusal.and_then(|refusal| words::refused(own, refusal));
    let status = if refusal.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let answer_by = match (request.promise, request.stopped) {
        (Some(date), Some(stopped)) => promise::resumed(&facts.calendar, date, stopped, facts.today),
        (Some(date), None) => date,
        (None, _) => promise::promised(&facts.calendar, facts.today, request.is_urgent()),
    };
    let template = CheckPage {
        side: Side::load(app, &own.member).await?,
        id: request.id,
        version: request.version,
        title: request.application.title.clone(),
        sections: answers::sections(own),
        problems: told.into_iter().chain(words::told(own, &found)).collect(),
        cost: Cost {
            credits: (is_first || due > 0).then_some(due),
            is_free,
            is_short: due > 0 && i64::from(due) > facts.balance,
        },
        may_buy: may_buy(own),
        is_urgent: request.is_urgent(),
        urgent_left: URGENT_A_DAY.saturating_sub(facts.urgent_today),
        answer_by: v.date(answer_by),
        urls: Urls {
            request: own.url(""),
            send: own.url("send"),
            without: own.url("drop"),
            contact: own.topic_url(issn::request::Topic::Contact, true),
        },
        v: v.clone(),
    };
    page_with(status, v, &template)
}
