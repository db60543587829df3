//! `hb_socket*`: sockets as pointers, addresses as arrays `{ family, host, port }`, limits in milliseconds (none or negative =
//! without limit). The last error belongs to the thread.

use super::error;
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use socket2::{Domain, Protocol, SockAddr, Socket, Type};
use std::io::{Error, ErrorKind, Read, Result, Write};
use std::net::{IpAddr, SocketAddr, ToSocketAddrs};
use std::sync::Arc;
use std::time::Duration;

/// A socket that a program holds; `None` after closing.
pub(super) struct Held(parking_lot::Mutex<Option<Arc<Socket>>>);

#[derive(Default)]
struct Last {
    code: i64,
    os: i64,
}

const AF_INET: i64 = 2;
const AF_INET6: i64 = 10;

/// Notes the outcome as the thread's last error; the value when there was none.
pub(super) fn keep<T>(vm: &mut Vm, outcome: Result<T>) -> Option<T> {
    let last = vm.ext::<Last>();
    match outcome {
        Ok(v) => {
            (last.code, last.os) = (0, 0);
            Some(v)
        }
        Err(e) => {
            last.code = error::code(&e);
            last.os = e.raw_os_error().unwrap_or(0).into();
            None
        }
    }
}

/// The open socket that a value holds.
pub(super) fn of_value(v: &Value) -> Option<Arc<Socket>> {
    v.as_pointer::<Held>()?.0.lock().clone()
}

fn held(args: &Args<'_>) -> Option<Arc<Socket>> {
    of_value(args.get(0))
}

fn hold(s: Socket) -> Value {
    Value::pointer("SOCKET", Held(parking_lot::Mutex::new(Some(Arc::new(s)))))
}

fn limit(args: &Args<'_>, i: usize) -> Option<Duration> {
    args.int(i).filter(|n| *n >= 0).map(|n| Duration::from_millis(n.max(1) as u64))
}

/// The first IPv4 address of a host, else its first address.
pub(super) fn resolve(host: &str, port: u16) -> Option<SocketAddr> {
    let all: Vec<SocketAddr> = (host, port).to_socket_addrs().ok()?.collect();
    all.iter().find(|a| a.is_ipv4()).or(all.first()).copied()
}

fn address_of(v: &Value) -> Option<SockAddr> {
    let list = v.as_array()?.to_vec();
    let family = list.first()?.as_i64()?;
    let host = String::from_utf8_lossy(list.get(1)?.as_bytes()?).into_owned();
    let port = u16::try_from(list.get(2)?.as_i64()?).ok()?;
    let ip: IpAddr = match (host.as_str(), family) {
        ("", AF_INET6) => std::net::Ipv6Addr::UNSPECIFIED.into(),
        ("", _) => std::net::Ipv4Addr::UNSPECIFIED.into(),
        (h, _) => h.parse().ok()?,
    };
    (family == if ip.is_ipv4() { AF_INET } else { AF_INET6 }).then(|| SocketAddr::new(ip, port).into())
}

fn address(args: &Args<'_>, i: usize) -> Result<SockAddr> {
    address_of(args.get(i)).ok_or_else(|| ErrorKind::InvalidInput.into())
}

fn address_value(a: &SockAddr) -> Value {
    match a.as_socket() {
        Some(s) => Value::array(vec![
            Value::int(if s.is_ipv4() { AF_INET } else { AF_INET6 }),
            Value::from(s.ip().to_string()),
            Value::int(s.port().into()),
        ]),
        None => Value::NIL,
    }
}

/// Data of a send call cut to its length argument.
fn data<'a>(args: &Args<'a>) -> &'a [u8] {
    let all = args.bytes(1).unwrap_or_default();
    match args.int(2) {
        Some(n) if n >= 0 => &all[..all.len().min(n as usize)],
        _ => all,
    }
}

/// Fills the text variable of a receive call; its length stays.
pub(super) fn fill(args: &Args<'_>, i: usize, bytes: &[u8]) {
    let mut text = args.bytes(i).unwrap_or_default().to_vec();
    let n = bytes.len().min(text.len());
    text[..n].copy_from_slice(&bytes[..n]);
    args.assign(i, Value::from(text));
}

/// Room in the text variable of a receive call.
pub(super) fn room(args: &Args<'_>, at: usize) -> usize {
    let all = args.bytes(at).map_or(0, <[u8]>::len);
    args.int(at + 1).filter(|n| *n >= 0).map_or(all, |n| all.min(n as usize))
}

fn open(args: &Args<'_>) -> Result<Socket> {
    let domain = Domain::from(args.int(0).unwrap_or(AF_INET) as i32);
    let kind = Type::from(args.int(1).unwrap_or(1) as i32);
    Socket::new(domain, kind, args.int(2).filter(|n| *n != 0).map(|n| Protocol::from(n as i32)))
}

fn count(vm: &mut Vm, outcome: Result<usize>) -> NativeResult {
    Ok(Value::int(keep(vm, outcome).map_or(-1, |n| n as i64)))
}

fn truth(vm: &mut Vm, outcome: Result<()>) -> NativeResult {
    Ok(Value::logical(keep(vm, outcome).is_some()))
}

fn recv_from(args: &Args<'_>, s: &Socket) -> Result<usize> {
    s.set_read_timeout(limit(args, 5))?;
    // Socket2 fills uninitialised memory only, which safe code cannot read; the standard library's socket does it.
    let datagrams: std::net::UdpSocket = s.try_clone()?.into();
    let mut buffer = vec![0; room(args, 1)];
    let (n, from) = datagrams.recv_from(&mut buffer)?;
    fill(args, 1, &buffer[..n]);
    args.assign(4, address_value(&from.into()));
    Ok(n)
}

macro_rules! socket {
    ($vm:ident, $args:ident) => {
        match held($args) {
            Some(s) => s,
            None => return $vm.arg_error(3012, $args),
        }
    };
}

builtins! {
    /// Opens a socket: `hb_socketOpen( [nFamily], [nType], [nProtocol] )`; NIL after an error.
    fn hb_socketOpen[0, 3](vm, args) {
        let outcome = open(args);
        Ok(keep(vm, outcome).map_or(Value::NIL, hold))
    }
    /// Closes a socket.
    fn hb_socketClose[1, 1](vm, args) {
        let s = args.get(0).as_pointer::<Held>().and_then(|h| h.0.lock().take());
        match s {
            Some(_) => Ok(Value::logical(true)),
            None => vm.arg_error(3012, args),
        }
    }
    /// Number of the last error of this thread.
    fn hb_socketGetError[0, 1](vm, _args) { Ok(Value::int(vm.ext::<Last>().code)) }
    /// The operating system's number of the last error.
    fn hb_socketGetOSError[0, 1](vm, _args) { Ok(Value::int(vm.ext::<Last>().os)) }
    /// Name of an error number, by default of the last error.
    fn hb_socketErrorString[0, 2](vm, args) {
        let code = args.int(0).unwrap_or(vm.ext::<Last>().code);
        Ok(Value::from(error::name(code)))
    }
    /// Binds to an address.
    fn hb_socketBind[2, 2](vm, args) {
        let s = socket!(vm, args);
        truth(vm, address(args, 1).and_then(|a| s.bind(&a)))
    }
    /// Waits for connections from now on.
    fn hb_socketListen[1, 2](vm, args) {
        let s = socket!(vm, args);
        truth(vm, s.listen(args.int(1).unwrap_or(10) as i32))
    }
    /// Takes a connection: `hb_socketAccept( s, [@aAddress], [nLimit] )`; NIL after an error.
    fn hb_socketAccept[1, 3](vm, args) {
        let s = socket!(vm, args);
        let outcome = s.set_read_timeout(limit(args, 2)).and_then(|()| s.accept());
        Ok(match keep(vm, outcome) {
            Some((other, from)) => {
                args.assign(1, address_value(&from));
                hold(other)
            }
            None => Value::NIL,
        })
    }
    /// Connects to an address: `hb_socketConnect( s, aAddress, [nLimit] )`.
    fn hb_socketConnect[2, 3](vm, args) {
        let s = socket!(vm, args);
        let outcome = address(args, 1).and_then(|a| match limit(args, 2) {
            Some(l) => s.connect_timeout(&a, l),
            None => s.connect(&a),
        });
        truth(vm, outcome)
    }
    /// Sends: `hb_socketSend( s, cData, [nLength], [nFlags], [nLimit] )`; bytes sent, -1 after an error.
    fn hb_socketSend[2, 5](vm, args) {
        let s = socket!(vm, args);
        count(vm, s.set_write_timeout(limit(args, 4)).and_then(|()| (&*s).write(data(args))))
    }
    /// Receives into a text variable: `hb_socketRecv( s, @c, [nLength], [nFlags], [nLimit] )`; bytes, 0 at the end, -1.
    fn hb_socketRecv[2, 5](vm, args) {
        let s = socket!(vm, args);
        let mut buffer = vec![0; room(args, 1)];
        let outcome = s.set_read_timeout(limit(args, 4)).and_then(|()| (&*s).read(&mut buffer));
        if let Ok(n) = outcome {
            fill(args, 1, &buffer[..n]);
        }
        count(vm, outcome)
    }
    /// Sends a datagram: `hb_socketSendTo( s, cData, [nLength], [nFlags], aAddress, [nLimit] )`.
    fn hb_socketSendTo[5, 6](vm, args) {
        let s = socket!(vm, args);
        let outcome = address(args, 4).and_then(|a| {
            s.set_write_timeout(limit(args, 5))?;
            s.send_to(data(args), &a)
        });
        count(vm, outcome)
    }
    /// Receives a datagram: `hb_socketRecvFrom( s, @c, [nLength], [nFlags], @aAddress, [nLimit] )`.
    fn hb_socketRecvFrom[5, 6](vm, args) {
        let s = socket!(vm, args);
        let outcome = recv_from(args, &s);
        count(vm, outcome)
    }
    /// Ends sending, receiving or both (0 read, 1 write, 2 both).
    fn hb_socketShutdown[1, 2](vm, args) {
        let s = socket!(vm, args);
        let how = match args.int(1) {
            Some(0) => std::net::Shutdown::Read,
            Some(1) => std::net::Shutdown::Write,
            _ => std::net::Shutdown::Both,
        };
        truth(vm, s.shutdown(how))
    }
    /// Own address of a socket.
    fn hb_socketGetSockName[1, 1](vm, args) {
        let s = socket!(vm, args);
        Ok(keep(vm, s.local_addr()).map_or(Value::NIL, |a| address_value(&a)))
    }
    /// Address of the other side.
    fn hb_socketGetPeerName[1, 1](vm, args) {
        let s = socket!(vm, args);
        Ok(keep(vm, s.peer_addr()).map_or(Value::NIL, |a| address_value(&a)))
    }
    /// The operating system's number of a socket.
    fn hb_socketGetFD[1, 1](vm, args) {
        use std::os::fd::AsRawFd;
        let s = socket!(vm, args);
        Ok(Value::int(s.as_raw_fd().into()))
    }
    /// Allows binding to an address that was in use a moment ago.
    fn hb_socketSetReuseAddr[2, 2](vm, args) {
        let s = socket!(vm, args);
        truth(vm, s.set_reuse_address(args.logical(1).unwrap_or(false)))
    }
    /// Sends small pieces at once.
    fn hb_socketSetNoDelay[2, 2](vm, args) {
        let s = socket!(vm, args);
        truth(vm, s.set_tcp_nodelay(args.logical(1).unwrap_or(false)))
    }
    /// Checks idle connections from time to time.
    fn hb_socketSetKeepAlive[2, 2](vm, args) {
        let s = socket!(vm, args);
        truth(vm, s.set_keepalive(args.logical(1).unwrap_or(false)))
    }
    /// Allows datagrams to all hosts of the network.
    fn hb_socketSetBroadcast[2, 2](vm, args) {
        let s = socket!(vm, args);
        truth(vm, s.set_broadcast(args.logical(1).unwrap_or(false)))
    }
    /// Calls wait (.T.) or return at once (.F.).
    fn hb_socketSetBlockingIO[2, 2](vm, args) {
        let s = socket!(vm, args);
        let outcome = s.set_nonblocking(!args.logical(1).unwrap_or(true)).map(|()| 1);
        count(vm, outcome)
    }
    /// Size of the system's receive buffer.
    fn hb_socketSetRcvBufSize[2, 2](vm, args) {
        let s = socket!(vm, args);
        truth(vm, s.set_recv_buffer_size(args.int(1).unwrap_or(0).max(0) as usize))
    }
    /// Size of the system's send buffer.
    fn hb_socketSetSndBufSize[2, 2](vm, args) {
        let s = socket!(vm, args);
        truth(vm, s.set_send_buffer_size(args.int(1).unwrap_or(0).max(0) as usize))
    }
    /// Size of the system's receive buffer, into the variable.
    fn hb_socketGetRcvBufSize[2, 2](vm, args) {
        let s = socket!(vm, args);
        truth(vm, s.recv_buffer_size().map(|n| { args.assign(1, n); }))
    }
    /// Size of the system's send buffer, into the variable.
    fn hb_socketGetSndBufSize[2, 2](vm, args) {
        let s = socket!(vm, args);
        truth(vm, s.send_buffer_size().map(|n| { args.assign(1, n); }))
    }
    /// Address array of a host and port, NIL when the host is unknown.
    fn hb_socketResolveInetAddr[2, 2](vm, args) {
        let found = args.text(0).and_then(|h| resolve(&h, args.int(1).unwrap_or(0) as u16));
        let outcome = found.ok_or_else(|| Error::from(ErrorKind::InvalidInput));
        Ok(keep(vm, outcome).map_or(Value::NIL, |a| address_value(&a.into())))
    }
    /// IP address of a host, "" when unknown.
    fn hb_socketResolveAddr[1, 2](_vm, args) {
        let found = args.text(0).and_then(|h| resolve(&h, 0));
        Ok(found.map_or_else(|| Value::from(""), |a| Value::from(a.ip().to_string())))
    }
    /// All IPv4 addresses of a host.
    fn hb_socketGetHosts[1, 2](_vm, args) { Ok(hosts(args.text(0))) }
    /// Name of this computer.
    fn hb_socketGetHostName[0, 1](vm, _args) { vm.call_name("NETNAME", &[]) }
}

/// IPv4 addresses of a host as texts, each once.
pub(super) fn hosts(host: Option<String>) -> Value {
    let mut all: Vec<String> = Vec::new();
    for a in host.and_then(|h| (h.as_str(), 0).to_socket_addrs().ok()).into_iter().flatten() {
        let text = a.ip().to_string();
        if a.is_ipv4() && !all.contains(&text) {
            all.push(text);
        }
    }
    Value::array(all.into_iter().map(Value::from).collect())
}
