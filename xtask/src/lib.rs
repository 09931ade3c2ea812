//! The workspace's own commands: `cargo xtask gen`, `cargo xtask gen --check`, `explain`, `quickstart`,
//! `bench` and `time-generator`.
//!
//! Everything is generated in memory first, then compared with what is on disk as a [`plan::Plan`]; only then
//! [`generate`] either writes all of it or tells how it differs. The test against drift asks the same code.
#![forbid(unsafe_code)]

pub mod bench;
pub mod command;
pub mod failure;
pub mod fix;
mod folder;
pub mod fuzz;
pub mod generate;
pub mod generator_time;
mod lock;
pub mod plan;
pub mod quickstart;
mod replace;
pub mod replicate;
mod summary;
pub mod workspace;
