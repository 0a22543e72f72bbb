import { assertNever, type DeskId } from '#kernel';
import { judgeDone, judgeNever, type Parties, type Stretch, stretchOf, type Verdict } from './judge-criterion.js';
import { judgeLatency } from './judge-latency.js';
import { judgeNotice } from './judge-notice.js';
import { judgeJoint, judgeRaised } from './judge-keys.js';
import type { EntryIndex } from './judge-index.js';
import type { DrillEntry } from './judge-thread.js';
import type { EntriesRule, ExpectationRule } from './scenario-rules.js';

/** What a rule is judged on: all entries, those that came of an inject, and the stretch that its minutes span. */
export interface Judging {
  readonly entries: EntryIndex;
  /** In the order of the drill's clock. */
  readonly about: (inject: number) => readonly DrillEntry[];
  readonly startedAt: DrillEntry['at'];
  readonly from: DrillEntry['at'];
  readonly now: DrillEntry['at'];
  readonly endedAt: DrillEntry['at'] | null;
}

const partiesBy = (by: readonly DeskId[] | undefined, each: 'all' | 'any' = 'all'): Parties => {
  if (by === undefined) return { of: 'anyone' };
  return { of: each === 'all' ? 'each-desk' : 'any-desk', deskIds: by };
};

/** The general form that most named ones are. `fits` looks at what an entry says. */
interface Meant extends Pick<EntriesRule, 'types' | 'by' | 'each' | 'about' | 'within' | 'never'> {
  readonly fits?: (data: DrillEntry['data']) => boolean;
}

const kindOf = ({ content }: DrillEntry['data']): unknown => (content as { readonly kind?: unknown } | undefined)?.kind;

const actsOf = (
  rule: Exclude<ExpectationRule, { readonly form: 'raised' | 'both-keys' | 'no-closure-without-notice' | 'latency' }>,
): Meant => {
  switch (rule.form) {
    case 'entries':
      return rule;
    case 'acknowledged':
      return { ...rule, types: ['case.acknowledged', 'request.acknowledged', 'activation.agency-answered'] };
    case 'filed':
      return { ...rule, types: ['report.filed'], fits: (data) => rule.kind === undefined || kindOf(data) === rule.kind };
    case 'accepted':
      return { ...rule, types: ['handoff.accepted', 'handoff.accepted-with-conditions'] };
    case 'offered':
      return {
        ...rule,
        types: ['handoff.offered'],
        fits: ({ toDeskId }) => rule.to === undefined || toDeskId === rule.to,
      };
    case 'asked':
      return {
        ...rule,
        types: ['request.submitted'],
        fits: ({ toDeskId }) => rule.to === undefined || toDeskId === rule.to,
      };
    case 'answered':
      return { ...rule, types: ['request.answered'] };
    case 'status-said':
      return {
        ...rule,
        types: ['crossing-side.status-set'],
        fits: ({ crossingId, status }) => crossingId === rule.crossing && (rule.status === undefined || status === rule.status),
      };
    default:
      return assertNever(rule);
  }
};

const judgeActs = ({ types, by, each, about, never, fits }: Meant, judging: Judging, stretch: Stretch): Verdict => {
  const entries =
    about === undefined
      ? judging.entries.of(types, stretch.from, stretch.seenTo)
      : judging.about(about).filter(({ type }) => types.includes(type));
  return (never ? judgeNever : judgeDone)({ entries, ...(fits && { fits }) }, partiesBy(by, each), stretch);
};

/** One rule, from the moment at which its inject was fired. */
export const judgeRule = (rule: ExpectationRule, judging: Judging): Verdict => {
  const { entries, startedAt } = judging;
  const stretch = stretchOf(judging.from, rule.within, judging);
  switch (rule.form) {
    case 'raised':
      return judgeRaised(rule, entries, { ...stretch, from: startedAt });
    case 'both-keys':
      return judgeJoint(rule, entries, { ...stretch, from: startedAt });
    case 'no-closure-without-notice':
      return judgeNotice(rule, entries, stretch);
    case 'latency':
      return judgeLatency(rule, entries, stretch);
    default:
      return judgeActs(actsOf(rule), judging, stretch);
  }
};
