//! Before a request: what is needed, what it costs, how long it takes.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use issn::may::{Act, may};
use issn::promise::{STANDARD_DAYS, URGENT_DAYS};
use issn::request::Topic;

use crate::actions::start_request;
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Member, Posted, Visit, page, see_other};
use crate::web::publisher::own::url_of;
use crate::web::publisher::side::Side;

#[derive(Template)]
#[template(path = "publisher/requests/new.html")]
struct NewPage {
    v: Visit,
    side: Side,
    may_buy: bool,
    days: u32,
    urgent_days: u32,
}

pub async fn show(member: Member, State(app): State<App>) -> Result<Response, Fail> {
    member.may(Act::WriteRequests)?;
    let v = &member.visit;
    let template = NewPage {
        side: Side::load(&app, &member).await?,
        may_buy: may(v.party(), Act::Buy),
        days: STANDARD_DAYS,
        urgent_days: URGENT_DAYS,
        v: v.clone(),
    };
    page(v, &template)
}

pub async fn submit(member: Member, State(app): State<App>, Posted(_): Posted) -> Result<Response, Fail> {
    let id = start_request::start_request(&app, &member.actor()).await?;
    Ok(see_other(&url_of(&member, id, Topic::Nature.code())))
}
