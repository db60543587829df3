//! Opening a table for a tool: driver, index bags and code page, guessed from the files where not given.

use super::failure::{Failure, Outcome};
use super::host;
use clap::Args;
use keel_rdd::codepage::{BinaryCollation, Page};
use keel_rdd::dbf::layout::Layout;
use keel_rdd::driver::{OpenRequest, OrderRef};
use keel_rdd::memo::MemoKind;
use keel_rdd::settings::path_bytes;
use keel_rdd::{AreaNo, ops};
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Options of every tool that opens a table.
#[derive(Args, Debug, Clone)]
pub struct TableArgs {
    /// The table.
    #[arg(value_name = "TABLE")]
    pub table: PathBuf,
    /// Driver (default: by the files beside the table).
    #[arg(long, value_name = "DBFCDX|DBFNTX|…")]
    pub driver: Option<String>,
    /// Index bag to open too; the one of the table's name is opened anyway. May be given several times.
    #[arg(long, value_name = "FILE")]
    pub index: Vec<PathBuf>,
    /// Code page of the table's text, such as PLWIN (default: what the header says, else EN); decides the order of keys as well.
    #[arg(long, value_name = "ID")]
    pub codepage: Option<String>,
    /// Password of an encrypted table.
    #[arg(long, value_name = "TEXT")]
    pub password: Option<String>,
    /// Program or module whose functions keys and filters call. May be given several times.
    #[arg(long, value_name = "FILE")]
    pub program: Vec<PathBuf>,
}

impl TableArgs {
    /// A table and nothing else known about it.
    pub fn plain(table: &Path) -> TableArgs {
        let (index, program) = (Vec::new(), Vec::new());
        TableArgs { table: table.to_path_buf(), driver: None, index, codepage: None, password: None, program }
    }
}

/// How to open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// Shared, read-only.
    Read,
    /// Exclusive.
    Change,
}

/// A table's files and facts, before it is opened.
pub struct Subject {
    /// The table file.
    pub path: PathBuf,
    /// Its header.
    pub layout: Layout,
    /// Size of the file.
    pub size: u64,
    /// Count of records the header claims.
    pub claimed: u32,
    /// Driver.
    pub driver: String,
    /// Index bags.
    pub bags: Vec<PathBuf>,
    /// Code page of text.
    pub page: &'static Page,
    /// The code page was given, not guessed.
    pub page_given: bool,
    /// Password of an encrypted table.
    pub password: Option<String>,
    /// Programs whose functions expressions call.
    pub programs: Vec<PathBuf>,
}

/// A table open in a work area.
pub struct Table {
    /// The host of its area.
    pub host: Vm,
    /// Its area.
    pub area: AreaNo,
    /// What was known before.
    pub subject: Subject,
}

/// File beside the table with another extension, in either letter case.
pub fn beside(table: &Path, ext: &str) -> Option<PathBuf> {
    [ext.to_lowercase(), ext.to_uppercase()].iter().map(|e| table.with_extension(e)).find(|p| p.exists())
}

/// The page of a `--codepage`.
pub fn page_named(id: &str) -> Outcome<&'static Page> {
    Page::find_any_case(id).ok_or_else(|| Failure::usage(format!("unknown code page {id}")))
}

/// Page a header's code page byte names.
fn page_of_byte(byte: u8) -> Option<&'static Page> {
    Page::find(match byte {
        0x01 | 0x1B => "EN",
        0x02 | 0x37 => "DE850",
        0x03 | 0x57 | 0x58 | 0x59 => "DEWIN",
        0x08 | 0x66 => "DK865",
        0x24 => "PT860",
        0x26 | 0x65 => "RU866",
        0x64 | 0x22 | 0x23 => "PL852",
        0x69 => "PLMAZ",
        0x6A => "EL737",
        0x6B => "TR857",
        0xC8 | 0x96 => "PLWIN",
        0xC9 => "RU1251",
        0xCA => "TRWIN",
        0xCB => "ELWIN",
        0xCC => "LTWIN",
        0x7D => "HEWIN",
        0x68 => "CSKAMC",
        _ => return None,
    })
}

/// The header byte that names a page, if there is one for it.
pub fn byte_of_page(page: &Page) -> Option<u8> {
    let bytes = [2, 3, 8, 0x24, 0x26, 0x64, 0x69, 0x6A, 0x6B, 0xC8, 0xC9, 0xCA, 0xCB, 0xCC, 0x7D, 0x68];
    bytes.into_iter().find(|&b| page_of_byte(b).is_some_and(|p| p.id() == page.id()))
}

impl TableArgs {
    /// Path of the table, with its extension.
    pub fn path(&self) -> PathBuf {
        if self.table.extension().is_none() {
            beside(&self.table, "dbf").unwrap_or_else(|| self.table.with_extension("dbf"))
        } else {
            self.table.clone()
        }
    }

    /// Reads the header and looks for the files that belong to the table. Opens nothing.
    pub fn subject(&self) -> Outcome<Subject> {
        let path = self.path();
        let at = |e: std::io::Error| Failure::file(&path, e);
        let mut file = std::fs::File::open(&path).map_err(at)?;
        let size = file.metadata().map_err(at)?.len();
        let mut head = Vec::new();
        file.by_ref().take(65535).read_to_end(&mut head).map_err(at)?;
        if head.len() >= 32 {
            let len = u16::from_le_bytes([head[8], head[9]]) as usize;
            head.truncate(len.max(32));
        }
        let layout = Layout::parse(&head, &path)?;
        let claimed = u32::from_le_bytes([head[4], head[5], head[6], head[7]]);
        let (page, page_given) = match &self.codepage {
            Some(id) => (page_named(id)?, true),
            None => (page_of_byte(layout.codepage_id).unwrap_or_else(Page::en), false),
        };
        let driver = self.driver_of(&path, &layout)?;
        let mut bags = Vec::new();
        bags.extend(bag_extension(&driver).and_then(|e| beside(&path, e)));
        for bag in &self.index {
            if !bag.exists() {
                return Err(Failure::file(bag, "no such index"));
            }
            bags.push(bag.clone());
        }
        let programs = self.program.clone();
        let password = self.password.clone();
        Ok(Subject { path, layout, size, claimed, driver, bags, page, page_given, password, programs })
    }

    fn driver_of(&self, path: &Path, layout: &Layout) -> Outcome<String> {
        if let Some(name) = &self.driver {
            let name = name.to_ascii_uppercase();
            return match keel_rdd::driver::find(name.as_bytes()) {
                Some(d) if !d.is_transfer() => Ok(name),
                _ => Err(Failure::usage(format!("unknown driver {name}"))),
            };
        }
        let is = |p: &Path, ext| p.extension().is_some_and(|e| e.eq_ignore_ascii_case(ext));
        let cdx = layout.has_tags
            || matches!(layout.memo, MemoKind::Fpt | MemoKind::Smt)
            || self.index.iter().any(|p| is(p, "cdx"))
            || (beside(path, "cdx").is_some() && layout.memo != MemoKind::Dbt);
        let nsx = self.index.iter().any(|p| is(p, "nsx"))
            || (beside(path, "nsx").is_some() && beside(path, "cdx").is_none());
        let name = match (nsx, cdx) {
            (true, _) => "DBFNSX",
            (_, true) => "DBFCDX",
            _ => "DBFNTX",
        };
        Ok(name.to_string())
    }

    /// The table's files with the header of `like`, a sound table of the same structure, in place of its own.
    pub fn subject_like(&self, like: &Path) -> Outcome<Subject> {
        let of_like = TableArgs { table: like.to_path_buf(), index: self.index.clone(), ..self.clone() };
        let mut subject = of_like.subject()?;
        let path = self.path();
        subject.bags = bag_extension(&subject.driver).and_then(|e| beside(&path, e)).into_iter().collect();
        subject.bags.extend(self.index.iter().cloned());
        subject.path = path;
        Ok(subject)
    }

    /// Opens the table with all its bags; no order controls.
    pub fn open(&self, how: Use) -> Outcome<Table> {
        let mut table = self.subject()?.open(how)?;
        for bag in table.subject.bags.clone() {
            table.add_bag(&bag)?;
        }
        Ok(table)
    }
}

/// Extension of a driver's index bags.
fn bag_extension(driver: &str) -> Option<&'static str> {
    match driver {
        "DBFCDX" => Some("cdx"),
        "DBFNTX" => Some("ntx"),
        "DBFNSX" => Some("nsx"),
        _ => None,
    }
}

/// A VM that looks at text in this code page; a page that was given decides the order of keys too.
pub fn vm_for(page: &'static Page, given: bool, programs: &[PathBuf]) -> Outcome<Vm> {
    let mut host = host::start(programs)?;
    if given {
        let _ = host.call_name("HB_CDPSELECT", &[Value::str(page.id().as_bytes())]);
        host.sync_settings();
    }
    host.areas.settings.autopen = false;
    host.areas.settings.progress = super::progress::of_index();
    host.areas.set_page(page);
    if !given {
        host.areas.settings.collation = Arc::new(BinaryCollation);
    }
    Ok(host)
}

impl Subject {
    /// Opens the table, without bags.
    pub fn open(self, how: Use) -> Outcome<Table> {
        let mut host = vm_for(self.page, self.page_given, &self.programs)?;
        let request = OpenRequest {
            name: path_bytes(&self.path).to_vec(),
            alias: Some(b"T".to_vec()),
            shared: how == Use::Read,
            readonly: how == Use::Read,
            codepage: Vec::new(),
            ..OpenRequest::default()
        };
        // Who only looks at a table can do so without its memos.
        host.areas.settings.memo_optional = how == Use::Read;
        if let Some(password) = &self.password {
            let own = host.areas.driver_settings(&self.driver);
            own.pending_password = Some(password.clone().into_bytes());
        }
        let area = ops::use_area(&mut host, true, self.driver.as_bytes(), &request)?;
        Ok(Table { host, area, subject: self })
    }
}

impl Table {
    /// Says so if the table had to be opened without its memo file.
    pub fn tell_missing_memo(&mut self) -> Outcome<()> {
        let missing = self.host.areas.area(self.area)?.dbf()?.memo.is_none();
        if self.subject.layout.memo != MemoKind::None && missing {
            let path = self.subject.path.display();
            tell!("keel dbf: {path}: the memo file is missing or damaged, memos are shown empty");
        }
        Ok(())
    }

    /// Opens an index bag.
    pub fn add_bag(&mut self, bag: &Path) -> Result<(), keel_rdd::Error> {
        let full = std::path::absolute(bag).unwrap_or_else(|_| bag.to_path_buf());
        ops::order_list_add(&mut self.host, self.area, path_bytes(&full), b"")?;
        ops::order_list_focus(&mut self.host, self.area, &OrderRef::Number(0), b"").map(drop)
    }

    /// Makes an order control; an unknown one is an error that names those there are.
    pub fn focus(&mut self, tag: &str) -> Outcome<()> {
        let order = OrderRef::Name(tag.as_bytes().to_vec());
        let orders = &self.host.areas.area(self.area)?.orders;
        if orders.find(&order, b"").is_none() {
            let tags = orders.bags.iter().flat_map(|b| b.bag.tags());
            let names: Vec<_> = tags.map(|t| String::from_utf8_lossy(&t.name).into_owned()).collect();
            let known = match names.is_empty() {
                true => "the table has none".to_string(),
                false => format!("there are: {}", names.join(", ")),
            };
            return Err(Failure::usage(format!("no order {tag}; {known}")));
        }
        ops::order_list_focus(&mut self.host, self.area, &order, b"")?;
        Ok(())
    }

    /// Closes the table, reporting what could not be written.
    pub fn close(mut self) -> Outcome<()> {
        Ok(ops::close_area(&mut self.host, self.area)?)
    }
}
