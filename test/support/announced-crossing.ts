import type { DeskClient } from '../../apps/demo/src/desk-client.js';

/** A crossing that waits for the other side, and who announced it. */
export interface AnnouncedCrossing {
  readonly by: string;
  readonly noticeId: string;
  /** Somebody of a desk that owes an answer. */
  readonly asked: string;
}

const HOUR_MILLIS = 3_600_000;

export const announceCrossing = async (as: (username: string) => Promise<DeskClient>): Promise<AnnouncedCrossing> => {
  const by = 'liaison.us-webb-so';
  const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR_MILLIS).toISOString();
  const { id } = await (
    await as(by)
  ).act<{ id: string }>('/advance-notices', {
    kind: 'fire-crew',
    crossingId: 'laredo-2',
    entering: 'MX',
    window: { from: inHours(6), until: inHours(9) },
    lines: [
      { item: 'firefighter', count: 9 },
      { item: 'fire-engine', count: 2 },
    ],
    purpose: 'Mutual aid on a warehouse fire',
    language: 'en',
    returnDueAt: inHours(30),
    names: { lead: { name: 'Captain R. Salinas', reach: '+1 956 555 0123' }, plates: ['TX 1234'] },
  });
  return { by, noticeId: id, asked: 'liaison.mx-inm-nuevo-laredo' };
};
