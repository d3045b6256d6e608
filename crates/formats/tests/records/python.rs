//! Peers in Python: readers that others wrote, which do not share our mistakes.

use std::io::Write;
use std::process::{Command, Stdio};

/// Runs a program in Python on this input, and gives what it printed; it must end well.
///
/// The interpreter is the one that `TEST_PYTHON` names (`cargo xtask test` does), which must have every module;
/// else `python3`. Where that one lacks a module the test says that it is skipped, and gets `None`.
#[expect(clippy::disallowed_methods, reason = "a test is told of its surroundings by them")]
pub fn python(modules: &[&str], program: &str, arguments: &[&str], input: &[u8]) -> Option<String> {
    let named = std::env::var("TEST_PYTHON").ok();
    let interpreter = named.clone().unwrap_or_else(|| "python3".to_owned());
    let imports = format!("import {}", modules.join(", "));
    let there = Command::new(&interpreter).args(["-c", &imports]).stderr(Stdio::null()).status();
    if !there.is_ok_and(|status| status.success()) {
        assert!(
            named.is_none(),
            "{interpreter} lacks one of {}: run `cargo xtask install`",
            modules.join(", ")
        );
        eprintln!("skipped: no Python with {}; `cargo xtask install` makes one", modules.join(", "));
        return None;
    }
    let mut child = Command::new(&interpreter)
        .args(["-X", "utf8", "-c", program])
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the interpreter just ran");
    let mut stdin = child.stdin.take().expect("a pipe");
    let input = input.to_vec();
    // Written aside: a program may print before it has read everything.
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().expect("an end");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    writer.join().expect("no panic").expect("the program reads its input");
    Some(String::from_utf8(output.stdout).expect("UTF-8"))
}
