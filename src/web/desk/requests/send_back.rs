//! Return a request to its publisher: say what is missing, topic by topic.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use issn::request::{Missing, Step, StepName, Topic, problems};

use super::decision::{Meant, Reader, reader, take_step, too_late};
use crate::app::App;
use crate::error::Fail;
use crate::texts;
use crate::web::desk::case::{Decider, Head};
use crate::web::kit::{Form, Posted, Visit, page_with};

#[derive(Template)]
#[template(path = "desk/requests/return.html")]
struct ReturnPage {
    v: Visit,
    head: Head,
    form: Form,
    reader: Reader,
    topics: Vec<Offered>,
}

/// A topic that may be returned, with the names of its two fields.
struct Offered {
    code: &'static str,
    label: String,
    id: String,
    note: String,
}

pub async fn show(case: Decider, State(app): State<App>) -> Result<Response, Fail> {
    if !case.0.offers(StepName::Return) {
        let meant = Meant::Step(StepName::Return);
        return too_late(&app, &case.0, meant, &Form::new(&case.0)).await;
    }
    let form = filled(&app, &case).await?;
    answer(&app, &case, form, StatusCode::OK).await
}

pub async fn submit(
    case: Decider,
    State(app): State<App>,
    Posted(mut form): Posted,
) -> Result<Response, Fail> {
    let (missing, note) = read(&mut form);
    let step = (Step::Return(missing), note);
    if form.ok()
        && let Some(done) = take_step(&app, &case.0, &mut form, step, "returned").await?
    {
        return Ok(done);
    }
    answer(&app, &case, form, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// What the rules find wanting is ticked, with its reason in the publisher's language.
async fn filled(app: &App, case: &Decider) -> Result<Form, Fail> {
    let case = &case.0;
    let lang = reader(app, case).await?.lang;
    let found = problems(case.request(), case.facts.other_medium, case.facts.today);
    let mut form = case.form();
    for topic in Topic::ALL {
        let own = found.iter().filter(|problem| problem.topic() == topic);
        let mut notes: Vec<String> = own.map(|problem| texts::plain(lang, problem.key())).collect();
        notes.dedup();
        if !notes.is_empty() {
            form = form.with("topic", topic.code()).with(&format!("note-{}", topic.code()), notes.join("\n"));
        }
    }
    Ok(form)
}

/// A topic with a note counts as ticked. All notes together are the comment of the request.
fn read(form: &mut Form) -> (Vec<Missing>, String) {
    let ticked = form.some_of("topic", Topic::from_code);
    let mut missing = Vec::new();
    for topic in Topic::ALL {
        let note = form.lines(&format!("note-{}", topic.code()));
        if ticked.contains(&topic) || !note.is_empty() {
            missing.push(Missing { topic, note });
        }
    }
    let notes = missing.iter().map(|missing| missing.note.as_str()).filter(|note| !note.is_empty());
    let note = notes.collect::<Vec<_>>().join("\n");
    (missing, note)
}

async fn answer(app: &App, case: &Decider, form: Form, status: StatusCode) -> Result<Response, Fail> {
    let case = &case.0;
    let topic = |topic: Topic| Offered {
        code: topic.code(),
        label: case.t(&format!("topic-{}", topic.code())),
        // The first box bears the name of the group, so that the summary of errors leads to it.
        id: if topic == Topic::ALL[0] { "topic".to_owned() } else { format!("topic-{}", topic.code()) },
        note: format!("note-{}", topic.code()),
    };
    let template = ReturnPage {
        v: case.visit.clone(),
        head: case.head(app).await?,
        form,
        reader: reader(app, case).await?,
        topics: Topic::ALL.into_iter().map(topic).collect(),
    };
    page_with(status, case, &template)
}
