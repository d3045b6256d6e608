//! An organisation: what it declared, its people, credits, requests, serials and letters.

use askama::Template;
use axum::extract::{FromRequestParts, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::Response;
use store::ledger;
use store::ledger::Booking;
use store::messages::{self, Message};
use store::organisations::{self, Organisation};
use store::records::{self, Kept};
use store::requests::{self, Filter, Row, Sort};
use store::users::{self, Belongs, User};

use crate::actions::write_message::{Typed, write_message};
use crate::app::App;
use crate::error::Fail;
use crate::web::desk::case::{identity, shown_title};
use crate::web::desk::requests::show::{Line, line};
use crate::web::desk::requests::write;
use crate::web::desk::words::{self, Sign};
use crate::web::kit::{Form, Posted, Staff, Visit, page_with, see_other};
use issn::may::{Act, may};

/// Lines of each list on the page.
const MOST: u64 = 50;

#[derive(Template)]
#[template(path = "desk/organisations/show.html")]
struct OrganisationPage {
    v: Visit,
    form: Form,
    messages_url: String,
    /// Its name; macros of fields have a `name` of their own.
    called: String,
    is_subscriber: bool,
    account: &'static str,
    account_word: String,
    /// Label and value, where there is one.
    details: Vec<(String, String)>,
    people: Vec<Person>,
    balance: i64,
    bookings: Vec<Booked>,
    requests: Vec<Request>,
    serials: Vec<Serial>,
    thread: Vec<Line>,
}

struct Person {
    name: String,
    user_name: String,
    email: String,
    role: String,
}

struct Booked {
    at: String,
    cause: String,
    request: Option<(i64, String)>,
    change: String,
}

struct Request {
    id: i64,
    url: String,
    title: String,
    state: Sign,
    sent: String,
}

struct Serial {
    issn: String,
    title: String,
    medium: String,
    status: Sign,
    url: String,
}

/// An organisation of the centre of whoever asks; that of another centre is not there.
pub struct Own {
    staff: Staff,
    organisation: Organisation,
}

impl FromRequestParts<App> for Own {
    type Rejection = Fail;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Fail> {
        let staff = Staff::from_request_parts(parts, app).await?;
        let organisation = organisations::find(&app.store, identity(parts, app).await?).await?;
        if organisation.centre == staff.centre {
            Ok(Self { staff, organisation })
        } else {
            Err(Fail::Missing)
        }
    }
}

pub async fn show(own: Own, State(app): State<App>) -> Result<Response, Fail> {
    let form = Form::new(&own.staff);
    answer(&app, &own, form, StatusCode::OK).await
}

pub async fn submit(own: Own, State(app): State<App>, Posted(mut form): Posted) -> Result<Response, Fail> {
    let subject = form.required("subject", "desk-message-subject-missing");
    let Some(body) = write::read(&mut form) else {
        return answer(&app, &own, form, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let id = own.organisation.id;
    let typed = Typed { organisation: Some(id), request: None, subject, body };
    write_message(&app, &own.staff.actor(), typed).await?;
    Ok(see_other(&own.staff.url(&format!("/desk/organisations/{id}#messages"))))
}

async fn answer(app: &App, own: &Own, form: Form, status: StatusCode) -> Result<Response, Fail> {
    let (v, id) = (own.staff.visit.clone(), own.organisation.id);
    let order = (Sort::Number, false);
    let (rows, _) = requests::of_organisation(&app.store, id, &Filter::default(), order, (1, MOST)).await?;
    let bookings = ledger::list(&app.store, id, MOST).await?;
    let thread = thread(app, own).await?;
    let template = OrganisationPage {
        messages_url: v.url(&format!("/desk/organisations/{id}/messages")),
        called: own.organisation.details.name.clone(),
        is_subscriber: own.organisation.is_subscriber,
        account: own.organisation.state.code(),
        account_word: v.t(&format!("account-{}", own.organisation.state.code())),
        details: details(&v, &own.organisation),
        people: users::of_organisation(&app.store, id)
            .await?
            .into_iter()
            .map(|user| person(&v, user))
            .collect(),
        balance: ledger::balance(&app.store, id).await?,
        bookings: bookings.into_iter().map(|booking| booked(&v, &booking)).collect(),
        // What was not sent yet is the publisher's own.
        requests: rows.into_iter().filter(|row| row.sent.is_some()).map(|row| request(&v, &row)).collect(),
        serials: records::of_organisation(&app.store, id, MOST)
            .await?
            .into_iter()
            .map(|kept| serial(&v, kept))
            .collect(),
        thread: thread.into_iter().map(|message| line(&v, message)).collect(),
        form,
        v,
    };
    page_with(status, &own.staff, &template)
}

/// The letters that belong to no request, the first one first; whoever may decide has read them now.
async fn thread(app: &App, own: &Own) -> Result<Vec<Message>, Fail> {
    let id = own.organisation.id;
    let all = messages::of_organisation(&app.store, id, 4 * MOST).await?;
    let thread: Vec<Message> = all.into_iter().filter(|message| message.request.is_none()).rev().collect();
    let is_news = thread.iter().any(|message| !message.from_staff && !message.read);
    if is_news && may(own.staff.party(), Act::Decide) {
        let tx = app.store.begin().await?;
        messages::mark_thread_read(&tx, id, None, true, app.clock.now()).await?;
        tx.commit().await?;
    }
    Ok(thread)
}

fn details(v: &Visit, own: &Organisation) -> Vec<(String, String)> {
    let details = &own.details;
    let town = format!("{} {}", details.postcode, details.city);
    let rows = [
        ("desk-organisation-original", details.name_original.clone()),
        ("desk-organisation-other-names", details.other_names.join(", ")),
        ("desk-organisation-address", format!("{}\n{}", details.address, town.trim())),
        ("desk-organisation-country", words::country(v, &details.country)),
        ("desk-organisation-uia", details.uia.clone().unwrap_or_default()),
        ("desk-organisation-vat", details.vat_number.clone()),
    ];
    let rows = rows.into_iter().map(|(key, value)| (v.t(key), value.trim().to_owned()));
    rows.filter(|(_, value)| !value.is_empty()).collect()
}

fn person(v: &Visit, user: User) -> Person {
    let role = match user.belongs {
        Belongs::Organisation(_, role) => v.t(&format!("role-{}", role.code())),
        Belongs::Centre(_, post) => v.t(&format!("post-{}", post.code())),
    };
    Person { name: user.person.full_name(), user_name: user.user_name, email: user.email, role }
}

fn booked(v: &Visit, booking: &Booking) -> Booked {
    let sign = if booking.change < 0 { "−" } else { "+" };
    Booked {
        at: v.datetime(booking.at),
        cause: words::known(v, &format!("cause-{}", booking.cause)).unwrap_or_else(|| booking.cause.clone()),
        request: booking.request.map(|id| (id, v.url(&format!("/desk/requests/{id}")))),
        change: format!("{sign}{}", booking.change.unsigned_abs()),
    }
}

fn request(v: &Visit, row: &Row) -> Request {
    Request {
        id: row.request.id,
        url: v.url(&format!("/desk/requests/{}", row.request.id)),
        title: shown_title(v, &row.title),
        state: words::state(v, row.request.state.name()),
        sent: row.sent.map(|at| v.date(v.day_of(at))).unwrap_or_default(),
    }
}

fn serial(v: &Visit, kept: Kept) -> Serial {
    let record = kept.record;
    Serial {
        issn: record.issn.to_string(),
        medium: words::medium(v, record.medium),
        status: words::status(v, record.status),
        url: v.url(&format!("/desk/records/{}", record.issn)),
        title: record.key_title,
    }
}
