import { addMillis, earliest } from '#kernel';
import { type Stretch, undecided, type Verdict } from './judge-criterion.js';
import type { EntryIndex } from './judge-index.js';
import type { LatencyRule } from './scenario-rules.js';

const MILLIS = 1000;

/**
 * Of the cases about life that were opened in the stretch, so many per cent were acknowledged in time. Decided when the last of them has
 * had its time; one that had less, because the drill ended, is not counted.
 */
export const judgeLatency = ({ percentile, seconds }: LatencyRule, entries: EntryIndex, stretch: Stretch): Verdict => {
  const { from, dueAt, seenTo, ended } = stretch;
  const limit = seconds * MILLIS;
  const decidedAt = addMillis(dueAt, limit);
  const opened = entries.of(['case.opened'], from, dueAt).filter(({ data }) => data['lifeSafety'] === true);
  const counted = opened.filter(({ at }) => addMillis(at, limit) <= seenTo);
  const answers = counted.map((one) => {
    const answer = entries.firstOfCase('case.acknowledged', one.caseId);
    return { one, answer: answer && answer.at <= addMillis(one.at, limit) ? answer : undefined };
  });
  const quick = answers.filter(({ answer }) => answer !== undefined);
  const proof = answers.flatMap(({ one, answer }) => (answer ? [one.id, answer.id] : [one.id]));
  if (seenTo < decidedAt && !ended) return undecided('time-left', decidedAt, proof);
  if (counted.length === 0) return undecided('nothing-to-measure', decidedAt);
  const at = earliest(decidedAt, seenTo);
  const state = quick.length * 100 >= counted.length * percentile ? 'met' : 'missed';
  return { state, why: null, dueAt: decidedAt, at: state === 'met' ? at : null, proof, waitingFor: [] };
};
