import type { Bilingual, CountryCode } from '#kernel';
import type { Condition } from './condition.js';

/** The clock that starts with the case; the keys are those of the acknowledgement ladders. From slowest to fastest. */
export const LADDER_KEYS = ['acknowledge-routine', 'acknowledge-urgent', 'acknowledge-life-safety'] as const;
export type LadderKey = (typeof LADDER_KEYS)[number];

/** Id of the rule that closes every rule set. */
export const LAST_RULE = 'duty-desk';

/** A target that stands for the desk that filed the report. */
export const FILING_DESK = 'filing.desk';

/** A desk's slug (`us-nrc`), a role of this rule set (`us.port`: roles bear a dot, desks never do), or the filing desk. */
export type Target = string;

/** A function that another desk fills in each place: "the port director", "the consulate". */
export interface DeskRole {
  readonly id: string;
  readonly name: Bilingual;
  readonly byCrossing?: Readonly<Record<string, string>>;
  readonly byCorridor?: Readonly<Record<string, string>>;
  /** Null where nobody fills it: the role is then left out of a list, and a lead falls to the country's duty desk. */
  readonly otherwise: string | null;
}

/** An agreement that lets one side ask the other. `verified` is false while nobody has read its text for this use. */
export interface Instrument {
  readonly id: string;
  readonly name: Bilingual;
  readonly scope: Bilingual;
  readonly verified: boolean;
}

/** The desks that one country brings to an incident. */
export interface CountryDesks {
  readonly country: CountryCode;
  readonly lead: Target;
  readonly alternates?: readonly Target[];
  readonly supporting?: readonly Target[];
  readonly informed?: readonly Target[];
  /** Desks that are competent too; they are shown and may claim the case. */
  readonly concurrent?: readonly Target[];
}

export interface Outcome {
  readonly sides: readonly CountryDesks[];
  /** Which country's lead leads the case; the other country's lead becomes the first supporting desk. */
  readonly leadFrom: 'side-of-origin' | 'filing-country';
  /** Which country leads when it happens on both sides. */
  readonly whenBoth: 'filing-country' | CountryCode;
  /** The slowest clock that this kind tolerates. */
  readonly ladder?: LadderKey;
  readonly instrument?: string;
  readonly notifyBeforeAct?: readonly Target[];
}

export interface Rule {
  readonly id: string;
  readonly name: Bilingual;
  readonly when: Condition;
  readonly then: Outcome;
}

export interface RuleSetBody {
  /** Desks told when no rule but the last one fits. */
  readonly owners: readonly Target[];
  readonly roles: readonly DeskRole[];
  readonly instruments: readonly Instrument[];
  /** Evaluated from the top; the first that fits decides. */
  readonly rules: readonly Rule[];
}

export interface RuleSet extends RuleSetBody {
  readonly version: number;
}
