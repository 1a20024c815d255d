"""Types of the models for checkers, written from the live models: see `docs/typing.md`."""
