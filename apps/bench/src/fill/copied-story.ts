import { randomBytes } from 'node:crypto';
import { caseNumber } from '#incidents';
import { SubjectKeys, type WrappingKeys } from '#ledger';
import type { CopiedRows } from '../persistence/copy-rows.js';
import { DATA_KEYS } from '../written-rows.js';
import { someWords } from './case-words.js';
import { CopiedEntry, DISCLOSURE_COLUMNS, ENTRY_COLUMNS, PENDING_COLUMNS } from './copied-entry.js';
import { type Filling, type Pattern, Replaced } from './pattern.js';
import type { Story } from './play-stories.js';
import type { StoryRows } from './story-rows.js';

/** Lines of many copies, by table. */
export class Lines {
  private readonly tables = new Map<string, { readonly columns: readonly string[]; readonly lines: string[] }>();

  add(table: string, columns: readonly string[], line: string): void {
    const known = this.tables.get(table);
    if (known) known.lines.push(line);
    else this.tables.set(table, { columns, lines: [line] });
  }

  all(): CopiedRows[] {
    return [...this.tables].map(([table, rows]) => ({ table, ...rows }));
  }
}

/** Rows of the record of a case: what its acts left in the ledger, and who was told of them. */
const RECORD = new Set(['notification', 'delivery', 'stream_reader', 'handoff_packet', 'obligation_step']);

const KEY_COLUMNS = ['kid', 'subject', 'holder', 'kek', 'wrapped'];

const TIME = 12;
/** Ids of the product tell their time in their first 48 bits; those of others are random. */
const newId = (old: string, shift: number): string => {
  const random = randomBytes(10).toString('hex');
  if (old[14] !== '7')
    return `${random.slice(0, 8)}-${random.slice(8, 12)}-4${random.slice(12, 15)}-8${random.slice(15, 18)}-${randomBytes(6).toString('hex')}`;
  const millis = Number.parseInt(old.replaceAll('-', '').slice(0, TIME), 16) + Math.round(shift);
  const time = millis.toString(16).padStart(TIME, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-8${random.slice(3, 6)}-${random.slice(6, 18)}`;
};

const SERIES = /^\d\d-([A-Z]{3})-/;

interface Laying {
  readonly serial: number;
  readonly recorded: boolean;
  readonly draw: () => number;
  readonly wrapping: WrappingKeys;
}

/** A case that was worked on, ready to be laid again as often as one likes, under other ids, numbers, words and times. */
export class CopiedStory {
  private readonly replaced: Replaced;
  private readonly rows: readonly { readonly table: string; readonly columns: readonly string[]; readonly pattern: Pattern }[];
  private readonly entries: readonly CopiedEntry[];
  /** When its case was opened. */
  private readonly began: number;

  constructor(
    readonly story: Story,
    readonly read: StoryRows,
    people: ReadonlySet<string>,
  ) {
    const reference = ownReference(read);
    const requests = numbersOfRequests(read);
    this.replaced = new Replaced([story.title, story.description, read.number, reference, ...requests], people);
    this.rows = read.tables.flatMap(({ table, columns, rows }) =>
      rows.map((row) => ({ table, columns, pattern: this.replaced.pattern(row) })),
    );
    this.entries = read.entries.map((entry) => new CopiedEntry(entry, this.replaced));
    this.began = Date.parse(read.entries[0]!.at);
  }

  /** The series that numbers of its case are drawn from. */
  get series(): string {
    return SERIES.exec(this.read.number)![1]!;
  }

  /** How many entries of the ledger one copy has. */
  get entryCount(): number {
    return this.entries.length;
  }

  /**
   * @param at when the copy's case is opened, in milliseconds
   * @param given.serial a number of the case's series that no other has
   * @param given.recorded whether its entries in the ledger and its notices are laid too
   */
  lay(lines: Lines, at: number, { serial, recorded, draw, wrapping }: Laying): void {
    const filling = this.filling(at, serial, draw);
    for (const { table, columns, pattern } of this.rows)
      if (recorded || !RECORD.has(table)) lines.add(table, columns, pattern.fill(filling));
    if (!recorded) return;
    const keys = new SubjectKeys(wrapping, new Map());
    for (const entry of this.entries) {
      const made = entry.fill(filling, keys);
      lines.add('ledger_entry', ENTRY_COLUMNS, made.entry);
      lines.add('ledger_pending', PENDING_COLUMNS, made.pending);
      lines.add('ledger_disclosure', DISCLOSURE_COLUMNS, made.disclosure);
    }
    for (const { kid, subject, holder, kek, wrapped } of keys.made)
      lines.add(DATA_KEYS, KEY_COLUMNS, [kid, subject, holder, kek, `\\\\x${wrapped.toString('hex')}`].join('\t'));
  }

  private filling(at: number, serial: number, draw: () => number): Filling {
    const shift = Math.round(at - this.began);
    const [title, description, , reference, ...requests] = this.replaced.texts;
    const number = caseNumber('', new Date(at).getUTCFullYear(), this.series, serial);
    const again = (text: string): string => someWords(text.split(' ').length, draw);
    return {
      shift,
      ids: this.replaced.known.map((id) => newId(id, shift)),
      texts: [
        again(title!),
        again(description!),
        number,
        `${reference}-${serial}`,
        ...requests.map((request) => `${request}${serial}`),
      ],
    };
  }
}

const ownReference = ({ tables }: StoryRows): string => {
  const report = tables.find(({ table }) => table === 'report')?.rows[0] ?? '';
  return /FILL-[0-9a-z]+-\d+/.exec(report)?.[0] ?? '';
};

/** Their form is that of a case's number, but for a copy it is enough that no two are the same. */
const numbersOfRequests = ({ tables, number }: StoryRows): string[] => {
  const requests = tables.find(({ table }) => table === 'request')?.rows ?? [];
  return requests.flatMap((row) => (/\d\d-[A-Z]{3}-\d{5,7}-[A-Z]/g.exec(row.replaceAll(number, '')) ?? []).slice(0, 1));
};
