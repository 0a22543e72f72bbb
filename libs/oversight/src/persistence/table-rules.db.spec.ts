import { FIELD_CLASSES } from '#reads';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const libs = fileURLToPath(new URL('../../../', import.meta.url));
const RULES = ['case', 'parties', 'desk', 'agency', 'person', 'auditor', 'ledger', 'all', 'engine'];

interface Stated {
  readonly table: string;
  readonly classes: readonly string[];
  readonly rule: string;
}
const stated: readonly Stated[] = [
  ...readFileSync(`${libs}oversight/TABLES.md`, 'utf8').matchAll(/^\| `(\w+)` +\| ([\w, ]+?) +\| `(\w+)` +\|$/gm),
].map(([, table, classes, rule]) => ({ table: table!, classes: classes!.split(', '), rule: rule! }));
const ofCases = stated.filter(({ rule }) => rule === 'case').map(({ table }) => table);

/** Statements that read a case's table and ask for no `case_access`, and why each may. */
const PAST_ACCESS: Readonly<Record<string, string>> = {
  'handoff.packets-of-case': 'what was said by mistake is taken out of all briefings; nothing of them is shown',
  'case.load': 'a command loads under its lock and asks `mustSee` of the acting desk',
  'attachment.held': 'how much room the files of the acting agency take: a sum',
  'case.has-note': 'asked by a redaction of a case that was loaded and seen',
  'case.has-file': 'asked by a redaction of a case that was loaded and seen',
  'case.has-report': 'as case.has-note',
  'report.take-out-versions': 'a redaction writes it, and shows nothing',
  'case.take-out-note': 'a redaction writes it, and shows nothing',
  'case.release': 'who ends what held a case need not see it, and is told nothing',
  'case.holds': 'asked by a closing of a case that was loaded and seen',
  'case.papers': 'the packet of an offer, built for desks that the case is released to',
  'groupable.fresh': 'a surge groups by itself; whoever is shown a group sees its cases by `case_access`',
  'groupable.standing': 'as groupable.fresh',
  'groupable.over': 'as groupable.fresh',
  'groupable.realms': 'as groupable.fresh: which realms have cases',
  'groupable.count-by-desk': 'figures of a load, for who may see the load',
  'look-alike.near': 'finds look-alikes; those that are hidden are told as whom to ask',
  'report.versions': 'asked only for a report that was found by its viewer',
  'report.waiting': 'reports that wait at the viewer’s own desk',
  'report.load': 'a command loads under its lock and asks whose report it is',
  'report.find-reference': 'the own agency’s own reference',
  'report.case-of': 'a report that was loaded',
  'calendar.due-times': 'the number of a case on which the reader’s own desk owes something',
  'break-glass.open-for': 'whether an emergency opening holds: its case’s lead and label, which are not shown',
  'views.my-desk-reports': 'reports that wait at the reader’s own desk',
  'views.board-reports': 'reports of the reader’s own desk or agency',
  'views.work-held': 'what somebody who leaves has in hand, as numbers, for who ends their access',
};

/** Statements that PostgreSQL lets past the wall of the audience when the api asks them for somebody, and why they must. */
const PAST_WALL: Readonly<Record<string, string>> = {
  'act-links.find': 'a link of a mail is its own key: what is owed by it, and whether it is owed still',
  'activation.shown-sharing':
    'that another activation runs at the same crossing is told to who sits in this one, with its desks and nothing else',
  'after-action.asked-of':
    'what reviews asked of a procedure is told to all who work by it; of others only what became an edition',
  'calendar.due-times': 'a calendar’s address is its own key, and shows numbers on which its desks owe something',
  'dead-letter.get': 'when it is due that an operator sees to it: its debtor is another desk of the country',
  'dead-letter.list': 'as dead-letter.get',
  'disclosure.list-of-country': 'an auditor reads the crossings of a country: the database does not know who is one',
  'drills.get': 'how far a check of communications came, for those who have a role in the drill',
  'drills.of-person': 'as drills.get',
  'filing.keep': 'receipts of many people are written at once, and each is told their own',
  'filing.line': 'places in the line of a flood, across desks; what a filing is about is read for its own desk alone',
  'filing.waiting': 'how many wait, for whoever is told that the door is full',
  'filing.waiting-by-desk': 'figures of a load, for who may see the load',
  'groupable.count-by-desk': 'figures of a load, for who may see the load',
  'item.chain': 'who has a say in what an item rests on is no secret; what that says is not read',
  'ledger.bundle-waiting': 'digests of what was erased, for whoever takes a bundle along: no value',
  'ledger.entries-of-drill': 'the whole of a drill, for those who judge it',
  'look-alike.near': 'finds look-alikes; those that are hidden are told as whom to ask',
  'look-alike.suggested': 'as look-alike.near; says of each whether the reader sees it',
  'obligation.owed-by-desk': 'figures of a load, for who may see the load',
  'obligation.suspended-by-desk': 'as obligation.owed-by-desk',
  'oversight.acts': 'an auditor is told numbers of cases that some desk of the country sees',
  'oversight.counted': 'figures of people, for who oversees them: how many, and of no item which',
  'oversight.looks': 'as oversight.acts',
  'sent-out.figures': 'how much waits for each channel, for who administers it',
  'situation_report.public': 'what was given out to the public',
  'statement.released': 'as situation_report.public',
};

/** The same past the wall of realms. */
const PAST_REALMS: Readonly<Record<string, string>> = {
  'drills.get': 'from the live realm, how far a check of communications came in the drill; for those who have a role in it',
  'drills.of-person': 'as drills.get',
};

const NAMED = /const (\w+)(?:: \w+)? = (?:\([^)]*\)(?:: \w+)? =>\s*)?(`[^`]*`|'[^'\n]*')/g;
const STATEMENT = /sql\(\s*(?:'([^']*)'|(\w+)),\s*(`[^`]*`|'[^'\n]*'|\w+)/g;
const texts = new Map(
  readdirSync(libs, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/\.(spec|fixture)\.ts$/.test(path))
    .map((path) => [path, readFileSync(`${libs}${path}`, 'utf8')]),
);
const namedIn = (text: string): [string, string][] =>
  [...text.matchAll(NAMED)].map(([, name, said]) => [name!, said!.slice(1, -1)]);
const everywhere = new Map([...texts.values()].flatMap(namedIn));

/** A statement with the texts that it is put together from. */
const whole = (text: string, own: ReadonlyMap<string, string>, depth = 0): string =>
  depth > 6
    ? text
    : text.replaceAll(/\$\{(\w+)(?:\([^}]*\))?\}/g, (place, name: string) => {
        const part = own.get(name) ?? everywhere.get(name);
        return part === undefined ? place : whole(part, own, depth + 1);
      });

const statements = [...texts].flatMap(([path, text]) => {
  const own = new Map(namedIn(text));
  return [...text.matchAll(STATEMENT)].map(([, name, variable, said]) => ({
    name: name ?? `${path} ${variable}`,
    text: whole(/^[`']/.test(said!) ? said!.slice(1, -1) : (own.get(said!) ?? ''), own),
  }));
});
const reads = (text: string, table: string): boolean => new RegExp(`\\b(from|join)\\s+${table}\\b`).test(text);

describe('every table', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database?.drop());

  it('has its classes of fields and its rule stated, and none is stated that is not there', async () => {
    const { rows } = await database.owner.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'enlace'::regnamespace and relkind in ('r', 'p', 'v', 'm') order by 1`,
    );
    const there = rows.map(({ name }) => name);
    expect(stated.map(({ table }) => table)).toEqual(there);
    const known = (one: Stated) => RULES.includes(one.rule) && one.classes.every((name) => FIELD_CLASSES.includes(name as never));
    expect(stated.filter((one) => !known(one))).toEqual([]);
  });

  it('that hangs on a case and is not a case’s by rule says so by its column, and has another rule', async () => {
    const { rows } = await database.owner.query<{ name: string }>(
      `select distinct table_name as name from information_schema.columns where table_schema = 'enlace' and column_name = 'case_id' order by 1`,
    );
    const open = rows.filter(({ name }) => stated.find(({ table }) => table === name)?.rule === 'all');
    expect(open).toEqual([]);
  });
});

describe('a statement that reads a case', () => {
  const past = statements.filter(({ text }) => ofCases.some((table) => reads(text, table)) && !text.includes('case_access'));

  it('asks for its release to the reader, or says why it need not', () => {
    expect(past.map(({ name }) => name).filter((name) => !(name in PAST_ACCESS))).toEqual([]);
  });

  it('is excused only while it is there and reads past the release', () => {
    expect(Object.keys(PAST_ACCESS).filter((name) => !past.some((one) => one.name === name))).toEqual([]);
  });

  it('is let past the wall of the database only where it must', () => {
    const past = (which: string): string[] =>
      [...texts.values()].flatMap((text) =>
        [...text.matchAll(new RegExp(`${which}\\(\\s*(?:past\\w+\\(\\s*)?sql\\(\\s*'([^']+)'`, 'g'))].map(([, name]) => name!),
      );
    expect(past('pastAudience').sort()).toEqual(Object.keys(PAST_WALL));
    expect(past('pastRealm').sort()).toEqual(Object.keys(PAST_REALMS));
  });

  it('is found by what this looks for', () => {
    const [found] = [...`const X = sql('planted', \`select * from case_note where id = $1\`);`.matchAll(STATEMENT)];
    expect([found![1], reads(found![3]!, 'case_note'), reads(found![3]!, 'case_file')]).toEqual(['planted', true, false]);
    expect(statements.filter(({ text }) => reads(text, 'case_file') && text.includes('case_access')).length).toBeGreaterThan(5);
  });
});
