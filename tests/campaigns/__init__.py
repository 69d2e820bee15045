"""Long tests, run by hand: `KILLS=100 python3 manage.py test tests/campaigns`. A short form runs with every test.

Fuzzing runs in an environment with atheris: see fuzz_reading. What it leaves is read with every test.
"""
