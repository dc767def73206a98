"""Encodes secrets with Python's own libraries, so that the search for leaks does not trust one language's idea of an encoding.

stdin: a JSON list of strings. stdout: for each string a list of {"encoding", "pieces", "each"}: "pieces" joined is the encoded
text; "each" is how many bytes of the secret one piece carries, or null where piece N stands for character N.
"""

import base64
import binascii
import json
import sys
import urllib.parse


def by_character(encoding, value, encode):
    pieces = [encode(character) for character in value]
    if "".join(pieces) != encode(value):
        raise ValueError(encoding + " does not encode character by character")
    return {"encoding": encoding, "pieces": pieces, "each": None}


def aligned(encoding, data, encode):
    for shift, lost in ((0, 0), (1, 2), (2, 3)):
        text = encode(b"\0" * shift + data).decode("ascii")
        stable = (shift + len(data)) * 8 // 6
        yield {"encoding": f"{encoding}+{shift}", "pieces": list(text[lost:stable]), "each": 0.75}


def encodings(value):
    data = value.encode("utf-8")
    yield by_character("plain", value, lambda text: text)
    yield by_character("json", value, lambda text: json.dumps(text)[1:-1])
    yield by_character("json", value, lambda text: json.dumps(text, ensure_ascii=False)[1:-1])
    yield by_character("url", value, urllib.parse.quote)
    yield by_character("url", value, lambda text: urllib.parse.quote(text, safe=""))
    yield by_character("url", value, urllib.parse.quote_plus)
    yield from aligned("base64", data, base64.b64encode)
    yield from aligned("base64url", data, base64.urlsafe_b64encode)
    hexadecimal = binascii.hexlify(data).decode("ascii")
    yield {"encoding": "hex-lower", "pieces": list(hexadecimal), "each": 0.5}
    yield {"encoding": "hex-upper", "pieces": list(base64.b16encode(data).decode("ascii")), "each": 0.5}
    yield {"encoding": "reversed", "pieces": list(value[::-1]), "each": 1}


json.dump([list(encodings(value)) for value in json.load(sys.stdin.buffer)], sys.stdout)
