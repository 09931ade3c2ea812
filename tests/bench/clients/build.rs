//! Generates the client of the package that it is built for, as progenitor's manual says.

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

use progenitor::{GenerationSettings, Generator, InterfaceStyle};

const DESCRIPTION: &str = "../../openapi-48.json";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={DESCRIPTION}");
    println!("cargo::rerun-if-changed=../build.rs");
    let style = match env::var("CARGO_PKG_NAME")?.as_str() {
        "client-builder" => InterfaceStyle::Builder,
        _ => InterfaceStyle::Positional,
    };
    let description: openapiv3::OpenAPI = serde_json::from_str(&fs::read_to_string(DESCRIPTION)?)?;
    let mut generator = Generator::new(GenerationSettings::new().with_interface(style));
    let client = syn::parse2(generator.generate_tokens(&description)?)?;
    let place = PathBuf::from(env::var("OUT_DIR")?).join("client.rs");
    Ok(fs::write(place, prettyplease::unparse(&client))?)
}
