//! Generates the parser from `src/parse/grammar.lalrpop`.

fn main() {
    println!("cargo:rerun-if-changed=src/parse/grammar.lalrpop");
    lalrpop::Configuration::new().use_cargo_dir_conventions().process().expect("the grammar is valid");
}
