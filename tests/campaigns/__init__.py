"""Long tests, run by hand: `KILLS=100 python3 manage.py test tests/campaigns`. A short form runs with every test."""
