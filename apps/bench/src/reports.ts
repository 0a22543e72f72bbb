import { randomUUID } from 'node:crypto';

/** Desks of both sides in the western corridor, whose people file. */
export const FILING_DESKS = [
  'us-cbp-ofo-san-ysidro',
  'us-cbp-ofo-otay-mesa',
  'us-sd-fire',
  'us-sdc-oes',
  'mx-anam-tijuana',
  'mx-inm-tijuana',
  'mx-tij-bomb',
  'mx-tij-pc',
];

const PLACES = [
  { crossingId: 'san-ysidro', municipality: 'Tijuana' },
  { crossingId: 'otay-mesa-commercial', municipality: 'Tijuana' },
  { crossingId: 'otay-mesa-commercial', municipality: 'Tijuana', point: { lat: 32.541, lon: -116.938 } },
];
const KINDS = ['chemical-release', 'long-waits', 'port-closure', 'traveler-system-outage', 'sewage', 'stolen-vehicle'];
const WORDS =
  'lane closed garita fila transmigrante cruce peatonal truck queue ammonia odor humo valve inspector aduana turno north south bodega planta carril norte sur espera minutos reported seen camera patrol'.split(
    ' ',
  );
const DAY = 24 * 3_600_000;

const pick = <T>(from: readonly T[]): T => from[Math.floor(Math.random() * from.length)] as T;
const words = (count: number): string => Array.from({ length: count }, () => pick(WORDS)).join(' ');

/** A report like no other: own reference, kind, place, words and a time within the last day differ. 2 % are about life. */
export const someReport = (reference = `BENCH-${randomUUID()}`) => ({
  kind: pick(KINDS),
  title: words(6),
  description: words(60),
  language: pick(['en', 'es']),
  side: 'both',
  place: pick(PLACES),
  occurredAt: new Date(Date.now() - Math.random() * DAY).toISOString(),
  channel: 'phone',
  ownReference: reference,
  lifeSafety: Math.random() < 0.02,
  impact: { security: 2, flow: 3 },
  tags: ['border-operations'],
  handling: { tlp: 'TLP:GREEN' },
});
