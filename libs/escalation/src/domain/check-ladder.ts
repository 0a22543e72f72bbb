import type { ErrorParams } from '#kernel';
import { LONGEST_SILENCE_MINUTES, minutesAfterOpening, type LadderAction, type LadderBody, type LadderStep } from './ladder.js';
import type { LadderCode, LadderFault } from './ladder.errors.js';
import { ladders, type LadderKey } from './ladders.js';
import { LONGEST_LIMIT_MINUTES } from './open-obligation.js';
import { REQUEST_LADDER_KEYS } from './request-ladders.js';

/** A rung comes 1 to 9000 minutes after what it is counted from, or as long as the limit itself when that is longer. */
export const LONGEST_DELAY_MINUTES = 9000;
export const MOST_STEPS = 20;
export const MOST_REPEATS = 5;
export const SHORTEST_ACKNOWLEDGEMENT_MINUTES = 15;
export const SHORTEST_SILENCE_MINUTES = 15;
/** An information request is asked three times: once, and twice again. */
const MOST_ASKED_AGAIN = 2;

/** Rungs that call a person by office. `notify-desk` only puts it on the desk once more. */
const CALLS_PERSON: ReadonlySet<LadderAction> = new Set<LadderAction>([
  'notify-duty-officer',
  'notify-supervisor',
  'notify-both-supervisors',
  'notify-joint-desk',
  'notify-capital',
  'notify-state-desk',
  'notify-federal-desk',
]);
/** Rungs that leave the two desks: whoever they tell must be allowed to hear of it, which only a case decides. */
const BEYOND_PARTIES: ReadonlySet<LadderAction> = new Set<LadderAction>([
  'notify-joint-desk',
  'notify-capital',
  'notify-state-desk',
  'notify-federal-desk',
]);
/** Rungs that act on a case that nobody has acknowledged. */
const OF_ACKNOWLEDGEMENT: ReadonlySet<LadderAction> = new Set<LadderAction>(['raise-priority', 'reroute-to-alternate']);

const ACKNOWLEDGING: ReadonlySet<LadderKey> = new Set<LadderKey>([
  'acknowledge-life-safety',
  'acknowledge-urgent',
  'acknowledge-routine',
]);
const WITHOUT_CASE: ReadonlySet<LadderKey> = new Set<LadderKey>([...REQUEST_LADDER_KEYS, 'review-item', 'file-contact-report']);
const ASKED_AGAIN: ReadonlySet<LadderKey> = new Set(
  REQUEST_LADDER_KEYS.filter((key) => /^(acknowledge|answer)-request-(?!question)/.test(key)),
);

/** Offers, requests and contact reports say their own time: a ladder has nothing to say on it but how it climbs. */
const LIMIT_GIVEN: ReadonlySet<LadderKey> = new Set<LadderKey>([
  'answer-handoff-life-safety',
  'answer-handoff-urgent',
  'answer-handoff-routine',
  'acknowledge-request-life-safety',
  'acknowledge-request-routine',
  'answer-request-life-safety',
  'answer-request-urgent',
  'answer-request-routine',
  'answer-request-question',
  'obtain-authorisation',
  'file-contact-report',
]);

/** Whether the limit comes with what is owed, so that an edition leaves it as it ships. */
export const isLimitGiven = (key: LadderKey): boolean => LIMIT_GIVEN.has(key);

/** Whether what a ladder times is an acknowledgement that can run out. */
export const isAcknowledging = (key: LadderKey): boolean => ACKNOWLEDGING.has(key);
export const isAboutLife = (key: LadderKey): boolean => key.endsWith('-life-safety');

/** The actions that a ladder of this key may have. */
export const actionsOf = (key: LadderKey, all: readonly LadderAction[]): readonly LadderAction[] =>
  all.filter((action) => {
    if (BEYOND_PARTIES.has(action)) return !WITHOUT_CASE.has(key);
    if (OF_ACKNOWLEDGEMENT.has(action)) return ACKNOWLEDGING.has(key);
    return action !== 'repeat-request' || ASKED_AGAIN.has(key);
  });

interface Checked {
  readonly key: LadderKey;
  readonly body: LadderBody;
  readonly report: (code: LadderCode, at: string, params?: ErrorParams) => void;
}

const isWithin = (minutes: number, least: number, most: number): boolean =>
  Number.isInteger(minutes) && minutes >= least && minutes <= most;

const checkTexts = ({ body: { name }, report }: Checked): void => {
  for (const locale of ['en', 'es'] as const) if (!name[locale].trim()) report('ladder-text-missing', `/name/${locale}`);
};

const checkLimit = ({ key, body: { limit }, report }: Checked): void => {
  const shipped = ladders[key].limit;
  if (isLimitGiven(key) && (limit.minutes !== shipped.minutes || limit.count !== shipped.count))
    report('ladder-limit-given', '/limit', { minutes: shipped.minutes });
  if (!isWithin(limit.minutes, 1, LONGEST_LIMIT_MINUTES))
    report('ladder-minutes-outside', '/limit/minutes', { least: 1, most: LONGEST_LIMIT_MINUTES });
};

const longestDelay = ({ limit }: LadderBody): number => Math.max(LONGEST_DELAY_MINUTES, limit.minutes);

const checkDelay = ({ body, report }: Checked, { at }: LadderStep, pointer: string): void => {
  if (at.from === 'warning') return;
  // After the due time, nought is a time too: the moment at which it becomes overdue.
  const [least, most] = at.from === 'due' ? [0, longestDelay(body)] : [1, Math.min(longestDelay(body), body.limit.minutes)];
  if (!isWithin(at.minutes, least, most)) report('ladder-minutes-outside', `${pointer}/at/minutes`, { least, most });
};

const checkSteps = (checked: Checked): void => {
  const { key, body, report } = checked;
  const { steps, limit } = body;
  if (steps.length === 0 || steps.length > MOST_STEPS) report('ladder-steps-count', '/steps', { most: MOST_STEPS });
  const allowed = actionsOf(
    key,
    steps.map(({ action }) => action),
  );
  let before = 0;
  steps.forEach((step, index) => {
    const pointer = `/steps/${index}`;
    if (!allowed.includes(step.action)) report('ladder-action-foreign', `${pointer}/action`);
    checkDelay(checked, step, pointer);
    const after = minutesAfterOpening(step.at, limit.minutes);
    if (after < before) report('ladder-steps-unordered', pointer);
    before = Math.max(before, after);
  });
  const again = steps.filter(({ action }) => action === 'repeat-request').length;
  if (again > MOST_ASKED_AGAIN) report('ladder-asks-too-often', '/steps', { most: MOST_ASKED_AGAIN });
  if (!steps.some(({ action, at }) => at.from === 'due' && CALLS_PERSON.has(action))) report('ladder-calls-nobody', '/steps');
};

const checkRepeat = ({ body, report }: Checked): void => {
  const { steps, repeat, limit } = body;
  if (!isWithin(repeat.times, 0, MOST_REPEATS)) report('ladder-times-outside', '/repeat/times', { most: MOST_REPEATS });
  if (repeat.times === 0) return;
  const from = steps[repeat.fromStep];
  if (from?.at.from !== 'due') return report('ladder-repeats-before-due', '/repeat/fromStep');
  const times = steps.map(({ at }) => minutesAfterOpening(at, limit.minutes));
  const least = Math.max(1, (times.at(-1) ?? 0) - (times[repeat.fromStep] ?? 0));
  if (!isWithin(repeat.everyMinutes, least, longestDelay(body)))
    report('ladder-minutes-outside', '/repeat/everyMinutes', { least, most: longestDelay(body) });
};

const checkBounds = ({ key, body, report }: Checked): void => {
  const { acknowledgementMinutes, silenceMinutes } = body;
  const silence = { least: SHORTEST_SILENCE_MINUTES, most: LONGEST_SILENCE_MINUTES };
  if (!isWithin(silenceMinutes, silence.least, silence.most)) report('ladder-minutes-outside', '/silenceMinutes', silence);
  if (acknowledgementMinutes === null) return;
  const holds = { least: SHORTEST_ACKNOWLEDGEMENT_MINUTES, most: LONGEST_DELAY_MINUTES };
  if (!isAcknowledging(key)) report('ladder-acknowledges-nothing', '/acknowledgementMinutes');
  else if (!isWithin(acknowledgementMinutes, holds.least, holds.most))
    report('ladder-minutes-outside', '/acknowledgementMinutes', holds);
};

/** Minutes after opening until somebody of this kind is called; never, when nobody is. */
const firstCall = ({ steps, limit }: LadderBody, calls: ReadonlySet<LadderAction>): number =>
  Math.min(
    Number.POSITIVE_INFINITY,
    ...steps.filter(({ action }) => calls.has(action)).map(({ at }) => minutesAfterOpening(at, limit.minutes)),
  );

/** Where life is at risk an edition may be faster than what ships, and never slower: its limit, the first person, the first beyond the desk. */
const checkPace = ({ key, body, report }: Checked): void => {
  if (!isAboutLife(key)) return;
  const shipped = ladders[key];
  if (body.limit.count !== 'real') report('ladder-life-waits-for-duty', '/limit/count');
  if (body.limit.minutes > shipped.limit.minutes) report('ladder-life-slower', '/limit/minutes', { most: shipped.limit.minutes });
  const beyond: ReadonlySet<LadderAction> = new Set<LadderAction>([...BEYOND_PARTIES, 'notify-both-supervisors']);
  for (const calls of [CALLS_PERSON, beyond]) {
    const most = firstCall(shipped, calls);
    if (firstCall(body, calls) > most) report('ladder-life-slower', '/steps', { most });
  }
};

/** Everything that keeps a ladder from being used, each with its place in the text. */
export const checkLadder = (key: LadderKey, body: LadderBody): LadderFault[] => {
  const faults: LadderFault[] = [];
  const report: Checked['report'] = (code, at, params = {}) => faults.push({ code, pointer: `/ladder${at}`, params });
  const checked: Checked = { key, body, report };
  for (const check of [checkTexts, checkLimit, checkSteps, checkRepeat, checkBounds, checkPace]) check(checked);
  return faults;
};
