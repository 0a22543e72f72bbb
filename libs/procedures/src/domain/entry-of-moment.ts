import type { TimelineFact, TimelineKind } from './timeline-of.js';

/** An entry of the ledger with its values, of the activation or of what belongs to it. */
export interface EntryTold {
  readonly id: string;
  /** Its place in the log; null until it is sequenced. */
  readonly leafIndex: number | null;
  readonly stream: string;
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Finds the entry of a moment among all; `of` is what of its kind it is, as its ref says. */
type Find = (entries: readonly EntryTold[], of: string) => EntryTold | undefined;

const idOf = (value: unknown): unknown => (value as { readonly id?: unknown } | undefined)?.id;

/** The only one. */
const only =
  (type: string): Find =>
  (entries) =>
    entries.find((one) => one.type === type);

/** The one of that number, where each entry makes as many moments as `weigh` says. */
const numbered =
  (type: string, weigh: (entry: EntryTold) => number = () => 1): Find =>
  (entries, of) =>
    entries.filter((one) => one.type === type).flatMap((one) => Array.from({ length: weigh(one) }, () => one))[Number(of) - 1];

/** The one whose values name it. */
const named =
  (types: readonly string[], nameOf: (payload: EntryTold['payload']) => unknown): Find =>
  (entries, of) =>
    entries.find(({ type, payload }) => types.includes(type) && String(nameOf(payload)) === of);

/** The last of those types in the stream of a thing that belongs to the activation. */
const ofPart =
  (name: string, ...types: readonly string[]): Find =>
  (entries, of) =>
    entries.findLast(({ stream, type }) => stream === `${name}:${of}` && (types.length === 0 || types.includes(type)));

/** One of several askings of a statement: `<statement>.<number>`. */
const ofProposal =
  (type: string): Find =>
  (entries, of) => {
    const [id, number] = of.split('.');
    return entries.find((one) => one.stream === `statement:${id}` && one.type === type && String(one.payload.number) === number);
  };

const FIND: Readonly<Record<TimelineKind, Find>> = {
  raised: only('activation.raised'),
  level: numbered('activation.level-entered'),
  'key-answered': named(['activation.ask-settled'], ({ number }) => number),
  'step-done': named(['activation.step-done'], ({ stepId }) => stepId),
  'step-skipped': named(['activation.step-skipped'], ({ stepId }) => stepId),
  told: numbered('activation.told', ({ payload }) => (Array.isArray(payload.roles) ? payload.roles.length : 0)),
  ordered: named(['activation.ordered'], ({ order }) => idOf(order)),
  lifted: named(['activation.order-lifted'], ({ orderId }) => orderId),
  conflict: named(['activation.orders-conflict'], ({ conflict }) => idOf(conflict)),
  // Two countries agree one after the other: the one that settled it is meant.
  'conflict-settled': named(['activation.conflict-agreed', 'activation.conflict-gone'], ({ conflictId, settled }) =>
    settled === false ? null : conflictId,
  ),
  noted: numbered('activation.noted'),
  'report-published': ofPart('situation-report', 'situation-report.published'),
  'statement-released': ofPart('statement', 'statement.released'),
  'statement-alone': ofPart('statement', 'statement.spoken-alone'),
  'statement-declined': ofProposal('statement.declined'),
  'statement-lapsed': ofProposal('statement.lapsed'),
  'resource-asked': ofPart('resource-request', 'resource-request.asked'),
  'resource-moved': ofPart('resource-request'),
  ended: only('activation.ended'),
};

/** The entry that a moment was read off; undefined where its values are gone. */
export const entryOfMoment = ({ kind, ref }: TimelineFact, entries: readonly EntryTold[]): EntryTold | undefined =>
  FIND[kind](entries, ref.slice(kind.length + 1));
