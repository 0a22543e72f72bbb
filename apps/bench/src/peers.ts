import type { BenchSystem } from './bench-system.js';
import { closedLoop, type Figures } from './closed-loop.js';
import { file } from './filing.js';
import { acceptOffers, prepareOffers } from './handoffs.js';
import { RequestTracker } from './request-tracker.js';
import { type Line, ratioOf, type Result, summary } from './result.js';

/** Request Tracker has four workers: more clients would only wait in its line. */
const CLIENTS = 4;
const REPETITIONS = 3;
const SECONDS = 8;
/** Offers of one turn. */
const OFFERS = 80;

type Kind = 'filing' | 'create' | 'accept' | 'move';
const NAMES: Readonly<Record<Kind, string>> = {
  filing: 'enlace: filing',
  create: 'Request Tracker: ticket',
  accept: 'enlace: accept',
  move: 'Request Tracker: queue move',
};

const turnOf = async (system: BenchSystem, tracker: RequestTracker, runs: Readonly<Record<Kind, Figures[]>>): Promise<void> => {
  const tickets: string[] = [];
  runs.filing.push(await file(system, CLIENTS, SECONDS));
  const offers = await prepareOffers(system, OFFERS);
  await system.rest();
  runs.create.push(
    await closedLoop(CLIENTS, SECONDS, async () => {
      const id = await tracker.create();
      if (id !== null) tickets.push(id);
      return id !== null;
    }),
  );
  runs.accept.push(await acceptOffers(system, CLIENTS, offers));
  await system.rest();
  runs.move.push(
    await closedLoop(CLIENTS, SECONDS, () => {
      const id = tickets.pop();
      return id === undefined ? null : tracker.move(id);
    }),
  );
};

/**
 * What an agency would install instead, doing the same work on the same machine, turn about: tickets against filings, moves to another queue
 * against accepted offers.
 * @param site null: nobody said where it is, and nothing is measured
 */
export const measurePeers = async (system: BenchSystem, site: string | null): Promise<Result> => {
  const runs: Record<Kind, Figures[]> = { filing: [], create: [], accept: [], move: [] };
  const notes = ['one user by session cookie, the quickest way that Request Tracker has; its mail is composed and not sent'];
  if (site === null) notes.push('not measured: test/bench/peers/request-tracker.sh starts one, and --rt says where it is');
  else {
    const tracker = await RequestTracker.open(site);
    // Both have read their code once before anything is counted.
    await Promise.all([tracker.create(), file(system, CLIENTS, 2)]);
    for (let repetition = 0; repetition < REPETITIONS; repetition += 1) await turnOf(system, tracker, runs);
    tracker.close();
  }
  const measured = site !== null;
  const lines: Line[] = measured ? (Object.keys(runs) as Kind[]).map((kind) => summary(NAMES[kind], CLIENTS, runs[kind])) : [];
  return {
    name: 'peers',
    lines,
    goals: [
      { what: 'filings for each ticket, same clients', value: measured ? ratioOf(runs.filing, runs.create) : null, least: 150 },
      { what: 'accepts for each queue move, same clients', value: measured ? ratioOf(runs.accept, runs.move) : null, least: 30 },
    ],
    notes,
  };
};
