"""Ways through what processes share: network, sockets, shared memory, queues, keyrings."""
import ctypes
import platform
import socket

from processes import check, libc


def ask(family, address):
    with socket.socket(family, socket.SOCK_STREAM) as connection:
        connection.settimeout(2)
        connection.connect(address)
        return connection.recv(200)


def ask_datagram(facts):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as connection:
        connection.settimeout(2)
        connection.sendto(b"which name?", ("127.0.0.1", facts["ports"]["udp"]))
        return connection.recv(200)


def has_route(address):
    """Connecting a datagram socket sends nothing; it fails where there is no way."""

    def act(facts):
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as connection:
            connection.connect((address, 53))
            return True

    return act


def shared_memory(facts):
    libc.shmat.restype = ctypes.c_void_p
    number = check(libc.shmget(facts["keys"]["shm"], 0, 0))
    address = libc.shmat(number, None, 0o10000)
    if address in (None, ctypes.c_void_p(-1).value):
        raise OSError("it cannot be attached")
    return ctypes.string_at(address, 100)


def queue(facts):
    libc.mq_open.restype = ctypes.c_int
    number = check(libc.mq_open(facts["keys"]["queue"].encode(), 0o4000))
    buffer = ctypes.create_string_buffer(8192)
    length = check(libc.mq_receive(number, buffer, 8192, None))
    return buffer.raw[:length]


keyctl = {"x86_64": 250, "aarch64": 219}.get(platform.machine(), 250)


def keyring(special):
    def act(facts):
        number = check(libc.syscall(keyctl, 10, special, b"user", facts["keys"]["key"].encode(), 0))
        buffer = ctypes.create_string_buffer(200)
        length = check(libc.syscall(keyctl, 11, number, buffer, 200))
        return buffer.raw[:length]

    return act


routes = {
    "socket of docker": lambda facts: ask(socket.AF_UNIX, "/run/docker.sock"),
    "socket of docker, by /var/run": lambda facts: ask(socket.AF_UNIX, "/var/run/docker.sock"),
    "socket of the system's bus": lambda facts: ask(socket.AF_UNIX, "/run/dbus/system_bus_socket"),
    "socket in RUNNER_TEMP": lambda facts: ask(socket.AF_UNIX, facts["paths"]["socket"]),
    "abstract socket": lambda facts: ask(socket.AF_UNIX, "\0" + facts["names"]["abstract"]),
    "server on loopback": lambda facts: ask(socket.AF_INET, ("127.0.0.1", facts["ports"]["tcp"])),
    "server on the machine's address": lambda facts: ask(socket.AF_INET, (facts["names"]["address"], facts["ports"]["tcp"])),
    "questions to a name server": ask_datagram,
    "a way to the metadata service": has_route("169.254.169.254"),
    "shared memory of System V": shared_memory,
    "message queue": queue,
    "keyring of the user": keyring(-4),
    "keyring of the session": keyring(-3),
}
