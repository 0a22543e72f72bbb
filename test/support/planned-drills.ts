import type { DeskClient } from '../../apps/demo/src/desk-client.js';

/** A drill that waits for its start, and one that runs with an inject of a controller's beside those of the scenario. */
export interface PlannedDrills {
  readonly plannedId: string;
  readonly runningId: string;
  readonly by: string;
  readonly player: string;
}

const SCENARIO = 'first-drill';
const DIRECTS = 'director.drills';
const PLAYS = 'us-cbp-ofo-san-ysidro';

export const planDrills = async (as: (username: string) => Promise<DeskClient>): Promise<PlannedDrills> => {
  const player = `liaison.${PLAYS}`;
  const [directs, plays] = await Promise.all([as(DIRECTS), as(player)]);
  const idOf = async (desk: DeskClient): Promise<string> => (await desk.read<{ user: { id: string } }>('/me')).user.id;
  const roster = [
    { personId: await idOf(directs), role: 'director' },
    { personId: await idOf(plays), role: 'player', deskId: PLAYS },
  ];
  const plan = async (): Promise<string> => (await directs.act<{ id: string }>('/drills', { scenario: SCENARIO, roster })).id;
  const [plannedId, runningId] = [await plan(), await plan()];
  await directs.act(`/drills/${runningId}/start`, { scale: 1 });
  await directs.act(`/drills/${runningId}/injects`, {
    channel: 'media',
    from: { en: 'Radio of the port', es: 'Radio del puerto' },
    text: { en: 'Smoke is seen above the bus hall.', es: 'Se ve humo sobre la terminal de autobuses.' },
    at: 0,
  });
  return { plannedId, runningId, by: DIRECTS, player };
};
