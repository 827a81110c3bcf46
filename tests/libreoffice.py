"""LibreOffice as a reviewer uses it: a document opened, edited by the commands behind menus and keys, saved as docx.

Driven by Basic macros, which every LibreOffice has; Debian's does not come with Python of its own.
"""

import shutil
import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

SOFFICE = shutil.which("soffice")
_LIBRARY = "http://openoffice.org/2000/library"
_HELPERS = """
Dim oDoc, oFrame, oDisp, oView
Sub Command(sName As String)
  Dim aNone()
  oDisp.executeDispatch(oFrame, sName, "", 0, aNone())
End Sub
Sub TypeText(sText As String)
  Dim aText(0) As New com.sun.star.beans.PropertyValue
  aText(0).Name = "Text" : aText(0).Value = sText
  oDisp.executeDispatch(oFrame, ".uno:InsertText", "", 0, aText())
End Sub
Function Located(sText As String)
  Dim oSearch
  oSearch = oDoc.createSearchDescriptor()
  oSearch.SearchString = sText
  oSearch.SearchCaseSensitive = True
  Located = oDoc.findFirst(oSearch)
End Function
Sub Mark(sText As String)
  oView.gotoRange(Located(sText), False)
End Sub
Sub Before(sText As String)
  oView.gotoRange(Located(sText).Start, False)
End Sub
Sub Behind(sText As String)
  oView.gotoRange(Located(sText).End, False)
End Sub
Sub MarkLine(sText As String)
  Before(sText)
  oView.gotoStartOfLine(False)
  Command(".uno:StartOfPara")
  Command(".uno:EndOfParaSel")
End Sub
Sub Track()
  oDoc.RecordChanges = True
End Sub
Sub OpenFile(sUrl As String)
  Dim aHow(0) As New com.sun.star.beans.PropertyValue
  aHow(0).Name = "Hidden" : aHow(0).Value = True
  oDoc = StarDesktop.loadComponentFromURL(sUrl, "_blank", 0, aHow())
  oFrame = oDoc.CurrentController.Frame
  oView = oDoc.CurrentController.getViewCursor()
  oDisp = createUnoService("com.sun.star.frame.DispatchHelper")
End Sub
Sub SaveFile(sUrl As String)
  Dim aHow(0) As New com.sun.star.beans.PropertyValue
  aHow(0).Name = "FilterName" : aHow(0).Value = "MS Word 2007 XML"
  oDoc.storeToURL(sUrl, aHow())
  oDoc.close(True)
End Sub
"""


def edit(place: Path, edits: dict[str, tuple[Path, str]], seconds: int = 180) -> dict[str, Path]:
    """Make several edited copies in one run: name → document and Basic statements; the copies by name.

    The statements use Mark, Before, Behind, MarkLine (where), TypeText, Command(".uno:…"), Track.
    """
    profile = place / "profile"
    started = _started(profile, "--terminate_after_init", seconds)
    assert started.returncode == 0, started.stderr
    made = {name: place / f"{name}.docx" for name in edits}
    steps = [
        f'  OpenFile("{document.as_uri()}")\n{_indented(statements)}\n  SaveFile("{made[name].as_uri()}")'
        for name, (document, statements) in edits.items()
    ]
    _library(profile, "\n".join([_HELPERS, "Sub Main", *steps, "  StarDesktop.terminate()", "End Sub"]))
    ran = _started(profile, "macro:///Standard.Module1.Main", seconds)
    missing = [name for name, path in made.items() if not path.is_file()]
    assert not missing, f"LibreOffice stopped before {missing}: {ran.stderr}"
    return made


def _indented(statements: str) -> str:
    return "\n".join(f"  {line.strip()}" for line in statements.strip().splitlines())


def _started(profile: Path, what: str, seconds: int) -> subprocess.CompletedProcess[str]:
    assert SOFFICE
    command = [SOFFICE, "--headless", "--norestore", "--nologo", f"-env:UserInstallation={profile.as_uri()}", what]
    return subprocess.run(command, capture_output=True, text=True, timeout=seconds, check=False)


def _library(profile: Path, code: str) -> None:
    """A library of macros in the profile, as LibreOffice keeps them."""
    folder = profile / "user" / "basic" / "Standard"
    folder.mkdir(parents=True, exist_ok=True)
    script = 'xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic"'
    (folder / "Module1.xba").write_text(f"<script:module {script}>{escape(code)}</script:module>", "utf-8")
    head = (
        f'xmlns:library="{_LIBRARY}" library:name="Standard" library:readonly="false" library:passwordprotected="false"'
    )
    (folder / "script.xlb").write_text(
        f'<library:library {head}><library:element library:name="Module1"/></library:library>', "utf-8"
    )
    link = 'library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple"'
    (profile / "user" / "basic" / "script.xlc").write_text(
        f'<library:libraries xmlns:library="{_LIBRARY}" xmlns:xlink="http://www.w3.org/1999/xlink">'
        f'<library:library {link} library:link="false"/></library:libraries>',
        "utf-8",
    )
