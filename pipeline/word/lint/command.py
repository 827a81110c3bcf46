"""`bienban lint`: prints what was found, for people or as JSON, and says it with the exit code."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import typer

from pipeline.errors import BienbanError
from pipeline.language import message
from pipeline.word.lint.check import Report, fix, lint
from pipeline.word.lint.findings import Finding, Severity

FAULTS_EXIT_CODE = 9
"""There are faults; 1 to 8 are errors' (errors.py), 2 is the command line's. Notes alone leave 0."""
_SHOWN = 6
"""Places of one finding that are printed; --json has all."""


def lint_files(files: Sequence[Path], as_json: bool, mending: bool) -> int:
    """Check files one by one; one that cannot be read does not keep the others from being checked."""
    reports: list[Report] = []
    errors: list[tuple[Path, BienbanError]] = []
    for path in files:
        try:
            report = fix(path) if mending else lint(path)
        except BienbanError as error:
            errors.append((path, error))
            if not as_json:
                typer.echo(f"✗ {error.text}\n  → {error.hint}", err=True)
            continue
        reports.append(report)
        if not as_json:
            _print(report)
    if as_json:
        typer.echo(json.dumps(_document(reports, errors), ensure_ascii=False, indent=2))
    if errors:
        return errors[0][1].exit_code
    return FAULTS_EXIT_CODE if any(report.faults for report in reports) else 0


def _print(report: Report) -> None:
    kind = report.kind or message("không rõ loại", "unknown kind")
    typer.echo(f"{report.path} ({kind})")
    for finding in report.mended:
        typer.echo(f"  ✓ {message('đã sửa', 'mended')}: {finding.what} — {_where(finding)}")
    for finding in report.findings:
        _print_finding(finding)
    if report.copy is not None:
        typer.echo(message(f"  Bản đã sửa: {report.copy}", f"  Mended copy: {report.copy}"))
    faults, notes = len(report.faults), len(report.findings) - len(report.faults)
    if not report.findings:
        typer.echo(message("  Không có lỗi.", "  No faults."))
    else:
        left = message("còn ", "left: ") if report.copy is not None else ""
        typer.echo(message(f"  {left}{faults} lỗi, {notes} lưu ý.", f"  {left}{faults} faults, {notes} notes."))


def _print_finding(finding: Finding) -> None:
    sign = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.NOTE: "·"}[finding.severity]
    typer.echo(f"  {sign} {finding.what} [{finding.rule}; {finding.source}]")
    typer.echo(f"      {_where(finding)}")
    if finding.severity is not Severity.NOTE:
        by_itself = message(" (--fix sửa được)", " (--fix does it)") if finding.mendable else ""
        typer.echo(f"      → {finding.how}{by_itself}")


def _where(finding: Finding) -> str:
    shown = [f"{place.where}: «{place.quote}»" if place.quote else place.where for place in finding.places[:_SHOWN]]
    more = len(finding.places) - len(shown)
    if more > 0:
        shown.append(message(f"và {more} chỗ khác", f"and {more} more"))
    return "; ".join(shown)


def _document(reports: Sequence[Report], errors: Sequence[tuple[Path, BienbanError]]) -> dict[str, Any]:
    return {
        "files": [
            {
                "file": str(report.path),
                "kind": report.kind,
                "faults": len(report.faults),
                "findings": [_finding(finding) for finding in report.findings],
                "mended": [_finding(finding) for finding in report.mended],
                "copy": str(report.copy) if report.copy else None,
            }
            for report in reports
        ],
        "errors": [
            {"file": str(path), "error": error.text, "hint": error.hint, "exit_code": error.exit_code}
            for path, error in errors
        ],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": str(finding.severity),
        "what": finding.what,
        "how": finding.how,
        "source": finding.source,
        "mendable": finding.mendable,
        "places": [{"where": place.where, "quote": place.quote} for place in finding.places],
    }
