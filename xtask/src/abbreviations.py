"""What pyiso4 makes of the same titles with the same list: run by `cargo xtask abbreviations`."""

import os
import sys

try:
    from pyiso4.ltwa import Abbreviate
except ImportError:
    sys.exit("pyiso4 is not installed: pip install pyiso4")

folder = os.environ.get("MASTHEAD_DATA") or sys.exit("MASTHEAD_DATA is not set")
pyiso4 = Abbreviate.create(os.path.join(folder, "ltwa_20210702.tsv"))


def folded(text):
    return " ".join(text.lower().replace(".", "").split())


def held_out(title):
    value = 2166136261
    for byte in title.encode():
        value = ((value ^ byte) * 16777619) & 0xFFFFFFFF
    return value % 3 == 0


def proper(title):
    """Without subtitle, parallel title, responsibility and a qualifier at the end, which pyiso4 leaves to its caller."""
    for sign in (" : ", " = ", " / ", "; "):
        title = title.split(sign)[0]
    return title.rsplit(" (", 1)[0] if title.endswith(")") else title


def measure(name, prepare):
    rows = same = failed = held_rows = held_same = 0
    with open(os.path.join(folder, "iso-abbreviations.tsv"), encoding="utf-8") as titles:
        next(titles)
        for line in titles:
            title, given = line.rstrip("\n").split("\t")[:2]
            try:
                found = pyiso4(prepare(title))
            except Exception:
                failed, found = failed + 1, ""
            hit = folded(found) == folded(given)
            rows, same = rows + 1, same + hit
            if held_out(title):
                held_rows, held_same = held_rows + 1, held_same + hit
    print(f"{name}: all rows {same} of {rows}: {100 * same / rows:.2f} %, "
          f"held-out rows {held_same} of {held_rows}: {100 * held_same / held_rows:.2f} %, failed on {failed}")


measure("pyiso4, the title as it is", lambda title: title)
measure("pyiso4, subtitle and qualifier cut off before", proper)
