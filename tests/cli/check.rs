//! `masthead check`: without a store, in any written form. Rule: product.md (*Addresses and commands*)

use serde_json::json;

use super::{command, run};

#[test]
fn valid_ones_in_every_form() {
    for form in [
        "0028-0836",
        "00280836",
        "issn 0028–0836",
        "urn:issn:0028-0836",
        "9770028083002",
        "００２８-０８３６",
    ] {
        let ran = run(&mut command(["check", form]), "");
        let expected = format!("{form}: valid, ISSN 0028-0836, urn:ISSN:0028-0836, EAN-13 9770028083002\n");
        assert_eq!((ran.code, ran.out.as_str()), (Some(0), expected.as_str()));
    }
}

#[test]
fn one_that_is_wrong_among_others() {
    let ran = run(&mut command(["check", "--json", "0028-0836", "0028-0835", "0028-083"]), "");
    assert_eq!(ran.code, Some(1));
    let expected = json!([
        {"given": "0028-0836", "valid": true, "issn": "0028-0836", "urn": "urn:ISSN:0028-0836", "ean13": "9770028083002"},
        {"given": "0028-0835", "valid": false, "reason": "check-digit", "expected": "6",
         "message": "the check digit does not fit: 5 was given, 6 is right"},
        {"given": "0028-083", "valid": false, "reason": "length", "message": "an ISSN has 8 characters, this has 7"},
    ]);
    assert_eq!(ran.json(), expected);
}

#[test]
fn every_command_has_help() {
    for name in ["demo", "serve", "work", "migrate", "import", "export", "reindex", "user", "check"] {
        let ran = run(&mut command([name, "--help"]), "");
        assert_eq!(ran.code, Some(0), "{name}");
        assert!(
            ran.out.contains("--data <DIR>") && ran.out.contains("--config <FILE>"),
            "{name}: {}",
            ran.out
        );
    }
    assert_eq!(run(&mut command([]), "").code, Some(2));
}
