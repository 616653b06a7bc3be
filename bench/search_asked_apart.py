"""Teaches the question's own layers to tell what answers from what is near to it in an agreement.

On the labelled questions and those of strangers, each among passages of its agreement. What
was learned from our pairs before is kept up meanwhile: a few things said take part in each step.
"""

import random
import time
from dataclasses import dataclass

import numpy as np
import torch
from search_asked_layers import Hidden, Pairs, Reader, of_pairs, vectors
from search_signs import Doc, answers
from search_texts import Question, invented, labelled, left_out, strangers

from organizer.search.question_export import Asked

ROUNDS, BATCH, PAIRS, RATE, WARM = 4, 16, 16, 5e-5, 30
SHARP = 0.04
NEAR = 300  # passages, of which the question is to tell what answers
PLAIN = 1.5  # how much more a question counts that is told as a worker would


@dataclass(frozen=True)
class Case:
    """A question with the passages of its agreement that are nearest to it, and all that answer."""

    question: Question
    hidden: Hidden
    whole: torch.Tensor  # all vectors of the agreement
    rows: torch.Tensor  # which of them are of these passages: of each its context's first
    first: torch.Tensor
    of: torch.Tensor
    right: torch.Tensor  # which of the passages answer

    def alike(self, asked: torch.Tensor) -> torch.Tensor:
        return likeness(self.whole[self.rows] @ asked, self.first, self.of)


def likeness(close: torch.Tensor, first: torch.Tensor, of: torch.Tensor) -> torch.Tensor:
    """How close each passage is: on the average of its context and its best sentence."""
    best = torch.full((len(first),), -2.0).scatter_reduce(0, of, close, "amax")
    return (close[first] + best) / 2


def cases(reader: Reader) -> list[Case]:
    """Those questions that some passage answers."""
    questions = [q for q in labelled() + strangers() + invented() if q.gold]
    texts = [q.text for q in questions]
    docs = {name: Doc(name) for name in sorted({q.doc for q in questions})}
    whole = {name: torch.from_numpy(np.concatenate(doc.parts)) for name, doc in docs.items()}
    found = zip(questions, reader(texts), reader.written(texts), strict=True)
    made = [_case(q, h, vector, docs[q.doc], whole[q.doc]) for q, h, vector in found]
    return [case for case in made if case.right.any()]


def _case(
    question: Question, hidden: Hidden, vector: torch.Tensor, doc: Doc, whole: torch.Tensor
) -> Case:
    ends = np.cumsum([len(part) for part in doc.parts])
    counts = np.diff(ends, prepend=0)
    of = np.repeat(np.arange(len(counts)), counts)
    right = _right(doc, question)
    close = whole @ vector
    near = likeness(close, torch.from_numpy(ends - counts), torch.from_numpy(of)).numpy()
    kept = np.sort(np.union1d(np.argsort(-near)[:NEAR], np.flatnonzero(right)))
    rows = np.flatnonzero(np.isin(of, kept))
    owner = np.searchsorted(kept, of[rows])
    first = np.searchsorted(owner, np.arange(len(kept)))
    places = (torch.from_numpy(one) for one in (rows, first, owner))
    return Case(question, hidden, whole, *places, torch.from_numpy(right[kept]))


def _right(doc: Doc, question: Question) -> np.ndarray:
    golds = [doc.text.gold(gold) for gold in question.gold]
    return np.array([any(answers(cut, one, doc.text) for one in golds) for cut in doc.cuts])


def but_left_out(given: list[Case]) -> list[Case]:
    """Without those by whose agreements it is measured, and weights are fitted."""
    away = left_out()
    return [case for case in given if case.question.doc not in away]


def tell_apart(layers: Asked, given: list[Case], pairs: Pairs) -> None:
    steering = torch.optim.AdamW(layers.parameters(), lr=RATE, weight_decay=0.01)
    steps = ROUNDS * (len(given) // BATCH)
    slowing = torch.optim.lr_scheduler.LambdaLR(
        steering, lambda at: min(1, (at + 1) / WARM) * max(0.03, 1 - at / steps)
    )
    started = time.process_time()
    for number in range(ROUNDS):
        order, total = random.sample(given, len(given)), 0.0
        parts = [order[n : n + BATCH] for n in range(0, len(order) - BATCH + 1, BATCH)]
        for part in parts:
            some = random.sample(range(len(pairs.said)), PAIRS)
            made = vectors(layers, [c.hidden for c in part] + [pairs.said[n] for n in some])
            loss = _apart(part, made[:BATCH])
            total += loss.item()
            loss = loss + of_pairs(made[BATCH:], pairs, some)
            steering.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(layers.parameters(), 1.0)
            steering.step()
            slowing.step()
        took = time.process_time() - started
        print(f"apart {number + 1}: {total / len(parts):.3f}, processor {took:.0f} s", flush=True)


def _apart(part: list[Case], made: torch.Tensor) -> torch.Tensor:
    lost = [
        -torch.logsumexp(torch.log_softmax(case.alike(asked) / SHARP, dim=0)[case.right], dim=0)
        * (PLAIN if case.question.kind == "plain" else 1.0)
        for case, asked in zip(part, made, strict=True)
    ]
    return torch.stack(lost).mean()
