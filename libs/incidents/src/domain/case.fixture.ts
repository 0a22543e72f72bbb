import { type CaseId, type DeskId, type HandoffId, instant, type Instant, replay, type ReportId } from '#kernel';
import type { Case } from './case.js';
import type { CaseEvent } from './case-events.js';
import type { ActingDesk } from './case.rules.js';
import { caseFile } from './evolve-case.js';
import { type OpenCase, openCase } from './open-case.js';
import type { ReportContent } from './report.js';

/** Fixtures of the specs of this context: an ammonia cloud at Otay, filed by Tijuana's firefighters. */
export const T0: Instant = instant('2026-11-23T21:00:00Z');

const desk = (deskId: string, country: 'US' | 'MX'): ActingDesk => ({ deskId: deskId as DeskId, country });

export const FIRE_TIJUANA = desk('mx-tij-bomb', 'MX');
export const EPA = desk('us-epa-r9', 'US');
export const PROFEPA = desk('mx-profepa', 'MX');
export const OES = desk('us-sdc-oes', 'US');
export const CONSULATE = desk('mx-sre-cg-sd', 'MX');
export const STRANGER = desk('us-elp-pd', 'US');
export const JOINT_US = desk('us-joint-desk', 'US');
export const JOINT_MX = desk('mx-joint-desk', 'MX');
export const HANDOFF = '01930000-0000-7000-8000-00000000aaaa' as HandoffId;

export const CLOUD: ReportContent = {
  kind: 'chemical-release',
  title: 'Nube de amoniaco en Otay',
  description: 'Fuga en la planta de hielo; la nube avanza al norte.',
  language: 'es-MX',
  side: 'both',
  place: { crossingId: 'otay-mesa-commercial' },
  occurredAt: T0,
  occurredPrecision: 'minutes',
  detectedAt: null,
  reportedAt: null,
  reporterKind: 'agency',
  channel: 'radio',
  lifeSafety: false,
  impact: { security: 1, flow: 2 },
  tags: ['environment'],
  handling: { tlp: 'TLP:GREEN', restrictions: null },
};

export const opening = (changes: Partial<OpenCase['opening']> = {}): OpenCase => ({
  opening: {
    caseId: '01930000-0000-7000-8000-000000000001' as CaseId,
    number: '26-SDT-00417-K',
    reportId: '01930000-0000-7000-8000-000000000002' as ReportId,
    kind: CLOUD.kind,
    title: CLOUD.title,
    side: CLOUD.side,
    place: CLOUD.place,
    corridorId: null,
    occurredAt: T0,
    lifeSafety: false,
    impact: { MX: CLOUD.impact },
    tags: CLOUD.tags,
    handling: CLOUD.handling,
    routing: {
      ruleId: 'chemical-release-sdt',
      ruleVersion: 1,
      reason: { en: 'A chemical release near the line', es: 'Una fuga química cerca de la línea' },
      ladder: 'acknowledge-urgent',
      instrument: null,
      alternates: [],
      concurrent: [PROFEPA.deskId],
      notifyBeforeAct: [],
      standIns: [],
      fallback: false,
      inputs: {},
    },
    ...changes,
  },
  lead: EPA,
  filedBy: FIRE_TIJUANA.deskId,
  supporting: [OES.deskId],
  informed: [CONSULATE.deskId],
});

export const PHOTO = { name: 'nube.jpg', mediaType: 'image/jpeg', bytes: 3, sha256: 'ab'.repeat(32), scan: 'none' } as const;

type Step = (state: Case, now: Instant) => readonly CaseEvent[];

/** A case opened at T0 and taken through `steps`. @throws what a step throws */
export const caseAfter = (...steps: readonly Step[]): Case => {
  const start = replay(caseFile, openCase(opening(), T0))!;
  return steps.reduce((state, step) => step(state, T0).reduce<Case>(caseFile.evolve, state), start);
};
