"""What a program cost: CPU time rather than time, since other work on the machine changes only the latter."""

import os
import re
import subprocess
import time

TICKS = os.sysconf("SC_CLK_TCK")


def cpu_of(pid):
    """Seconds of user and system time of a running process, all its threads."""
    with open(f"/proc/{pid}/stat") as stat:
        fields = stat.read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def run(*command, **options):
    """Runs to the end; what it wrote."""
    done = subprocess.run(command, capture_output=True, text=True, **options)
    if done.returncode != 0:
        raise RuntimeError(f"{command[0]} ended with {done.returncode}: {done.stderr.strip()[-400:]}")
    return done.stdout


def run_measured(*command, **options):
    """Runs to the end; seconds of CPU and seconds, children included."""
    began = time.monotonic()
    with open(os.devnull, "w") as nothing:
        process = subprocess.Popen(command, stdout=nothing, stderr=subprocess.PIPE, text=True, **options)
        said = process.stderr.read()
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise RuntimeError(f"{command[0]} ended with {process.returncode}: {said.strip()[-400:]}")
    return used.ru_utime + used.ru_stime, time.monotonic() - began


class Server:
    """A server on one core, ended with the block."""

    def __init__(self, command, core, address=None):
        self.process = subprocess.Popen(["taskset", "-c", str(core), *command], stdout=subprocess.PIPE, text=True)
        self.address = address or self._address_said()

    def _address_said(self):
        for line in self.process.stdout:
            if found := re.match(r"listening on (http://\S+)", line):
                return found[1]
        raise RuntimeError("the server ended before it listened")

    def cpu(self):
        return cpu_of(self.process.pid)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
