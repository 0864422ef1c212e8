"""Rule packs: YAML becomes a RuleSet, with file, line and column in every complaint."""
