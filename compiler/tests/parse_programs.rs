//! Every program of the conformance suite parses without a finding.

use keel_compiler::ast_dump::dump_unit;
use keel_compiler::diag_render::{no_rules, render_text};
use keel_compiler::parse::parse_file;
use keel_compiler::pp::{IncludeLoader, IncludeRequest, PpOptions, Preprocessor};
use keel_compiler::source::SourceMap;
use keel_compiler::token::Interner;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// Finds includes beside the program.
struct Beside(PathBuf);

impl IncludeLoader for Beside {
    fn load(&mut self, request: IncludeRequest<'_>) -> Option<(String, Rc<[u8]>)> {
        let text = std::fs::read(self.0.join(request.name)).ok()?;
        Some((request.name.to_string(), text.into()))
    }
}

fn programs(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|e| e.path()) {
        if path.is_dir() {
            programs(&path, found);
        } else if path.extension().is_some_and(|e| e == "prg") {
            found.push(path);
        }
    }
}

#[test]
fn the_suite_parses() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/harbour");
    let mut found = Vec::new();
    programs(&root, &mut found);
    found.sort();
    let mut wrong = String::new();
    for path in &found {
        let mut sources = SourceMap::default();
        let mut names = Interner::default();
        let mut pp = Preprocessor::new(&PpOptions::default(), &mut names, &mut sources);
        let text = std::fs::read(path).expect("readable");
        let file = sources.add(path.display().to_string(), text);
        let mut loader = Beside(path.parent().expect("in a folder").into());
        let output = pp.run(file, &mut names, &mut sources, &mut loader);
        let mut diags = output.diagnostics;
        let unit = parse_file(&output.tokens, &mut names, file, &mut diags);
        for diag in &diags {
            wrong.push_str(&render_text(diag, &sources, &no_rules));
        }
        assert!(!dump_unit(&unit, &names).is_empty(), "{}", path.display());
    }
    assert!(wrong.is_empty(), "{} programs\n{wrong}", found.len());
}
