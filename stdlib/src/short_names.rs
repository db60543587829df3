//! Names cut to ten characters, as Clipper's linker knew them. Harbour keeps these, so programs that call them still run.

use keel_runtime::link::Function;
use keel_runtime::symbol::{Symbol, SymbolEntry};

/// Whole names, upper case; the first ten characters of each are a name as well.
static WHOLE: &[&str] = &[
    "ACCELERATOR",
    "COLORSELECT",
    "DBCLEARFILTER",
    "DBCLEARINDEX",
    "DBCLEARRELATION",
    "DBCLOSEAREA",
    "DBCOMMITALL",
    "DBFIELDINFO",
    "DBORDERINFO",
    "DBRECORDINFO",
    "DBRLOCKLIST",
    "DBSELECTAREA",
    "DBSETDRIVER",
    "DBSETFILTER",
    "DBSETRELATION",
    "DBUNLOCKALL",
    "ERASEGETMSG",
    "ERRORINHANDLER",
    "FIELDWBLOCK",
    "GETAPPLYKEY",
    "GETDOSETKEY",
    "GETPOSTVALIDATE",
    "GETPREVALIDATE",
    "GUIAPPLYKEY",
    "GUIPOSTVALIDATE",
    "GUIPREVALIDATE",
    "MEMVARBLOCK",
    "ORDBAGCLEAR",
    "ORDISUNIQUE",
    "ORDKEYCOUNT",
    "ORDKEYRELPOS",
    "ORDLISTCLEAR",
    "ORDLISTREBUILD",
    "ORDSETFOCUS",
    "ORDSETRELATION",
    "ORDSKIPUNIQUE",
    "RADIOBUTTON",
    "RDDREGISTER",
    "RDDSETDEFAULT",
    "READUPDATED",
    "SETTYPEAHEAD",
    "TBCOLUMNNEW",
    "_DTXCONDSET",
    "_NATSORTVER",
    "__ACCEPTSTR",
    "__CAPLENGTH",
    "__CAPMETRICS",
    "__CLASSINSTANCE",
    "__CLASSNAME",
    "__DBARRANGE",
    "__DBCLEARINDEX",
    "__DBCLEARRELATION",
    "__DBCLOSEAREA",
    "__DBCOMMITALL",
    "__DBCONTINUE",
    "__DBCOPYSTRUCT",
    "__DBCOPYXSTRUCT",
    "__DBCREATINDEX",
    "__DBGOBOTTOM",
    "__DBOPENSDF",
    "__DBREINDEX",
    "__DBSETFILTER",
    "__DBSETFOUND",
    "__DBSETINDEX",
    "__DBSETLOCATE",
    "__DBSETORDER",
    "__DBSETRELATION",
    "__DBSTRUCTFILTER",
    "__DBTRANSREC",
    "__LABELFORM",
    "__MXRELEASE",
    "__NONOALERT",
    "__REPORTFORM",
    "__SETCENTURY",
    "__SETFORMAT",
    "__SETFUNCTION",
    "__TEXTRESTORE",
    "__XRESTSCREEN",
    "__XSAVESCREEN",
];

/// Binds the short names of what is bound by its whole name.
pub fn bind() {
    for whole in WHOLE {
        if let Some(Function::Native(b)) = Symbol::find(whole).and_then(|s| s.entry().function()) {
            SymbolEntry::intern(&whole[..10]).bind(Function::Native(b));
        }
    }
}

/// The whole name behind a short one, upper case.
pub fn whole(short: &str) -> Option<&'static str> {
    WHOLE.iter().find(|w| w[..10].eq_ignore_ascii_case(short)).copied()
}
