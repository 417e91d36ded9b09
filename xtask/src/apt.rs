//! Debian's package manager, where there is one: the last way to a tool that its own installer could not bring.

use crate::failure::Failure;
use crate::paths::on_path;
use crate::process;
use std::process::Command;

/// Installs packages without asking. Needs to be root, or sudo without a password.
pub fn install(packages: &[&str]) -> Result<(), Failure> {
    if on_path("apt-get").is_none() {
        return Err(Failure::new("there is no apt-get on this system"));
    }
    process::run(apt()?.arg("update").arg("--quiet=2"))?;
    process::run(apt()?.args(["install", "--yes", "--quiet=2", "--no-install-recommends"]).args(packages))
}

fn apt() -> Result<Command, Failure> {
    let root = process::output(Command::new("id").arg("-u")).is_some_and(|id| id == "0");
    let mut command = if root {
        Command::new("apt-get")
    } else if process::output(Command::new("sudo").args(["-n", "true"])).is_some() {
        let mut sudo = Command::new("sudo");
        sudo.args(["-n", "apt-get"]);
        sudo
    } else {
        return Err(Failure::new("apt-get needs root, and sudo would ask for a password"));
    };
    command.env("DEBIAN_FRONTEND", "noninteractive");
    Ok(command)
}
