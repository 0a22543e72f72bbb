import type { DeskId } from '#kernel';

/** What somebody's departure does to a thing: a named colleague takes it over, the desk has it, or it ends with the access. */
export type GoesTo = 'colleague' | 'desk' | 'ends';

/** Everything that a person may hold. Work is the desk's always: a person has it in hand. */
const FATE = {
  case: 'colleague',
  'roster-place': 'colleague',
  cover: 'colleague',
  'shift-note': 'desk',
  'prepared-answer': 'desk',
  'prepared-provision': 'desk',
  'contact-report': 'desk',
  'rule-draft': 'desk',
  'ladder-draft': 'desk',
  role: 'ends',
  session: 'ends',
  token: 'ends',
  'act-link': 'ends',
  'saved-view': 'ends',
} as const satisfies Record<string, GoesTo>;
export type HoldingKind = keyof typeof FATE;
export const HOLDING_KINDS = Object.keys(FATE) as HoldingKind[];

/** One thing that a person holds. */
export interface Held {
  readonly kind: HoldingKind;
  /** A number or name of its own; empty for what has none. */
  readonly name: string;
  readonly deskId: DeskId | null;
}

/** How many of a kind went where. */
export interface Handed {
  readonly kind: HoldingKind;
  readonly count: number;
  readonly goesTo: GoesTo;
}

/** What a colleague would take over is the desk's where none is named. */
export const goesTo = (kind: HoldingKind, isColleagueNamed: boolean): GoesTo => {
  const fate: GoesTo = FATE[kind];
  return fate === 'colleague' && !isColleagueNamed ? 'desk' : fate;
};

/** The list in short, as the ledger keeps it: names of cases and tokens stay out. */
export const inShort = (held: readonly Held[], isColleagueNamed: boolean): readonly Handed[] =>
  HOLDING_KINDS.flatMap((kind) => {
    const count = held.filter((one) => one.kind === kind).length;
    return count > 0 ? [{ kind, count, goesTo: goesTo(kind, isColleagueNamed) }] : [];
  });
