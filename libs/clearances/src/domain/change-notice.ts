import { canonicalJson, type DeskId, type Instant } from '#kernel';
import { refusalByState, refuseNotice } from './advance-notice.errors.js';
import type { Content, NoticeChanged } from './advance-notice.events.js';
import { byOf, commonOf, mustBeAnnouncer, partiesOf, type AdvanceNotice, type Officer } from './advance-notice.js';
import { ANSWERABLE } from './advance-notice.machine.js';
import { mustMakeSense } from './announce-notice.js';
import { CLEARANCE_FUNCTIONS, functionsAsked, functionsOfLine, type ClearanceFunction } from './desks-asked.js';
import type { Line } from './contents.js';
import type { Part, Seating, TimeWindow } from './parts.js';

/** What came from the database has its fields in another order. */
const same = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);

const differing = (before: readonly Line[], after: readonly Line[]): Line[] => {
  const missingIn = (lines: readonly Line[]) => (line: Line) => !lines.some((other) => same(line, other));
  return [...before.filter(missingIn(after)), ...after.filter(missingIn(before))];
};

/** Functions whose matter a change is. A window is judged desk by desk, by `holds`. */
export const functionsTouched = (before: Content, after: Content): ReadonlySet<ClearanceFunction> => {
  if (before.crossingId !== after.crossingId || before.entering !== after.entering) return new Set(CLEARANCE_FUNCTIONS);
  const touched = new Set<ClearanceFunction>(differing(before.lines, after.lines).flatMap(functionsOfLine));
  const kinds = before.kind === after.kind ? [] : [before, after];
  for (const { kind, lines } of kinds) for (const each of functionsAsked(kind, lines)) touched.add(each);
  const persons = !same(before.names.people, after.names.people) || !same(before.names.lead, after.names.lead);
  if (persons) touched.add('immigration');
  if (!same(before.names.plates, after.names.plates)) touched.add('customs');
  if (before.returnDueAt !== after.returnDueAt || before.instrument !== after.instrument)
    for (const each of ['customs', 'immigration'] as const) touched.add(each);
  return touched;
};

const holds = (part: Part, { from, until }: TimeWindow): boolean =>
  part.state !== 'cleared' || (part.window.from <= from && part.window.until >= until);

/** Desks that answer anew: what they answered for is not what it was. A desk that owes an answer owes it still, on the new edition. */
export const askedAgain = (notice: AdvanceNotice, after: Content, seating: Seating): DeskId[] => {
  const touched = functionsTouched(notice.content, after);
  const windowMoved = !same(notice.content.window, after.window);
  return seating.asked
    .filter(({ deskId, functions }) => {
      const part = notice.parts.find((each) => each.deskId === deskId);
      if (!part || part.state === 'awaiting' || part.state === 'asked') return part === undefined;
      const isNew = functions.some((each) => !part.functions.includes(each));
      // A refusal may have been for the hour: a new one is asked about.
      const byWindow = windowMoved && (part.state === 'refused' || !holds(part, after.window));
      return isNew || byWindow || functions.some((each) => touched.has(each));
    })
    .map(({ deskId }) => deskId);
};

/** @throws DomainError advance-notice-*: its state, not-yours, nothing-changed, and what announcing refuses */
export const changeNotice = (
  notice: AdvanceNotice,
  { content, seating }: { readonly content: Content; readonly seating: Seating },
  officer: Officer,
  now: Instant,
): [NoticeChanged] => {
  if (!ANSWERABLE.has(notice.state)) throw refuseNotice(refusalByState[notice.state]);
  mustBeAnnouncer(notice, officer);
  if (same(content, notice.content)) throw refuseNotice('advance-notice-nothing-changed');
  mustMakeSense(content, now);
  const askedDeskIds = askedAgain(notice, content, seating);
  const seats = new Set(seating.asked.map(({ deskId }) => deskId));
  const releasedDeskIds = notice.parts.map(({ deskId }) => deskId).filter((deskId) => !seats.has(deskId));
  const deskIds = [...new Set([...partiesOf(notice), ...seats, ...seating.told])];
  const common = { ...commonOf(notice, deskIds), lifeSafety: content.lifeSafety, edition: notice.edition + 1 };
  const data = { ...common, ...byOf(officer), content, seating, askedDeskIds, releasedDeskIds };
  return [{ type: 'advance-notice.changed', v: 1, at: now, data }];
};
