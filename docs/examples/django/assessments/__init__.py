"""An app that assesses cases and keeps the results."""
