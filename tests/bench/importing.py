"""Sheets into the record, durable and hashed, beside sqlite3's own import of the same files."""

import glob
import os
import statistics

from measure import run_measured


def measure(heed, sheets, folder, rounds):
    """Medians: (rows, heed's seconds of CPU and seconds, sqlite3's, those of a dry run)."""
    files = sorted(glob.glob(os.path.join(sheets, "*.csv")))
    rows = sum(open(file, "rb").read().count(b"\n") - 1 for file in files)
    turns = []
    for turn in range(rounds):
        table = os.path.join(folder, f"import-{turn}.sqlite")
        loads = [f'.import --csv "{file}" "{os.path.basename(file)}"' for file in files]
        theirs = run_measured("sqlite3", table, "pragma journal_mode=wal; pragma synchronous=full", *loads)
        ours = run_measured(heed, "import", sheets, "--data", os.path.join(folder, f"import-{turn}"))
        tried = run_measured(heed, "import", sheets, "--data", os.path.join(folder, f"tried-{turn}"), "--dry-run")
        turns.append(ours + theirs + tried)
    return rows, *(statistics.median(column) for column in zip(*turns))
