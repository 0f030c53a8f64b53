"""German for `qda.settings`."""

TEXTS = {
    "the coding unit ({coding}) is larger than the context unit ({context})":
        "die Kodiereinheit ({coding}) ist größer als die Kontexteinheit ({context})",
}  # fmt: skip
