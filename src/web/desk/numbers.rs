//! The blocks of the centre: how many numbers were given, and how many are left.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use store::{blocks, centres};

use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Staff, Visit, page};

/// Numbers left from which the centre should ask for a new block.
const FEW: i32 = 100;

#[derive(Template)]
#[template(path = "desk/numbers.html")]
struct NumbersPage {
    v: Visit,
    centre: String,
    blocks: Vec<Line>,
    given: i32,
    left: i32,
    is_few: bool,
}

struct Line {
    prefix: String,
    given: i32,
    left: i32,
    state: &'static str,
    word: String,
}

pub async fn show(staff: Staff, State(app): State<App>) -> Result<Response, Fail> {
    let v = &staff.visit;
    let centre = centres::find(&app.store, staff.centre).await?;
    let own = blocks::of_centre(&app.store, staff.centre).await?;
    // Numbers are taken from the first block that has one.
    let current = own.iter().find(|block| i32::from(block.given) < blocks::SIZE).map(|block| block.prefix);
    let line = |block: &blocks::Block| {
        let given = i32::from(block.given);
        let (state, key) = match (given >= blocks::SIZE, current == Some(block.prefix)) {
            (true, _) => ("cancelled", "desk-numbers-used-up"),
            (_, true) => ("active", "desk-numbers-current"),
            _ => ("draft", "desk-numbers-waiting"),
        };
        Line {
            prefix: format!("{:04}", block.prefix),
            given,
            left: blocks::SIZE - given,
            state,
            word: v.t(key),
        }
    };
    let lines: Vec<Line> = own.iter().map(line).collect();
    let left = lines.iter().map(|line| line.left).sum();
    let template = NumbersPage {
        v: v.clone(),
        centre: centre.name(v.lang()).to_owned(),
        given: lines.iter().map(|line| line.given).sum(),
        left,
        is_few: left < FEW,
        blocks: lines,
    };
    page(&staff, &template)
}
