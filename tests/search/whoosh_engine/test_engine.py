from pathlib import Path

import pytest

from agenda.search.whoosh_engine.engine import WhooshEngine
from tests.search.engine_contract import EngineContract


class TestWhooshEngine(EngineContract):
    @pytest.fixture
    def engine(self, tmp_path: Path) -> WhooshEngine:
        return WhooshEngine(tmp_path / "index")

    @pytest.fixture
    def another(self, tmp_path: Path) -> WhooshEngine:
        return WhooshEngine(tmp_path / "index")
