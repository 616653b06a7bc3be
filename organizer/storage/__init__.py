"""Where things are kept: database, migrations, files, jobs, audit."""
