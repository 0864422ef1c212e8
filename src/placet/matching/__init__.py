"""Document and RuleSet become Findings."""
