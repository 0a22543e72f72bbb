/** What a cross-border incident is about: the 27 kinds that have an agreed pair of leads (reference matrix of the border domain). */
export const INCIDENT_KINDS = [
  'port-closure',
  'long-waits',
  'traveler-system-outage',
  'shots-across-line',
  'person-in-distress',
  'tunnel',
  'drone-incursion',
  'stolen-vehicle',
  'fugitive',
  'kidnap-extortion',
  'child-abduction',
  'detained-national',
  'repatriation',
  'chemical-release',
  'spill-at-sea',
  'sewage',
  'river-flood',
  'wildfire',
  'outbreak',
  'livestock-disease',
  'wildlife',
  'food-drug-import',
  'truck-inspection-conflict',
  'boundary-monument',
  'mass-arrival',
  'airspace-closure',
  'earthquake',
] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** Traffic Light Protocol 2.0 labels, least to most restricted. */
export const TLP_LABELS = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;
export type Tlp = (typeof TLP_LABELS)[number];

export const SIDES = ['US', 'MX', 'both'] as const;
export type Side = (typeof SIDES)[number];

export const IMPACT_LEVELS = [0, 1, 2, 3, 4] as const;
export type ImpactLevel = (typeof IMPACT_LEVELS)[number];

/** One country's own judgement; the two countries' judgements are shown side by side, never averaged. */
export interface Impact {
  readonly security: ImpactLevel;
  readonly flow: ImpactLevel;
}

/** Where it happened; any of these may be known alone. `point` in WGS 84 degrees, `riverKm` along the Rio Grande / río Bravo. */
export interface Place {
  readonly crossingId?: string;
  readonly municipality?: string;
  readonly county?: string;
  readonly point?: { readonly lat: number; readonly lon: number };
  readonly riverKm?: number;
}

export const PRIORITIES = ['P1', 'P2', 'P3', 'P4'] as const;
export type Priority = (typeof PRIORITIES)[number];
