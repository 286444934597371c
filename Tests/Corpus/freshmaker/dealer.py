"""Chance that deals: every card of a deck comes up once before any comes up again."""

import random


class Dealer(random.Random):
    """A seeded source of chance. `deal` is for sentences, so that no frame stands often while another stands never."""

    def __init__(self, seed):
        super().__init__(seed)
        self.decks = {}

    def deal(self, cards):
        rest = self.decks.setdefault(repr(cards), [])
        if not rest:
            rest.extend(self.sample(list(cards), len(cards)))
        return rest.pop()
