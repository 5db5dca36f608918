"""The benchmarks beside the peers: runs all, prints one table. script/bench calls it."""

import argparse
import json
import os
import statistics
import sys
import tempfile

import beside_nginx
import importing
import mailboxes
from measure import run


class Table:
    """Rows of measured, peer, ratio, target, met."""

    def __init__(self):
        self.rows = []

    def add(self, what, measured, unit, target, peer=None, peer_name=None, more_is_better=False, of_peer=False):
        """The target holds for the figure itself, or for its ratio to the peer's."""
        ratio = measured / peer if peer else None
        held = ratio if of_peer else measured
        met = None if held is None or target is None else held >= target if more_is_better else held <= target
        self.rows.append({"what": what, "measured": measured, "unit": unit, "peer": peer, "peer_name": peer_name,
                          "ratio": ratio, "target": target, "target_unit": "x peer" if of_peer else unit,
                          "at": "least" if more_is_better else "most", "met": met})

    def print(self):
        head = ["", "measured", "peer", "ratio", "target", ""]
        lines = [head] + [self._cells(row) for row in self.rows]
        widths = [max(len(line[i]) for line in lines) for i in range(len(head))]
        for line in lines:
            cells = [cell.ljust(width) if i in (0, 5) else cell.rjust(width)
                     for i, (cell, width) in enumerate(zip(line, widths))]
            print("  ".join(cells).rstrip())

    def _cells(self, row):
        def amount(value, unit):
            return "" if value is None else f"{figure(value)} {unit}"
        return [row["what"], amount(row["measured"], row["unit"]),
                f'{row["peer_name"]} {figure(row["peer"])}' if row["peer"] else "",
                "" if row["ratio"] is None else figure(row["ratio"]),
                "" if row["target"] is None else f'at {row["at"]} {figure(row["target"])} {row["target_unit"]}',
                "" if row["met"] is None else "met" if row["met"] else "NOT MET"]


def figure(value):
    if value >= 1000:
        return f"{value:,.0f}"
    return f"{value:.3g}" if value >= 1 else f"{value:.2f}"


def in_process(program, what, folder, options, repetitions, seconds):
    """Median microseconds of CPU by name of the benchmark."""
    said = run(program, what, folder, "--benchmark_format=json", f"--benchmark_min_time={seconds}",
               f"--benchmark_repetitions={repetitions}", *options)
    scale = {"ns": 1e-3, "us": 1, "ms": 1e3, "s": 1e6}
    times = {}
    for one in json.loads(said)["benchmarks"]:
        if one.get("error_occurred"):
            raise RuntimeError(f'{one["name"]}: {one["error_message"]}')
        if one["run_type"] == "iteration":
            times.setdefault(one["name"], []).append(one["cpu_time"] * scale[one["time_unit"]])
    return {name: statistics.median(all_times) for name, all_times in times.items()}


def bench(options, folder):
    heed = os.path.join(options.build, "heed")
    program = os.path.join(options.build, "heed_bench")
    say = (lambda words: print(f"bench: {words}", file=sys.stderr, flush=True))
    table = Table()

    say("the demo record, beside nginx")
    demo = os.path.join(folder, "demo")
    documents = ["--documents", options.documents] if os.path.isdir(options.documents) else []
    run(heed, "demo", "--load", "--data", demo, *documents)
    size, cpu, p99, their_cpu, their_p99 = beside_nginx.measure(heed, demo, folder, options.rounds, options.seconds)
    table.add(f"cached page of {size / 1000:.1f} KB, CPU a request", cpu, "us", 1, their_cpu, "nginx", of_peer=True)
    table.add(f"the same, p99 at {beside_nginx.CONNECTIONS} connections", p99, "us", 1, their_p99, "nginx",
              of_peer=True)

    say("pages rendered from nothing")
    pages = in_process(program, "pages", demo, [], options.rounds, options.seconds / 8)
    table.add("fresh page of 63 rows at a date", pages["list of 63 at a date"], "us", 50)
    table.add("fresh page of one with its history", pages["one with its history"], "us", 50)

    say(f"a made record of {options.items:,} recommendations")
    made = os.path.join(folder, "made")
    run(program, "make", made, str(options.items))
    starts = [json.loads(run(program, "start", made)) for _ in range(min(3, options.rounds))]
    events = starts[0]["events"]
    for what, seconds, target in (("two threads, for each", "real_s", 3), ("CPU for each", "cpu_s", None)):
        table.add(f"start with {events:,} events, {what}",
                  statistics.median(s[seconds] for s in starts) / events * 1e6, "us", target)
    table.add("peak of memory for each", statistics.median(s["memory"] for s in starts) / events, "bytes", 400)
    views = in_process(program, "views", made, [], options.rounds, options.seconds / 8)
    table.add("state of one at a date", views["state of one"], "us", 2, views["state of one, SQLite"], "SQLite")
    table.add("counts at a date", views["counts"], "us", 20, views["counts, SQLite"], "SQLite")
    table.add("counts at 40 quarter ends", views["counts at 40 quarter ends"], "us", 200)
    table.add("counts at a date, known half", views["counts, known half"], "us", 5000)

    say("import, beside sqlite3")
    sheets = os.path.join(folder, "sheets")
    run(program, "sheets", sheets, str(options.import_items))
    rows, ours, _, theirs, _, tried, _ = importing.measure(heed, sheets, folder, min(3, options.rounds))
    table.add(f"import of {rows:,} rows, for a second of CPU", rows / ours, "rows", 50_000, rows / theirs, "sqlite3",
              more_is_better=True)
    table.add(f"dry run of {rows:,} rows, CPU", tried, "s", 2, theirs, "sqlite3")

    say("a mailbox, beside Python's module")
    cpu, _, their_cpu, _ = mailboxes.measure(heed, folder, options.messages, min(3, options.rounds))
    table.add(f"mailbox of {options.messages:,} messages listed in threads, CPU", cpu, "s", 60, their_cpu, "python3")
    return table


def main():
    reader = argparse.ArgumentParser()
    reader.add_argument("--build", required=True)
    reader.add_argument("--documents", default="")
    reader.add_argument("--smoke", action="store_true")
    reader.add_argument("--json", action="store_true")
    reader.add_argument("--items", type=int, default=100_000)
    options = reader.parse_args()
    options.rounds, options.seconds, options.import_items, options.messages = 5, 4, 10_000, 100_000
    if options.smoke:
        options.rounds, options.seconds, options.items, options.import_items, options.messages = 1, 1, 2000, 200, 300
    try:
        with tempfile.TemporaryDirectory(prefix="heed-bench-") as folder:
            table = bench(options, folder)
    except (RuntimeError, OSError) as error:
        print(f"not ok bench: {error}")
        return 1
    if options.json:
        print(json.dumps(table.rows, indent=2))
    else:
        table.print()
    if options.smoke:
        print("ok bench: every benchmark runs")
    return 0


sys.exit(main())
