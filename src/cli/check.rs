//! `masthead check`: form and check digit of numbers, without any store.

use std::process::ExitCode;

use clap::Args;
use issn::{Issn, NumberError};
use serde::Serialize;

use super::out;

/// Check the form and the check digit of numbers, in any written form, EAN-13 with 977 too
///
/// Says nothing about whether a number is assigned. The exit code is 0 when all are valid.
#[derive(Args)]
pub struct Check {
    /// The numbers; quote those with blanks in them
    #[arg(required = true, value_name = "NUMBER", allow_hyphen_values = true)]
    numbers: Vec<String>,
    /// Answer with a JSON list
    #[arg(long)]
    json: bool,
}

/// What is found out about one number.
#[derive(Serialize)]
struct Checked<'a> {
    given: &'a str,
    valid: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    issn: Option<Issn>,
    #[serde(skip_serializing_if = "Option::is_none")]
    urn: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ean13: Option<String>,
    /// A stable word: `empty`, `length`, `character`, `check-digit`, `ean`.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<String>,
    /// The check digit that would be right.
    #[serde(skip_serializing_if = "Option::is_none")]
    expected: Option<char>,
}

pub fn run(check: &Check) -> anyhow::Result<ExitCode> {
    let checked: Vec<Checked> = check.numbers.iter().map(|given| checked(given)).collect();
    if check.json {
        out::json(&checked)?;
    } else {
        checked.iter().try_for_each(|one| out::say(&line(one)))?;
    }
    let all_valid = checked.iter().all(|one| one.valid);
    Ok(if all_valid { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn checked(given: &str) -> Checked<'_> {
    let blank = Checked {
        given,
        valid: false,
        issn: None,
        urn: None,
        ean13: None,
        reason: None,
        message: None,
        expected: None,
    };
    match Issn::parse(given) {
        Ok(issn) => Checked {
            valid: true,
            issn: Some(issn),
            urn: Some(format!("urn:ISSN:{issn}")),
            ean13: Some(issn.ean13()),
            ..blank
        },
        Err(error) => {
            let expected = match error {
                NumberError::CheckDigit { expected, .. } => Some(expected),
                _ => None,
            };
            Checked { reason: Some(reason(&error)), message: Some(error.to_string()), expected, ..blank }
        }
    }
}

const fn reason(error: &NumberError) -> &'static str {
    match error {
        NumberError::Empty => "empty",
        NumberError::Length(_) => "length",
        NumberError::Character(_) => "character",
        NumberError::CheckDigit { .. } => "check-digit",
        NumberError::Ean => "ean",
    }
}

fn line(one: &Checked) -> String {
    // What was typed may hold anything; the terminal gets no control characters from it.
    let given: String =
        one.given.chars().take(80).map(|sign| if sign.is_control() { '·' } else { sign }).collect();
    match (one.issn, &one.urn, &one.ean13) {
        (Some(issn), Some(urn), Some(ean13)) => format!("{given}: valid, ISSN {issn}, {urn}, EAN-13 {ean13}"),
        _ => format!("{given}: not valid: {}", one.message.as_deref().unwrap_or_default()),
    }
}
