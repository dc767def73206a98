#!/usr/bin/python3
"""Puts planted texts where only system calls reach: shared memory, a queue, keyrings. Says when it is done, waits for its stdin to end, and takes them away."""
import ctypes
import json
import platform
import sys

libc = ctypes.CDLL(None, use_errno=True)
plan = json.loads(sys.stdin.readline())

libc.shmat.restype = ctypes.c_void_p
shm = libc.shmget(plan["keys"]["shm"], 4096, 0o1600)
address = libc.shmat(shm, None, 0)
ctypes.memmove(address, plan["texts"]["shm"].encode(), len(plan["texts"]["shm"]))


class Attributes(ctypes.Structure):
    _fields_ = [(name, ctypes.c_long) for name in ("flags", "maxmsg", "msgsize", "curmsgs", "a", "b", "c", "d")]


name = plan["keys"]["queue"].encode()
attributes = Attributes(0, 10, 8192, 0)
queue = libc.mq_open(name, 0o102, 0o600, ctypes.byref(attributes))
text = plan["texts"]["queue"].encode()
for _ in range(8):
    libc.mq_send(queue, text, len(text), 0)

add_key = {"x86_64": 248, "aarch64": 217}.get(platform.machine(), 248)
for ring in (-4, -3):
    value = plan["texts"]["key"].encode()
    libc.syscall(add_key, b"user", plan["keys"]["key"].encode(), value, len(value), ring)

print("planted", flush=True)
sys.stdin.read()
libc.shmctl(shm, 0, None)
libc.mq_unlink(name)
