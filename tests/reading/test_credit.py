"""Credit: the carrier of a report, titles and terms, and what stands in marks though nobody is named."""

from __future__ import annotations

import pytest

from reportlib import Outlet, QuoteKind, Stance, parse


def test_an_outlet_that_names_itself_carries_the_report() -> None:
    report = parse("The dam is old, the mayor said, Ostrel Courier reports.")
    assert report.source == Outlet("Ostrel Courier")
    assert [link.source for link in report.quotes[-1].attribution][-1] == report.source


def test_the_article_is_not_the_one_that_we_read() -> None:
    text = "The newspaper “Dran Gazette” has a report. According to the article, it rained, Ostrel Courier reports."
    quote = parse(text).quotes[-1]
    assert [link.source for link in quote.attribution] == [Outlet("Dran Gazette"), Outlet("Ostrel Courier")]


NAMES = {
    "She denied that the film “Low Water” was hers.": (QuoteKind.INDIRECT, QuoteKind.TITLE),
    "She said the so-called “ghost boats” were hers.": (QuoteKind.INDIRECT, QuoteKind.TERM),
    "She said that it was “a ghost boat”.": (QuoteKind.MIXED,),
    "“Ghost boats,” she said.": (QuoteKind.DIRECT,),
    "The boats are “ghosts” now.": (QuoteKind.TERM,),
    "The boats are “ghosts.”": (QuoteKind.TERM,),
    "It rained. “Nobody came.”": (QuoteKind.DIRECT,),
    "A seminar on “The Long Lake” was held.": (QuoteKind.TITLE,),
    "“We never saw the boat and nobody told us of it.”": (QuoteKind.DIRECT,),
}


@pytest.mark.parametrize("text", NAMES, ids=list(NAMES))
def test_titles_and_terms_are_told_from_speech(text: str) -> None:
    assert tuple(quote.kind for quote in parse(text).quotes) == NAMES[text]


STANCES = {
    "He denied that it rained.": Stance.DENIES,
    "He never said that it rained.": Stance.DENIES,
    "He did not deny that it rained.": Stance.NEUTRAL,
    "He did not say whether it rained.": Stance.NEUTRAL,
    "He doubted that it rained.": Stance.DOUBTS,
    "He confirmed that it rained.": Stance.AFFIRMS,
    "He said that it rained.": Stance.NEUTRAL,
}


@pytest.mark.parametrize("text", STANCES, ids=list(STANCES))
def test_the_cue_tells_the_stance(text: str) -> None:
    assert [quote.attribution[0].stance for quote in parse(text).quotes] == [STANCES[text]]


RECIPIENTS = {
    "The mayor told Reuters that it rained.": "Reuters",
    "It rained, the mayor told Reuters on Monday.": "Reuters",
    "The mayor told her that it rained.": "her",
    "The guard warned the owner, Blue Heron Lines, that it rained.": "the owner, Blue Heron Lines",
    "The mayor reminded voters of the flood.": "voters",
    "The mayor asked the guild whether it rained.": "the guild",
    "The mayor said that it rained.": None,
}


@pytest.mark.parametrize("text", RECIPIENTS, ids=list(RECIPIENTS))
def test_who_was_told_is_no_source(text: str) -> None:
    (link,) = parse(text).quotes[0].attribution
    assert (link.recipient.text if link.recipient else None) == RECIPIENTS[text]
