"""A mailbox of many messages listed, beside Python's own mailbox module on the same file."""

import os
import statistics
import sys

from measure import run_measured

WORDS = ("bridge road quay council lock harbour review team report costs stone arch survey north south "
         "footpath lamp tender winter plan vote minutes letter answer page").split()

# What a reader of a list would do with the module: ids, heads, texts and attachments of every message.
PEER = """
import email.header, mailbox, sys
for message in mailbox.mbox(sys.argv[1], create=False):
    for name in ("message-id", "references", "in-reply-to", "date"):
        message.get(name, "")
    for name in ("from", "subject"):
        str(email.header.make_header(email.header.decode_header(message.get(name, ""))))
    for part in message.walk():
        if not part.is_multipart():
            (part.get_filename(), part.get_content_type(), part.get_payload(decode=True))
"""


def make(file, messages):
    """A list's archive: threads of eight, every tenth message with an attachment, every hundredth there twice."""
    with open(file, "w", encoding="ascii") as out:
        for n in range(messages):
            number = n - 1 if n % 100 == 99 else n
            out.write(f"From p{number % 90} at example.org  Mon Mar  4 {number // 3600 % 24:02}:{number // 60 % 60:02}:"
                      f"{number % 60:02} 2024\n{message(number)}\n")


def message(number):
    first = number - number % 8
    day, hour = number // 2000 % 28 + 1, number // 60 % 24
    head = (f"From: p{number % 90} at example.org (=?utf-8?Q?Person_n=C2=B0_{number % 90}?=)\n"
            f"Date: {day} Mar 2024 {hour:02}:{number % 60:02}:00 +0100\n"
            f"Subject: {'Re: ' if number > first else ''}[roads] Matter {first}\nMessage-ID: <{number}@lists.example.org>\n")
    if number > first:
        head += f"In-Reply-To: <{number - 1}@lists.example.org>\nReferences: <{first}@lists.example.org>\n"
    body = "\n".join(" ".join(WORDS[(number * 7 + line * 11 + word * 3) % len(WORDS)] for word in range(10))
                     for line in range(24)) + "\n"
    if number % 10:
        return head + "Content-Type: text/plain; charset=utf-8\n\n" + body
    return (head + 'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\n' +
            body + '--b\nContent-Type: application/pdf; name="plan.pdf"\nContent-Disposition: attachment\n'
            "Content-Transfer-Encoding: base64\n\n" + ("JVBERi0xLjQKc29tZSBieXRlcyBvZiBhIHBsYW4K\n" * 40) + "--b--\n")


def measure(heed, folder, messages, rounds):
    """Medians: (heed's seconds of CPU and seconds, Python's)."""
    file = os.path.join(folder, "list.mbox")
    make(file, messages)
    turns = [run_measured(heed, "mail", file, "--json") + run_measured(sys.executable, "-c", PEER, file)
             for _ in range(rounds)]
    os.remove(file)
    return tuple(statistics.median(column) for column in zip(*turns))
