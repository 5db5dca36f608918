#!/usr/bin/env python3
"""Writes tracker.csv and tracker.xlsx beside itself: how a made-up roads council keeps 200 recommendations in a
spreadsheet that knows nothing of heed. Other column names, several words for one status, days in three forms, several
addressees in a cell, and what goes wrong in such files. The same bytes every time."""
import csv
import io
import pathlib
import zipfile
from xml.sax.saxutils import escape

HEADS = ["Ref", "In short", "What is asked", "Who", "Agreed?", "Agreed on", "State of play", "Checked on", "Budget code",
         "Remarks"]
DOES = ["Inspect", "Repaint", "Light", "Measure", "Map", "Count", "Drain", "Rename", "Fence", "Insure"]
WHAT = ["the bridges", "the quays", "the tunnels", "the footpaths", "the ferries", "the crossings", "the depots",
        "the signals", "the cafés at stops", "the tollgates"]
HOW = [("once a year", "and publish what was found"), ("before winter", "and say what it costs")]
WHO = ["Roads office", "Roads office; Harbour board", "Roads office and Treasurer", "Harbour board / Treasurer",
       "Treasurer", "Ferry folk"]
STATES = ["Done", "Completed", "Under way", "ongoing", "Not started", "Waiting for money"]
CHECKED = ["30/06/2024", "05/07/2024", "30/06/2024", "2024-06-30"]
AGREED = ["12.3.2024", "2024-03-12", "12 March 2024"]


def rows():
    out = []
    for n in range(200):
        group, place = n // 20 + 1, n % 20 + 1
        when, more = HOW[n // 100]
        does, what = DOES[n % 10], WHAT[(n // 10) % 10]
        row = [f"{group}.{place}", f"{does} {what} {when}",
               f"The council should {does.lower()} {what} {when} {more}.", WHO[n % 6]]
        if n % 10 == 9:
            row += ["Rejected", AGREED[n % 3], "", "", f"B{n:03}", "Too dear"]
        elif n % 10 == 8:
            row += ["Open", "", "", "", "", ""]
        else:
            word = "Accepted" if n % 3 else "Partly accepted"
            row += [word, AGREED[n % 3], STATES[n % 6], CHECKED[n % 4], f"B{n:03}", "See the yearly letter" if n % 7 == 0 else ""]
        out.append(row)
    return out


def tracker():
    """The sheet with its slips. The number behind a comment is the row as spreadsheets count it."""
    body = rows()
    wide = len(HEADS)
    out = [["Follow-up of the roads review"] + [""] * (wide - 1), [""] * wide, HEADS]  # 1 to 3
    out += body[:40]  # 4 to 43
    out += [["", "", "", "Treasurer", "", "", "", "", "", "and the treasurer pays"]]  # 44: goes on from 2.20
    out += body[40:80]  # 45 to 84
    out += [[""] * wide, HEADS]  # 85 and 86: a new page
    out += body[80:]  # 87 to 206
    out += [list(body[3])]  # 207: 1.4 once more
    again = list(body[4])
    again[6] = "Done"
    out += [again]  # 208: 1.5 once more, which is not started in row 8
    out += [["see letter", "Ask again", "The council should ask again.", "Treasurer", "Open", "", "", "", "", ""]]  # 209
    out += [["Total", "200", "", "", "", "", "", "", "", ""]]  # 210
    out[3 + 10][5] = "31 February 2024"  # row 14, 1.11
    out[3 + 11][7] = "mid 2024"  # row 15, 1.12
    out[3 + 12][6] = "Nearly"  # row 16, 1.13
    return out


def write_csv(path, table):
    text = io.StringIO()
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows(table)
    path.write_bytes(text.getvalue().encode("windows-1252"))


def letters(column):
    return chr(ord("A") + column)


def write_xlsx(path, table):
    """A workbook as other programs write it: text in place, one merged cell, a hidden row, a formula, a second sheet."""
    lines = []
    for number, row in enumerate(table, 1):
        cells = []
        for column, value in enumerate(row):
            if not value:
                continue
            place = f"{letters(column)}{number}"
            if value == "Total":
                cells.append(f'<c r="{place}" t="inlineStr"><is><t>Total</t></is></c>')
            elif column == 1 and row[0] == "Total":
                cells.append(f'<c r="{place}"><f>COUNTA(A4:A206)</f><v>200</v></c>')
            else:
                cells.append(f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>')
        hidden = ' hidden="1"' if number == 20 else ""
        lines.append(f'<row r="{number}"{hidden}>{"".join(cells)}</row>')
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    parts = {
        "[Content_Types].xml": head + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
        '<Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
        '</Types>',
        "_rels/.rels": head + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": head + f'<workbook xmlns="{main}" xmlns:r="{rel}"><sheets>'
        '<sheet name="Follow-up" sheetId="1" r:id="r1"/><sheet name="Notes" sheetId="2" state="hidden" r:id="r2"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": head + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{rel}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="r2" Type="{rel}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": head + f'<worksheet xmlns="{main}"><sheetData>{"".join(lines)}</sheetData>'
        '<mergeCells count="1"><mergeCell ref="A43:A44"/></mergeCells></worksheet>',
        "xl/worksheets/sheet2.xml": head + f'<worksheet xmlns="{main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is>'
        '<t>Ask the harbour about the quays</t></is></c></row></sheetData></worksheet>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(zipfile.ZipInfo(name, (2024, 7, 1, 0, 0, 0)), text.encode(), zipfile.ZIP_DEFLATED)


here = pathlib.Path(__file__).resolve().parent
write_csv(here / "tracker.csv", tracker())
write_xlsx(here / "tracker.xlsx", tracker())
