//! Running other programs: never with a standard input, always from the root of the workspace.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context, Result, bail};

use crate::root;

/// A program with its arguments.
pub fn program(name: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(name);
    command.args(arguments).current_dir(root()).stdin(Stdio::null()).env("CARGO_TERM_COLOR", "never");
    // The cargo that runs us set these; by them some build scripts (ring's) would take themselves for changed.
    for (name, _) in std::env::vars_os() {
        let told = name.to_string_lossy();
        if told.starts_with("CARGO_PKG_") || told.starts_with("CARGO_MANIFEST_") {
            command.env_remove(name);
        }
    }
    command
}

/// Cargo, with the versions that Cargo.lock names.
pub fn cargo(arguments: &[&str]) -> Command {
    // What is for cargo itself stands before the words for the program that it runs.
    let own = arguments.iter().position(|word| *word == "--").unwrap_or(arguments.len());
    let mut command = program("cargo", &arguments[..own]);
    command.arg("--locked").args(&arguments[own..]);
    command
}

/// Runs it. Fails when it does, or when it is not there.
pub fn run(mut command: Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot run {}", told(&command)))?;
    if !status.success() {
        bail!("{} failed ({status})", told(&command));
    }
    Ok(())
}

/// Runs it and hands back what it wrote.
pub fn output(mut command: Command) -> Result<String> {
    let output = command.output().with_context(|| format!("cannot run {}", told(&command)))?;
    if !output.status.success() {
        bail!("{} failed ({})\n{}", told(&command), output.status, String::from_utf8_lossy(&output.stderr));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether it runs and succeeds; what it writes is of no interest.
pub fn works(mut command: Command) -> bool {
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// Runs it, lets everything through and adds each line that it wrote to `seen`, also when it fails.
pub fn watched(mut command: Command, seen: &mut Vec<String>) -> Result<()> {
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot run {}", told(&command)))?;
    let (out, err) = (child.stdout.take(), child.stderr.take());
    let errors = thread::spawn(move || err.map(|err| pass(err, &mut std::io::stderr())));
    seen.extend(out.map(|out| pass(out, &mut std::io::stdout())).unwrap_or_default());
    seen.extend(errors.join().ok().flatten().unwrap_or_default());
    let status = child.wait()?;
    if !status.success() {
        bail!("{} failed ({status})", told(&command));
    }
    Ok(())
}

fn pass(from: impl Read, to: &mut impl Write) -> Vec<String> {
    let mut lines = Vec::new();
    for line in BufReader::new(from).split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line).into_owned();
        // A closed terminal is no reason to stop: the tests go on, and their result counts.
        let _ = writeln!(to, "{line}");
        lines.push(line);
    }
    lines
}

fn told(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}
