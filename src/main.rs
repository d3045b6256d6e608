//! The program. What it does is told by `masthead --help`; the code is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    masthead::cli::main()
}
