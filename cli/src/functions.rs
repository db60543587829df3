//! `keel functions`: the library as it declares itself.

use keel_stdlib::prg_library;
use keel_stdlib::registry::FAMILIES;

/// Without names, lists every function: name, family, fewest and most arguments. With names, tells what each does.
pub fn functions(names: &[String]) -> i32 {
    let all = FAMILIES
        .iter()
        .flat_map(|(family, files)| files.iter().flat_map(move |f| f.iter().map(move |b| (family, b))));
    if names.is_empty() {
        for (family, b) in all {
            let most = if b.max == u8::MAX { "any".to_string() } else { b.max.to_string() };
            say!("{}\t{family}\t{}\t{most}", b.name, b.min);
        }
        for f in prg_library::functions() {
            say!("{}\t{}\t0\t{}", f.name, f.file, f.parameters);
        }
        return 0;
    }
    let mut code = 0;
    for name in names {
        let wanted = name.trim_end_matches(['(', ')']);
        match all.clone().rfind(|(_, b)| b.name.eq_ignore_ascii_case(wanted)) {
            Some((family, b)) => {
                say!("{}()  ({family})", b.name);
                for line in b.doc {
                    say!(" {}", line.trim_end());
                }
            }
            None if in_prg(wanted) => {}
            None => {
                tell!("keel: no function {wanted}");
                code = 1;
            }
        }
    }
    code
}

/// Tells what a function that is written in PRG does; false when there is none of the name.
fn in_prg(wanted: &str) -> bool {
    let Some(f) = prg_library::functions().iter().find(|f| f.name.eq_ignore_ascii_case(wanted)) else {
        return false;
    };
    say!("{}()  ({})", f.name, f.file);
    for line in &f.doc {
        say!(" {line}");
    }
    true
}
