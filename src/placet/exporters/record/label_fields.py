"""Every label of a record by name; a language that lacks one is a type error."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Labels:
    """Every label, heading and formal sentence of a record, in one language."""

    # --- page 1
    record: str
    report: str
    purpose: str
    record_number: str
    outcome: str
    not_signed: str
    no_approval: str
    by: str
    acting_for: str
    condition: str
    more_conditions: str
    draft: str
    matrix: str
    level: str
    undecided: str
    total: str
    no_finding: str
    not_read: str
    nothing_unread: str
    more_parts: str
    requests: str
    requests_recorded: tuple[str, str]
    no_request: str
    objections: tuple[str, str]
    signatures: str
    reviewed_by: str
    approved_by: str
    not_given: str
    digital_signature: str
    typed_sign_off: str
    not_signed_yet: str
    closing: str
    # --- running lines
    page_of: str
    contents: str
    none_recorded: str
    not_stated: str
    # --- the sections' titles, in order
    sections: tuple[str, str, str, str, str, str, str, str, str, str, str, str]
    # --- 1 the draft and the review
    title: str
    file: str
    version: str
    file_version: str
    product: str
    release: str
    size: str
    size_bytes: str
    size_pages: tuple[str, str]
    received: str
    digest: str
    packs: str
    pack: str
    switched_off: str
    reviewed: str
    reviewed_from_to: str
    software: str
    # --- 2 coverage
    part: str
    status: str
    how: str
    text_of_file: str
    items: tuple[str, str]
    seen_by: str
    # --- 3 findings
    findings_note: str
    number: str
    finding: str
    place: str
    decision: str
    decided_by: str
    explanation: str
    reference: str
    reference_version: str
    suggestion: str
    scope: str
    until: str
    lowered: str
    # --- 4, 5, 6
    note: str
    given_by: str
    whole_draft: str
    request: str
    asked_by: str
    request_received: str
    noted_by: str
    before: str
    after: str
    answer: str
    objection: str
    clause: str
    about_finding: str
    address: str
    account_class: str
    holder: str
    accounts_note: str
    # --- 7, 8
    statement: str
    made_by: str
    when: str
    looked_at: str
    name: str
    capacity: str
    conditions: str
    sign_off_kinds: tuple[str, str]
    further_places: str
    further_place: str
    # --- 9
    trail_note: str
    time_utc: str
    who: str
    entry: str
    review_id: str
    last_digest: str
    entry_received: str
    entry_described: str
    entry_decided: str
    entry_annotated: str
    entry_requested: str
    entry_acknowledged: str
    entry_reversed: str
    entry_signed: str
    # --- 10
    attached_data: str
    attached_draft: str
    draft_not_attached: str
    verification: tuple[str, ...]
    content: str
    data_description: str
    draft_description: str
    # --- 11
    term: str
    meaning: str
    terms: tuple[tuple[str, str], ...]
    # --- 12
    no_pages: str
    page: str
    found_here: str
    other_pages: str
    unread_pages: str
    not_pictured: str
    picture_of: str
    picture_found: str
    # --- characters without a printed form
    emoji: str
    character: str
    control: str
    private_use: str
