//! `masthead user`: staff, made by the operator.

use super::Folder;

const ADD: [&str; 11] = [
    "user",
    "add",
    "--json",
    "--email",
    "Ann@Agency.Example",
    "--first",
    "Änn",
    "--last",
    "Lee",
    "--post",
    "head",
];

#[test]
fn added_listed_and_given_a_password() {
    let folder = Folder::new();
    let added = folder.run(ADD).json();
    assert_eq!((&added["user_name"], &added["email"]), (&"ann.lee".into(), &"ann@agency.example".into()));
    assert_eq!((&added["centre"], &added["post"]), (&"international".into(), &"head".into()));
    let first = added["password"].as_str().unwrap().to_owned();
    assert_eq!(first.len(), 19, "four times four signs");

    let listed = folder.run(["user", "list", "--json"]).json();
    assert_eq!(listed.as_array().map(Vec::len), Some(1));
    assert_eq!(listed[0].get("password"), None, "never shown again");

    let ran = folder.run(["user", "password", "--json", "ANN@agency.example"]);
    assert_ne!(ran.json()["password"].as_str().unwrap(), first);
    let given = folder
        .run_with(["user", "password", "--json", "--password-stdin", "ann.lee"], "correct horse battery\n");
    assert_eq!((given.code, given.json().get("password")), (Some(0), None));
}

#[test]
fn refusals() {
    let folder = Folder::new();
    assert_eq!(folder.run(ADD).code, Some(0));
    let says = |args: &[&str], stdin: &str, text: &str| {
        let ran = folder.run_with(args.iter().copied(), stdin);
        assert_eq!((ran.code, ran.err.contains(text)), (Some(1), true), "{} {}", ran.out, ran.err);
    };
    says(&ADD, "", "somebody with this e-mail is there already");
    says(&[&ADD[..], &["--centre", "atlantis"]].concat(), "", "there are: international");
    says(&["user", "password", "nobody"], "", "nobody signs in as");
    says(&["user", "password", "--password-stdin", "ann.lee"], "short", "10 characters");
    says(&["user", "password", "--password-stdin", "ann.lee"], "password1234", "too easy");
    assert_eq!(folder.run([&ADD[..9], &["--post", "pope"]].concat()).code, Some(2));
}
