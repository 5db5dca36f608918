#!/usr/bin/python3
"""Reads feeds from a running server and holds them against the rules: the schema (jing) and a parser written by
others (feedparser). Also what neither looks at: ids are unique and stay the same, entries are newest first.

    tests/site/check_atom.py http://127.0.0.1:8080 /changes.atom /r1.atom
"""
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

import feedparser

SCHEMA = Path(__file__).parent / "atom.rnc"


def read(address):
    with urllib.request.urlopen(address) as answer:
        return answer.read(), answer.headers["Content-Type"]


def problems(base, path):
    body, kind = read(base + path)
    if not kind.startswith("application/atom+xml"):
        yield f"is sent as {kind}"
    with tempfile.NamedTemporaryFile(suffix=".atom") as file:
        file.write(body)
        file.flush()
        done = subprocess.run(["jing", "-c", SCHEMA, file.name], capture_output=True, text=True)
        yield from done.stdout.splitlines()
    feed = feedparser.parse(body)
    if feed.bozo:
        yield f"feedparser: {feed.bozo_exception}"
    if feed.version != "atom10":
        yield f"feedparser takes it for {feed.version or 'nothing'}"
    ids = [entry.id for entry in feed.entries]
    if not ids:
        yield "has no entry"
    if len(set(ids)) < len(ids):
        yield "has an id twice"
    days = [entry.updated for entry in feed.entries]
    if days != sorted(days, reverse=True):
        yield "is not newest first"
    if days and feed.feed.updated != days[0] and "from=" not in path:
        yield "was not updated with its newest entry"
    if [entry.id for entry in feedparser.parse(read(base + path)[0]).entries] != ids:
        yield "has other ids the second time"


def main():
    base, paths = sys.argv[1].rstrip("/"), sys.argv[2:]
    failed = 0
    for path in paths:
        found = list(problems(base, path))
        failed += bool(found)
        for problem in found:
            print(f"{path}: {problem}")
    print(f"{len(paths) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
