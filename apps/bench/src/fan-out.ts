import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchSystem } from './bench-system.js';
import { type Figures, median, percentile } from './closed-loop.js';
import { withReference } from './references/reference-process.js';
import { someReport } from './reports.js';
import { type Result, summary } from './result.js';
import { StreamCrowd } from './stream-crowd.js';

const READERS = 1_000;
/** Acts in one turn, one after the other. */
const ACTS = 10;
const REPETITIONS = 3;
/** What nobody heard by then is counted as missed. */
const LONGEST_MILLIS = 20_000;
const DESK = 'us-cbp-ofo-san-ysidro';

/** Does something of which everybody hears; gives a word that stands in what they hear. */
type Act = () => Promise<string>;

interface Heard {
  readonly times: number[];
  readonly missed: number;
}

/** From the moment when the act was sent until each reader heard of it. */
const hearOne = async (crowd: StreamCrowd, act: Act): Promise<Heard> => {
  const arrivals: { readonly data: string; readonly at: number }[] = [];
  crowd.listen((data, at) => arrivals.push({ data, at }));
  const sent = performance.now();
  const word = await act();
  const heard = (): number[] => arrivals.filter(({ data }) => data.includes(word)).map(({ at }) => at - sent);
  // A filing is several entries, and each reader hears all of them: the first counts.
  for (let waited = 0; heard().length < READERS && waited < LONGEST_MILLIS; waited += 20) await sleep(20);
  const times = heard().slice(0, READERS);
  return { times, missed: READERS - times.length };
};

const turn = async (crowd: StreamCrowd, act: Act): Promise<Figures> => {
  const [times, began]: [number[], number] = [[], performance.now()];
  let refused = 0;
  for (let nth = 0; nth < ACTS; nth += 1) {
    const heard = await hearOne(crowd, act);
    times.push(...heard.times);
    refused += heard.missed;
    await sleep(200);
  }
  const seconds = (performance.now() - began) / 1_000;
  const figures = { p50: percentile(times, 0.5), p99: percentile(times, 0.99), count: times.length, refused };
  return { perSecond: times.length / seconds, ...figures };
};

const postTo =
  (site: string): Act =>
  async () => {
    const word = randomUUID();
    await fetch(`${site}/tell`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'case.opened', caseId: word, seq: 1, prev: 0 }),
    });
    return word;
  };

/** A thousand readers of the live stream, beside as many of the plainest stream there is, turn about. */
export const measureFanOut = async (system: BenchSystem): Promise<Result> => {
  const desk = await system.desk(DESK);
  const file: Act = async () => {
    const { caseId } = await desk.act<{ caseId: string }>('/reports', {
      ...someReport(),
      kind: 'port-closure',
      lifeSafety: false,
    });
    return `"caseId":"${caseId}"`;
  };
  const [ours, raw]: [Figures[], Figures[]] = [[], []];
  let lost = 0;
  await withReference('raw-sse', async (site) => {
    const crowd = await StreamCrowd.open(desk.stream, READERS);
    const plain = await StreamCrowd.open({ url: `${site}/stream` }, READERS);
    try {
      await turn(crowd, file);
      for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
        await system.rest();
        ours.push(await turn(crowd, file));
        raw.push(await turn(plain, postTo(site)));
      }
    } finally {
      lost = crowd.lost;
      crowd.close();
      plain.close();
    }
  });
  const line = summary('enlace', READERS, ours);
  return {
    name: 'sse',
    lines: [line, summary('raw fastify', READERS, raw)],
    goals: [
      { what: 'readers that heard nothing, or whose stream ended', value: line.refused + lost, most: 0 },
      {
        what: 'times the raw stream, p99',
        value: median(ours.map(({ p99 }, nth) => p99 / (raw[nth]?.p99 ?? Infinity))),
        most: 20,
      },
    ],
    notes: [
      'time from sending the act until each reader heard of it: with the filing itself, its commit and the rest of the sequencer in it; of the raw stream, with the post',
      'rates are messages that readers heard in a second of turns with rests in them, not what could be heard',
    ],
  };
};
