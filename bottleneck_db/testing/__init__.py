"""Fixtures and factories for tests on real PostgreSQL: `pytest_plugins = ["bottleneck_db.testing.fixtures"]`."""
