//! Programs: preprocessed, compiled, decoded, run for a bounded time.

use crate::values;
use keel_compiler::bytecode::{encode, verify};
use keel_compiler::compile::{CompileOptions, Session};
use keel_compiler::include::header;
use keel_compiler::pp::{IncludeLoader, IncludeRequest, PpOptions, Preprocessor, print_ppo};
use keel_compiler::source::SourceMap;
use keel_compiler::token::Interner;
use keel_runtime::link::link_module;
use keel_runtime::{poll, program};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// Time a module may run.
const RUN: Duration = Duration::from_millis(150);

/// The headers of the compiler and nothing else.
struct Headers;

impl IncludeLoader for Headers {
    fn load(&mut self, request: IncludeRequest<'_>) -> Option<(String, Rc<[u8]>)> {
        header(&request.name.to_ascii_lowercase()).map(|text| (request.name.to_string(), Rc::from(text)))
    }
}

/// Lexer and preprocessor, and the printed result.
pub fn preprocess(data: &[u8]) {
    let (mut names, mut sources) = (Interner::default(), SourceMap::default());
    let mut pp = Preprocessor::new(&PpOptions::default(), &mut names, &mut sources);
    let file = sources.add("fuzz.prg", data);
    let output = pp.run(file, &mut names, &mut sources, &mut Headers);
    let _ = print_ppo(&output, &names);
}

/// Everything up to the module; what comes out passes the verifier and survives being stored.
pub fn compile(data: &[u8]) {
    let mut session = Session::new(CompileOptions::default());
    let output = session.compile("fuzz.prg", data, &mut Headers);
    if let Some(module) = output.module {
        verify::module(&module).expect("the compiler's own code");
        let bytes = encode::encode(&module);
        assert!(encode::decode(&bytes).is_ok_and(|m| encode::encode(&m) == bytes), "stored and read back");
    }
}

/// Bytes as a module file, as they are and with a right hash.
pub fn decode(data: &[u8]) {
    let _ = encode::decode(data);
    let mut data = data.to_vec();
    encode::reseal(&mut data);
    if let Ok(module) = encode::decode(&data)
        && verify::module(&module).is_ok()
    {
        let _ = keel_compiler::bytecode::disassemble(&module);
    }
}

/// Runs what the verifier lets pass.
pub fn run_module(data: &[u8]) {
    let mut data = data.to_vec();
    encode::reseal(&mut data);
    let Ok(module) = encode::decode(&data) else { return };
    if verify::module(&module).is_err() {
        return;
    }
    let mut vm = values::vm();
    let over = Arc::new(AtomicBool::new(false));
    let (process, seen) = (vm.process.clone(), over.clone());
    let clock = std::thread::spawn(move || {
        std::thread::park_timeout(RUN);
        // An error handler may swallow one wish.
        while !seen.load(Ordering::Relaxed) {
            process.cancel.store(true, Ordering::Relaxed);
            poll::want(1);
            std::thread::park_timeout(Duration::from_millis(5));
        }
    });
    let linked = [link_module(&module)];
    if program::load(&mut vm, &linked).is_ok()
        && let Some(code) = program::start_function(&linked)
    {
        let _ = vm.call_linked(code, &[]);
    }
    over.store(true, Ordering::Relaxed);
    clock.thread().unpark();
    let _ = clock.join();
    poll::clear(1);
}

/// Programs that reach every kind of instruction and no file.
const SOURCES: [&str; 8] = [
    "PROCEDURE Main()\nLOCAL a := { 1, 2, { 3 } }, h := { 'k' => 1 }, i, s := ''\nFOR i := 1 TO 10 STEP 3\ns += Str( i ) + a[ 1 ]:ClassName\nNEXT\nFOR EACH i IN a DESCEND\ni := 2\nNEXT\nh[ 'z' ] := s\nRETURN\n",
    "PROCEDURE Main()\nLOCAL b := {| x, y | x := y, x + y }, n := 0\nDO WHILE n < 5\nn++\nIF n == 3\nLOOP\nELSEIF n > 4\nEXIT\nENDIF\nn := Eval( b, n, 1 )\nENDDO\nSWITCH n\nCASE 1\nn := 0\nCASE 5\nn--\nOTHERWISE\nn := 'x'\nEND\nRETURN\n",
    "PROCEDURE Main()\nLOCAL e\nBEGIN SEQUENCE WITH {| o | Break( o ) }\ne := 1 + 'a'\nRECOVER USING e\ne := 5\nALWAYS\ne := NIL\nEND SEQUENCE\nRETURN\n",
    "PROCEDURE Main()\nPRIVATE p := 1\nPUBLIC q\nq := &( 'p + 1' )\np := &q\n&( 'r' ) := { p, q }\nM->p := q\nRETURN\n",
    "#include 'hbclass.ch'\nCREATE CLASS C\nVAR v INIT 1\nMETHOD m( x ) INLINE ::v + x\nACCESS w INLINE ::v\nASSIGN w( x ) INLINE ::v := x\nENDCLASS\nPROCEDURE Main()\nLOCAL o := C():New()\no:v := 2\no:w += o:m( 3 )\nWITH OBJECT o\n:v := :w\nEND\nRETURN\n",
    "STATIC s := 5\nTHREAD STATIC t := { 1 }\nFUNCTION F( a, b, ... )\nLOCAL p := hb_AParams()\nRETURN Len( p ) + iif( a == NIL, 0, a )\nPROCEDURE Main()\nLOCAL v := { 1, 2 }\ns := F( 1, @s, v )\nF( hb_ArrayToParams( v ) )\nRETURN\n",
    "PROCEDURE Main()\nLOCAL d := 0d20240229, t := t\"2024-02-29 10:00:00\", x := 0xFF, l := .T.\nd += 1\nt -= 0.5\nx := x ^ 2 % 7 * -1 / 3\nl := ! l .AND. d > 0d20240101 .OR. 'a' $ 'abc' .AND. 'x' == 'x'\nd := { d, t, x, l, 1.5, NIL }\nRETURN\n",
    "FUNCTION Rec( n )\nRETURN iif( n <= 0, 0, 1 + Rec( n - 1 ) )\nPROCEDURE Main()\nLOCAL a[ 3, 2 ], i\nFOR i := 3 TO 1 STEP -1\na[ i, 1 ] := Rec( i * 10 )\na[ i ][ 2 ] := {|| a[ i, 1 ]++ }\nEval( a[ i, 2 ] )\nNEXT\nASort( a,,, {| x, y | x[ 1 ] < y[ 1 ] } )\nRETURN\n",
];

/// Module files of those programs.
pub fn modules() -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    for text in SOURCES {
        let mut session = Session::new(CompileOptions::default());
        match session.compile("seed.prg", text.as_bytes(), &mut Headers).module {
            Some(module) => all.push(encode::encode(&module)),
            None => eprintln!("a seed does not compile:\n{text}"),
        }
    }
    all
}
