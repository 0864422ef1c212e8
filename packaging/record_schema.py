"""Write the JSON Schema of the review inside a record: `python packaging/record_schema.py`.

A change of the schema that older records do not fit is a new format, and a new file beside this one.
"""

import json
from pathlib import Path

from placet.signing.review_data import FORMAT
from placet.signing.schema import record_schema

PUBLISHED = Path(__file__).parent.parent / "resources" / "record" / f"{FORMAT}.schema.json"


def written() -> str:
    """Give the file's text."""
    return json.dumps(record_schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    PUBLISHED.write_text(written(), "utf-8")
