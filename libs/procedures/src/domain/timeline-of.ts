import type { CountryCode, DeskId, Instant } from '#kernel';
import type { Activation } from './activation.js';

export interface TimelineFact {
  readonly at: Instant;
  readonly kind:
    'raised' | 'key-answered' | 'step-done' | 'step-skipped' | 'told' | 'ordered' | 'lifted' | 'conflict' | 'noted' | 'ended';
  readonly country: CountryCode | null;
  readonly deskId: DeskId | null;
  /** Step, role, order, conflict or number of the ask that it is about; null for the whole. */
  readonly about: string | null;
  readonly text: string | null;
  /** How long after it was due; null where nothing was due, or in time. */
  readonly lateMinutes: number | null;
}

const MINUTE = 60_000;

const late = (from: Instant | null, minutes: number, at: Instant): number | null => {
  if (from === null) return null;
  const over = Math.floor((Date.parse(at) - Date.parse(from)) / MINUTE) - minutes;
  return over > 0 ? over : null;
};

type By = { readonly country: CountryCode; readonly deskId: DeskId };
const fact = (
  kind: TimelineFact['kind'],
  at: Instant,
  by: By | null,
  more: Partial<Pick<TimelineFact, 'about' | 'text' | 'lateMinutes'>> = {},
): TimelineFact => ({
  at,
  kind,
  country: by?.country ?? null,
  deskId: by?.deskId ?? null,
  about: null,
  text: null,
  lateMinutes: null,
  ...more,
});

/** What happened, in order of time, as the activation's own events have left it. */
export const timelineOf = (activation: Activation): readonly TimelineFact[] => {
  const { raised, reason, settledAsks, steps, told, orders, conflicts, notes, ended } = activation;
  const facts = [
    fact('raised', raised.at, raised, { text: reason }),
    ...settledAsks.map(({ number, how, answer, settledAt, settledBy, confirmBy, by }) =>
      fact('key-answered', settledAt, settledBy ?? by, {
        about: String(number),
        text: answer ?? how,
        lateMinutes: late(confirmBy, 0, settledAt),
      }),
    ),
    ...steps.flatMap(({ id, state, settled, clockFrom, minutes }) =>
      settled
        ? [
            fact(state === 'skipped' ? 'step-skipped' : 'step-done', settled.at, settled, {
              about: id,
              text: settled.text,
              lateMinutes: late(clockFrom, minutes, settled.at),
            }),
          ]
        : [],
    ),
    ...told.map(({ role, at, by, how }) => fact('told', at, by, { about: role, text: how })),
    ...orders.flatMap(({ id, by, text, lifted }) => [
      fact('ordered', by.at, by, { about: id, text }),
      ...(lifted ? [fact('lifted', lifted.at, lifted, { about: id, text: lifted.reason })] : []),
    ]),
    ...conflicts.map(({ id, foundAt }) => fact('conflict', foundAt, null, { about: id })),
    ...notes.map((note) => fact('noted', note.paper?.writtenAt ?? note.at, note, { text: note.text })),
    ...(ended ? [fact('ended', ended.at, ended, { text: ended.reason })] : []),
  ];
  return facts.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
};
