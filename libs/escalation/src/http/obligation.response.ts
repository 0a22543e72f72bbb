import { type Clocks, clocks, type Instant, type Locale, type LocalTime } from '#kernel';
import { sayTerm, zoneName } from '#phrases';
import type { ObligationExplained } from '../application/explain-obligation.js';
import type { ObligationSeen } from '../application/obligations.queries.js';
import { isPaused, type Obligation } from '../domain/obligation.js';

const DAY: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  en: new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' }),
  es: new Intl.DateTimeFormat('es-MX', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }),
};

/** `Nov 23, 2026, 07:00 PST`; in Spanish `23/11/2026, 07:00 PST`. */
const sayLocal = (at: Instant, { date, time, zone }: LocalTime, locale: Locale): string =>
  `${DAY[locale].format(Date.parse(date))}, ${time} ${zoneName(at, zone)}`;

/** On the clocks of both sides, once where they say the same. */
const sayClocks = ({ at, local }: Clocks, locale: Locale): string =>
  [...new Set(local.map((one) => sayLocal(at, one, locale)))].join(' / ');

const settledAt = (state: Obligation): Instant | null =>
  state.state === 'met' ? state.metAt : state.state === 'cancelled' ? state.cancelledAt : null;

const debtResponse = (state: Obligation, overdue: boolean) => ({
  act: state.act,
  subject: state.subject,
  caseId: state.caseId,
  deskId: state.deskId,
  counterpartDeskId: state.counterpartDeskId,
  country: state.country,
  lifeSafety: state.lifeSafety,
  state: state.state,
  overdue,
  paused: isPaused(state),
  openedAt: state.openedAt,
  breachedAt: state.breachedAt,
  settledAt: settledAt(state),
  late: state.state === 'met' ? state.breachedAt !== null : null,
  silence: state.silence,
  /** When a rung last called on somebody and reached no one. */
  nobodyReachedAt: state.unreached.at(-1)?.at ?? null,
});

/** One line of a list. `due` tells the due time on the clocks of both sides. */
export const obligationResponse = (
  { id, version, state, dueAt, nextStepAt, overdue }: ObligationSeen,
  zones: readonly string[],
) => ({
  id,
  ...debtResponse(state, overdue),
  dueAt,
  due: dueAt === null ? null : clocks(dueAt, zones),
  nextStepAt,
  ladder: { key: state.ladder.key, version: state.ladder.version },
  version,
});
export type ObligationResponse = ReturnType<typeof obligationResponse>;

const sayDue = ({ deadline, overdue }: ObligationExplained, locale: Locale): string =>
  deadline.due === null
    ? sayTerm('deadline-due.waiting', locale, { minutes: Math.ceil(deadline.remainingMinutes) })
    : sayTerm(overdue ? 'deadline-due.passed' : 'deadline-due.at', locale, { clocks: sayClocks(deadline.due, locale) });

/** A due time that explains itself, in the reader's language; codes and times stay beside the words. */
export const explanationResponse = (explained: ObligationExplained, locale: Locale) => {
  const { id, version, obligation, overdue, created, calendar, deadline, ladder, ifNobodyActs } = explained;
  return {
    id,
    ...debtResponse(obligation, overdue),
    actText: sayTerm(`obligation-act.${obligation.act}`, locale),
    stateText: sayTerm(`obligation-state.${overdue && obligation.state === 'open' ? 'breached' : obligation.state}`, locale),
    created,
    calendar,
    limit: {
      ...deadline.limit,
      text: sayTerm(`deadline-limit.${deadline.limit.count}`, locale, { minutes: deadline.limit.minutes }),
    },
    due: deadline.due,
    dueText: sayDue(explained, locale),
    remainingMinutes: deadline.remainingMinutes,
    totals: deadline.totals,
    intervals: deadline.lines.map((line) => ({ ...line, text: sayTerm(`deadline-interval.${line.kind}`, locale) })),
    ladder: {
      key: ladder.key,
      version: ladder.version,
      name: ladder.name?.[locale] ?? ladder.key,
      steps: ladder.rungs.map((rung) => ({ ...rung, text: sayTerm(`ladder-action.${rung.action}`, locale) })),
    },
    ifNobodyActs: ifNobodyActs.map((coming) => ({
      ...coming,
      text: sayTerm(coming.action === null ? 'foreseen.breach' : `ladder-action.${coming.action}`, locale),
    })),
    version,
  };
};
export type ExplanationResponse = ReturnType<typeof explanationResponse>;
