import { randomUUID } from 'node:crypto';

/** An ammonia release at Otay, as Tijuana's fire department files it. */
export const ammoniaAtOtay = (more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  kind: 'chemical-release',
  title: 'Fuga de amoniaco en una planta de Otay',
  description: 'Ammonia release at a cold store in Otay, wind from the south, 500 m south of the line.',
  language: 'es',
  side: 'both',
  place: { crossingId: 'otay-mesa-commercial', municipality: 'Tijuana', point: { lat: 32.541, lon: -116.938 } },
  occurredAt: '2026-03-02T17:50:00.000Z',
  ownReference: `BOMB-${randomUUID()}`,
  lifeSafety: true,
  impact: { security: 2, flow: 3 },
  tags: ['environment', 'border-operations'],
  handling: { tlp: 'TLP:AMBER' },
  ...more,
});

/** An offer of the whole case. */
export const transferTo = (deskId: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  toDeskId: deskId,
  kind: 'transfer',
  reasonCode: 'cloud_crosses_the_line',
  reason: 'La nube cruza la línea; la respuesta corresponde a su lado.',
  language: 'es',
  ...more,
});

export interface Filed {
  readonly id: string;
  readonly caseId: string;
  readonly caseNumber: string;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

export interface CaseSeen {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly version: number;
  readonly lead: { readonly deskId: string };
  readonly supporting: readonly { readonly deskId: string }[];
  readonly informed: readonly { readonly deskId: string }[];
  readonly routing: { readonly ruleId: string; readonly reason: { readonly en: string; readonly es: string } };
  readonly obligations: readonly {
    readonly id: string;
    readonly act: string;
    readonly deskId: string;
    readonly dueAt: string | null;
  }[];
}

export interface HandoffSeen {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly packetHash: string;
}
