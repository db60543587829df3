//! The loop of a session: lines to chunks to results.

use super::chunk::{Reader, Reading};
use super::line::{Line, Lines};
use super::session::Session;

const HELP: &str = "\
Any statement, command or expression; values are shown, variables live on.
An open construct goes on at the next line. A function ends with an empty line, a class with two.
Tab completes, Ctrl-C stops what runs, Ctrl-D or QUIT leaves.
";

/// `keel repl`: the exit code of the session.
pub fn repl() -> i32 {
    let mut lines = Lines::new();
    let mut session = Session::new();
    let mut reader = Reader::new();
    if lines.is_terminal() {
        println!("Keel {}. .help tells more, Ctrl-D leaves.", env!("CARGO_PKG_VERSION"));
    }
    let mut typed = String::new();
    loop {
        let prompt = if !lines.is_terminal() {
            String::new()
        } else if typed.is_empty() {
            lines.set_names(session.names());
            session.prompt()
        } else {
            "… ".to_string()
        };
        let last = match lines.next(&prompt) {
            Line::Text(text) => {
                if typed.is_empty() && matches!(text.trim(), ".help" | "\\?") {
                    print!("{HELP}");
                    continue;
                }
                if typed.is_empty() && matches!(text.trim(), ".quit" | ".exit" | "\\q") {
                    return finish(session, 0);
                }
                typed.push_str(&text);
                typed.push('\n');
                false
            }
            Line::Interrupted => {
                typed.clear();
                continue;
            }
            Line::End => true,
        };
        let reading = reader.read(&typed, last);
        if let Reading::Open(in_bracket) = reading {
            if in_bracket && !typed.trim_end().ends_with(';') {
                typed.truncate(typed.trim_end().len());
                typed.push_str(" ;\n");
            }
            continue;
        }
        lines.remember(&typed);
        typed.clear();
        if let Reading::Ready(chunk) = reading
            && let Some(code) = session.run(&chunk)
        {
            return finish(session, code);
        }
        if last {
            return finish(session, 0);
        }
    }
}

fn finish(mut session: Session, code: i32) -> i32 {
    session.vm.finish();
    code
}
