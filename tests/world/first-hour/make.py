#!/usr/bin/env python3
"""Makes the PDF files of this folder from recommendations.csv and decisions.csv.

    python3 make.py

Writes each document as flat OpenDocument text and has LibreOffice print it (Debian: libreoffice-writer-nogui,
fonts-liberation). Everything is made up.
"""
import csv
import pathlib
import subprocess
import tempfile
from xml.sax.saxutils import escape

HERE = pathlib.Path(__file__).parent
ROUNDS = {1: ("4 September 2023", "first"), 2: ("12 February 2024", "second"),
          3: ("7 October 2024", "third"), 4: ("16 June 2025", "fourth")}
WORDS = {"approved": "Approved", "rejected": "Rejected", "pending": "Pending"}

PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
<style:default-style style:family="paragraph"><style:text-properties style:font-name="Liberation Serif" fo:font-size="11pt"
 fo:language="en" fo:country="GB"/></style:default-style>
<style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.25cm" fo:text-align="justify"/></style:style>
<style:style style:name="L" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0cm"/></style:style>
<style:style style:name="C" style:family="paragraph"><style:text-properties fo:font-size="9pt"/></style:style>
<style:style style:name="CH" style:family="paragraph"><style:text-properties fo:font-size="9pt" fo:font-weight="bold"/></style:style>
<style:style style:name="T" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.6cm"/><style:text-properties fo:font-size="22pt" fo:font-weight="bold"/></style:style>
<style:style style:name="H" style:family="paragraph"><style:paragraph-properties fo:margin-top="0.5cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="14pt" fo:font-weight="bold"/></style:style>
<style:style style:name="H2" style:family="paragraph"><style:paragraph-properties fo:margin-top="0.4cm" fo:margin-bottom="0.15cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="11pt" fo:font-weight="bold"/></style:style>
<style:style style:name="F" style:family="paragraph"><style:text-properties fo:font-size="8pt"/></style:style>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"
 fo:margin-top="1.5cm" fo:margin-bottom="1.5cm" fo:margin-left="2.2cm" fo:margin-right="2.2cm"/>
<style:header-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-bottom="0.4cm"/></style:header-style>
<style:footer-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.4cm"/></style:footer-style></style:page-layout>
<style:style style:name="Two" style:family="section"><style:section-properties>
<style:columns fo:column-count="2" fo:column-gap="0.7cm"/></style:section-properties></style:style>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm" fo:border="0.5pt solid #888888"/></style:style>
%(columns)s
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4">
<style:header><text:p text:style-name="F">%(head)s</text:p></style:header>
<style:footer><text:p text:style-name="F">Lindhaven County, page <text:page-number/> of <text:page-count/></text:p></style:footer>
</style:master-page></office:master-styles>
<office:body><office:text>
%(body)s
</office:text></office:body></office:document>
"""


class Document:
    def __init__(self, name, head):
        self.name, self.head, self.body, self.columns = name, head, "", ""

    def put(self, style, words):
        self.body += f'<text:p text:style-name="{style}">{escape(words)}</text:p>\n'

    def two_columns(self, paragraphs):
        self.body += '<text:section text:style-name="Two" text:name="Columns">\n'
        for words in paragraphs:
            self.put("P", words)
        self.body += "</text:section>\n"

    def table(self, widths, header, rows):
        table = f"T{self.columns.count('family=')}"
        out = ""
        for n, width in enumerate(widths):
            self.columns += (f'<style:style style:name="{table}.{n}" style:family="table-column">'
                             f'<style:table-column-properties style:column-width="{width}cm"/></style:style>\n')
            out += f'<table:table-column table:style-name="{table}.{n}"/>'
        def row(cells, style):
            return "<table:table-row>" + "".join(
                f'<table:table-cell table:style-name="Cell"><text:p text:style-name="{style}">{escape(cell)}</text:p></table:table-cell>'
                for cell in cells) + "</table:table-row>\n"
        if header:
            out += "<table:table-header-rows>" + row(header, "CH") + "</table:table-header-rows>\n"
        out += "".join(row(cells, "C") for cells in rows)
        self.body += f'<table:table table:name="{table}">{out}</table:table>\n<text:p text:style-name="P"/>\n'

    def write(self):
        with tempfile.TemporaryDirectory() as folder:
            source = pathlib.Path(folder) / f"{self.name}.fodt"
            source.write_text(PAGE % {"columns": self.columns, "head": escape(self.head), "body": self.body})
            subprocess.run(["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(HERE), str(source)],
                           check=True, stdout=subprocess.DEVNULL)


def rows_of(sheet):
    with open(HERE / sheet, newline="") as file:
        return list(csv.DictReader(file))


def final_report(items):
    d = Document("final-report", "Second Bridge Review: Final Report")
    d.put("T", "Second Bridge Review")
    d.put("L", "Final Report of the Review Team")
    d.put("L", "14 March 2023")
    d.put("H", "Summary")
    d.put("P", "Every six years people from outside the county look at how it cares for its bridges. This is what the second "
               "review team found, and what it asks for. The team met on nineteen days, walked over every bridge that is longer "
               "than ten metres, and read the records of the past six years as far as they were kept.")
    d.put("P", "The table lists all recommendations. Their words, and the reasons for them, follow in the chapters behind it.")
    d.table([1.4, 7.2, 4.0, 1.9, 2.1], ["No.", "Title", "Owner", "Priority", "Category"],
            [[i["number"], i["title"], i["owner"].replace(";", ","), i["priority"], i["category"]] for i in items])
    d.put("H", "How the team worked")
    d.two_columns([
        "The team had six members. Two of them had built bridges, one had closed some, and three had to drive over them every day. It "
        "asked the county for its papers, and got most of them after some months. What it did not get is listed in the annex.",
        "The team agreed on all recommendations in full. Where a member saw a matter otherwise, the chapter says so. The team thanks "
        "everybody who let it look into drawers that had not been opened for a long time, and who answered questions for which nobody "
        "had prepared them.",
        "Questions about this report can be put to the team until the end of the year. After that the county has promised to keep the "
        "papers for the team that comes next, so that it need not begin from nothing."])
    chapter = None
    for i in items:
        if i["category"] != chapter:
            chapter = i["category"]
            d.put("H", f"{i['number'].split('.')[0]}. {chapter}")
            d.put("P", "What the team saw in this field, and why it asks for a change, is told in its working papers; they are public.")
        if int(i["number"].split(".")[0]) < 7:
            d.put("H2", f"Recommendation {i['number']}: {i['title']}")
            d.put("P", i["wording"])
            d.put("L", f"Addressed to: {i['owner'].replace(';', ' and')}")
            d.put("L", f"Priority: {i['priority']}")
            d.put("L", f"Category: {i['category']}")
        else:
            d.table([3.6, 13.0], None, [["Recommendation", i["number"]], ["Title", i["title"]], ["Text", i["wording"]],
                                        ["Addressed to", i["owner"].replace(";", ",")], ["Priority", i["priority"]],
                                        ["Category", i["category"]]])
    d.write()


def scorecard(n, items, decisions):
    day, which = ROUNDS[n]
    d = Document(f"scorecard-{n}", f"Second Bridge Review: {which} scorecard")
    d.put("T", "Scorecard")
    d.put("P", f"On {day}, the County Council took action on {len(decisions)} recommendations of the Second Bridge Review. What it "
               "decided about each of them, and why, stands in the table.")
    title = {i["number"]: i["title"] for i in items}
    if n == 1:
        d.table([1.6, 5.4, 2.2, 7.4], ["Number", "Recommendation", "Decision", "Rationale"],
                [[x["number"], title[x["number"]], WORDS[x["outcome"]], x["reason"]] for x in decisions])
    elif n == 2:
        d.table([2.4, 1.6, 6.2, 6.4], ["Outcome", "No.", "Reason", "Title"],
                [[WORDS[x["outcome"]], x["number"], x["reason"], title[x["number"]]] for x in decisions])
    elif n == 3:
        d.table([5.4, 2.6, 8.6], ["Recommendation", "Action", "Rationale of the council"],
                [[f"Recommendation {x['number']}", WORDS[x["outcome"]], x["reason"]] for x in decisions])
    else:
        for x in decisions:
            d.put("H2", f"Recommendation {x['number']}: {title[x['number']]}")
            d.put("L", f"Decision: {WORDS[x['outcome']]}")
            d.put("L", f"Rationale: {x['reason']}")
    d.write()


items = rows_of("recommendations.csv")
decisions = rows_of("decisions.csv")
final_report(items)
for n in ROUNDS:
    scorecard(n, items, [x for x in decisions if x["round"] == str(n)])
