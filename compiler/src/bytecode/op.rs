//! THE table of operations: one row gives number, documentation, operand kinds and the number of extra words.
//! Encoding, verifier and disassembler are derived from it; the VM's `match` names every variant.
//!
//! Notation: `R[a]` register, `K[b]` constant of the function, `S[b]` symbol of the module. Reading a register that holds a
//! reference cell reads through it, writing one writes through it; only the operations that say "raw" see the cell.
//! Jump distances count words from the word after the instruction (and after its extra words).
//! A *window* is a run of temporaries: `R[a]` receiver and later the result, `R[a+1..]` the arguments.

/// What an operand field means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operand {
    /// Unused, must be 0.
    None,
    /// A register.
    Reg,
    /// First register of a window of `1 + c` registers (`c` counts the arguments).
    Window,
    /// First register of a run of `c` registers.
    Run,
    /// First register of a run of `2 * c` registers.
    PairRun,
    /// First register of a run of a fixed number of registers.
    Fixed(u8),
    /// A constant of the function.
    Const,
    /// A symbol of the module.
    Sym,
    /// A static variable of the module.
    Static,
    /// A thread static of the module.
    ThreadStatic,
    /// A nested codeblock of the module.
    Block,
    /// A small unsigned number or a count.
    Count,
    /// Signed 16-bit jump distance (field c).
    Jump16,
    /// Signed 32-bit jump distance (fields b and c).
    Jump32,
    /// Signed 32-bit number (fields b and c).
    Imm32,
    /// Signed 16-bit number (field c).
    Imm16,
    /// Signed 16-bit number (field b).
    ImmB,
}

/// A row of the table.
#[derive(Clone, Copy, Debug)]
pub struct OpInfo {
    /// Name as the disassembler prints it.
    pub name: &'static str,
    /// What it does.
    pub doc: &'static str,
    /// Operand kinds of the fields a, b, c (a 32-bit operand stands in b and leaves c None).
    pub operands: [Operand; 3],
    /// Words that follow the instruction (inline caches).
    pub extra: u8,
}

macro_rules! ops {
    ($( $name:ident ($a:expr, $b:expr, $c:expr) $extra:literal $doc:literal; )*) => {
        /// An operation.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(u16)]
        pub enum Op { $( #[doc = $doc] $name, )* }

        impl Op {
            /// Every operation in numbering order.
            pub const ALL: &'static [Op] = &[ $( Op::$name, )* ];
            /// The row of this operation.
            pub fn info(self) -> &'static OpInfo {
                use Operand::*;
                static INFO: &[OpInfo] = &[ $( OpInfo {
                    name: stringify!($name), doc: $doc, operands: [$a, $b, $c], extra: $extra,
                }, )* ];
                &INFO[self as usize]
            }
        }
    };
}

ops! {
    // --- constants and moves
    Nil(Reg, None, None) 0 "R[a] := NIL";
    True(Reg, None, None) 0 "R[a] := .T.";
    False(Reg, None, None) 0 "R[a] := .F.";
    Int(Reg, Imm32, None) 0 "R[a] := whole number x (automatic width)";
    Const(Reg, Const, None) 0 "R[a] := K[b]";
    Move(Reg, Reg, None) 0 "R[a] := R[b] (copy)";
    Take(Reg, Reg, None) 0 "R[a] := R[b], R[b] := NIL; b is a temporary";
    Cell(Reg, None, None) 0 "raw: turn local R[a] into a shared cell that holds its value (captured local), unless it is one";
    RawMove(Reg, Reg, None) 0 "raw: copy R[b] with its cell into temporary R[a] (pass on a reference; restore a loop variable)";
    RawPut(Reg, Reg, None) 0 "raw: overwrite R[a] itself with R[b] (b becomes NIL)";
    SelfObj(Reg, None, None) 0 "R[a] := receiver of the running method, NIL in a function";

    // --- variables
    GetStatic(Reg, Static, None) 0 "R[a] := static b";
    SetStatic(Reg, Static, None) 0 "static b := R[a]";
    GetTStatic(Reg, ThreadStatic, None) 0 "R[a] := thread static b";
    SetTStatic(Reg, ThreadStatic, None) 0 "thread static b := R[a]";
    InitDone(Reg, ThreadStatic, None) 0 "R[a] := .T. when thread static group b was initialised in this thread; marks it initialised";
    GetMemvar(Reg, Sym, None) 0 "R[a] := memvar S[b] (error BASE/1003 when missing)";
    SetMemvar(Reg, Sym, None) 0 "memvar S[b] := R[a] (creates a PRIVATE when missing)";
    GetVar(Reg, Sym, None) 1 "R[a] := undeclared variable S[b]: field of the current area, else memvar; cache: layout id and field";
    SetVar(Reg, Sym, None) 1 "field or memvar S[b] := R[a]";
    GetField(Reg, Sym, None) 1 "R[a] := field S[b] of the current area; cache as GetVar";
    SetField(Reg, Sym, None) 1 "field S[b] := R[a]";
    GetAlias(Reg, Reg, Sym) 1 "R[a] := R[b]->S[c]; R[b] is an alias name (text or symbol) or an area number";
    SetAlias(Reg, Reg, Sym) 1 "R[b]->S[c] := R[a]";
    GetAliasMacro(Reg, Reg, Reg) 0 "R[a] := field or memvar named by text R[c] in alias R[b]";
    SetAliasMacro(Reg, Reg, Reg) 0 "the same, assigned from R[a]";
    Private(Sym, None, None) 0 "create PRIVATE S[a] := NIL";
    Public(Sym, None, None) 0 "create PUBLIC S[a] := .F. unless it exists";
    Parameter(Sym, Count, None) 0 "create PRIVATE S[a], bound to argument b (0-based) of the running function, NIL when missing";
    PrivateMacro(Reg, None, None) 0 "create PRIVATE(s) named in text R[a] (comma list)";
    PublicMacro(Reg, None, None) 0 "create PUBLIC(s) named in text R[a]";

    // --- references (raw cells in temporaries: arguments written @x)
    RefLocal(Reg, Reg, None) 0 "R[a] := reference to local R[b] (R[b] becomes a cell)";
    RefStatic(Reg, Static, None) 0 "R[a] := reference to static b";
    RefTStatic(Reg, ThreadStatic, None) 0 "R[a] := reference to thread static b";
    RefMemvar(Reg, Sym, None) 0 "R[a] := reference to memvar S[b] (creates a PRIVATE when missing)";
    RefVar(Reg, Sym, None) 0 "R[a] := reference to undeclared variable S[b] (field or memvar)";
    RefElem(Reg, Reg, Reg) 0 "R[a] := reference to element R[c] of R[b] (bound error BASE/1132, argument error BASE/1068)";
    RefMsg(Reg, Reg, Sym) 0 "R[a] := reference to the data S[c] of object R[b]";
    RefMacro(Reg, Reg, None) 0 "R[a] := reference to the variable named by text R[b]";
    RefAlias(Reg, Reg, Sym) 0 "R[a] := reference to field or memvar R[b]->S[c]";
    FuncRef(Reg, Sym, None) 0 "R[a] := symbol value of function S[b] (@name())";

    // --- operators
    Add(Reg, Reg, Reg) 0 "R[a] := R[b] + R[c]";
    AddTo(Reg, Reg, None) 0 "R[a] := R[a] + R[b], in place when R[a] is an unshared text";
    LetGoStatic(Reg, Static, Reg) 0 "static b := NIL when R[a] and R[c] are texts: R[a] was read from it and AddTo follows, in place then";
    LetGoMemvar(Reg, Sym, Reg) 0 "the same for memvar S[b]";
    LetGoElem(Fixed(2), Reg, Reg) 0 "the same for element R[c] of R[b]; the texts are R[a] and R[a+1]";
    LetGoElemInt(Fixed(2), Reg, Count) 0 "the same for element c of R[b]";
    AddInt(Reg, Reg, Imm16) 0 "R[a] := R[b] + whole number c";
    Sub(Reg, Reg, Reg) 0 "R[a] := R[b] - R[c]";
    Mul(Reg, Reg, Reg) 0 "R[a] := R[b] * R[c]";
    Div(Reg, Reg, Reg) 0 "R[a] := R[b] / R[c]";
    Mod(Reg, Reg, Reg) 0 "R[a] := R[b] % R[c]";
    Pow(Reg, Reg, Reg) 0 "R[a] := R[b] ^ R[c]";
    Neg(Reg, Reg, None) 0 "R[a] := - R[b]";
    Not(Reg, Reg, None) 0 "R[a] := .NOT. R[b]";
    AddK(Reg, Reg, Const) 0 "R[a] := R[b] + K[c]";
    SubK(Reg, Reg, Const) 0 "R[a] := R[b] - K[c]";
    MulK(Reg, Reg, Const) 0 "R[a] := R[b] * K[c]";
    DivK(Reg, Reg, Const) 0 "R[a] := R[b] / K[c]";
    ModK(Reg, Reg, Const) 0 "R[a] := R[b] % K[c]";
    Inc(Reg, None, None) 0 "R[a]++ (no result)";
    Dec(Reg, None, None) 0 "R[a]-- (no result)";
    Eq(Reg, Reg, Reg) 0 "R[a] := R[b] = R[c]";
    EqEq(Reg, Reg, Reg) 0 "R[a] := R[b] == R[c]";
    Ne(Reg, Reg, Reg) 0 "R[a] := R[b] != R[c]";
    Lt(Reg, Reg, Reg) 0 "R[a] := R[b] < R[c]";
    Le(Reg, Reg, Reg) 0 "R[a] := R[b] <= R[c]";
    Gt(Reg, Reg, Reg) 0 "R[a] := R[b] > R[c]";
    Ge(Reg, Reg, Reg) 0 "R[a] := R[b] >= R[c]";
    In(Reg, Reg, Reg) 0 "R[a] := R[b] $ R[c]";
    And(Reg, Reg, Reg) 0 "R[a] := R[b] .AND. R[c], both evaluated (error BASE/1078)";
    Or(Reg, Reg, Reg) 0 "R[a] := R[b] .OR. R[c], both evaluated (error BASE/1079)";

    // --- jumps
    Jump(None, Jump32, None) 0 "jump";
    JumpTrue(Reg, Jump32, None) 0 "jump when R[a] is .T. (error BASE/1066 when not logical)";
    JumpFalse(Reg, Jump32, None) 0 "jump when R[a] is .F. (error BASE/1066 when not logical)";
    AndJump(Reg, Jump32, None) 0 "left side of .AND.: jump when R[a] is .F. (keeping R[a]); error BASE/1078 when not logical";
    OrJump(Reg, Jump32, None) 0 "left side of .OR.: jump when R[a] is .T. (keeping R[a]); error BASE/1079 when not logical";
    JumpNotEq(Reg, Reg, Jump16) 0 "jump unless R[a] = R[b]";
    JumpNotEqEq(Reg, Reg, Jump16) 0 "jump unless R[a] == R[b]";
    JumpNotNe(Reg, Reg, Jump16) 0 "jump unless R[a] != R[b]";
    JumpNotLt(Reg, Reg, Jump16) 0 "jump unless R[a] < R[b]";
    JumpNotLe(Reg, Reg, Jump16) 0 "jump unless R[a] <= R[b]";
    JumpNotGt(Reg, Reg, Jump16) 0 "jump unless R[a] > R[b]";
    JumpNotGe(Reg, Reg, Jump16) 0 "jump unless R[a] >= R[b]";
    JumpNotEqI(Reg, ImmB, Jump16) 0 "jump unless R[a] = whole number b";
    JumpNotEqEqI(Reg, ImmB, Jump16) 0 "jump unless R[a] == whole number b";
    JumpNotNeI(Reg, ImmB, Jump16) 0 "jump unless R[a] != whole number b";
    JumpNotLtI(Reg, ImmB, Jump16) 0 "jump unless R[a] < whole number b";
    JumpNotLeI(Reg, ImmB, Jump16) 0 "jump unless R[a] <= whole number b";
    JumpNotGtI(Reg, ImmB, Jump16) 0 "jump unless R[a] > whole number b";
    JumpNotGeI(Reg, ImmB, Jump16) 0 "jump unless R[a] >= whole number b";
    JumpNotEqEqK(Reg, Const, Jump16) 0 "jump unless R[a] == K[b]";
    ForTest(Fixed(2), Reg, Jump16) 0 "FOR with a step known at run time only: R[b] counter, R[a] limit, R[a+1] step: jump when the loop is over (the sign of the step decides)";
    ForLoop(Reg, Reg, Jump16) 0 "R[a]++ and jump back when R[a] <= R[b]; whole-number step 1 (falls through when over)";
    CaseJump(Reg, Const, Jump16) 0 "SWITCH: jump when R[a] is exactly K[b]";
    SwitchTest(Reg, None, None) 0 "error BASE/3104 unless R[a] is text, number, (date, logical: error) fit for SWITCH";

    // --- arrays, hashes, texts
    NewArray(Run, Count, Count) 0 "R[a] := { R[a], … } of c members; b must be 0";
    NewHash(PairRun, Count, Count) 0 "R[a] := hash of c pairs from R[a..]; b must be 0";
    NewDims(Run, Count, Count) 0 "R[a] := array with dimensions R[a..a+c]; b must be 0";
    Index(Reg, Reg, Reg) 0 "R[a] := R[b][ R[c] ]";
    IndexInt(Reg, Reg, Count) 0 "R[a] := R[b][ c ]";
    SetIndex(Reg, Reg, Reg) 0 "R[b][ R[c] ] := R[a]";
    SetIndexInt(Reg, Reg, Count) 0 "R[b][ c ] := R[a]";

    // --- calls
    Call(Window, Sym, Count) 0 "R[a] := S[b]( R[a+1] … ), c arguments";
    CallV(Reg, Sym, Reg) 0 "R[a] := S[b]( list ): R[c] is an argument list made by the List operations";
    Send(Window, Sym, Count) 1 "R[a] := R[a]:S[b]( R[a+1] … ); cache: class and method";
    SendGet(Reg, Reg, Sym) 1 "R[a] := R[b]:S[c]; R[a] is a window without arguments; cache as Send";
    SendSet(Fixed(2), Reg, Sym) 1 "R[a] := R[b]:S[c]( R[a+1] ), a message that assigns; R[a] is a window; cache as Send";
    SendV(Reg, Sym, Reg) 1 "R[a] := R[a]:S[b]( list R[c] )";
    SendMacro(Reg, Reg, Reg) 0 "R[a] := R[a]:<text or symbol R[b]>( list R[c] )";
    CallValue(Window, None, Count) 0 "R[a] := call of symbol, block or text R[a] with c arguments (Eval, macro call)";
    CallValueV(Reg, None, Reg) 0 "R[a] := call of R[a] with list R[c]";
    Return(Reg, None, None) 0 "return R[a]";
    ReturnNil(None, None, None) 0 "return NIL (PROCEDURE)";
    ListNew(Reg, None, None) 0 "R[a] := new empty argument list";
    ListPush(Reg, Reg, None) 0 "raw: append R[b] (which becomes NIL) to list R[a]";
    ListVariadic(Reg, None, None) 0 "append the variadic arguments of the running function (...) to list R[a]";
    ListMacro(Reg, Reg, None) 0 "append the values of macro text R[b] (may be a comma list) to list R[a]";
    ListArray(Reg, Reg, None) 0 "append the members of array R[b] to list R[a]";
    ListPop(Reg, Reg, None) 0 "R[a] := last member of list R[b], which loses it (NIL when there is none)";
    ListToArray(Reg, Reg, None) 0 "R[a] := array of the members of list R[b]";
    ListIndex(Reg, Reg, Reg) 0 "R[a] := R[b] indexed by every member of list R[c], one after the other";
    Block(Reg, Block, None) 0 "R[a] := codeblock b with the captured cells of this frame";
    PushSymName(Reg, Sym, None) 0 "R[a] := name of symbol S[b] as text";

    // --- macros
    MacroGet(Reg, Reg, None) 0 "R[a] := value of macro text R[b] (&b)";
    MacroSet(Reg, Reg, None) 0 "assign R[a] to what macro text R[b] names";
    MacroText(Reg, Const, None) 0 "R[a] := text K[b] with its &name parts replaced by memvars";
    MacroTextOf(Reg, Reg, None) 0 "R[a] := R[b], a text with its &name parts replaced by memvars";
    MacroSymbol(Reg, Reg, None) 0 "R[a] := symbol value named by text R[b] (for calls)";
    AliasPush(Reg, None, None) 0 "save the current area and select R[a] (name, number, symbol)";
    AliasPop(None, None, None) 0 "select the saved area again";

    // --- structures
    WithPush(Reg, None, None) 0 "WITH OBJECT R[a]";
    WithPop(None, None, None) 0 "END of WITH OBJECT";
    WithGet(Reg, None, None) 0 "R[a] := the WITH OBJECT value";
    SeqBegin(Reg, None, None) 0 "BEGIN SEQUENCE WITH R[a]: install the error block; the old one is kept in R[a]";
    SeqEnd(Reg, None, None) 0 "leave BEGIN SEQUENCE WITH: restore the error block kept in R[a]";
    EndAlways(Reg, None, None) 0 "end of ALWAYS: go on unwinding when R[a] holds a pending unwind, else continue";
    EnumBegin(Reg, Run, Count) 0 "R[a] := enumerator over the values R[b..b+c] (raw: an @x stays a reference)";
    EnumDescend(Reg, None, None) 0 "enumerator R[a] goes downwards";
    EnumEnd(Reg, None, None) 0 "the loop over enumerator R[a] ends otherwise than by BREAK: objects in it are told";
    EnumNext(Reg, Jump32, None) 0 "advance enumerator R[a]; jump when it is exhausted";
    EnumRef(Reg, Reg, Count) 0 "raw: R[a] := live reference to the current element of value c of enumerator R[b]";
    EnumVar(Reg, Sym, None) 0 "raw: put reference R[a] into memvar S[b]; R[a] := its former raw content";
    EnumStatic(Reg, Static, None) 0 "raw: exchange R[a] with static b";
    Throw(Reg, None, None) 0 "BREAK R[a]";
    ParamNil(Reg, Jump32, None) 0 "jump unless local R[a] is NIL (default parameter values)";
    Debug(Reg, None, None) 0 "breakpoint hook (AltD)";
}

impl Op {
    /// The operation of a number.
    pub fn from_raw(raw: u16) -> Option<Op> {
        Op::ALL.get(raw as usize).copied()
    }
}
