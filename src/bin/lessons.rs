//! The native tool for authors: see `lessons --help`.

use std::process::ExitCode;

fn main() -> ExitCode {
    author::main(std::env::args().skip(1).collect())
}
