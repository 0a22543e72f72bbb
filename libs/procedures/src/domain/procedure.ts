import type { Bilingual, CountryCode, IncidentKind } from '#kernel';

export const FAMILIES = ['people', 'goods', 'infrastructure', 'information-and-enforcement'] as const;
export type Family = (typeof FAMILIES)[number];

/** How grave it is. Recovery is not calmer than watch by rank: it is the way back from what was graver. */
export const LEVELS = ['watch', 'elevated', 'crisis', 'recovery'] as const;
export type Level = (typeof LEVELS)[number];

export const DUTIES = ['commander', 'deputy', 'liaison', 'operations', 'information', 'partner'] as const;
export type RoleDuty = (typeof DUTIES)[number];

export const PHASES = ['assess', 'protect-life', 'act', 'keep-flow', 'inform', 'reopen', 'document'] as const;
export type Phase = (typeof PHASES)[number];

/** What a desk orders at the border; some of it needs that others are told before. */
export const ORDER_ACTS = [
  'suspend',
  'restrict',
  'reopen',
  'divert',
  'inspect-all',
  'close-airspace',
  'evacuate',
  'release-water',
] as const;
export type OrderAct = (typeof ORDER_ACTS)[number];

export const FLOW_MODES = ['vehicle', 'pedestrian', 'commercial', 'rail'] as const;
export type FlowMode = (typeof FLOW_MODES)[number];
export const DIRECTIONS = ['northbound', 'southbound'] as const;
export type Direction = (typeof DIRECTIONS)[number];
export const LANES = ['standard', 'sentri', 'nexus', 'fast', 'ready'] as const;
export type Lane = (typeof LANES)[number];

/** Who goes first when not everybody can: relief and emergency, trusted programmes, all. */
export const TIERS = ['relief', 'trusted', 'all'] as const;
export type Tier = (typeof TIERS)[number];

/** From the most open to the least. */
export const FLOW_STATES = ['open', 'restricted', 'diverted', 'suspended'] as const;
export type FlowState = (typeof FLOW_STATES)[number];

export const AUDIENCES = ['command', 'agencies', 'executives', 'public'] as const;
export type ReportAudience = (typeof AUDIENCES)[number];

/** Which sources a statement rests on; what rests on general knowledge alone may be adjusted locally, and says so. */
interface Cited {
  readonly sources?: readonly string[];
  readonly adjustable?: true;
}

export interface Condition {
  readonly question: string;
  readonly is: boolean;
}

export interface ProcedureRole {
  readonly id: string;
  readonly country: CountryCode;
  readonly duty: RoleDuty;
  readonly title: Bilingual;
  /** A function of the routing rules or a desk; absent for a body that has no desk here. */
  readonly seat?: string;
  /** How a body without a desk is told. */
  readonly reach?: Bilingual;
}

export interface Telling extends Cited {
  readonly id: string;
  /** Roles. */
  readonly by: string;
  readonly tell: string;
  readonly withinMinutes: number;
  readonly levels: readonly Level[];
  readonly what: Bilingual;
  readonly when?: Condition;
}

export interface ProcedureStep extends Cited {
  readonly id: string;
  readonly phase: Phase;
  readonly role: string;
  readonly do: Bilingual;
  readonly levels: readonly Level[];
  /** From the moment at which the owner's side enters the level. */
  readonly dueMinutes: number;
  readonly lifeSafety?: true;
  readonly when?: Condition;
  readonly evidence: Bilingual;
}

export interface NoticeBefore extends Cited {
  readonly act: OrderAct;
  readonly tell: readonly string[];
  readonly leadMinutes: number;
  readonly why: Bilingual;
  /** When one may act first and tell at once after. */
  readonly unless: Bilingual;
}

export interface FlowRule {
  readonly mode: FlowMode;
  readonly direction: Direction;
  readonly lanes: readonly Lane[];
  readonly tier: Tier;
  readonly elevated: FlowState;
  readonly crisis: FlowState;
  readonly recovery: FlowState;
  readonly how: Bilingual;
}

export interface ReopeningPhase extends Cited {
  readonly id: string;
  readonly opens: Bilingual;
  readonly gate: Bilingual;
  readonly decidedBy: readonly string[];
}

export interface ReportCadence {
  readonly level: Level;
  readonly audience: ReportAudience;
  readonly everyMinutes: number;
}

/** A procedure as it is written down: `library/procedure.schema.json` is its shape, `check-procedure.ts` its sense. */
export interface ProcedureText {
  readonly schema: 1;
  readonly id: string;
  readonly family: Family;
  readonly title: Bilingual;
  readonly purpose: Bilingual;
  readonly kinds: readonly IncidentKind[];
  readonly instruments: readonly { readonly key: string; readonly use: Bilingual }[];
  readonly sources: readonly {
    readonly id: string;
    readonly basis: 'read' | 'known';
    readonly says: Bilingual;
    readonly where?: string;
  }[];
  readonly triggers: readonly (Cited & { readonly level: Exclude<Level, 'recovery'>; readonly when: Bilingual })[];
  readonly questions: readonly { readonly id: string; readonly ask: Bilingual }[];
  readonly roles: readonly ProcedureRole[];
  readonly tellings: readonly Telling[];
  readonly steps: readonly ProcedureStep[];
  readonly noticeBefore: readonly NoticeBefore[];
  readonly flow: readonly FlowRule[];
  readonly reopening: readonly ReopeningPhase[];
  readonly reports: readonly ReportCadence[];
  readonly deactivation: readonly Bilingual[];
  readonly afterAction: {
    readonly withinDays: number;
    readonly owners: readonly string[];
    readonly questions: readonly Bilingual[];
  };
}
