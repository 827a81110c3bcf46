"""Which servers may be spoken to at all: those on this very machine."""

from __future__ import annotations

from ipaddress import ip_address
from socket import SOCK_STREAM, getaddrinfo
from urllib.parse import urlsplit

from pipeline.language import message


def loopback(url: str) -> tuple[str, int, str]:
    """Address, port and path of a server on this machine; «localhost» is looked up, and must be a loopback address.

    Raises ValueError for any other URL.
    """
    try:
        parts = urlsplit(url)
        port = parts.port or 80
    except ValueError:
        parts, port = urlsplit(""), 0
    plain = parts.scheme == "http" and "@" not in parts.netloc and not parts.query and not parts.fragment
    addresses = _addresses(parts.hostname or "") if plain else []
    if not addresses or not all(ip_address(one).is_loopback for one in addresses):
        raise ValueError(
            message(
                "phải có dạng http://127.0.0.1:8080/v1: chỉ dùng máy chủ trên chính máy này",
                "must read http://127.0.0.1:8080/v1: only a server on this very machine is used",
            )
        )
    return addresses[0], port, parts.path.rstrip("/")


def _addresses(host: str) -> list[str]:
    """The IP addresses that a host stands for; no name but localhost is looked up."""
    try:
        if host == "localhost":
            return [str(found[4][0]) for found in getaddrinfo(host, None, type=SOCK_STREAM)]
        return [str(ip_address(host))]
    except (OSError, ValueError):
        return []
