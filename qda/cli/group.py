"""click in two languages, loading a command only when it is called."""

from __future__ import annotations

import importlib
import os
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from contextvars import ContextVar
from itertools import zip_longest
from typing import Any

import click

from qda.cli.locale import click_speaks
from qda.wording import LANGUAGES, Message, say

_SPOKEN: ContextVar[str] = ContextVar("spoken", default="")
_PIECES = {
    "[OPTIONS]": say("[OPTIONS]"),
    "COMMAND [ARGS]...": say("COMMAND [ARGS]..."),
    "[COMMAND] [ARGS]...": say("[COMMAND] [ARGS]..."),
}


def wanted_language(arguments: Sequence[str] | None = None) -> str:
    """The language asked for: `--language`, QDA_LANGUAGE, that of the study, of the system; English otherwise."""
    arguments = sys.argv[1:] if arguments is None else arguments
    given = (_given_language(arguments), os.environ.get("QDA_LANGUAGE", ""))
    asked = (*given, "" if any(given) else _study_language(arguments), _system_language())
    return next((short for one in asked if (short := one[:2].lower()) in LANGUAGES), "en")


def _given_language(arguments: Sequence[str]) -> str:
    for argument, following in zip_longest(arguments, arguments[1:], fillvalue=""):
        if argument == "--language":
            return following
        if argument.startswith("--language="):
            return argument.partition("=")[2]
    return ""


def _study_language(arguments: Sequence[str]) -> str:
    """The language of the study that the command line names, or that the working folder lies in."""
    named = [argument.removeprefix("--study=") for argument in arguments]
    for folder in (*named, os.environ.get("QDA_STUDY") or os.curdir):
        try:
            with open(os.path.join(folder, "study.yaml"), encoding="utf-8") as file:
                found = re.search(r"^language:\s*(\w+)", file.read(20_000), re.MULTILINE)
        except (OSError, ValueError):
            continue
        return found.group(1) if found else ""
    return ""


def _system_language() -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return os.environ[name]
    if os.name != "nt":
        return ""
    import locale

    return locale.getlocale()[0] or ""


def language_of() -> str:
    """The language in which the running command speaks."""
    return _SPOKEN.get() or wanted_language()


def tell(message: Message) -> None:
    """One line to the reader."""
    click.echo(shown(message))


def shown(message: Message | str) -> str:
    """A message in the language of the running command."""
    return message.text(language_of()) if isinstance(message, Message) else message


_ANSWERS = {"j": True, "ja": True, "y": True, "yes": True, "n": False, "nein": False, "no": False, "": False}


def must_agree(question: Message) -> None:
    """Ask; go on with yes (`y`, `j`) and end with anything that is not.

    Raises:
        Abort: the answer is no, or there is none.
    """
    asked = f"{shown(question)} [{shown(say('y/n'))}]"
    while (answer := _ANSWERS.get(click.prompt(asked, default="", show_default=False).strip().casefold())) is None:
        click.echo(shown(say("please answer y or n")), err=True)
    if not answer:
        raise click.Abort


class Option(click.Option):
    """An option whose help is translated when it is shown."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option and its help."""
        record = super().get_help_record(ctx)
        if record is None or not self.help:
            return record
        return record[0], record[1].replace(self.help, shown(Message(self.help)), 1)


class Command(click.Command):
    """A command whose help is translated, and whose errors end in one message."""

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """What stands behind the name in the line of usage, in the wanted language."""
        return [shown(_PIECES.get(piece, piece)) for piece in super().collect_usage_pieces(ctx)]

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The help text in the wanted language."""
        _write_help(self.help, formatter)

    def get_short_help_str(self, limit: int = 45) -> str:
        """The first sentence in the wanted language."""
        return _first_sentence(self.help)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`--help` with a translated text."""
        return _translated(super().get_help_option(ctx))

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a `QdaError` becomes a message and exit code 1."""
        from qda.errors import QdaError

        try:
            return super().invoke(ctx)
        except QdaError as error:
            raise ShownError(error.text(language_of())) from error


class ShownError(click.ClickException):
    """An error as it is printed: the message alone, to the error stream, exit code 1."""

    def show(self, file: Any = None) -> None:
        """Print the message."""
        click.echo(self.format_message(), err=True, file=file)


class Group(click.Group):
    """A noun: its verbs are known by name and loaded when called; called alone it runs `default`."""

    command_class = Command

    def __init__(
        self, *args: Any, lazy: Mapping[str, tuple[str, Message]] | None = None, default: str = "", **kwargs: Any
    ) -> None:
        kwargs.setdefault("invoke_without_command", bool(default))
        super().__init__(*args, **kwargs)
        self.lazy = dict(lazy or {})
        self.default = default

    def main(self, args: Sequence[str] | None = None, *rest: Any, **options: Any) -> Any:
        """As click, speaking the wanted language from the first word to the last."""
        language = wanted_language(args)
        before = _SPOKEN.set(language)
        try:
            with click_speaks(language):
                return super().main(args, *rest, **options)
        finally:
            _SPOKEN.reset(before)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order they were written."""
        return [*self.lazy, *self.commands]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, loaded now."""
        if cmd_name in self.lazy:
            module, _, attribute = self.lazy[cmd_name][0].partition(":")
            command: click.Command = getattr(importlib.import_module(module), attribute)
            return command
        return super().get_command(ctx, cmd_name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Names and first sentences, without loading the commands."""
        rows = []
        for name in self.list_commands(ctx):
            if name in self.lazy:
                rows.append((name, shown(self.lazy[name][1])))
            else:
                rows.append((name, self.commands[name].get_short_help_str()))
        with formatter.section(shown(say("Commands"))):
            formatter.write_dl(rows)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """What stands behind the name in the line of usage, in the wanted language."""
        return [shown(_PIECES.get(piece, piece)) for piece in super().collect_usage_pieces(ctx)]

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The help text in the wanted language."""
        _write_help(self.help, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`--help` with a translated text."""
        return _translated(super().get_help_option(ctx))

    def get_short_help_str(self, limit: int = 45) -> str:
        """The first sentence in the wanted language."""
        return _first_sentence(self.help)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the verb, or the default one."""
        result = super().invoke(ctx)
        if self.default and ctx.invoked_subcommand is None:
            return ctx.invoke(self.commands[self.default])
        return result

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click, with “did you mean” for a misspelt name."""
        from qda.errors import did_you_mean

        name = args[0] if args else ""
        if self.get_command(ctx, name) is None and name and not name.startswith("-"):
            hint = did_you_mean(name, self.list_commands(ctx))
            message = shown(say("no command '{name}'", name=name))
            raise click.UsageError(f"{message}\n→ {shown(hint)}" if hint else message, ctx)
        return super().resolve_command(ctx, args)


def option(*declarations: str, **attributes: Any) -> Callable[[Any], Any]:
    """`click.option` with translated help."""
    return click.option(*declarations, cls=Option, **attributes)


def _translated(found: click.Option | None) -> click.Option | None:
    if found is not None:
        found.help = shown(say("Show this help and exit."))
    return found


def paragraphs(text: str | None) -> list[str]:
    """The paragraphs of a help text, each on one line: the templates under which catalogues hold them."""
    parts = re.split(r"\n\s*\n", (text or "").split("\f", maxsplit=1)[0])
    return [" ".join(part.split()) for part in parts if part.strip()]


def _write_help(text: str | None, formatter: click.HelpFormatter) -> None:
    for paragraph in paragraphs(text):
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(shown(Message(paragraph)))


def _first_sentence(text: str | None) -> str:
    first = shown(Message("".join(paragraphs(text)[:1])))
    return first.split(". ", maxsplit=1)[0].rstrip(".")
