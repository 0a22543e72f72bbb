import type { Bilingual, CrossingId, DeskId, IncidentKind } from '#kernel';

/** Forms in which an expectation is written; each is judged from ledger entries of the drill's realm alone. Minutes count from the firing of its inject. */
export const RULE_FORMS = [
  'entries',
  'acknowledged',
  'filed',
  'accepted',
  'offered',
  'asked',
  'answered',
  'raised',
  'both-keys',
  'status-said',
  'no-closure-without-notice',
  'latency',
] as const;
export type RuleForm = (typeof RULE_FORMS)[number];

interface Within {
  readonly within: number;
}

/** Which desks have to do it: all of `by`, or any one of them; `all` when absent. */
interface ByDesks extends Within {
  readonly by: readonly DeskId[];
  readonly each?: 'all' | 'any';
}

/** `about` is the number of an inject: only what concerns a thing that it made. Its own inject's things are not meant unless named. */
interface About {
  readonly about?: number;
}

/** The general form: entries of these types by these desks. With `never` it is met where there are none until the time is out. */
export interface EntriesRule extends Within, About {
  readonly form: 'entries';
  readonly types: readonly string[];
  /** Anybody when absent. */
  readonly by?: readonly DeskId[];
  readonly each?: 'all' | 'any';
  readonly never?: true;
}

/** The case, request or alert was acknowledged. */
export interface AcknowledgedRule extends ByDesks, About {
  readonly form: 'acknowledged';
}

/** A report of this kind was filed. */
export interface FiledRule extends ByDesks {
  readonly form: 'filed';
  readonly kind?: IncidentKind;
}

/** A handoff to the desk was accepted, with conditions or without. */
export interface AcceptedRule extends ByDesks, About {
  readonly form: 'accepted';
}

/** A handoff was offered, to this desk when named. */
export interface OfferedRule extends ByDesks, About {
  readonly form: 'offered';
  readonly to?: DeskId;
}

/** A request was submitted, to this desk when named. */
export interface AskedRule extends ByDesks, About {
  readonly form: 'asked';
  readonly to?: DeskId;
}

/** A request to the desk was answered. */
export interface AnsweredRule extends ByDesks, About {
  readonly form: 'answered';
}

/** A procedure stands at this level on the side of the desk, by its key. */
export interface RaisedRule extends ByDesks {
  readonly form: 'raised';
  readonly procedure: string;
  readonly level?: 'watch' | 'elevated' | 'crisis' | 'recovery';
}

/** Both countries' keys were turned: the activation is joint. */
export interface BothKeysRule extends Within {
  readonly form: 'both-keys';
  readonly procedure: string;
}

/** The desk said a status of lanes of a crossing. */
export interface StatusSaidRule extends ByDesks {
  readonly form: 'status-said';
  readonly crossing: CrossingId;
  readonly status?: 'open' | 'restricted' | 'suspended' | 'closed';
}

/** No lane of these crossings was shut before the other side had been told: an announced closure, an activation, a case that it acknowledged. */
export interface NoClosureWithoutNoticeRule extends Within {
  readonly form: 'no-closure-without-notice';
  readonly crossings: readonly CrossingId[];
}

/** Of so many per cent of the cases about life, the first acknowledgement came within so many seconds. */
export interface LatencyRule extends Within {
  readonly form: 'latency';
  readonly percentile: number;
  readonly seconds: number;
}

export type ExpectationRule =
  | EntriesRule
  | AcknowledgedRule
  | FiledRule
  | AcceptedRule
  | OfferedRule
  | AskedRule
  | AnsweredRule
  | RaisedRule
  | BothKeysRule
  | StatusSaidRule
  | NoClosureWithoutNoticeRule
  | LatencyRule;

export interface Expectation {
  /** Unique in the scenario. */
  readonly id: string;
  readonly text: Bilingual;
  readonly rule: ExpectationRule;
}
