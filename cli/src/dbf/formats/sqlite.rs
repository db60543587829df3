//! SQLite databases: one table of the exported table's name.

use super::super::failure::{Failure, Outcome};
use super::super::output::{Column, Kind, Sink};
use super::super::source::{Each, Row, heading};
use super::super::value;
use keel_rdd::codepage::Page;
use keel_rdd::{FieldValue, Number};
use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, OpenFlags};
use std::path::{Path, PathBuf};

fn failure(path: &Path) -> impl Fn(rusqlite::Error) -> Failure + '_ {
    move |e| Failure::file(path, e)
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// Writes a table of a new database.
pub struct SqliteSink {
    path: PathBuf,
    db: Connection,
    insert: String,
    columns: Vec<Column>,
    page: &'static Page,
}

impl SqliteSink {
    /// Makes the database; an old file of that name goes.
    pub fn new(path: &Path, name: &str, columns: &[Column], page: &'static Page) -> Outcome<SqliteSink> {
        if path.exists() {
            std::fs::remove_file(path).map_err(|e| Failure::file(path, e))?;
        }
        let db = Connection::open(path).map_err(failure(path))?;
        let kind = |c: &Column| match c.kind {
            Kind::Integer | Kind::Logical => "INTEGER",
            Kind::Number => "REAL",
            Kind::Text | Kind::Date | Kind::Timestamp => "TEXT",
        };
        let fields: Vec<String> =
            columns.iter().map(|c| format!("{} {}", quoted(&c.name), kind(c))).collect();
        let places = vec!["?"; columns.len()].join(", ");
        let create = format!("CREATE TABLE {} ({}); BEGIN", quoted(name), fields.join(", "));
        db.execute_batch(&create).map_err(failure(path))?;
        let insert = format!("INSERT INTO {} VALUES ({places})", quoted(name));
        Ok(SqliteSink { path: path.to_path_buf(), db, insert, columns: columns.to_vec(), page })
    }
}

fn stored(v: &FieldValue, column: &Column, page: &Page) -> Value {
    match v {
        FieldValue::Nil => Value::Null,
        FieldValue::Logical(b) => Value::Integer(i64::from(*b)),
        FieldValue::Num(n) if column.kind == Kind::Integer => Value::Integer(n.as_i64()),
        FieldValue::Num(n) => match n.value {
            Number::Int(i) => Value::Real(i as f64),
            Number::Double(d) => Value::Real(d),
        },
        v => match (value::text(v, page, column.style), column.kind) {
            (t, Kind::Date | Kind::Timestamp) if t.is_empty() => Value::Null,
            (t, _) => Value::Text(t),
        },
    }
}

impl Sink for SqliteSink {
    fn row(&mut self, values: &[FieldValue]) -> Outcome<()> {
        let cells = values.iter().zip(&self.columns).map(|(v, c)| stored(v, c, self.page));
        let mut insert = self.db.prepare_cached(&self.insert).map_err(failure(&self.path))?;
        insert.execute(rusqlite::params_from_iter(cells)).map_err(failure(&self.path))?;
        Ok(())
    }

    fn finish(&mut self) -> Outcome<()> {
        self.db.execute_batch("COMMIT").map_err(failure(&self.path))
    }
}

/// Calls `each` for every row of a table, the first one unless named.
pub fn read(path: &Path, table: Option<&str>, each: Each<'_>) -> Outcome<()> {
    let at = |e: rusqlite::Error| Failure::at(path, e);
    let db = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).map_err(at)?;
    let first =
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid";
    let name = match table {
        Some(name) => name.to_string(),
        None => db.query_row(first, [], |r| r.get::<_, String>(0)).map_err(at)?,
    };
    let mut select = db.prepare(&format!("SELECT * FROM {}", quoted(&name))).map_err(at)?;
    let names: Vec<String> = select.column_names().map(String::from).collect();
    let mut rows = select.query([]).map_err(at)?;
    let mut number = 0;
    while let Some(row) = rows.next().map_err(at)? {
        number += 1;
        let mut cells = Vec::with_capacity(names.len());
        for i in 0..names.len() {
            cells.push(match row.get_ref(i).map_err(at)? {
                ValueRef::Null => None,
                ValueRef::Integer(n) => Some(n.to_string()),
                ValueRef::Real(d) => Some(d.to_string()),
                ValueRef::Text([]) | ValueRef::Blob([]) => None,
                ValueRef::Text(t) | ValueRef::Blob(t) => Some(String::from_utf8_lossy(t).into_owned()),
            });
        }
        each(Row { number, names: &names, cells: &cells })?;
    }
    if number > 0 { Ok(()) } else { heading(&names, each) }
}
