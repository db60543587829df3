//! Lines from a terminal (editing, history, completion) or from a pipe.

use super::names::Names;
use rustyline::error::ReadlineError;
use rustyline::history::FileHistory;
use rustyline::{Config, Editor};
use std::io::{BufRead, IsTerminal};
use std::path::PathBuf;

/// Lines that the history keeps.
const HISTORY: usize = 10_000;

/// What came.
pub enum Line {
    /// A line without its end.
    Text(String),
    /// Ctrl-C: forget what was typed.
    Interrupted,
    /// No more: Ctrl-D, end of the pipe.
    End,
}

/// Where lines come from.
pub enum Lines {
    /// A person.
    Terminal(Box<Editor<Names, FileHistory>>, Option<PathBuf>),
    /// A file or a program.
    Pipe,
}

impl Lines {
    /// The terminal if standard input is one.
    pub fn new() -> Lines {
        if !std::io::stdin().is_terminal() {
            return Lines::Pipe;
        }
        let builder = Config::builder().history_ignore_space(true);
        let Ok(builder) = builder.max_history_size(HISTORY) else { return Lines::Pipe };
        let config = builder.build();
        match (Editor::with_config(config), history_file()) {
            (Ok(mut editor), file) => {
                editor.set_helper(Some(Names::default()));
                if let Some(file) = &file {
                    // The first session has none.
                    let _ = editor.load_history(file);
                }
                Lines::Terminal(Box::new(editor), file)
            }
            (Err(_), _) => Lines::Pipe,
        }
    }

    /// Is there a person?
    pub fn is_terminal(&self) -> bool {
        matches!(self, Lines::Terminal(..))
    }

    /// Sets what completes a word.
    pub fn set_names(&mut self, names: Vec<String>) {
        if let Lines::Terminal(editor, _) = self
            && let Some(helper) = editor.helper_mut()
        {
            helper.names = names;
        }
    }

    /// The next line.
    pub fn next(&mut self, prompt: &str) -> Line {
        match self {
            Lines::Terminal(editor, _) => match editor.readline(prompt) {
                Ok(text) => Line::Text(text),
                Err(ReadlineError::Interrupted) => Line::Interrupted,
                Err(_) => Line::End,
            },
            Lines::Pipe => {
                let mut bytes = Vec::new();
                match std::io::stdin().lock().read_until(b'\n', &mut bytes) {
                    Ok(n) if n > 0 => {
                        let text = String::from_utf8_lossy(&bytes);
                        Line::Text(text.trim_end_matches(['\n', '\r']).to_string())
                    }
                    _ => Line::End,
                }
            }
        }
    }

    /// Remembers a chunk for the history.
    pub fn remember(&mut self, lines: &str) {
        if let Lines::Terminal(editor, file) = self {
            for line in lines.lines().filter(|l| !l.trim().is_empty()) {
                let _ = editor.add_history_entry(line);
            }
            if let Some(file) = file {
                // A history that cannot be written is no reason to stop the session.
                let _ = editor.append_history(file);
            }
        }
    }
}

/// `keel/history` in the state folder of the XDG rules; its folder is made.
fn history_file() -> Option<PathBuf> {
    let state = match std::env::var_os("XDG_STATE_HOME").filter(|s| !s.is_empty()) {
        Some(folder) => PathBuf::from(folder),
        None => PathBuf::from(std::env::var_os("HOME")?).join(".local/state"),
    };
    let folder = state.join("keel");
    std::fs::create_dir_all(&folder).ok()?;
    Some(folder.join("history"))
}
