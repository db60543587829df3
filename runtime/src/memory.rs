//! How much memory a program may take: a watcher asks the threads to look around when it was too much, so that a runaway
//! program ends in an xBase error and not by the system's hand. What it costs is one small read every few milliseconds.

use crate::poll;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// Bit of the poll word: the program holds too much memory.
pub const WANTED: u32 = 4;

/// Requests below this many bytes are not worth a look.
const SMALL: u64 = 64 << 20;

/// Bytes at which the watcher speaks up; grows while an error is under way, so that its handler can work.
static ALARM: AtomicU64 = AtomicU64::new(u64::MAX);

/// Most bytes a program may hold: `KEEL_MEMORY` (MiB), else two thirds of the memory of the machine or of the control group.
pub fn limit() -> u64 {
    static LIMIT: OnceLock<u64> = OnceLock::new();
    *LIMIT.get_or_init(|| {
        let wish = std::env::var("KEEL_MEMORY").ok().and_then(|v| v.trim().parse::<u64>().ok());
        wish.map_or_else(|| machine().map_or(u64::MAX, |all| all / 3 * 2), |mib| mib.saturating_mul(1 << 20))
    })
}

/// Memory of the machine or of the control group, whichever is smaller.
fn machine() -> Option<u64> {
    let info = std::fs::read_to_string("/proc/meminfo").ok()?;
    let line = info.lines().find_map(|l| l.strip_prefix("MemTotal:"))?;
    let total = line.trim().trim_end_matches("kB").trim().parse::<u64>().ok()? << 10;
    let group =
        std::fs::read_to_string("/sys/fs/cgroup/memory.max").ok().and_then(|t| t.trim().parse::<u64>().ok());
    Some(group.map_or(total, |g| g.min(total)))
}

/// Bytes that the process holds for itself; pages of mapped files do not count. 0 where the system does not tell.
pub fn held() -> u64 {
    let Ok(text) = std::fs::read_to_string("/proc/self/statm") else { return 0 };
    let mut fields = text.split_whitespace().skip(1).map(|f| f.parse::<u64>().unwrap_or(0));
    let (resident, shared) = (fields.next().unwrap_or(0), fields.next().unwrap_or(0));
    resident.saturating_sub(shared) << 12
}

/// Is there room for a value of so many bytes?
pub fn room_for(bytes: usize) -> bool {
    let bytes = bytes as u64;
    bytes < SMALL || held().saturating_add(bytes) <= limit()
}

/// Starts the watcher; once a process.
pub fn watch() {
    static STARTED: OnceLock<()> = OnceLock::new();
    STARTED.get_or_init(|| {
        if limit() == u64::MAX {
            return;
        }
        ALARM.store(limit(), Ordering::Relaxed);
        let watcher = std::thread::Builder::new().name("memory".into()).stack_size(64 << 10);
        // Without the thread the program runs as well, only less guarded.
        let _ = watcher.spawn(|| {
            keel_rdd::storage::leave_open_files();
            loop {
                std::thread::sleep(Duration::from_millis(20));
                let held = held();
                if held > ALARM.load(Ordering::Relaxed) {
                    poll::want(WANTED);
                } else if held <= limit() {
                    ALARM.store(limit(), Ordering::Relaxed);
                }
            }
        });
    });
}

/// Serves the request: is it still too much? The next alarm comes an eighth higher.
pub(crate) fn exceeded() -> bool {
    poll::clear(WANTED);
    let held = held();
    let exceeded = held > ALARM.load(Ordering::Relaxed);
    if exceeded {
        ALARM.store(held.saturating_add(limit() / 8), Ordering::Relaxed);
    }
    exceeded
}
