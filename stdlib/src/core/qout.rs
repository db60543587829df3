//! Temporary.
use keel_runtime::builtins;
use keel_runtime::format;
use keel_runtime::value::Value;
builtins! {
    /// q
    fn QOut[0, 255](vm, args) {
        let sets = vm.sets.clone();
        vm.console.new_line(&sets);
        for (i, v) in args.values().iter().enumerate() {
            if i > 0 { vm.console.out(&sets, b" "); }
            let t = format::display::display(&sets, v).into_owned();
            vm.console.out(&sets, &t);
        }
        Ok(Value::NIL)
    }
    /// q
    fn QQOut[0, 255](vm, args) {
        let sets = vm.sets.clone();
        for (i, v) in args.values().iter().enumerate() {
            if i > 0 { vm.console.out(&sets, b" "); }
            let t = format::display::display(&sets, v).into_owned();
            vm.console.out(&sets, &t);
        }
        Ok(Value::NIL)
    }
    /// q
    fn OutStd[0, 255](vm, args) {
        let sets = vm.sets.clone();
        for (i, v) in args.values().iter().enumerate() {
            if i > 0 { vm.console.std_out(b" "); }
            let t = format::display::display(&sets, v).into_owned();
            vm.console.std_out(&t);
        }
        Ok(Value::NIL)
    }
    /// q
    fn OutErr[0, 255](vm, args) {
        let sets = vm.sets.clone();
        for v in args.values() { let t = format::display::display(&sets, v).into_owned(); vm.console.err(&t); }
        Ok(Value::NIL)
    }
    /// q
    fn hb_milliseconds[0,0](_vm, _args) {
        use std::time::*;
        Ok(Value::int(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis() as i64))
    }
    /// q
    fn PadR[2,2](_vm, args) { let mut b = args.bytes(0).unwrap_or_default().to_vec(); b.resize(args.int(1).unwrap_or(0) as usize, b' '); Ok(Value::str(&b)) }
    /// q
    fn Str[1,3](_vm, args) { Ok(Value::str(&format::number::str_with(args.get(0), args.int(1).unwrap_or(10) as usize, args.int(2).unwrap_or(0) as usize))) }
    /// q
    fn hb_eol[0,0](_vm, _args) { Ok(Value::from("\n")) }
    /// q
    fn hb_ntos[1,1](_vm, args) { Ok(Value::from(format::number::trimmed(args.get(0)))) }
    /// q
    fn Array[1,9](vm, args) { vm.new_dims(args.values()) }
    /// q
    fn Chr[1,1](_vm, args) { Ok(Value::str(&[args.int(0).unwrap_or(0) as u8])) }
    /// q
    fn Len[1,1](_vm, args) { Ok(Value::int(match args.array(0) { Some(a)=>a.len() as i64, None=>args.bytes(0).unwrap_or_default().len() as i64 })) }
    /// q
    fn AFill[2,2](_vm, args) { if let Some(a) = args.array(0) { a.with_mut(|v| v.iter_mut().for_each(|x| *x = args.get(1).clone())) } Ok(args.get(0).clone()) }
    /// q
    fn ASort[1,4](vm, args) {
        let Some(a) = args.array(0) else { return Ok(Value::NIL) };
        let mut v = a.to_vec(); let b = args.get(3).clone(); let mut err = None;
        v.sort_by(|x,y| { if err.is_some() { return std::cmp::Ordering::Equal }
            match vm.eval(&b, &[x.clone(), y.clone()]) { Ok(r) => if r.as_logical() == Some(true) { std::cmp::Ordering::Less } else { std::cmp::Ordering::Greater }, Err(e) => { err = Some(e); std::cmp::Ordering::Equal } } });
        if let Some(e) = err { return Err(e) }
        a.with_mut(|o| *o = v); Ok(args.get(0).clone()) }
}
