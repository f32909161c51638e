"""LibreOffice as a ward uses it: opens forms, types into cells, saves. Driven by a Basic macro in a profile of its own."""

import shutil
import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

SOFFICE = shutil.which("soffice")

_MACRO = """
Sub Fill(orders As String)
  On Error Goto Finish
  Dim order As String, parts, doc, cell
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName" : filter(0).Value = "Calc MS Excel 2007 XML"
  Dim unseen(0) As New com.sun.star.beans.PropertyValue
  unseen(0).Name = "Hidden" : unseen(0).Value = True
  Dim files : files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  Dim reader : reader = createUnoService("com.sun.star.io.TextInputStream")
  reader.setInputStream(files.openFileRead(orders))
  reader.setEncoding("UTF-8")
  Do While Not reader.isEOF()
    order = Replace(Replace(reader.readLine(), Chr(10), ""), Chr(13), "")
    If order <> "" Then
      parts = Split(order, Chr(9))
      Select Case parts(0)
        Case "open" : doc = StarDesktop.loadComponentFromURL(parts(1), "_blank", 0, unseen())
        Case "text"
          cell = doc.Sheets.getByName(parts(1)).getCellRangeByName(parts(2))
          cell.setString(Replace(Replace(parts(3), "\\n", Chr(10)), "\\t", Chr(9)))
        Case "number"
          cell = doc.Sheets.getByName(parts(1)).getCellRangeByName(parts(2))
          cell.setValue(Val(parts(3)))
        Case "typed"
          cell = doc.Sheets.getByName(parts(1)).getCellRangeByName(parts(2))
          cell.setFormula(parts(3))
        Case "row"
          doc.Sheets.getByName(parts(1)).unprotect("")
          doc.Sheets.getByName(parts(1)).Rows.insertByIndex(Val(parts(2)), 1)
        Case "column"
          doc.Sheets.getByName(parts(1)).unprotect("")
          doc.Sheets.getByName(parts(1)).Columns.insertByIndex(Val(parts(2)), 1)
        Case "save"
          doc.storeToURL(parts(1), filter())
          doc.close(True)
      End Select
    End If
  Loop
  reader.closeInput()
Finish:
  If Err <> 0 Then
    Dim trace : trace = FreeFile
    Open ConvertFromURL(orders) & ".error" For Output As #trace
    Print #trace, Erl & ": " & Error
    Close #trace
  End If
  StarDesktop.terminate()
End Sub
"""
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">{}</script:module>
"""


class Office:
    """Collects what is to be done with files, and does it in one run."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.orders: list[str] = []

    def open(self, path: Path) -> None:
        self.orders.append(f"open\t{path.as_uri()}")

    def text(self, sheet: str, cell: str, value: str) -> None:
        value = value.replace("\n", "\\n").replace("\t", "\\t")
        self.orders.append(f"text\t{sheet}\t{cell}\t{value}")

    def number(self, sheet: str, cell: str, value: float) -> None:
        self.orders.append(f"number\t{sheet}\t{cell}\t{value}")

    def insert_row(self, sheet: str, before: int) -> None:
        self.orders.append(f"row\t{sheet}\t{before - 1}")

    def insert_column(self, sheet: str, before: int) -> None:
        self.orders.append(f"column\t{sheet}\t{before - 1}")

    def save(self, path: Path) -> None:
        self.orders.append(f"save\t{path.as_uri()}")

    def run(self) -> None:
        profile = self.folder / "profile"
        module = profile / "user" / "basic" / "Standard" / "Module1.xba"
        if not module.exists():
            # The first start makes the profile and its empty module; what stood there before it would be replaced.
            self._soffice("--terminate_after_init")
        module.write_text(_MODULE.format(escape(_MACRO)), encoding="utf-8")
        orders = self.folder / "orders.txt"
        orders.write_text("\n".join(self.orders) + "\n", encoding="utf-8")
        self._soffice("--norestore", f'macro:///Standard.Module1.Fill("{orders.as_uri()}")')
        self.orders = []

    def convert(self, path: Path, kind: str) -> Path:
        """Return the file converted, beside the profile."""
        self._soffice("--convert-to", kind, "--outdir", str(self.folder), str(path))
        return self.folder / f"{path.stem}.{kind.partition(':')[0]}"

    def _soffice(self, *arguments: str) -> None:
        profile = f"-env:UserInstallation={(self.folder / 'profile').as_uri()}"
        subprocess.run([SOFFICE, "--headless", profile, *arguments], check=True, capture_output=True, timeout=90)
