//! Waiting for several sockets at once: `hb_socketSelect*`.

use super::socket::{keep, of_value};
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use socket2::Socket;
use std::io::Result;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// What is waited for, in the order of the arguments of `hb_socketSelect()`.
const WISHES: [PollFlags; 3] = [PollFlags::IN, PollFlags::OUT, PollFlags::PRI];

/// Waits until one of the sockets is ready, or the limit has gone (none: without limit); which ones are.
fn wait(vm: &Vm, sockets: &[(Arc<Socket>, PollFlags)], limit: Option<Duration>) -> Result<Vec<PollFlags>> {
    keel_runtime::console::flush();
    let end = limit.map(|l| Instant::now() + l);
    loop {
        // In pieces, so that a program that was asked to end does.
        let left = end.map(|e| e.saturating_duration_since(Instant::now()));
        let piece = left.unwrap_or(Duration::MAX).min(Duration::from_millis(200));
        let timeout = Timespec { tv_sec: piece.as_secs() as i64, tv_nsec: i64::from(piece.subsec_nanos()) };
        let mut asked: Vec<PollFd<'_>> = sockets.iter().map(|(s, wish)| PollFd::new(&**s, *wish)).collect();
        let ready = match poll(&mut asked, Some(&timeout)) {
            Ok(n) => n,
            Err(rustix::io::Errno::INTR) => 0,
            Err(e) => return Err(e.into()),
        };
        if ready > 0 || left.is_some_and(|l| l <= piece) || vm.quit.load(std::sync::atomic::Ordering::Relaxed)
        {
            return Ok(asked.iter().map(PollFd::revents).collect());
        }
    }
}

fn limit(args: &Args<'_>, i: usize) -> Option<Duration> {
    args.int(i).filter(|n| *n >= 0).map(|n| Duration::from_millis(n as u64))
}

/// One socket and one wish: 1 when it came true, 0 when the limit has gone, -1 for an error.
fn single(vm: &mut Vm, args: &Args<'_>, wish: PollFlags, errors: bool) -> NativeResult {
    let Some(s) = of_value(args.get(0)) else { return vm.arg_error(3012, args) };
    let outcome = wait(vm, &[(s.clone(), wish)], limit(args, 1)).and_then(|ready| {
        if errors
            && ready[0].intersects(PollFlags::ERR | PollFlags::HUP)
            && let Some(e) = s.take_error()?
        {
            return Err(e);
        }
        Ok(!ready[0].is_empty())
    });
    Ok(Value::int(keep(vm, outcome).map_or(-1, i64::from)))
}

builtins! {
    /// Waits until a socket has something to read (or to accept): `hb_socketSelectRead( s, [nLimit] )`; 1, or 0 after the limit.
    fn hb_socketSelectRead[0, 2](vm, args) { single(vm, args, PollFlags::IN, false) }
    /// Waits until a socket can be written to: 1, or 0 after the limit.
    fn hb_socketSelectWrite[0, 2](vm, args) { single(vm, args, PollFlags::OUT, false) }
    /// Waits until a socket can be written to: 1, 0 after the limit, -1 when it cannot be connected.
    fn hb_socketSelectWriteEx[0, 2](vm, args) { single(vm, args, PollFlags::OUT, true) }

    /// Waits for sockets: `hb_socketSelect( aRead, lSetRead, aWrite, lSetWrite, aExcept, lSetExcept, [nLimit] )`. The number of those
    /// that are ready; arrays whose flag is true keep only them.
    fn hb_socketSelect[0, 7](vm, args) {
        let lists: Vec<Vec<Value>> =
            (0..WISHES.len()).map(|k| args.array(2 * k).map(|a| a.to_vec()).unwrap_or_default()).collect();
        let mut sockets = Vec::new();
        for (list, wish) in lists.iter().zip(WISHES) {
            for v in list {
                let Some(s) = of_value(v) else { return vm.arg_error(3012, args) };
                sockets.push((s, wish));
            }
        }
        if sockets.is_empty() && limit(args, 6).is_none() {
            // Nothing would ever end the waiting.
            return vm.arg_error(3012, args);
        }
        let outcome = wait(vm, &sockets, limit(args, 6));
        let Some(found) = keep(vm, outcome) else { return Ok(Value::int(-1)) };
        // An end of the connection can be read, and is no exception.
        let is_ready = |wish: PollFlags, is: PollFlags| match wish {
            PollFlags::PRI => is.contains(PollFlags::PRI),
            PollFlags::IN => is.intersects(PollFlags::IN | PollFlags::HUP | PollFlags::ERR),
            _ => is.intersects(PollFlags::OUT | PollFlags::ERR),
        };
        let ready: Vec<bool> = sockets.iter().zip(&found).map(|((_, wish), is)| is_ready(*wish, *is)).collect();
        let mut rest = ready.as_slice();
        for (k, list) in lists.into_iter().enumerate() {
            let (mine, after) = rest.split_at(list.len());
            rest = after;
            if let Some(a) = args.array(2 * k)
                && args.logical(2 * k + 1).unwrap_or(false)
            {
                let kept = list.into_iter().zip(mine).filter(|(_, is)| **is).map(|(v, _)| v).collect();
                drop(a.with_mut(|items| std::mem::replace(items, kept)));
            }
        }
        Ok(Value::int(ready.iter().filter(|r| **r).count() as i64))
    }
}
