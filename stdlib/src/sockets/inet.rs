//! `hb_inet*`: connections that remember their limit, the last error and how many bytes went through.

use super::{error, socket};
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::value::Value;
use parking_lot::Mutex;
use std::io::{ErrorKind, Read, Result, Write};
use std::net::{TcpListener, TcpStream, UdpSocket};
use std::sync::Arc;
use std::time::Duration;

/// Error numbers of this family beside those of sockets.
const NO_ANSWER: i64 = -1;
const CLOSED: i64 = -2;

#[derive(Default)]
enum Line {
    #[default]
    None,
    Server(Arc<socket2::Socket>),
    Stream(Arc<TcpStream>),
    Datagram(Arc<UdpSocket>),
}

#[derive(Default)]
struct State {
    line: Line,
    error: i64,
    count: i64,
    timeout: Option<u64>,
    address: String,
    port: i64,
}

/// A connection that a program holds.
#[derive(Default)]
struct Inet(Mutex<State>);

fn pointer(state: State) -> Value {
    Value::pointer("INET", Inet(Mutex::new(state)))
}

fn inet<'a>(args: &Args<'a>, i: usize) -> Option<&'a Mutex<State>> {
    args.get(i).as_pointer::<Inet>().map(|s| &s.0)
}

impl State {
    fn fail(&mut self, e: &std::io::Error) {
        self.error = match error::code(e) {
            error::TIMEOUT => NO_ANSWER,
            other => other,
        };
    }
    fn limit(&self) -> Option<Duration> {
        self.timeout.map(|ms| Duration::from_millis(ms.max(1)))
    }
    fn stream(&self) -> Option<Arc<TcpStream>> {
        match &self.line {
            Line::Stream(s) => Some(s.clone()),
            _ => None,
        }
    }
}

/// The stream with its limit set; without one the error is "broken pipe".
fn ready(state: &Mutex<State>) -> Option<Arc<TcpStream>> {
    let mut state = state.lock();
    (state.error, state.count) = (0, 0);
    match state.stream() {
        Some(s) => {
            let _ = s.set_read_timeout(state.limit());
            let _ = s.set_write_timeout(state.limit());
            Some(s)
        }
        None => {
            state.error = 1;
            None
        }
    }
}

/// Result of one read: bytes, 0 = the other side closed, or the error.
fn note(state: &Mutex<State>, outcome: Result<usize>) -> i64 {
    let mut state = state.lock();
    match outcome {
        Ok(0) => {
            state.error = CLOSED;
            0
        }
        Ok(n) => {
            state.count += n as i64;
            n as i64
        }
        Err(e) => {
            state.fail(&e);
            -1
        }
    }
}

fn connect(host: Option<String>, port: i64, timeout: Option<u64>) -> Value {
    let mut state = State { timeout, ..State::default() };
    let target = host.and_then(|h| u16::try_from(port).ok().and_then(|p| socket::resolve(&h, p)));
    match target {
        Some(a) => {
            (state.address, state.port) = (a.ip().to_string(), port);
            let outcome = match state.limit() {
                Some(l) => TcpStream::connect_timeout(&a, l),
                None => TcpStream::connect(a),
            };
            match outcome {
                Ok(s) => state.line = Line::Stream(Arc::new(s)),
                Err(e) => state.fail(&e),
            }
        }
        None => state.error = 22,
    }
    pointer(state)
}

fn listen(port: i64, host: Option<String>, backlog: i64) -> Result<TcpListener> {
    let host = host.unwrap_or_else(|| "0.0.0.0".into());
    let at = socket::resolve(&host, u16::try_from(port).map_err(|_| ErrorKind::InvalidInput)?)
        .ok_or(ErrorKind::AddrNotAvailable)?;
    let s = socket2::Socket::new(socket2::Domain::for_address(at), socket2::Type::STREAM, None)?;
    s.set_reuse_address(true)?;
    s.bind(&at.into())?;
    s.listen(backlog.clamp(1, 4096) as i32)?;
    Ok(s.into())
}

/// Reads until one of the end marks came; the text before it, and how many bytes it has in the variable.
fn read_until(args: &Args<'_>, state: &Mutex<State>, marks: &[&[u8]], count_at: usize, max: i64) -> Value {
    let Some(s) = ready(state) else { return Value::NIL };
    let mut text: Vec<u8> = Vec::new();
    loop {
        let mut byte = [0];
        let got = note(state, (&*s).read(&mut byte));
        if got < 1 {
            args.assign(count_at, if got == 0 { 0 } else { -2i64 });
            return Value::NIL;
        }
        text.push(byte[0]);
        if let Some(mark) = marks.iter().find(|m| !m.is_empty() && text.ends_with(m)) {
            text.truncate(text.len() - mark.len());
            break;
        }
        if max > 0 && text.len() as i64 >= max {
            break;
        }
    }
    state.lock().count = text.len() as i64;
    args.assign(count_at, text.len());
    Value::from(text)
}

fn send(args: &Args<'_>, state: &Mutex<State>) -> i64 {
    let all = args.bytes(1).unwrap_or_default();
    let data = match args.int(2) {
        Some(n) if n >= 0 => &all[..all.len().min(n as usize)],
        _ => all,
    };
    let Some(s) = ready(state) else { return -1 };
    note(state, (&*s).write_all(data).map(|()| data.len()))
}

fn receive(args: &Args<'_>, state: &Mutex<State>, whole: bool) -> i64 {
    let Some(s) = ready(state) else { return -1 };
    let mut buffer = vec![0; socket::room(args, 1)];
    let (mut filled, mut last) = (0, 0);
    while filled < buffer.len() {
        last = note(state, (&*s).read(&mut buffer[filled..]));
        if last < 1 {
            break;
        }
        filled += last as usize;
        if !whole {
            break;
        }
    }
    socket::fill(args, 1, &buffer[..filled]);
    if filled > 0 { filled as i64 } else { last }
}

macro_rules! inet {
    ($vm:ident, $args:ident) => {
        match inet($args, 0) {
            Some(s) => s,
            None => return $vm.arg_error(3012, $args),
        }
    };
}

fn accept(vm: &mut keel_runtime::vm::Vm, args: &Args<'_>) -> NativeResult {
    let state = inet!(vm, args);
    let (server, limit) = {
        let s = state.lock();
        match &s.line {
            Line::Server(l) => (l.clone(), s.limit()),
            _ => return Ok(Value::NIL),
        }
    };
    let outcome = server.set_read_timeout(limit).and_then(|()| server.accept());
    match outcome {
        Ok((other, from)) => {
            state.lock().error = 0;
            let from = from.as_socket();
            Ok(pointer(State {
                line: Line::Stream(Arc::new(other.into())),
                address: from.map(|a| a.ip().to_string()).unwrap_or_default(),
                port: from.map_or(0, |a| a.port().into()),
                ..State::default()
            }))
        }
        Err(e) => {
            state.lock().fail(&e);
            Ok(Value::NIL)
        }
    }
}

builtins! {
    /// Prepares the network: nothing to do.
    fn hb_inetInit[0, 0](_vm, _args) { Ok(Value::logical(true)) }
    /// Releases the network: nothing to do.
    fn hb_inetCleanup[0, 0](_vm, _args) { Ok(Value::NIL) }
    /// Carriage return and line feed.
    fn hb_inetCRLF[0, 0](_vm, _args) { Ok(Value::from("\r\n")) }
    /// A connection without other side: `hb_inetCreate( [nLimit] )`.
    fn hb_inetCreate[0, 1](_vm, args) {
        Ok(pointer(State { timeout: args.int(0).and_then(|n| u64::try_from(n).ok()), ..State::default() }))
    }
    /// Is this a connection?
    fn hb_inetIsSocket[1, 1](_vm, args) { Ok(Value::logical(inet(args, 0).is_some())) }
    /// Serves at a port: `hb_inetServer( nPort, [s], [cAddress], [nBacklog] )`; the error number tells whether it works.
    fn hb_inetServer[1, 4](_vm, args) {
        let mut state = State { port: args.int(0).unwrap_or(0), ..State::default() };
        state.address = args.text(2).unwrap_or_else(|| "0.0.0.0".into());
        match listen(state.port, args.text(2), args.int(3).unwrap_or(10)) {
            Ok(l) => state.line = Line::Server(Arc::new(l.into())),
            Err(e) => state.fail(&e),
        }
        Ok(pointer(state))
    }
    /// Takes a connection of a server, NIL after its limit.
    fn hb_inetAccept[1, 1](vm, args) { accept(vm, args) }
    /// Connects to a host and port; the error number tells whether it worked.
    fn hb_inetConnect[2, 3](_vm, args) {
        let limit = inet(args, 2).and_then(|s| s.lock().timeout);
        Ok(connect(args.text(0), args.int(1).unwrap_or(0), limit))
    }
    /// Connects to an IP address and port.
    fn hb_inetConnectIP[2, 3](_vm, args) {
        let limit = inet(args, 2).and_then(|s| s.lock().timeout);
        Ok(connect(args.text(0), args.int(1).unwrap_or(0), limit))
    }
    /// Closes a connection: 0, -1 when it is closed already.
    fn hb_inetClose[1, 1](vm, args) {
        let state = inet!(vm, args);
        let line = std::mem::take(&mut state.lock().line);
        Ok(Value::int(match line {
            Line::None => -1,
            Line::Stream(s) => {
                let _ = s.shutdown(std::net::Shutdown::Both);
                0
            }
            Line::Server(s) => {
                // Wakes a thread that waits for connections.
                let _ = s.shutdown(std::net::Shutdown::Both);
                0
            }
            Line::Datagram(_) => 0,
        }))
    }
    /// Number of the last error: 0 none, -1 limit over, -2 closed by the other side.
    fn hb_inetErrorCode[1, 1](vm, args) {
        let state = inet!(vm, args);
        Ok(Value::int(state.lock().error))
    }
    /// Text of the last error.
    fn hb_inetErrorDesc[1, 1](vm, args) {
        let state = inet!(vm, args);
        Ok(match state.lock().error {
            0 => Value::from(""),
            NO_ANSWER => Value::from("Timeout"),
            CLOSED => Value::from("Connection closed"),
            n => Value::from(error::name(n)),
        })
    }
    /// Forgets the last error.
    fn hb_inetClearError[1, 1](vm, args) {
        let state = inet!(vm, args);
        state.lock().error = 0;
        Ok(Value::NIL)
    }
    /// 1 while connected, -1 otherwise.
    fn hb_inetStatus[1, 1](vm, args) {
        let state = inet!(vm, args);
        Ok(Value::int(if matches!(state.lock().line, Line::None) { -1 } else { 1 }))
    }
    /// Bytes of the last transfer.
    fn hb_inetCount[1, 1](vm, args) {
        let state = inet!(vm, args);
        Ok(Value::int(state.lock().count))
    }
    /// Port of the other side, of a server its own.
    fn hb_inetPort[1, 1](vm, args) {
        let state = inet!(vm, args);
        Ok(Value::int(state.lock().port))
    }
    /// IP address of the other side, of a server its own.
    fn hb_inetAddress[1, 1](vm, args) {
        let state = inet!(vm, args);
        Ok(Value::from(state.lock().address.clone()))
    }
    /// Limit of calls in milliseconds, -1 without; a number replaces it.
    fn hb_inetTimeout[1, 2](vm, args) {
        let state = inet!(vm, args);
        let mut state = state.lock();
        let old = state.timeout.map_or(-1, |n| n as i64);
        if let Some(n) = args.int(1) {
            state.timeout = u64::try_from(n).ok();
            return Ok(Value::NIL);
        }
        Ok(Value::int(old))
    }
    /// Calls wait without limit.
    fn hb_inetClearTimeout[1, 1](vm, args) {
        let state = inet!(vm, args);
        state.lock().timeout = None;
        Ok(Value::NIL)
    }
    /// Sends; bytes sent, -1 after an error.
    fn hb_inetSend[2, 3](vm, args) {
        let state = inet!(vm, args);
        Ok(Value::int(send(args, state)))
    }
    /// Sends everything; bytes sent, -1 after an error.
    fn hb_inetSendAll[2, 3](vm, args) {
        let state = inet!(vm, args);
        Ok(Value::int(send(args, state)))
    }
    /// Receives what is there into a text variable.
    fn hb_inetRecv[2, 3](vm, args) {
        let state = inet!(vm, args);
        Ok(Value::int(receive(args, state, false)))
    }
    /// Receives until the text variable (or the given length) is full.
    fn hb_inetRecvAll[2, 3](vm, args) {
        let state = inet!(vm, args);
        Ok(Value::int(receive(args, state, true)))
    }
    /// Receives a line that ends with CR LF: `hb_inetRecvLine( s, [@nBytes], [nMax] )`; NIL after an error.
    fn hb_inetRecvLine[1, 4](vm, args) {
        let state = inet!(vm, args);
        Ok(read_until(args, state, &[b"\r\n"], 1, args.int(2).unwrap_or(0)))
    }
    /// Receives until one of the end marks: `hb_inetRecvEndBlock( s, [cMark|aMarks], [@nBytes], [@nMark], [nMax] )`.
    fn hb_inetRecvEndBlock[1, 6](vm, args) {
        let state = inet!(vm, args);
        let list: Vec<Vec<u8>> = match (args.array(1), args.bytes(1)) {
            (Some(a), _) => a.to_vec().iter().filter_map(|v| v.as_bytes().map(<[u8]>::to_vec)).collect(),
            (_, Some(b)) => vec![b.to_vec()],
            _ => vec![b"\r\n".to_vec()],
        };
        let marks: Vec<&[u8]> = list.iter().map(Vec::as_slice).collect();
        Ok(read_until(args, state, &marks, 2, args.int(4).unwrap_or(0)))
    }
    /// Is there something to read? Waits up to `n` milliseconds.
    fn hb_inetDataReady[1, 2](vm, args) {
        let state = inet!(vm, args);
        let limit = Duration::from_millis(args.int(1).unwrap_or(0).max(1) as u64);
        let Some(s) = state.lock().stream() else { return Ok(Value::int(0)) };
        let ready = s.set_read_timeout(Some(limit)).and_then(|()| s.peek(&mut [0]));
        Ok(Value::int(i64::from(ready.is_ok())))
    }
    /// IPv4 addresses of a host.
    fn hb_inetGetHosts[1, 1](_vm, args) { Ok(socket::hosts(args.text(0))) }
    /// A datagram connection that may send.
    fn hb_inetDGram[0, 1](_vm, args) {
        let mut state = State::default();
        match UdpSocket::bind("0.0.0.0:0") {
            Ok(s) => {
                let _ = s.set_broadcast(args.logical(0).unwrap_or(false));
                state.line = Line::Datagram(Arc::new(s));
            }
            Err(e) => state.fail(&e),
        }
        Ok(pointer(state))
    }
    /// A datagram connection bound to a port: `hb_inetDGramBind( nPort, [cAddress], [lBroadcast] )`.
    fn hb_inetDGramBind[1, 4](_vm, args) {
        let mut state = State { port: args.int(0).unwrap_or(0), ..State::default() };
        state.address = args.text(1).unwrap_or_else(|| "0.0.0.0".into());
        match UdpSocket::bind((state.address.as_str(), state.port as u16)) {
            Ok(s) => {
                let _ = s.set_broadcast(args.logical(2).unwrap_or(false));
                state.line = Line::Datagram(Arc::new(s));
            }
            Err(e) => state.fail(&e),
        }
        Ok(pointer(state))
    }
    /// Sends a datagram: `hb_inetDGramSend( s, cAddress, nPort, cData, [nLength] )`.
    fn hb_inetDGramSend[4, 5](vm, args) {
        let state = inet!(vm, args);
        let mut state = state.lock();
        let Line::Datagram(s) = &state.line else { return Ok(Value::int(-1)) };
        let s = s.clone();
        let all = args.bytes(3).unwrap_or_default();
        let data = &all[..args.int(4).filter(|n| *n >= 0).map_or(all.len(), |n| all.len().min(n as usize))];
        let to = args.text(1).and_then(|h| socket::resolve(&h, args.int(2).unwrap_or(0) as u16));
        let outcome = to.ok_or_else(|| ErrorKind::AddrNotAvailable.into()).and_then(|to| s.send_to(data, to));
        Ok(Value::int(match outcome {
            Ok(n) => n as i64,
            Err(e) => {
                state.fail(&e);
                -1
            }
        }))
    }
    /// Receives a datagram into a text variable; the sender is then the connection's address and port.
    fn hb_inetDGramRecv[2, 3](vm, args) {
        let state = inet!(vm, args);
        let (s, limit) = {
            let state = state.lock();
            let Line::Datagram(s) = &state.line else { return Ok(Value::int(-1)) };
            (s.clone(), state.limit())
        };
        let mut buffer = vec![0; socket::room(args, 1)];
        let outcome = s.set_read_timeout(limit).and_then(|()| s.recv_from(&mut buffer));
        let mut state = state.lock();
        match outcome {
            Ok((n, from)) => {
                socket::fill(args, 1, &buffer[..n]);
                (state.address, state.port) = (from.ip().to_string(), from.port().into());
                (state.error, state.count) = (0, n as i64);
                Ok(Value::from(n))
            }
            Err(e) => {
                state.fail(&e);
                Ok(Value::int(-1))
            }
        }
    }
}
