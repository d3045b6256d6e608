//! A page of questions: one topic, saved with every step.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use issn::request::{Application, State as RequestState, Topic};

use crate::actions::answer_request::answer_request;
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Asked, Form, Posted, Visit, page_with, see_other};
use crate::web::publisher::own::Own;
use crate::web::publisher::requests::topics::{self, Choices};
use crate::web::publisher::side::Side;

#[derive(Template)]
#[template(path = "publisher/requests/question.html")]
struct QuestionPage {
    v: Visit,
    side: Side,
    form: Form,
    code: &'static str,
    title: String,
    back: String,
    step: String,
    choices: Choices,
    is_draft: bool,
}

pub async fn show(own: Own, State(app): State<App>, Asked(query): Asked) -> Result<Response, Fail> {
    let topic = topic(&own)?;
    own.editable()?;
    let form = topics::fill(topic, Form::new(&own.member), &own.request().application);
    render(&app, &own, topic, form, is_from_check(&query)).await
}

pub async fn submit(
    own: Own,
    State(app): State<App>,
    Asked(query): Asked,
    Posted(mut form): Posted,
) -> Result<Response, Fail> {
    let topic = topic(&own)?;
    own.editable()?;
    let change = topics::read(topic, &mut form, &own.request().application);
    let from_check = is_from_check(&query);
    if !form.ok() {
        return render(&app, &own, topic, form, from_check).await;
    }
    let (is_draft, was_urgent) = (own.request().state == RequestState::Draft, own.request().is_urgent());
    let change = |application: &mut Application| {
        change(application);
        // Urgency is paid for when a request is sent first: what was returned keeps what it has.
        application.urgent = if is_draft { application.urgent } else { was_urgent };
    };
    answer_request(&app, &own.member.actor(), own.request().id, change).await?;
    Ok(see_other(&after(&own, topic, form.value("then"), from_check)))
}

/// Where one goes after a page of questions.
pub fn after(own: &Own, topic: Topic, then: &str, from_check: bool) -> String {
    match (then, topic.next()) {
        ("later", _) => own.url(""),
        ("more", _) => own.topic_url(topic, from_check),
        (_, Some(next)) if !from_check => own.topic_url(next, false),
        _ => own.url("check"),
    }
}

/// Where the way back leads: the page before, or the summary one came from.
pub fn before(own: &Own, topic: Topic, from_check: bool) -> String {
    let at = Topic::ALL.iter().position(|own| *own == topic).unwrap_or(0);
    match at.checked_sub(1).and_then(|at| Topic::ALL.get(at)) {
        _ if from_check => own.url("check"),
        Some(earlier) => own.topic_url(*earlier, false),
        None => own.url(""),
    }
}

/// "Step 3 of 10": the pages of questions and the summary.
pub fn step(v: &Visit, topic: Topic) -> String {
    let at = Topic::ALL.iter().position(|own| *own == topic).unwrap_or(0) + 1;
    v.t2("publisher-question-step", "step", at, "steps", Topic::ALL.len() + 1)
}

/// Whether one came from the summary and goes back there.
pub fn is_from_check(query: &Form) -> bool {
    query.value("back") == "check"
}

/// The topic of the address. Evidence has a page of its own.
fn topic(own: &Own) -> Result<Topic, Fail> {
    Topic::from_code(own.named("topic")).filter(|topic| *topic != Topic::Evidence).ok_or(Fail::Missing)
}

async fn render(app: &App, own: &Own, topic: Topic, form: Form, from_check: bool) -> Result<Response, Fail> {
    let v = &own.member.visit;
    let status = if form.ok() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let template = QuestionPage {
        side: Side::load(app, &own.member).await?,
        code: topic.code(),
        title: v.t(&format!("publisher-question-{}", topic.code())),
        back: before(own, topic, from_check),
        step: step(v, topic),
        choices: Choices::new(v, topic, &own.request().application, &form),
        form,
        is_draft: own.request().state == RequestState::Draft,
        v: v.clone(),
    };
    page_with(status, v, &template)
}
