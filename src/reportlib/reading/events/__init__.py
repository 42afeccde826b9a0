"""What happened: when, where and to whom, as the report tells it.

One pass down: the words that tell of events (`triggers`), whether they are told as having happened (`status`), when and
where (`scene`), who takes part (`victims`, `groups`) and by which name (`identities`), and which mentions are of one
event (`joining`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import attrgetter, itemgetter

from reportlib.model import Attribution, Dateline, Event, Participant, Status, TimeExpression
from reportlib.reading.cast import Cast
from reportlib.reading.events import groups, identities, triggers, victims
from reportlib.reading.events.drafts import Draft
from reportlib.reading.events.happenings import Happenings
from reportlib.reading.events.identities import Identity
from reportlib.reading.events.joining import Story
from reportlib.reading.events.scene import Scene
from reportlib.reading.events.status import status
from reportlib.reading.events.triggers import Trigger
from reportlib.reading.places import Places
from reportlib.reading.tokens import Range, Tokens

_OCCURRED = Status.OCCURRED
_PLACE, _WORDS = itemgetter(0), attrgetter("trigger.words")
Voice = Callable[[int], tuple[Attribution, ...]]
"""From an offset, in code points, to who says what stands there."""


def read_events(
    tokens: Tokens, times: Sequence[TimeExpression], dateline: Dateline | None, cast: Cast, voice: Voice
) -> Happenings:
    """Return the events of a text in the order in which it first tells of them.

    >>> tokens = Tokens("A bomb exploded in Kabul on Monday.")
    >>> [
    ...     (event.kind, event.place.country)
    ...     for event in read_events(tokens, [], None, Cast(tokens), lambda _: ()).events
    ... ]
    [('bombing', 'AF')]
    """
    telling = triggers.find(tokens)
    if not telling:
        return Happenings([], [])
    story = Story(tokens)
    scene = Scene(tokens, times, Places(tokens, dateline))
    mentions: list[tuple[int, Draft]] = []
    named = identities.find(tokens)[::-1]
    early: list[Identity] = []
    for found in telling:
        while named and named[-1].sentence < found.sentence:
            identity = named.pop()
            if not story.identify(identity):
                early.append(identity)
        told = status(tokens, found)
        people = victims.told(tokens, found) if told is _OCCURRED else []
        is_killing = people and found.reading.kind == "death" and any(role == "agent" for _, role in people)
        trigger = found.of_kind("killing") if is_killing else found
        draft = story.mention(trigger, told, scene.when(trigger), scene.where(trigger), people)
        if draft is None:
            continue
        mentions.append((trigger.head, draft))
        if people:
            draft.take(people, trigger.sentence)
        if told is not _OCCURRED:
            continue
        if trigger.is_verb:
            reading = trigger.reading
            if toll := victims.toll(tokens, trigger, people):
                draft.tolls.add(toll)
            if reading.second == "speaker" or reading.first == "agent":
                _take_subject(tokens, trigger, draft, cast)
        else:
            for words, role in groups.doers(tokens, trigger):
                draft.groups[words] = role
    for identity in (*reversed(named), *early):  # who somebody is may be told before what happened
        story.identify(identity)
    story.events.sort(key=_WORDS)
    mentions.sort(key=_PLACE)
    for number, draft in enumerate(story.events, 1):
        draft.id = f"e{number}"
        if draft.taking:
            story.settle(draft)
    return Happenings([_event(tokens, draft, cast, voice) for draft in story.events], mentions)


def _take_subject(tokens: Tokens, trigger: Trigger, draft: Draft, cast: Cast) -> None:
    """Note who speaks, and the group that acts where no person does."""
    reading = trigger.reading
    if reading.second == "speaker":
        for mention in groups.speakers(tokens, trigger, cast):
            draft.speakers.setdefault(mention.source, mention.span)
    elif not (draft.taking and any(each.role == "agent" for each in draft.taking)):
        words = groups.actor(tokens, trigger)
        if words is not None:
            draft.groups[words] = "agent"


def _event(tokens: Tokens, draft: Draft, cast: Cast, voice: Voice) -> Event:
    first, end = draft.trigger.words
    trigger = tokens.span(first, end)
    people: list[Participant] = []
    if draft.taking:
        people = [_participant(cast, each.person.words, each.role) for each in draft.taking if each.is_known]
    if draft.groups:
        people += [_participant(cast, words, role) for words, role in draft.groups.items()]
    if draft.speakers:
        people += [Participant(source, span, "speaker") for source, span in draft.speakers.items()]
    granted = groups.is_taken_for_granted(tokens, draft.trigger)
    return Event(
        draft.id,
        trigger,
        draft.kind,
        draft.name,
        draft.time,
        draft.place,
        tuple(people),
        voice(tokens.starts[draft.trigger.sentence[0]] if granted else trigger.start),
        draft.status,
    )


def _participant(cast: Cast, words: Range, role: str) -> Participant:
    mention = cast.mention(words)
    return Participant(mention.source, mention.span, role)
