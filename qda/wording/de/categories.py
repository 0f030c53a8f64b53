"""German for the changes of the category system."""

TEXTS = {
    "'{id}' beside it is called '{label}' too": "daneben heißt auch „{id}“ schon „{label}“",
    "'{value}' is not the number of a paragraph": "„{value}“ ist keine Absatznummer",
    "--from-passage forms an inductive category; leave --deductive out":
        "--from-passage bildet eine induktive Kategorie; --deductive weglassen",
    "A new id goes into all codings, memos and decisions, into parents and rules of the guide and into study.yaml.":
        "Eine neue Kennung kommt in alle Kodierungen, Memos und Entscheidungen, in Oberkategorien und Regeln des "
        "Leitfadens und in study.yaml.",
    "A part: its id and its label.": "Ein Teil: Kennung und Bezeichnung.",
    "CSV or Excel with the columns id and part, as --write-sheet writes it.":
        "CSV oder Excel mit den Spalten id und part, wie --write-sheet es schreibt.",
    "Close categories for new codings": "Kategorien für neue Kodierungen schließen",
    "Close categories: they take no new codings, and tables leave those that are there out.":
        "Kategorien stilllegen: Sie nehmen keine neuen Kodierungen auf, und Tabellen lassen die vorhandenen aus.",
    "Code these passages too, such as 2,4-6, or `all`.":
        "Auch diese Stellen kodieren, etwa 2,4-6 oder `all` für alle.",
    "Codings of {category}: write into `part` one of {parts}; an empty cell leaves the coding where it is":
        "Kodierungen von {category}: in `part` eine Kennung schreiben ({parts}); eine leere Zelle lässt die "
        "Kodierung, wo sie ist",
    "Codings with these words go to the part; may be given several times.":
        "Kodierungen mit diesen Wörtern kommen zu dem Teil; mehrmals möglich.",
    "Definition": "Definition",
    "Definition of {id} {label}": "Definition von {id} {label}",
    "Do not code the passage that becomes the anchor example.":
        "Die Stelle, die zum Ankerbeispiel wird, nicht kodieren.",
    "Each coding goes where the sheet says, else where --codings names it, else to the one part whose pattern is in "
    "its words. The rest stays. Example: qda category split SK3 --part \"SK3a=Giving criticism\" --pattern "
    "\"SK3a=criticism\"":
        "Jede Kodierung kommt dorthin, wo das Blatt sie hinstellt, sonst wo --codings sie nennt, sonst zu dem einen "
        "Teil, dessen Muster in ihrem Wortlaut vorkommt. Der Rest bleibt. Beispiel: qda category split SK3 --part "
        "\"SK3a=Kritik üben\" --pattern \"SK3a=kritik*\"",
    "Form a category from a passage, or put one into the guide from theory":
        "Eine Kategorie aus einer Stelle bilden oder aus der Theorie aufnehmen",
    "Form a category from a passage: it becomes the anchor example and is coded with it.":
        "Eine Kategorie aus einer Stelle bilden: Die Stelle wird zum Ankerbeispiel und mit ihr kodiert.",
    "Form categories and change the category system": "Kategorien bilden und das Kategoriensystem ändern",
    "Form categories and change the category system; every change can be taken back.":
        "Kategorien bilden und das Kategoriensystem ändern; jede Änderung kann zurückgenommen werden.",
    "From theory, without a passage.": "Aus der Theorie, ohne Textstelle.",
    "Give a CATEGORY another id or label.": "Einer Kategorie (CATEGORY) eine andere Kennung oder Bezeichnung geben.",
    "Give a category another id or label": "Einer Kategorie eine andere Kennung oder Bezeichnung geben",
    "Its id; default: the next one beside its siblings.": "Die Kennung; sonst die nächste neben ihren Geschwistern.",
    "Its name; asked for where it is missing.": "Die Bezeichnung; sonst wird danach gefragt.",
    "Label": "Bezeichnung",
    "Label and definition are asked for where they are missing. The guide gets the new lines, all others stay. `qda "
    "study undo` takes everything back.":
        "Nach Bezeichnung und Definition wird gefragt, wo sie fehlen. Der Leitfaden bekommt die neuen Zeilen, alle "
        "anderen bleiben. `qda study undo` nimmt alles zurück.",
    "Let categories go into another one": "Kategorien in einer anderen aufgehen lassen",
    "Let categories go into another one; codings, memos and subcategories go along.":
        "Kategorien in einer anderen aufgehen lassen; Kodierungen, Memos und Unterkategorien gehen mit.",
    "Level of abstraction, written into study.yaml (inductive).":
        "Abstraktionsniveau, wird in study.yaml eingetragen (induktiv).",
    "Make a category of a PROPOSAL: you name and define it, its first passage becomes the anchor example.":
        "Aus einem Vorschlag (PROPOSAL) eine Kategorie machen: Sie benennen und definieren sie, die erste Stelle "
        "wird zum Ankerbeispiel.",
    "Make a category of a proposal": "Aus einem Vorschlag eine Kategorie machen",
    "Make them main categories.": "Zu Hauptkategorien machen.",
    "Not counted: {n} codings of retired categories ({names}).":
        "Nicht gezählt: {n} Kodierungen stillgelegter Kategorien ({names}).",
    "Number of the passage that becomes the anchor example; default: 1.":
        "Nummer der Stelle, die zum Ankerbeispiel wird; sonst 1.",
    "Only show what would change.": "Nur zeigen, was sich ändern würde.",
    "Only write the codings of the category into this file (.xlsx, .csv), to be filled in.":
        "Nur die Kodierungen der Kategorie in diese Datei (.xlsx, .csv) schreiben, zum Ausfüllen.",
    "Proposals as `qda category propose --format json --output FILE` wrote them.":
        "Vorschläge, wie `qda category propose --format json --output DATEI` sie geschrieben hat.",
    "Put categories under another one, or at the top": "Kategorien unter eine andere oder nach oben stellen",
    "Put categories under another one, or at the top; their codings stay and are to be looked at again.":
        "Kategorien unter eine andere oder nach oben stellen; ihre Kodierungen bleiben und sind noch einmal "
        "anzusehen.",
    "Selection criterion, written into study.yaml (inductive).":
        "Selektionskriterium, wird in study.yaml eingetragen (induktiv).",
    "Split a CATEGORY into parts, which are new categories below it.":
        "Eine Kategorie (CATEGORY) in Teile aufteilen: neue Kategorien darunter.",
    "Split a category into parts": "Eine Kategorie aufteilen",
    "The category above; default: none.": "Die übergeordnete Kategorie; sonst keine.",
    "The category that takes them in.": "Die Kategorie, die sie aufnimmt.",
    "The definition of a part.": "Die Definition eines Teils.",
    "The new category above.": "Die neue übergeordnete Kategorie.",
    "The new id.": "Die neue Kennung.",
    "The new label.": "Die neue Bezeichnung.",
    "The parts stand beside the category, not below it.": "Die Teile stehen neben der Kategorie, nicht darunter.",
    "The passage it is formed from: transcript, paragraph and words.":
        "Die Stelle, aus der sie gebildet wird: Transkript, Absatz und Wortlaut.",
    "The words of the proposal are a suggestion for the label and nothing more. The passage is coded with the new "
    "category, others only if --code names them. `qda study undo` takes everything back.":
        "Die Wörter des Vorschlags sind eine Anregung für die Bezeichnung, mehr nicht. Die Stelle wird mit der "
        "neuen Kategorie kodiert, weitere nur, wenn --code sie nennt. `qda study undo` nimmt alles zurück.",
    "These codings go to the part.": "Diese Kodierungen kommen zu dem Teil.",
    "They stay in the guide as `merged`. Where a coder has coded the same passage with both, the two codings become "
    "one and their memos stand one behind the other.":
        "Im Leitfaden bleiben sie als `merged` stehen. Hat jemand dieselbe Stelle mit beiden kodiert, wird daraus "
        "eine Kodierung; die Memos stehen hintereinander.",
    "What belongs here and what does not; asked for where it is missing.":
        "Was hierher gehört und was nicht; sonst wird danach gefragt.",
    "Where it comes from: literature, interview guide …; default: the passage.":
        "Woher sie kommt: Literatur, Interviewleitfaden …; sonst die Stelle.",
    "open it again: `qda category reopen {id}`":
        "wieder öffnen: `qda category reopen {id}`",
    "a category needs a label and a definition": "eine Kategorie braucht Bezeichnung und Definition",
    "an inductive category is formed from a passage": "eine induktive Kategorie wird aus einer Textstelle gebildet",
    "before the first inductive category the study needs {what}":
        "vor der ersten induktiven Kategorie braucht die Studie {what}",
    "coding {id} is listed for {one} and for {other}": "Kodierung {id} steht in den Listen von {one} und {other}",
    "definition, anchor examples, rules and patterns of {id} stay in its entry and rest; take over what {target} "
    "shall keep":
        "Definition, Ankerbeispiele, Regeln und Muster von {id} bleiben in seinem Eintrag und ruhen; übernehmen, "
        "was {target} behalten soll",
    "give a new --id or --label": "eine neue --id oder --label angeben",
    "give both categories the same `level` and `values` in the guide first":
        "zuerst im Leitfaden beiden Kategorien dieselben `level` und `values` geben",
    "it left the study together with a participant; change the file by hand":
        "sie hat die Studie mit einer Person verlassen; die Datei von Hand ändern",
    "joined: {coder}, {transcript}, ¶ {turn} “{text}”: {before} with {after}":
        "zusammengeführt: {coder}, {transcript}, Abs. {turn} „{text}“: {before} mit {after}",
    "make the proposals anew with `qda category propose`": "die Vorschläge mit `qda category propose` neu machen",
    "move or retire them first": "sie zuerst verschieben oder stilllegen",
    "move {target} up first: `qda category move {target} --under …`":
        "{target} zuerst nach oben stellen: `qda category move {target} --under …`",
    "name each with --part \"ID=label\"": "jeden mit --part \"ID=Bezeichnung\" nennen",
    "name it with --from-passage TRANSCRIPT TURN \"words\"; a category from theory takes --deductive":
        "die Stelle mit --from-passage TRANSKRIPT ABSATZ \"Wortlaut\" angeben; eine Kategorie aus der Theorie mit "
        "--deductive",
    "no coding of {category} has the id '{id}'": "keine Kodierung von {category} hat die Kennung „{id}“",
    "no part is named": "kein Teil ist genannt",
    "note: {what}": "Hinweis: {what}",
    "nothing was changed (--dry-run)": "nichts geändert (--dry-run)",
    "proposal": "Vorschlag",
    "put the passage under another category, or write `status: final` in the guide":
        "die Stelle mit einer anderen Kategorie kodieren oder im Leitfaden `status: final` schreiben",
    "several patterns are in “{text}” ({id}): it stays": "in „{text}“ ({id}) kommen mehrere Muster vor: bleibt",
    "study.yaml: {place} still names {id}": "study.yaml: {place} nennt {id} noch",
    "take back the later changes first (`qda study log` names them), or change the file by hand":
        "zuerst die späteren Änderungen zurücknehmen (`qda study log` nennt sie) oder die Datei von Hand ändern",
    "take the change in the study back with `qda study undo`, or bring the file back as it was":
        "die Änderung in der Studie mit `qda study undo` zurücknehmen oder die Datei zurücksetzen",
    "the definition says what belongs here and what does not": "die Definition sagt, was hierher gehört und was nicht",
    "the guide has a category '{id}' already": "der Leitfaden hat schon eine Kategorie „{id}“",
    "the ids of the parts": "die Kennungen der Teile",
    "the level of abstraction (how concrete is a category?)":
        "das Abstraktionsniveau (wie konkret ist eine Kategorie?)",
    "the selection criterion (what counts as relevant?)": "das Selektionskriterium (was gilt als relevant?)",
    "use {id}, or choose another label": "{id} verwenden oder eine andere Bezeichnung wählen",
    "use {target}": "{target} verwenden",
    "was changed by hand while a change of the study had not reached it yet":
        "von Hand geändert, bevor eine Änderung der Studie die Datei erreicht hatte",
    "where to? --under CATEGORY or --top": "wohin? --under KATEGORIE oder --top",
    "write `inductive: {criterion: \"…\", level: \"…\"}` in study.yaml, or give --criterion \"…\" --level \"…\"":
        "in study.yaml `inductive: {criterion: \"…\", level: \"…\"}` schreiben oder --criterion \"…\" --level \"…\" "
        "angeben",
    "write a sheet with --write-sheet FILE and fill in its column `part`":
        "ein Blatt mit --write-sheet DATEI schreiben und die Spalte `part` ausfüllen",
    "write one with `qda category propose --format json --output FILE`":
        "eine schreiben mit `qda category propose --format json --output DATEI`",
    "write this place out as `key: value` lines of its own, then run the command again":
        "die Stelle als eigene Zeilen `schlüssel: wert` ausschreiben, dann den Befehl noch einmal aufrufen",
    "{coder}: {n} codings {before} → {after}, {joined} of them joined":
        "{coder}: {n} Kodierungen {before} → {after}, davon zusammengeführt: {joined}",
    "{id} cannot be merged into itself": "{id} kann nicht in sich selbst aufgehen",
    "{id} cannot go below itself ({path})": "{id} kann nicht unter sich selbst stehen ({path})",
    "{id} has subcategories in use: {names}": "{id} hat Unterkategorien, die in Gebrauch sind: {names}",
    "{id} is called so already": "{id} heißt schon so",
    "{id} is retired and takes no new codings": "{id} ist stillgelegt und nimmt keine neuen Kodierungen auf",
    "{id} is there already": "{id} steht schon dort",
    "{id} is {origin}, {target} is {other}: name both origins in the report":
        "{id} ist {origin}, {target} ist {other}: im Bericht beide Herkünfte nennen",
    "{id} was merged into {target}": "{id} ist in {target} aufgegangen",
    "{id} {label} ({terms})": "{id} {label} ({terms})",
    "{id} {label}: in the guide, {n} passages coded": "{id} {label}: im Leitfaden, kodierte Stellen: {n}",
    "{id}: definition, rules or memo speak of {category}; the text stays as it is":
        "{id}: Definition, Regeln oder Memo nennen {category}; der Text bleibt, wie er ist",
    "{id}: {n} codings stay, tables leave them out": "{id}: {n} Kodierungen bleiben, Tabellen lassen sie aus",
    "{id}: {n} codings to look at again (`qda coding list --stale`)":
        "{id}: {n} Kodierungen noch einmal ansehen (`qda coding list --stale`)",
    "{name}: its earlier form is no longer kept": "{name}: die frühere Fassung ist nicht mehr aufbewahrt",
    "{name}: not a list of proposals ({reason})": "{name}: keine Liste von Vorschlägen ({reason})",
    "{name}: was changed since then": "{name}: seither geändert",
    "{name}:{line}: {path} cannot be changed without touching other lines":
        "{name}:{line}: {path} lässt sich nicht ändern, ohne andere Zeilen zu berühren",
    "{number}  {transcript}, ¶ {turn}: “{text}”": "{number}  {transcript}, Abs. {turn}: „{text}“",
    "{n} codings have a value that {target} does not take: {problem}":
        "{n} Kodierungen haben einen Wert, den {target} nicht annimmt: {problem}",
    "{n} codings stay with {id}": "bei {id} bleiben {n} Kodierungen",
    "{n} lines changed in {files}": "geänderte Zeilen in {files}: {n}",
    "{one} and {other}": "{one} und {other}",
    "{option} wants ID=…, not '{value}'": "{option} erwartet ID=…, nicht „{value}“",
    "{option}: no --part '{id}'": "{option}: es gibt kein --part „{id}“",
    "{target} stands below {id}, but not directly": "{target} steht unter {id}, aber nicht direkt",
    "“{quote}” no longer stands there in {transcript}": "„{quote}“ steht in {transcript} nicht mehr an dieser Stelle",
    "a passage of {id} no longer stands in {transcript}": "eine Stelle von {id} steht nicht mehr in {transcript}",
    "Merged into": "Aufgegangen in",
    "Priority": "Priorität",
    "Exclusive group": "Ausschlussgruppe",
    "Colour": "Farbe",
}  # fmt: skip
