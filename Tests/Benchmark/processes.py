"""Commands with what they cost, and the table that a benchmark prints."""

import os
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Run:
    """What one command cost, from nothing to its end."""

    seconds: float
    processor_seconds: float
    megabytes: float
    output: str
    """What it wrote, where that was asked for."""
    samples: list
    """Seconds since the start with processor seconds until then, in order."""


def run(command: list, keeps_output: bool = False) -> Run:
    """Runs one command and measures it; ends the program where the command fails."""
    sink = subprocess.PIPE if keeps_output else subprocess.DEVNULL
    begun = time.monotonic()
    process = subprocess.Popen(command, stdout=sink, stderr=subprocess.DEVNULL, text=True)
    samples = []
    if keeps_output:
        watcher = threading.Thread(target=_watch, args=(process.pid, begun, samples), daemon=True)
        watcher.start()
    output = process.stdout.read() if keeps_output else ""
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    processor = usage.ru_utime + usage.ru_stime
    return Run(seconds, processor, usage.ru_maxrss / 1024, output, samples + [(seconds, processor)])


def _watch(process: int, begun: float, samples: list) -> None:
    """Notes a process's processor time some hundred times a second, for as long as it lives."""
    tick = os.sysconf("SC_CLK_TCK")
    try:
        while True:
            fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
            samples.append((time.monotonic() - begun, (int(fields[11]) + int(fields[12])) / tick))
            time.sleep(0.01)
    except (FileNotFoundError, ProcessLookupError):
        pass


def markdown_table(header: list, rows: list) -> str:
    """A Markdown table in columns of even width; all but the first to the right."""
    lines = [header, *rows]
    widths = [max(len(line[place]) for line in lines) for place in range(len(header))]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    return "\n".join(
        f"| {line[0]:{widths[0]}} | "
        + " | ".join(f"{cell:>{width}}" for cell, width in zip(line[1:], widths[1:]))
        + " |"
        for line in [header, rule, *rows]
    )
