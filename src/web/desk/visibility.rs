//! What everyone sees of confirmed records: the head of the agency chooses.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use issn::visible::Openness;
use store::settings;

use crate::actions::choose_visibility::{self, Chosen};
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Asked, Form, Posted, Staff, Visit, page_with, see_other};

#[derive(Template)]
#[template(path = "desk/visibility.html")]
struct VisibilityPage {
    v: Visit,
    form: Form,
    options: Vec<(&'static str, String, String)>,
    is_saved: bool,
    last: String,
}

pub async fn show(staff: Staff, State(app): State<App>, Asked(asked): Asked) -> Result<Response, Fail> {
    choose_visibility::responsible(&app.store, &staff.visit.actor()).await?;
    let openness = settings::openness(&app.store).await?;
    let form = Form::new(&staff.visit).with("visitors", openness.code());
    answer(&app, &staff, form, (StatusCode::OK, asked.has("done", "saved"))).await
}

pub async fn submit(
    staff: Staff,
    State(app): State<App>,
    Posted(mut form): Posted,
) -> Result<Response, Fail> {
    choose_visibility::responsible(&app.store, &staff.visit.actor()).await?;
    let Some(openness) = form.one_of("visitors", Openness::from_code, "visibility-missing") else {
        return answer(&app, &staff, form, (StatusCode::UNPROCESSABLE_ENTITY, false)).await;
    };
    choose_visibility::choose_visibility(&app, &staff.visit.actor(), openness).await?;
    Ok(see_other(&staff.visit.url("/desk/settings/visibility?done=saved")))
}

async fn answer(
    app: &App,
    staff: &Staff,
    form: Form,
    (status, is_saved): (StatusCode, bool),
) -> Result<Response, Fail> {
    let v = &staff.visit;
    let last: Option<Chosen> = settings::get(&app.store, choose_visibility::BY).await?;
    let last = last.map(|last| v.t2("visibility-by", "who", last.who, "at", v.datetime(last.at)));
    let options = Openness::ALL.into_iter().map(|own| {
        let key = format!("visibility-{}", own.code());
        (own.code(), v.t(&key), v.t(&format!("{key}-hint")))
    });
    let template = VisibilityPage {
        v: v.clone(),
        form,
        options: options.collect(),
        is_saved,
        last: last.unwrap_or_default(),
    };
    page_with(status, v, &template)
}
