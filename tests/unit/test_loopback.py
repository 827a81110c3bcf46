"""Only a server on this very machine is spoken to."""

import socket
from ipaddress import ip_address
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import SettingsError
from pipeline.loopback import loopback
from pipeline.settings import Settings, load_settings


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("http://127.0.0.1:8080/v1", ("127.0.0.1", 8080, "/v1")),
        ("http://127.8.9.1:11434/v1/", ("127.8.9.1", 11434, "/v1")),
        ("http://[::1]:8000/v1", ("::1", 8000, "/v1")),
        ("http://127.0.0.1", ("127.0.0.1", 80, "")),
    ],
)
def test_addresses_of_this_machine(url: str, address: tuple[str, int, str]) -> None:
    assert loopback(url) == address


def test_localhost_is_looked_up() -> None:
    found = loopback("http://localhost:8080/v1")
    assert ip_address(found[0]).is_loopback


def test_a_localhost_that_is_elsewhere_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, 0)) for one in ("127.0.0.1", "10.0.0.5")]
    monkeypatch.setattr("pipeline.loopback.getaddrinfo", lambda *_, **__: elsewhere)
    with pytest.raises(ValueError, match="máy này"):
        loopback("http://localhost:8080/v1")


@pytest.mark.parametrize(
    "url",
    ["http://10.0.0.5:8080/v1", "http://192.168.1.9/v1", "http://0.0.0.0:8080/v1", "http://[::]:8080/v1",
     "http://api.openai.com/v1", "https://127.0.0.1/v1", "http://127.0.0.1@10.0.0.5/v1", "http://127.0.0.1.nip.io/v1",
     "http://localhost.example/v1", "http://2130706433/v1", "http://127.1/v1", "http://[::ffff:10.0.0.5]/v1",
     "http://127.0.0.1:8080/v1?to=x", "ftp://127.0.0.1/", "127.0.0.1:8080", "", "http://", "http://127.0.0.1:99999/v1",
     "http://[::1/v1", "file:///etc/passwd"],
)  # fmt: skip
def test_other_places_are_refused(url: str, tmp_path: Path) -> None:
    path = tmp_path / "bienban.toml"
    path.write_text(f'[rewrite]\nurl = "{url}"\n', "utf-8")
    with pytest.raises(SettingsError, match=r"bienban\.toml: rewrite\.url"):
        load_settings(path)


@given(st.ip_addresses())
def test_an_address_is_taken_only_if_it_is_loopback(address: object) -> None:
    host = f"[{address}]" if ":" in str(address) else str(address)
    if ip_address(str(address)).is_loopback:
        assert loopback(f"http://{host}:1/v1")[0] == str(address)
    else:
        with pytest.raises(ValueError, match="máy này"):
            loopback(f"http://{host}:1/v1")


def test_off_unless_asked_for_and_then_with_a_name() -> None:
    assert not Settings().rewrite.enabled
    with pytest.raises(SettingsError, match="thiếu model"):
        load_settings(None, ["rewrite.enabled=true"])
    assert load_settings(None, ["rewrite.enabled=true", "rewrite.model=gemma"]).rewrite.enabled
