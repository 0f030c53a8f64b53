"""German for `qda.yamlfile`."""

TEXTS = {
    "'{key}' is missing": "„{key}“ fehlt",
    "'{value}' is neither true nor false": "„{value}“ ist weder true noch false",
    "`qda: {version}` is missing at the top of the file": "am Anfang der Datei fehlt `qda: {version}`",
    "a key must be a word": "ein Schlüssel muss ein Wort sein",
    "already given on line {line}": "steht schon in Zeile {line}",
    "expected `key: value` lines": "erwartet werden Zeilen der Form `Schlüssel: Wert`",
    "expected `key: value` lines at the top of the file":
        "am Anfang der Datei werden Zeilen der Form `Schlüssel: Wert` erwartet",
    "expected a list": "erwartet wird eine Liste",
    "expected a list in square brackets": "erwartet wird eine Liste in eckigen Klammern",
    "expected a single value": "erwartet wird ein einzelner Wert",
    "not readable as YAML: {what}": "nicht als YAML lesbar: {what}",
    "the file is empty": "die Datei ist leer",
    "unknown key": "unbekannter Schlüssel",
    "written for format {version}, this program reads up to {known}":
        "für Format {version} geschrieben; dieses Programm liest bis Format {known}",
}  # fmt: skip
