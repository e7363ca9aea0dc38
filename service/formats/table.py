"""A sheet as comma-separated values that a spreadsheet opens as text."""

import csv
import io

from service.usecases.ports.formats import File, Sheet

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(sheet: Sheet) -> File:
    """UTF-8 with a mark of byte order; a cell that a spreadsheet would take for a formula begins with an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(sheet.head)
    writer.writerows([[_safe(cell) for cell in row] for row in sheet.rows])
    return File(out.getvalue().encode("utf-8-sig"), "text/csv; charset=utf-8", "csv")


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
