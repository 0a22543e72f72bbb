import { CROSSING_VOLUMES } from './border-volumes.js';
import { someWords } from './case-words.js';
import { weighted } from './draws.js';

/** Somebody at a desk, as the player of a story needs it. */
export interface Player {
  act<Body>(path: string, body?: unknown): Promise<Body>;
  read<Body>(path: string): Promise<Body>;
}

/** How a story ends: what its case is like from then on. */
export const ENDINGS = ['closed', 'resolved', 'in-progress', 'acknowledged', 'offered', 'open'] as const;
export type Ending = (typeof ENDINGS)[number];

/** A case that was really worked on, to be copied. */
export interface Story {
  readonly caseId: string;
  readonly crossingId: string;
  readonly ending: Ending;
  /** What was written, word for word: each copy has words of its own in its place. */
  readonly title: string;
  readonly description: string;
}

interface CaseSeen {
  readonly lead: { readonly deskId: string };
  readonly supporting: readonly { readonly deskId: string }[];
  readonly informed: readonly { readonly deskId: string }[];
}

const KINDS: readonly (readonly [kind: string, often: number, lifeSafety: boolean])[] = [
  ['long-waits', 22, false],
  ['truck-inspection-conflict', 12, false],
  ['stolen-vehicle', 12, false],
  ['traveler-system-outage', 9, false],
  ['food-drug-import', 8, false],
  ['person-in-distress', 7, true],
  ['fugitive', 5, false],
  ['repatriation', 5, false],
  ['chemical-release', 4, true],
  ['livestock-disease', 4, false],
  ['port-closure', 3, false],
  ['mass-arrival', 3, false],
  ['sewage', 3, false],
  ['wildfire', 2, true],
  ['river-flood', 1, true],
];
const kindOf = weighted(KINDS, ([, often]) => often);

const FILERS = {
  west: ['us-cbp-ofo-san-ysidro', 'us-cbp-ofo-otay-mesa', 'mx-inm-tijuana', 'mx-anam-tijuana', 'mx-tij-pc', 'us-sdc-oes'],
  middle: ['us-cbp-ofo-el-paso', 'mx-anam-juarez', 'mx-jrz-pc', 'us-elp-fire'],
  east: ['us-cbp-ofo-laredo', 'mx-anam-nuevo-laredo', 'mx-nld-pc', 'us-lrd-bridge'],
} as const;
/** Beyond these crossings the next region begins, from the ocean to the gulf. */
const regionOf = (crossingId: string): keyof typeof FILERS => {
  const place = CROSSING_VOLUMES.findIndex((one) => one.crossingId === crossingId);
  const first = (id: string): number => CROSSING_VOLUMES.findIndex((one) => one.crossingId === id);
  return place < first('douglas') ? 'west' : place < first('del-rio') ? 'middle' : 'east';
};

const reportOf = (crossingId: string, number: number, draw: () => number) => {
  const [kind, , deadly] = kindOf(draw());
  return {
    kind,
    title: someWords(6, draw),
    description: someWords(40, draw),
    language: draw() < 0.5 ? 'en' : 'es',
    side: 'both',
    place: { crossingId },
    occurredAt: new Date(Date.now() - 60_000).toISOString(),
    channel: 'phone',
    ownReference: `FILL-${Date.now().toString(36)}-${number}`,
    lifeSafety: deadly && draw() < 0.3,
    impact: { security: Math.floor(draw() * 4), flow: Math.floor(draw() * 5) },
    tags: ['border-operations'],
    handling: { tlp: draw() < 0.7 ? 'TLP:GREEN' : 'TLP:AMBER' },
  };
};

const OFFER = {
  kind: 'transfer',
  reasonCode: 'better_placed',
  reason: 'The queue begins on your side and only you can open more lanes.',
  language: 'en',
};
const REQUEST = {
  language: 'en',
  title: 'Registration of a vehicle',
  asked: 'To whom the vehicle is registered.',
  purpose: 'operational',
  facts: 'It blocks a lane and nobody claims it.',
  holderReasons: 'It bears plates of your state.',
  serviceClass: 'other',
  handling: { code: 'H0' },
  tlp: 'TLP:GREEN',
  legalBasis: { own: { text: 'Routine use' }, asked: { text: 'Convenio marco' } },
  answerForm: 'release',
  onward: 'never',
};

/** The work on a case up to where its ending says, by the desk that leads it. */
const work = async (
  at: (deskId: string) => Promise<Player>,
  caseId: string,
  filer: Player,
  ending: Ending,
  draw: () => number,
): Promise<void> => {
  const path = `/cases/${caseId}`;
  const seen = await filer.read<CaseSeen>(path);
  const lead = await at(seen.lead.deskId);
  const other = [...seen.supporting, ...seen.informed].find(({ deskId }) => deskId.slice(0, 2) !== seen.lead.deskId.slice(0, 2));
  if (ending === 'open') return;
  await lead.act(`${path}/acknowledge`);
  if (ending === 'acknowledged') return;
  if (draw() < 0.15 && other) {
    const { id } = await lead.act<{ id: string }>('/requests', { ...REQUEST, caseId, toDeskId: other.deskId });
    await lead.act(`/requests/${id}/submit`);
    if (ending !== 'closed') return offerAndStart(lead, path, ending, other.deskId);
    await (await at(other.deskId)).act(`/requests/${id}/acknowledge`);
    await lead.act(`/requests/${id}/withdraw`, { reason: 'It was claimed.' });
  }
  if (ending !== 'closed') return offerAndStart(lead, path, ending, other?.deskId);
  const heir = draw() < 0.12 && other ? await handOver(lead, await at(other.deskId), path, other.deskId) : lead;
  await heir.act(`${path}/start`);
  if (draw() < 0.3) await heir.act(`${path}/notes`, { language: 'es', text: 'Se avisa al otro lado.' });
  await heir.act(`${path}/resolve`, { outcome: 'handled', summary: 'The lane is open again.' });
  await heir.act(`${path}/close`);
};

const handOver = async (lead: Player, heir: Player, path: string, toDeskId: string): Promise<Player> => {
  const { id } = await lead.act<{ id: string }>(`${path}/handoffs`, { ...OFFER, toDeskId });
  await heir.act(`/handoffs/${id}/accept`);
  return heir;
};

const offerAndStart = async (lead: Player, path: string, ending: Ending, otherDeskId: string | undefined): Promise<void> => {
  await lead.act(`${path}/start`);
  await lead.act(`${path}/tasks`, { title: 'Call the bridge director' });
  if (ending === 'resolved') await lead.act(`${path}/resolve`, { outcome: 'handled', summary: 'The lane is open again.' });
  if (ending === 'offered' && otherDeskId) await lead.act(`${path}/handoffs`, { ...OFFER, toDeskId: otherDeskId });
};

/**
 * Plays stories through the public API, one for every crossing in turn and the endings in turn, so that what is copied is what the product
 * itself wrote.
 *
 * @param at somebody at a desk, signed in
 */
export const playStories = async (
  at: (deskId: string) => Promise<Player>,
  count: number,
  draw: () => number,
): Promise<readonly Story[]> => {
  const byVolume = CROSSING_VOLUMES.toSorted((one, other) => other.volume - one.volume);
  const stories: Story[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    // All crossings once, then the next ending: few stories have the largest crossings.
    const { crossingId } = byVolume[turn % byVolume.length]!;
    const ending = ENDINGS[(turn + Math.floor(turn / byVolume.length)) % ENDINGS.length]!;
    const filers = FILERS[regionOf(crossingId)];
    const filer = await at(filers[Math.floor(draw() * filers.length)]!);
    const report = reportOf(crossingId, turn, draw);
    const { caseId } = await filer.act<{ caseId: string }>('/reports', report);
    await work(at, caseId, filer, ending, draw);
    stories.push({ caseId, crossingId, ending, title: report.title, description: report.description });
  }
  return stories;
};
