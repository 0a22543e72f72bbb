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

/** Everything that a request for information needs to be sent. */
export const requestTo = (deskId: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  toDeskId: deskId,
  language: 'es',
  title: 'Registro de un tanque',
  asked: '¿Quién llenó el tanque?',
  purpose: 'operational',
  facts: 'El tanque tiene una fuga.',
  holderReasons: 'La planta se surte de su lado.',
  subjects: [{ label: 'Tanque 7ABC123', link: 'Está en la planta.', personal: false, sensitive: false, minor: false }],
  serviceClass: 'other',
  handling: { code: 'H0' },
  tlp: 'TLP:AMBER',
  legalBasis: { own: { text: 'Ley de la materia' }, asked: { text: 'Routine use' } },
  answerForm: 'release',
  onward: 'never',
  ...more,
});

/** One piece of information that may be kept and not passed on. */
export const itemToGive = (more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  form: 'release',
  nature: 'registration',
  text: 'Filled at the plant in Otay.',
  language: 'en',
  handling: { code: 'H0' },
  tlp: 'TLP:AMBER',
  sourceGrade: 'A',
  contentGrade: 1,
  purposes: ['operational'],
  evidenceConsent: 'no',
  onward: 'never',
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
