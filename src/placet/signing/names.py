"""The names that stand in certificates."""

from asn1crypto.x509 import Name


def common_name(name: Name) -> str:
    """Give the name that a person reads in a certificate: its common name, else its organization's."""
    native = name.native
    found = native.get("common_name") or native.get("organization_name") or name.human_friendly
    return found if isinstance(found, str) else ", ".join(map(str, found))
