"""PDF drafts: pages with PDFium, everything beside them with pypdf."""
