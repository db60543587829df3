//! Names of table functions cut to ten letters, and the names that commands of old call them by.

use keel_runtime::builtin::{Args, Builtin, NativeResult};
use keel_runtime::builtins;
use keel_runtime::vm::Vm;

/// Calls a function of this family by its full name.
fn call(vm: &mut Vm, name: &str, args: &Args<'_>) -> NativeResult {
    static FULL: std::sync::OnceLock<std::collections::HashMap<&'static str, &'static Builtin>> =
        std::sync::OnceLock::new();
    let all = FULL.get_or_init(|| {
        super::BUILTINS.iter().flat_map(|family| family.iter()).map(|b| (b.name, b)).collect()
    });
    match all.get(name) {
        Some(b) => (b.func)(vm, args),
        None => vm.arg_error(1001, args),
    }
}

/// Declares short names: `short = full`.
macro_rules! short {
    ($( $name:ident = $full:ident; )*) => {
        builtins! {
            $(
                /// Another name of the function it is short for.
                fn $name[0, 255](vm, args) { call(vm, stringify!($full), args) }
            )*
        }
    };
}

short! {
    dbClearFil = dbClearFilter;
    dbClearRel = dbClearRelation;
    dbCloseAre = dbCloseArea;
    dbFieldInf = dbFieldInfo;
    dbOrderInf = dbOrderInfo;
    dbRecordIn = dbRecordInfo;
    dbRLockLis = dbRLockList;
    dbSelectAr = dbSelectArea;
    dbSetDrive = dbSetDriver;
    dbSetFilte = dbSetFilter;
    dbSetRelat = dbSetRelation;
    ordListCle = ordListClear;
    ordListReb = ordListRebuild;
    ordSetFocu = ordSetFocus;
    ordSetRela = ordSetRelation;
    rddSetDefa = rddSetDefault;
    __dbCopySt = __dbCopyStruct;
    __dbCopyXS = __dbCopyXStruct;
    __dbAppend = dbAppend;
    __dbClearRelation = dbClearRelation;
    __dbClearIndex = dbClearIndex;
    __dbClose = dbCloseAll;
    __dbCloseArea = dbCloseArea;
    __dbCommit = dbCommit;
    __dbCommitAll = dbCommitAll;
    __dbCreatIndex = dbCreateIndex;
    __dbDelete = dbDelete;
    __dbGoBottom = dbGoBottom;
    __dbGoto = dbGoto;
    __dbGoTop = dbGoTop;
    __dbRecall = dbRecall;
    __dbReindex = dbReindex;
    __dbSeek = dbSeek;
    __dbSelect = dbSelectArea;
    __dbSetFilter = dbSetFilter;
    __dbSetIndex = dbSetIndex;
    __dbSetOrder = dbSetOrder;
    __dbSetRelation = dbSetRelation;
    __dbSkip = dbSkip;
    __dbUnlAll = dbUnlockAll;
    __dbUnlock = dbUnlock;
    __dbUse = dbUseArea;
    cftsAdd = hs_Add;
    cftsClose = hs_Close;
    cftsCrea = hs_Create;
    cftsDelete = hs_Delete;
    cftsIfDel = hs_IfDel;
    cftsNext = hs_Next;
    cftsOpen = hs_Open;
    cftsRecN = hs_KeyCount;
    cftsReplac = hs_Replace;
    cftsSet = hs_Set;
    cftsUndel = hs_Undelete;
    cftsVeri = hs_Verify;
    cftsVers = hs_Version;
    __dbOpenSD = __dbOpenSDF;
    __dbArrang = __dbArrange;
    __FLedit = __dbStructFilter;
}
