import { DataKeysStore, type WrappingKeys } from '#ledger';
import { type Database, sql } from '#platform/persistence';
import { RowsCopier } from '../persistence/copy-rows.js';
import { CopiedStory, Lines } from './copied-story.js';
import { drawsOf, weighted } from './draws.js';
import { CROSSING_VOLUMES } from './border-volumes.js';
import { type Ending, ENDINGS, type Player, playStories } from './play-stories.js';
import { readStory } from './story-rows.js';

export interface FillWish {
  readonly cases: number;
  readonly seed: number;
  /** Cases that are really worked on, to be copied. */
  readonly stories: number;
  /** So many of the newest cases have their record too, ledger and notices, some 50 kB each; of older ones the rest is laid, as if that were kept elsewhere. */
  readonly recorded: number;
}

export interface Filled {
  readonly cases: number;
  readonly entries: number;
  readonly seconds: number;
}

/** Of a thousand cases of three years: what is open is about the work of a fortnight. */
const SHARES: Readonly<Record<Ending, number>> = {
  closed: 955,
  'in-progress': 28,
  resolved: 7,
  acknowledged: 6,
  offered: 1,
  open: 3,
};
const BATCH = 1_000;
const HOUR = 3_600_000;
const YEARS_OF_CASES = 3 * 365 * 24 * HOUR;
/** What still waits to be done was left there a while ago, and not so long that all its clocks have come. */
const [FRESH, RECENT] = [HOUR / 4, 14 * 24 * HOUR];

const PEOPLE = sql('fill.people', 'select id from person');
const LAID = sql(
  'fill.laid',
  `select (select count(*) from case_file where realm = 'live')::int as cases, (select count(*) from ledger_entry)::int as entries`,
);
const RESERVE = sql(
  'fill.reserve-numbers',
  `insert into case_number_series (realm, series, next) values ('live', $1, 1 + $2::int)
   on conflict (realm, series) do update set next = case_number_series.next + $2::int returning next - $2::int as first`,
);

/** Draws stories for copies: its ending as often as such cases are, its crossing as often as people and goods pass there. */
const castOf = (stories: readonly CopiedStory[]): ((draw: () => number) => CopiedStory) => {
  const volumes = new Map(CROSSING_VOLUMES.map(({ crossingId, volume }) => [crossingId, volume]));
  const ending = weighted(
    ENDINGS.filter((one) => stories.some(({ story }) => story.ending === one)),
    (one) => SHARES[one],
  );
  const of = new Map(
    ENDINGS.map((one) => [one, stories.filter(({ story }) => story.ending === one)] as const)
      .filter(([, found]) => found.length > 0)
      .map(([one, found]) => [one, weighted(found, ({ story }) => volumes.get(story.crossingId) ?? 1)]),
  );
  return (draw) => of.get(ending(draw()))!(draw());
};

/** The older a case the earlier it is laid: the ledger has its acts in the order in which they were done, about. */
const momentOf = ({ story, read }: CopiedStory, share: number, now: number, draw: () => number): number => {
  if (read.clocksRun) return now - draw() * FRESH;
  if (story.ending !== 'closed') return now - HOUR - draw() * RECENT;
  return now - HOUR - (1 - share) * YEARS_OF_CASES;
};

/** Serial numbers of a series, taken from the product's own counter so that none is given twice. */
class Numbers {
  private readonly blocks = new Map<string, { next: number; end: number }>();

  constructor(private readonly database: Database) {}

  async draw(series: string): Promise<number> {
    let block = this.blocks.get(series);
    if (!block || block.next === block.end) {
      const [row] = await this.database.query<{ first: number }>(RESERVE, [series, BATCH]);
      block = { next: row!.first, end: row!.first + BATCH };
      this.blocks.set(series, block);
    }
    return block.next++;
  }
}

interface Hall {
  /** As the owner. */
  readonly database: Database;
  readonly url: string;
  /** Of the installation: what is laid is sealed as the product would. */
  readonly wrapping: WrappingKeys;
  /** Somebody at a desk, signed in. */
  readonly at: (deskId: string) => Promise<Player>;
  /** Waits until the worker has nothing left to do. */
  readonly rest: () => Promise<unknown>;
  readonly say: (text: string) => void;
}

const playAndRead = async (
  { stories }: FillWish,
  { database, wrapping, at, rest }: Hall,
  draw: () => number,
): Promise<CopiedStory[]> => {
  const played = await playStories(at, stories, draw);
  await rest();
  const people = new Set((await database.query<{ id: string }>(PEOPLE)).map(({ id }) => id));
  const keys = new DataKeysStore(wrapping);
  return Promise.all(played.map(async (story) => new CopiedStory(story, await readStory(database, keys, story.caseId), people)));
};

interface Laying {
  readonly cast: ReturnType<typeof castOf>;
  readonly numbers: Numbers;
  readonly now: number;
  readonly draw: () => number;
  readonly wrapping: WrappingKeys;
}

/** One batch of copies: the `from`-th to the `to`-th of all. */
const batchOf = async (
  { cases, recorded: newest }: FillWish,
  [from, to]: readonly [number, number],
  { cast, numbers, now, draw, wrapping }: Laying,
): Promise<{ readonly lines: Lines; readonly entries: number }> => {
  const lines = new Lines();
  let entries = 0;
  for (let laid = from; laid < to; laid += 1) {
    const copied = cast(draw);
    const recorded = copied.story.ending !== 'closed' || laid >= cases - newest;
    const serial = await numbers.draw(copied.series);
    copied.lay(lines, momentOf(copied, laid / cases, now, draw), { serial, recorded, draw, wrapping });
    if (recorded) entries += copied.entryCount;
  }
  return { lines, entries };
};

const layAll = async (
  wish: FillWish,
  { database, wrapping, say }: Hall,
  copier: RowsCopier,
  play: { stories: CopiedStory[]; draw: () => number },
) => {
  const { draw } = play;
  const cast = castOf(play.stories);
  const [numbers, now] = [new Numbers(database), Date.now()];
  let entries = 0;
  let laying: Promise<void> = Promise.resolve();
  for (let laid = 0; laid < wish.cases; laid += BATCH) {
    const batch = await batchOf(wish, [laid, Math.min(wish.cases, laid + BATCH)], { cast, numbers, now, draw, wrapping });
    entries += batch.entries;
    // The database lays one batch while the next is made.
    await laying;
    laying = copier.copy(batch.lines.all());
    // It is waited for above, after the next batch was made; until then it is nobody's failure.
    laying.catch(() => undefined);
    if (laid % 50_000 === 0 && laid > 0) say(`${laid} cases laid`);
  }
  await laying;
  return entries;
};

/**
 * Fills an installation with cases as if it had worked for three years: stories are played through the public API, then their rows and
 * ledger entries are laid again and again under other ids, numbers, words and times. What is laid is whole: the ledger's verifier accepts it.
 */
export const fillCases = async (wish: FillWish, hall: Hall): Promise<Filled> => {
  const began = performance.now();
  const seconds = (): number => (performance.now() - began) / 1000;
  const told: Hall = { ...hall, say: (text) => hall.say(`${text} after ${seconds().toFixed(0)} s`) };
  const [laid] = await hall.database.query<{ cases: number; entries: number }>(LAID);
  // A folder that was kept has them already.
  if (laid && laid.cases >= wish.cases) return { ...laid, seconds: 0 };
  const draw = drawsOf(wish.seed);
  const stories = await playAndRead(wish, told, draw);
  told.say(`${stories.length} stories played`);
  const copier = await RowsCopier.open(hall.url);
  try {
    const entries = await layAll(wish, told, copier, { stories, draw });
    told.say(`${wish.cases} cases laid`);
    await hall.rest();
    told.say(`${entries} entries of the ledger in order`);
    await copier.settle();
    return { cases: wish.cases, entries, seconds: seconds() };
  } finally {
    await copier.close();
  }
};
