//! The native tool for authors: see `lessons --help`.

use std::process::ExitCode;

fn main() -> ExitCode {
    magic_box::author::main(std::env::args().skip(1).collect())
}
