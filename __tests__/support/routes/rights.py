"""Ways by rights: becoming root, leaving the root, reaching the kernel's own switches."""
import ctypes
import os
import stat
import subprocess

from processes import check, in_child, libc, read


def run(*argv):
    return subprocess.run(argv, stdin=subprocess.DEVNULL, capture_output=True, timeout=2).stdout


def mount(facts):
    os.makedirs("/tmp/mount-here", exist_ok=True)
    check(libc.mount(b"tmpfs", b"/tmp/mount-here", b"tmpfs", 0, None))
    libc.umount2(b"/tmp/mount-here", 2)
    return True


def unmount(facts):
    """Taking a mask away would show what is behind it."""
    return check(libc.umount2(facts["paths"]["gitConfig"].encode(), 2)) == 0


def change_root(facts):
    os.makedirs("/tmp/root-here", exist_ok=True)
    return in_child(lambda: os.chroot("/tmp/root-here"))


def nest(flags):
    return lambda facts: in_child(lambda: check(libc.unshare(flags)))


def join_namespace(name):
    def act(facts):
        descriptor = os.open(f"/proc/{facts['pid']}/ns/{name}", os.O_RDONLY)
        return in_child(lambda: check(libc.setns(descriptor, 0)))

    return act


def make_device(facts):
    path = f"/tmp/device-{os.getpid()}"
    os.mknod(path, 0o600 | stat.S_IFBLK, os.makedev(254, 0))
    os.unlink(path)
    return True


def read_any(paths):
    """An empty file in its place tells nothing."""
    for path in paths:
        try:
            descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
            if os.read(descriptor, 16):
                return True
        except OSError:
            pass
    return False


def open_any(paths, flags):
    for path in paths:
        try:
            os.close(os.open(path, flags | os.O_NONBLOCK | os.O_CLOEXEC))
            return True
        except OSError:
            pass
    return False


def disks():
    return [f"/dev/{name}" for name in os.listdir("/dev") if name.startswith(("sd", "vd", "nvme", "xvd", "loop", "dm-"))]


def by_handle(facts):
    """open_by_handle_at finds files by number, whatever the root is (the escape called shocker)."""
    handle = ctypes.create_string_buffer(136)
    ctypes.memmove(handle, (128).to_bytes(4, "little"), 4)
    mount_id = ctypes.c_int()
    folder = os.open(".", os.O_RDONLY)
    check(libc.name_to_handle_at(folder, b"", handle, ctypes.byref(mount_id), 0x1000))
    return check(libc.open_by_handle_at(folder, handle, os.O_RDONLY)) >= 0


def raise_limit(facts):
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    if hard == resource.RLIM_INFINITY:
        return True
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard + 4096, hard + 4096))
    return True


def become(uid):
    return lambda facts: in_child(lambda: os.setuid(uid)) and os.getuid() != uid


newuser, newns, newnet = 0x10000000, 0x00020000, 0x40000000

routes = {
    "sudo": lambda facts: run("/usr/bin/sudo", "-n", "/usr/bin/cat", facts["paths"]["ofRoot"]),
    "a setuid program": lambda facts: run("/opt/setuid-cat", facts["paths"]["ofRoot"]),
    "a file of root": lambda facts: read(facts["paths"]["ofRoot"]),
    "password hashes": lambda facts: len(read("/etc/shadow")) > 0,
    "rules of sudo": lambda facts: len(read("/etc/sudoers")) > 0,
    "another user's number": become(65534),
    "capabilities": lambda facts: b"CapEff:\t0000000000000000" not in read("/proc/self/status"),
    "a limit raised": raise_limit,
    "mounting": mount,
    "unmounting a mask": unmount,
    "changing the root": change_root,
    "a nested user namespace": nest(newuser),
    "a nested user and mount namespace": nest(newuser | newns),
    "mount namespace of the action": join_namespace("mnt"),
    "network namespace of the action": join_namespace("net"),
    "making a device": make_device,
    "disks": lambda facts: open_any(disks(), os.O_RDONLY),
    "memory of the machine": lambda facts: read_any(["/dev/mem", "/proc/kcore", "/dev/kmsg", "/proc/kmsg"]),
    "switches of the kernel": lambda facts: open_any(["/proc/sys/kernel/core_pattern", "/proc/sys/kernel/hostname", "/proc/sys/vm/overcommit_memory"], os.O_WRONLY),
    "the machine's panic button": lambda facts: open_any(["/proc/sysrq-trigger"], os.O_WRONLY),
    "devices in /sys": lambda facts: bool(os.listdir("/sys")),
    "control groups": lambda facts: os.mkdir("/sys/fs/cgroup/unified/goagent-route") is None and os.rmdir("/sys/fs/cgroup/unified/goagent-route") is None,
    "files by their handle": by_handle,
}
