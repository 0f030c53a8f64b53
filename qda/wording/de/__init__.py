"""German: one file per package of `qda`, each a dict `TEXTS` from the English template to the German one."""
