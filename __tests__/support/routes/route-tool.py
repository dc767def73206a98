#!/usr/bin/python3
"""A tool that tries every way out of its sandbox that we know of, and says of each what came of it.

stdin: {"routes": [names] or absent for all, "pid": ..., "paths": {...}, ...}, made by route-run.ts.
stdout: {name: {"found": [planted texts], "done": whether something happened, "why": what stopped it}}.
"""
import json
import os
import re
import signal
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import channels  # noqa: E402
import files  # noqa: E402
import processes  # noqa: E402
import rights  # noqa: E402

planted = re.compile(rb"planted-[0-9a-f]{32}")
seconds_each = 3


def attempt(route, facts):
    signal.alarm(seconds_each)
    try:
        answer = route(facts)
        if isinstance(answer, (bytes, str)):
            data = answer if isinstance(answer, bytes) else answer.encode()
            found = sorted({each.decode() for each in planted.findall(data)})
            return {"found": found, "done": False, "why": ""}
        return {"found": [], "done": bool(answer), "why": ""}
    except BaseException as error:
        return {"found": [], "done": False, "why": f"{type(error).__name__}: {error}"[:120]}
    finally:
        signal.alarm(0)


def stop(number, frame):
    raise TimeoutError("no answer in time")


def main():
    facts = json.load(sys.stdin)
    signal.signal(signal.SIGALRM, stop)
    table = {**processes.routes, **rights.routes, **files.routes, **channels.routes}
    names = facts.get("routes") or [name for name in table if not name.startswith("later: ")]
    print(json.dumps({name: attempt(table[name], facts) for name in names}))


main()
