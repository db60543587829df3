//! Socket error numbers as programs see them (`HB_SOCKET_ERR_*`) and their names.

use std::io::{Error, ErrorKind};

pub(super) const TIMEOUT: i64 = 2;
const OTHER: i64 = 70;

/// Names by number.
static NAMES: &[&str] = &[
    "OK",
    "EPIPE",
    "ETIMEOUT",
    "EWRONGADDR",
    "EAFNOSUPPORT",
    "EPFNOSUPPORT",
    "EPROTONOSUPPORT",
    "EPARAMVALUE",
    "ENOSUPPORT",
    "ENORESOURCE",
    "EACCESS",
    "EADDRINUSE",
    "EINTERRUPT",
    "EALREADYCONNECTED",
    "ECONNREFUSED",
    "ECONNABORTED",
    "ECONNRESET",
    "ENETUNREACH",
    "ENETDOWN",
    "ENETRESET",
    "EINPROGRESS",
    "EALREADY",
    "EADDRNOTAVAIL",
    "EREADONLY",
    "EAGAIN",
    "EINVALIDHANDLE",
    "EINVAL",
    "EPROTO",
    "EPROTOTYPE",
    "ENOFILE",
    "ENOBUFS",
    "ENOMEM",
    "EFAULT",
];

/// Name of a number.
pub(super) fn name(code: i64) -> String {
    match usize::try_from(code).ok().and_then(|i| NAMES.get(i)) {
        Some(n) => n.to_string(),
        None if code == 40 => "ENOTCONN".into(),
        None => String::new(),
    }
}

/// Number of an operating system error.
pub(super) fn code(e: &Error) -> i64 {
    match e.kind() {
        // A blocking call with a limit gives "would block" when the limit is over.
        ErrorKind::TimedOut | ErrorKind::WouldBlock => TIMEOUT,
        ErrorKind::BrokenPipe => 1,
        ErrorKind::PermissionDenied => 10,
        ErrorKind::AddrInUse => 11,
        ErrorKind::Interrupted => 12,
        ErrorKind::ConnectionRefused => 14,
        ErrorKind::ConnectionAborted => 15,
        ErrorKind::ConnectionReset => 16,
        ErrorKind::NetworkUnreachable => 17,
        ErrorKind::NetworkDown => 18,
        ErrorKind::AddrNotAvailable => 22,
        ErrorKind::InvalidInput => 26,
        ErrorKind::OutOfMemory => 31,
        ErrorKind::NotConnected => 40,
        ErrorKind::HostUnreachable => 46,
        _ => OTHER,
    }
}
