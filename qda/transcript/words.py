"""Closed word lists: what a label may not be, and the abbreviations in names. German and English."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


METADATA_KEYS = _words(
    """datum date dauer duration ort place location zeit uhrzeit time zeitpunkt beginn ende interviewdatum
    transkript transcript transkription transcription transkribent transkribentin titel title dateiname datei file
    filename sprache language kind thema topic projekt project hinweis anmerkung note notes bemerkung aufnahme
    audio recording länge length interviewnummer interview-nr. interviewnr. nr. id codename pseudonym alter age
    geschlecht gender beruf position quelle source style region version"""
)
"""Keys of the header of a transcript."""

NO_SPEAKERS = _words(
    """fazit beispiel beispiele ergebnis punkt frage antwort kommentar notiz zitat stichwort problem lösung
    vorteil nachteil ziel grund example examples conclusion summary question answer comment quote point reason
    result z.b. d.h. bzw. usw. etc. p.s. ps"""
) | {"z. b.", "d. h.", "u. a.", "p. s."}
"""Words that stand before a colon in talk."""

NEVER_FIRST = _words(
    """ich du er sie es wir ihr man der die das den dem des ein eine einen einem einer und oder aber denn weil wenn
    dass ob als wie was wer wo wann warum wieso weshalb welche welcher welches so also dann da hier dort ja nein nee
    doch mal nur noch auch schon sehr zum zur im am beim vom in an auf aus bei mit nach von zu für über unter vor
    durch um gegen ohne bis seit während wegen statt mein meine unser unsere dieser diese dieses jeder jede jedes
    erstens zweitens drittens viertens fünftens außerdem erst erste zweite dritte nicht kein keine
    you he she we they it the an and or but because if that this these those there here then yes no well
    my our your his her their on at of for to from with by about is are were what who where when why how
    which first second third firstly secondly thirdly finally"""
)
"""Words that no name begins with."""

LITTLE_WORDS = _words("von van de der den da di du la le el bin al zu zum zur vom und and aus of the &")
"""Lower-case words inside a name."""

ABBREVIATIONS = _words(
    """dr prof dipl ing med phil rer nat st fr hr mr mrs ms mx jun jr sen sr int inv res resp exp bef mod tn nr no"""
)
"""What a full stop inside a label may close."""
