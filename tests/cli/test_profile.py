"""`clausula profile`: a file of rules is checked by line and drawn, without a house."""

from pathlib import Path

from service.formats.profiles.shelf import SHIPPED
from tests.cli.running import clausula, within

FILE = SHIPPED / "pa-odkb-2.yaml"


def test_a_sound_file_has_no_fault(tmp_path: Path) -> None:
    checked = clausula("profile", "check", str(FILE), home=tmp_path)
    assert (checked.returncode, checked.stderr) == (0, "")
    assert "CSTO PA, version 2: no fault." in checked.stdout


def test_every_fault_is_named_with_its_line_in_the_language_of_the_reader(tmp_path: Path) -> None:
    source = FILE.read_text(encoding="utf-8").replace("start: development", "start: nowhere")
    broken = tmp_path / "rules.yaml"
    broken.write_text(source.replace("    to: plenary", "    to: plenum"), encoding="utf-8")
    line = source[: source.index("start: nowhere")].count("\n") + 1
    refused = within("profile", "check", str(broken), home=tmp_path)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert f"rules.yaml:{line}: start: no stage is called “nowhere”" in refused.stderr
    assert "moves.put_on_agenda.to: no stage is called “plenum”" in refused.stderr
    russian = within("profile", "check", str(broken), home=tmp_path, LANG="ru_RU.UTF-8")
    assert f"rules.yaml:{line}: start: стадии «nowhere» нет" in russian.stderr


def test_a_file_that_is_no_text_is_told_so(tmp_path: Path) -> None:
    broken = tmp_path / "rules.yaml"
    broken.write_bytes(b"\xff\xfe\x00")
    refused = within("profile", "show", str(broken), home=tmp_path)
    assert refused.returncode == 1
    assert "not UTF-8" in refused.stderr
    assert within("profile", "check", str(tmp_path / "nothing.yaml"), home=tmp_path).returncode == 2


def test_it_is_drawn_to_the_output_or_to_a_file_or_told_in_sentences(tmp_path: Path) -> None:
    shown = within("profile", "show", str(FILE), "--language", "ru", home=tmp_path)
    assert shown.stdout.startswith("<svg ")
    out = tmp_path / "drawing.svg"
    assert within("profile", "show", str(FILE), "--language", "ru", "--output", str(out), home=tmp_path).stdout == ""
    assert out.read_text(encoding="utf-8") == shown.stdout
    told = within("profile", "show", str(FILE), "--text", home=tmp_path)
    assert "\nDevelopment. Send to the parliaments and for expertise → " in told.stdout, "a line for each stage"


def test_the_service_does_not_start_on_rules_that_are_not_there_or_not_sound(tmp_path: Path) -> None:
    refused = within("serve", "--port", "0", home=tmp_path, CLAUSULA_PROFILE="of-nobody")
    assert refused.returncode == 1
    assert "there are no rules “of-nobody”" in refused.stderr
    (tmp_path / "own.yaml").write_text("profile: own\nversion: 1\n", encoding="utf-8")
    refused = within("serve", "--port", "0", home=tmp_path, CLAUSULA_PROFILES=str(tmp_path))
    assert refused.returncode == 1
    assert "own.yaml:1: stages: this is missing" in refused.stderr
