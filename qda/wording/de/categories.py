"""German for the changes of the category system."""

TEXTS = {
    "'{id}' beside it is called '{label}' too": "daneben heißt auch „{id}“ schon „{label}“",
    "'{value}' is not the number of a paragraph": "„{value}“ ist keine Absatznummer",
    "--from-passage forms an inductive category; leave --deductive out":
        "--from-passage bildet eine induktive Kategorie; --deductive weglassen",
    "Definition": "Definition",
    "Do not code the passage that becomes the anchor example.":
        "Die Stelle, die zum Ankerbeispiel wird, nicht kodieren.",
    "Form a category from a passage, or put one into the guide from theory":
        "Eine Kategorie aus einer Stelle bilden oder aus der Theorie aufnehmen",
    "Form a category from a passage: it becomes the anchor example and is coded with it.":
        "Eine Kategorie aus einer Stelle bilden: Die Stelle wird zum Ankerbeispiel und mit ihr kodiert.",
    "Form categories and change the category system":
        "Kategorien bilden und das Kategoriensystem ändern",
    "Form categories and change the category system; every change can be taken back.":
        "Kategorien bilden und das Kategoriensystem ändern; jede Änderung kann zurückgenommen werden.",
    "From theory, without a passage.": "Aus der Theorie, ohne Textstelle.",
    "Its id; default: the next one beside its siblings.":
        "Die Kennung; sonst die nächste neben ihren Geschwistern.",
    "Its name; asked for where it is missing.": "Die Bezeichnung; sonst wird danach gefragt.",
    "Label": "Bezeichnung",
    "Label and definition are asked for where they are missing. The guide gets the new lines, all others stay. "
    "`qda study undo` takes everything back.":
        "Nach Bezeichnung und Definition wird gefragt, wo sie fehlen. Der Leitfaden bekommt die neuen Zeilen, alle "
        "anderen bleiben. `qda study undo` nimmt alles zurück.",
    "Level of abstraction, written into study.yaml (inductive).":
        "Abstraktionsniveau, wird in study.yaml eingetragen (induktiv).",
    "Selection criterion, written into study.yaml (inductive).":
        "Selektionskriterium, wird in study.yaml eingetragen (induktiv).",
    "The category above; default: none.": "Die übergeordnete Kategorie; sonst keine.",
    "The passage it is formed from: transcript, paragraph and words.":
        "Die Stelle, aus der sie gebildet wird: Transkript, Absatz und Wortlaut.",
    "What belongs here and what does not; asked for where it is missing.":
        "Was hierher gehört und was nicht; sonst wird danach gefragt.",
    "Where it comes from: literature, interview guide …; default: the passage.":
        "Woher sie kommt: Literatur, Interviewleitfaden …; sonst die Stelle.",
    "`qda study undo` takes the retiring back; or write `status: final` in the guide":
        "`qda study undo` nimmt die Stilllegung zurück; oder im Leitfaden `status: final` schreiben",
    "a category needs a label and a definition": "eine Kategorie braucht Bezeichnung und Definition",
    "an inductive category is formed from a passage": "eine induktive Kategorie wird aus einer Textstelle gebildet",
    "before the first inductive category the study needs {what}":
        "vor der ersten induktiven Kategorie braucht die Studie {what}",
    "use {id}, or choose another label": "{id} verwenden oder eine andere Bezeichnung wählen",
    "it left the study together with a participant; change the file by hand":
        "sie hat die Studie mit einer Person verlassen; die Datei von Hand ändern",
    'name it with --from-passage TRANSCRIPT TURN "words"; a category from theory takes --deductive':
        'die Stelle mit --from-passage TRANSKRIPT ABSATZ "Wortlaut" angeben; eine Kategorie aus der Theorie mit '
        "--deductive",
    "take back the later changes first (`qda study log` names them), or change the file by hand":
        "zuerst die späteren Änderungen zurücknehmen (`qda study log` nennt sie) oder die Datei von Hand ändern",
    "take the change in the study back with `qda study undo`, or bring the file back as it was":
        "die Änderung in der Studie mit `qda study undo` zurücknehmen oder die Datei zurücksetzen",
    "the definition says what belongs here and what does not":
        "die Definition sagt, was hierher gehört und was nicht",
    "the guide has a category '{id}' already": "der Leitfaden hat schon eine Kategorie „{id}“",
    "the level of abstraction (how concrete is a category?)":
        "das Abstraktionsniveau (wie konkret ist eine Kategorie?)",
    "the selection criterion (what counts as relevant?)": "das Selektionskriterium (was gilt als relevant?)",
    "use {target}": "{target} verwenden",
    "was changed by hand while a change of the study had not reached it yet":
        "von Hand geändert, bevor eine Änderung der Studie die Datei erreicht hatte",
    'write `inductive: {criterion: "…", level: "…"}` in study.yaml, or give --criterion "…" --level "…"':
        'in study.yaml `inductive: {criterion: "…", level: "…"}` schreiben oder --criterion "…" --level "…" angeben',
    "{id} is retired and takes no new codings": "{id} ist stillgelegt und nimmt keine neuen Kodierungen auf",
    "{id} was merged into {target}": "{id} ist in {target} aufgegangen",
    "{id} {label}: in the guide, {n} passages coded": "{id} {label}: im Leitfaden, kodierte Stellen: {n}",
    "{name}: its earlier form is no longer kept": "{name}: die frühere Fassung ist nicht mehr aufbewahrt",
    "{name}: was changed since then": "{name}: seither geändert",
    "{name}:{line}: {path} cannot be changed without touching other lines":
        "{name}:{line}: {path} lässt sich nicht ändern, ohne andere Zeilen zu berühren",
    "write this place out as `key: value` lines of its own, then run the command again":
        "die Stelle als eigene Zeilen `schlüssel: wert` ausschreiben, dann den Befehl noch einmal aufrufen",
    "{one} and {other}": "{one} und {other}",
}  # fmt: skip
