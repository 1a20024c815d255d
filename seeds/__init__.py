"""Development data, written through the models' own verbs."""
