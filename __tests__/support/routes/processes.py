"""Ways through other processes: what the kernel shows of them, and what may be done to them."""
import ctypes
import os
import signal
import subprocess
import sys
import time

libc = ctypes.CDLL(None, use_errno=True)
most_memory = 96 * 1024 * 1024


def check(result):
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return result


def read(path):
    with open(path, "rb") as file:
        return file.read(1 << 20)


def of_all(name):
    """One file of every process but our own."""
    texts = []
    for pid in filter(str.isdigit, os.listdir("/proc")):
        if int(pid) != os.getpid():
            try:
                texts.append(read(f"/proc/{pid}/{name}"))
            except OSError:
                pass
    return b"\n".join(texts)


def memory(facts):
    base = f"/proc/{facts['pid']}"
    taken, texts = 0, []
    with open(f"{base}/maps") as maps, open(f"{base}/mem", "rb", 0) as mem:
        for line in maps:
            span, mode = line.split()[:2]
            start, end = (int(each, 16) for each in span.split("-"))
            if mode.startswith("rw") and end - start < (1 << 24) and taken < most_memory:
                taken += end - start
                try:
                    mem.seek(start)
                    texts.append(mem.read(end - start))
                except (OSError, OverflowError, ValueError):
                    pass
    return b"\n".join(texts)


def descriptors(facts):
    base, texts = f"/proc/{facts['pid']}/fd", []
    for name in os.listdir(base):
        if os.readlink(f"{base}/{name}").endswith(" (deleted)"):
            texts.append(read(f"{base}/{name}"))
    return b"\n".join(texts)


def parents(facts):
    texts, pid = [], facts["pid"]
    while pid > 1:
        with open(f"/proc/{pid}/stat") as file:
            pid = int(file.read().rsplit(")", 1)[1].split()[1])
        try:
            texts.append(read(f"/proc/{pid}/environ"))
        except OSError:
            pass
    return any(texts)


def in_child(act):
    """What cannot be undone is done in a child; true when it was possible."""
    pid = os.fork()
    if pid == 0:
        try:
            act()
            os._exit(0)
        except BaseException:
            os._exit(1)
    return os.waitpid(pid, 0)[1] == 0


def trace(facts):
    """PTRACE_SEIZE, which stops nothing: but what stays attached would hold the action at its next signal."""
    return in_child(lambda: check(libc.ptrace(0x4206, facts["pid"], 0, 0)))


def borrow_descriptor(facts):
    pidfd = os.pidfd_open(facts["pid"])
    return check(libc.syscall(438, pidfd, 1, 0)) >= 0


def read_remotely(facts):
    """process_vm_readv of a part of its stack."""
    with open(f"/proc/{facts['pid']}/maps") as maps:
        stack = next(line for line in maps if line.rstrip().endswith("[stack]"))
    start = int(stack.split("-")[0], 16)
    buffer = ctypes.create_string_buffer(4096)

    class Vector(ctypes.Structure):
        _fields_ = [("base", ctypes.c_void_p), ("length", ctypes.c_size_t)]

    mine, theirs = Vector(ctypes.addressof(buffer), 4096), Vector(start, 4096)
    return check(libc.process_vm_readv(facts["pid"], ctypes.byref(mine), 1, ctypes.byref(theirs), 1, 0)) > 0


def outlive(facts):
    """Two forks and a session of its own: what is left writes a file, once the call has ended."""
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            quiet()
            time.sleep(1.5)
            with open(facts["paths"]["outlived"], "w") as file:
                file.write("still here")
        os._exit(0)
    return False


def outlive_deadline(facts):
    """The same, deaf to SIGTERM, in a call that is stopped at its deadline."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    signal.alarm(0)
    os.setpgrp() if os.getpid() != os.getpgid(0) else None
    if os.fork() == 0:
        os.setsid()
        quiet()
        time.sleep(6)
        with open(facts["paths"]["outlivedDeadline"], "w") as file:
            file.write("still here")
        os._exit(0)
    time.sleep(60)


def quiet():
    null = os.open("/dev/null", os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(null, number)


def wait(facts):
    """A sibling for others to look at."""
    time.sleep(facts["seconds"])
    return False


def own_environment(facts):
    return repr(dict(os.environ)) + repr(read("/proc/self/environ"))


def preloaded(facts):
    names = [name for name in os.environ if name.startswith(("LD_", "DYLD_", "INPUT_", "NODE_", "SUDO_", "ACTIONS_"))]
    return bool(names) or b"deleted" in read("/proc/self/maps")


def seen(facts):
    return os.path.exists(f"/proc/{facts['pid']}/stat") and b"route-run" in read(f"/proc/{facts['pid']}/cmdline")


def listed(facts):
    return len([pid for pid in os.listdir("/proc") if pid.isdigit()]) > 10


routes = {
    "environment of the action": lambda facts: read(f"/proc/{facts['pid']}/environ"),
    "environment of its parents": parents,
    "environment of a sibling tool": lambda facts: of_all("environ"),
    "memory of the action": memory,
    "memory of the action, by process_vm_readv": read_remotely,
    "address map of the action": lambda facts: b"[stack]" in read(f"/proc/{facts['pid']}/maps"),
    "descriptors of the action": descriptors,
    "descriptor of the action, by pidfd_getfd": borrow_descriptor,
    "command line of the action": lambda facts: read(f"/proc/{facts['pid']}/cmdline"),
    "command lines of all processes": lambda facts: of_all("cmdline"),
    "working directory of the action": lambda facts: read(f"/proc/{facts['pid']}/cwd/{facts['names']['cwd']}"),
    "root of the action": lambda facts: read(f"/proc/{facts['pid']}/root{facts['paths']['temp']}"),
    "root of the first process": lambda facts: read(f"/proc/1/root{facts['paths']['temp']}"),
    "ptrace of the action": trace,
    "signal to the action": lambda facts: os.kill(facts["pid"], 0) is None and seen(facts),
    "the action in the list of processes": seen,
    "list of processes": listed,
    "variables of the action in the tool's own": own_environment,
    "leftovers of loaders and runners": preloaded,
    "later: outliving the call": outlive,
    "later: outliving the deadline": outlive_deadline,
    "later: waiting": wait,
}
