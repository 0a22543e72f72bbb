import type { CountryCode, DeskId, Instant } from '#kernel';
import type { Activation } from './activation.js';
import type { AgencyPlace, SeatTaken, Step } from './activation-parts.js';
import type { Condition, Level, ProcedureText } from './procedure.js';

/** New ids, one for each call: they are an argument, so that decisions stay reproducible. */
export type NewId = () => string;

/** Whether a step applies as far as is known. What touches life applies until somebody says that it does not. */
export const applies = (when: Condition | null, answers: Activation['answers'], lifeSafety: boolean): boolean => {
  if (!when) return true;
  const answer = answers[when.question];
  return answer === undefined ? lifeSafety : answer === when.is;
};

interface Entry {
  readonly key: string;
  readonly kind: Step['kind'];
  readonly role: string;
  readonly minutes: number;
  readonly levels: readonly Level[];
  readonly lifeSafety: boolean;
  readonly when: Condition | null;
}

/** Steps and tellings alike: who is told is as much a duty as what is done. */
const entriesOf = ({ tellings, steps }: ProcedureText): Entry[] => [
  ...tellings.map(({ id, by, withinMinutes, levels, when }) => ({
    key: id,
    kind: 'tell' as const,
    role: by,
    minutes: withinMinutes,
    levels,
    lifeSafety: false,
    when: when ?? null,
  })),
  ...steps.map(({ id, role, dueMinutes, levels, lifeSafety, when }) => ({
    key: id,
    kind: 'step' as const,
    role,
    minutes: dueMinutes,
    levels,
    lifeSafety: lifeSafety ?? false,
    when: when ?? null,
  })),
];

const seatOf = ({ seats }: Pick<Activation, 'seats'>, role: string): SeatTaken | undefined =>
  seats.find((seat) => seat.role === role);

/** What a side owes from the moment at which it enters a level. What it owes already keeps its clock. */
export const checklistOf = (
  text: ProcedureText,
  state: Pick<Activation, 'seats' | 'steps' | 'answers'>,
  { country, level }: { readonly country: CountryCode; readonly level: Level },
  { now, newId }: { readonly now: Instant; readonly newId: NewId },
): Step[] =>
  entriesOf(text).flatMap(({ key, kind, role, minutes, levels, lifeSafety, when }) => {
    const seat = seatOf(state, role);
    if (!seat?.deskId || seat.country !== country || !levels.includes(level)) return [];
    if (state.steps.some((step) => step.key === key)) return [];
    const open = applies(when, state.answers, lifeSafety);
    return [
      {
        id: newId(),
        key,
        kind,
        country,
        role,
        deskId: seat.deskId,
        level,
        minutes,
        lifeSafety,
        when,
        state: open ? ('open' as const) : ('not-applicable' as const),
        clockFrom: open ? now : null,
        startedAt: null,
        settled: null,
      },
    ];
  });

/** Desks of a country that sit in the activation and were not alerted yet. */
export const toAlert = (
  { seats, agencies }: Pick<Activation, 'seats' | 'agencies'>,
  country: CountryCode,
  { now, newId }: { readonly now: Instant; readonly newId: NewId },
): AgencyPlace[] => {
  const known = new Set<DeskId>(agencies.map(({ deskId }) => deskId));
  const fresh = seats.flatMap((seat) =>
    seat.country === country && seat.deskId && !known.has(seat.deskId) ? [seat.deskId] : [],
  );
  return [...new Set(fresh)].map((deskId) => ({ deskId, country, alertId: newId(), state: 'alerted', since: now, note: null }));
};

/** Steps that the answer to a question brings to life, and those that it sets aside. */
export const stepsMovedBy = (
  { steps, answers, sides }: Activation,
  question: string,
): { readonly opened: string[]; readonly setAside: string[] } => {
  const asked = steps.filter(({ when }) => when?.question === question);
  const isAt = (step: Step): boolean => sides[step.country]?.level !== null;
  const applying = (step: Step): boolean => applies(step.when, answers, step.lifeSafety);
  return {
    opened: asked.filter((step) => step.state === 'not-applicable' && applying(step) && isAt(step)).map(({ id }) => id),
    setAside: asked
      .filter((step) => (step.state === 'open' || step.state === 'in-progress') && !applying(step))
      .map(({ id }) => id),
  };
};
