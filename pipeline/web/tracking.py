"""What changed after which revision, so that an open page need not be sent a whole meeting again."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.web.view import View, dump


@dataclass
class Tracker:
    """Knows at which revision each thing became what it is, as far back as it has been watching."""

    _view: View | None = None
    _from: int = 0
    """Earlier revisions were not seen."""
    _changed: dict[str, int] = field(default_factory=dict)
    """Id of an utterance, or name of a list → the revision that made it what it is."""
    _order: int = 0

    def show(self, view: View) -> None:
        """The meeting is like this now."""
        earlier, revision = self._view, view.review.revision
        if earlier is None or earlier.base.edition != view.base.edition or revision < earlier.review.revision:
            self._from, self._order = revision, revision
            self._changed = dict.fromkeys([*view.utterances, *view.parts], revision)
        else:
            for name, form in (*view.utterances.items(), *view.parts.items()):
                if form != earlier.utterances.get(name, earlier.parts.get(name)):
                    self._changed[name] = revision
            if list(view.utterances) != list(earlier.utterances):
                self._order = revision
        self._view = view

    def since(self, view: View, revision: int, edition: str) -> str:
        """JSON: what changed after `revision`; everything where that cannot be told."""
        full = edition != view.base.edition or not self._from <= revision <= view.review.revision
        new = [form for name, form in view.utterances.items() if full or self._changed[name] > revision]
        order = list(view.utterances) if full or self._order > revision else None
        head = {"edition": view.base.edition, "revision": view.review.revision, "full": full, "order": order}
        return joined(
            head, new, {name: form for name, form in view.parts.items() if full or self._changed[name] > revision}
        )


def joined(head: dict[str, object], utterances: list[str], parts: dict[str, str]) -> str:
    """One JSON object of what is JSON already."""
    lists = {"utterances": f"[{','.join(utterances)}]", **parts}
    return dump(head)[:-1] + "".join(f',"{name}":{form}' for name, form in lists.items()) + "}"
