"""German for corrected transcripts (`qda transcript update`)."""

TEXTS = {
    "Put a corrected FILE in the place of a transcript; codings, memos and decisions go with it.":
        "Eine korrigierte Datei FILE an die Stelle eines Transkripts setzen; Kodierungen, Memos und Entscheidungen "
        "gehen mit.",
    "Codings whose words changed are shown before and after; those that lost their place are kept, marked `lost`, in "
    "the coder's file. `qda study undo` brings the old transcript back.":
        "Kodierungen mit geändertem Wortlaut werden vorher und nachher gezeigt; solche ohne Stelle "
        "bleiben mit der Kennzeichnung `lost` in der Datei der kodierenden Person. `qda study undo` bringt das alte "
        "Transkript zurück.",
    "The transcript that FILE replaces; default: that of its name.":
        "Das Transkript, das FILE ersetzt; sonst das gleichen Namens.",
    "{id}: {same} codings kept their words, {changed} changed, {lost} lost their place":
        "{id}: Kodierungen mit gleichem Wortlaut: {same}, mit geändertem: {changed}, ohne Stelle: {lost}",
    "lost: {category} ({coder}), was ¶ {turn}": "ohne Stelle: {category} ({coder}), vorher Abs. {turn}",
    "changed: {category} ({coder}), ¶ {turn}": "geändert: {category} ({coder}), Abs. {turn}",
    "{name}: holds the same text as {id}": "{name}: enthält denselben Text wie {id}",
}  # fmt: skip
