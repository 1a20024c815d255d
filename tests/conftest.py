pytest_plugins = ["bottleneck_db.testing.fixtures"]
