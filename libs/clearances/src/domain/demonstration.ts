import { addMinutes, type CrossingId, type DeskId, type Instant } from '#kernel';
import type { Content } from './advance-notice.events.js';
import type { Line } from './contents.js';
import type { Condition } from './parts.js';

/** A notice of the demonstration, by minutes from the moment at which it is laid down. */
export interface DemonstrationNotice {
  readonly deskId: DeskId;
  readonly content: (now: Instant) => Omit<Content, 'leaving' | 'names'>;
  /** Desks that have cleared it, on what. */
  readonly cleared: readonly { readonly deskId: DeskId; readonly conditions: readonly Condition[] }[];
}

const line = (item: Line['item'], count: number): Line => ({ item, count, note: null });

const crossing = (id: string) => ({
  crossingId: id as CrossingId,
  alternateCrossingId: null,
  lifeSafety: false,
  instrument: null,
  returnDueAt: null,
});

/** Away from the corridor of most tours, and far enough ahead that nobody's clock runs out while somebody looks. */
export const DEMONSTRATION_NOTICES: readonly DemonstrationNotice[] = [
  {
    deskId: 'us-webb-so' as DeskId,
    content: (now) => ({
      ...crossing('laredo-world-trade'),
      kind: 'relief',
      entering: 'MX',
      window: { from: addMinutes(now, 20 * 60), until: addMinutes(now, 26 * 60) },
      lines: [line('truck', 4), line('driver', 8), line('water', 3), line('shelter', 1)],
      purpose: 'Water and blankets for the shelters of Nuevo Laredo after the flood',
      language: 'en',
    }),
    cleared: [
      { deskId: 'mx-anam-nuevo-laredo' as DeskId, conditions: [{ code: 'sealed-load', text: null }] },
      { deskId: 'mx-inm-nuevo-laredo' as DeskId, conditions: [{ code: 'crossing-together', text: null }] },
    ],
  },
  {
    deskId: 'mx-jrz-pc' as DeskId,
    content: (now) => ({
      ...crossing('el-paso-bota'),
      kind: 'hazmat-crew',
      entering: 'US',
      window: { from: addMinutes(now, 30 * 60), until: addMinutes(now, 33 * 60) },
      lines: [line('hazmat-technician', 6), line('hazmat-unit', 1), line('detector', 4)],
      purpose: 'Práctica conjunta de detección con los bomberos de El Paso',
      language: 'es',
      returnDueAt: addMinutes(now, 44 * 60),
    }),
    cleared: [],
  },
];
