import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';

/** Columns that name people, letters or retries: what they mean is of no realm. */
const OF_NO_REALM =
  'user_id person_id recipient_id reached to_person read_by entered_by drafted_by approved_by published_by retired_by letter lease parcel correlation_id'.split(
    ' ',
  );
/** Their realm is the thing's own id; the tables hold that. */
const IS_ITS_REALM = ['drill_result.drill_id'];

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly made: string | null;
  readonly primary: boolean;
}

/** Something that refuses a row whose `column` leads to a row of another realm. */
interface Fence {
  readonly table: string;
  readonly column: string;
  readonly parent: string;
  readonly by: string;
}

const COLUMNS = `
  select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
    case a.attgenerated when 's' then pg_get_expr(d.adbin, d.adrelid) end as made, coalesce(a.attnum = any (k.conkey), false) as primary
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
  where c.relnamespace = 'enlace'::regnamespace and c.relkind = 'r' order by c.relname, a.attnum`;
/** Each pair of columns of each foreign key, and whether realms are among them. */
const KEYS = `
  select k.conname as by, k.conrelid::regclass::text as table, k.confrelid::regclass::text as parent, a.attname as column, p.attname as key,
    exists (select from pg_attribute r where r.attrelid = k.conrelid and r.attname = 'realm' and r.attnum = any (k.conkey)) as whole
  from pg_constraint k cross join unnest(k.conkey, k.confkey) as pair(child, parent)
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.child
    join pg_attribute p on p.attrelid = k.confrelid and p.attnum = pair.parent
  where k.contype = 'f' and k.connamespace = 'enlace'::regnamespace`;
const TRIGGERS = `
  select tgname as by, tgrelid::regclass::text as table from pg_trigger where tgname like 'fence\\_%' order by tgname`;

describe('the database refuses a row that joins two realms', () => {
  let database: TestDatabase;
  let columns: Column[];
  let realmBound: ReadonlySet<string>;
  let fences: Fence[];
  let keys: (Fence & { key: string; whole: boolean })[];
  const rows = async <Row extends object>(text: string): Promise<Row[]> => (await database.owner.query<Row>(text)).rows;

  /** Nothing but keys and fences is left, so that a row needs no more than its ids. */
  const strip = async (): Promise<void> => {
    const checks = await rows<{ table: string; name: string }>(
      `select conrelid::regclass::text as table, conname as name from pg_constraint where contype = 'c' and connamespace = 'enlace'::regnamespace`,
    );
    const triggers = await rows<{ table: string; name: string }>(
      `select tgrelid::regclass::text as table, tgname as name from pg_trigger where not tgisinternal and tgname not like 'fence\\_%' and tgname <> 'realm_stays'`,
    );
    await database.owner.query(
      [
        ...checks.map(({ table, name }) => `alter table ${table} drop constraint "${name}"`),
        ...triggers.map(({ table, name }) => `drop trigger "${name}" on ${table}`),
        ...columns
          .filter(({ table, primary }) => realmBound.has(table) && !primary)
          .map(({ table, name }) => `alter table ${table} alter column "${name}" drop not null`),
      ].join(';'),
    );
  };

  beforeAll(async () => {
    database = await openTestDatabase();
    columns = await rows<Column>(COLUMNS);
    realmBound = new Set(columns.filter(({ name }) => name === 'realm').map(({ table }) => table));
    keys = await rows(KEYS);
    const triggers = await rows<{ by: string; table: string }>(TRIGGERS);
    const ofTriggers = triggers.flatMap(({ by, table }) =>
      columns
        .filter((column) => column.table === table)
        .flatMap(({ name }) =>
          [...realmBound]
            .filter((parent) => by === `fence_${table}_${name}_${parent}`)
            .map((parent) => ({ table, column: name, parent, by })),
        ),
    );
    const ofKeys = keys.filter(({ whole, column, parent }) => whole && column !== 'realm' && realmBound.has(parent));
    fences = [...ofKeys, ...ofTriggers];
    await strip();
  });
  afterAll(() => database.drop());

  const isFenced = (table: string, column: string): boolean =>
    fences.some((fence) => fence.table === table && fence.column === column);

  it('by every column that leads from a thing of a realm to another', () => {
    const open = columns.filter(
      ({ table, name, type }) =>
        realmBound.has(table) &&
        type.startsWith('uuid') &&
        name !== 'id' &&
        !OF_NO_REALM.includes(name) &&
        !isFenced(table, name),
    );
    expect(open.map(({ table, name }) => `${table}.${name}`)).toEqual(IS_ITS_REALM);
  });

  it('by every foreign key between things of a realm', () => {
    const open = keys.filter(
      ({ table, parent, whole, by }) =>
        realmBound.has(table) &&
        realmBound.has(parent) &&
        !whole &&
        !keys.some((key) => key.by === by && isFenced(table, key.column)),
    );
    expect(open.map(({ by }) => by)).toEqual([]);
  });

  it('and what has no realm of its own belongs to one thing alone', () => {
    const owned = keys.filter(({ table, parent }) => !realmBound.has(table) && realmBound.has(parent) && parent !== 'outbox');
    const ofTwo = owned.filter(({ table, by }) => owned.some((other) => other.table === table && other.by !== by));
    // A link in a mail is of a notice and of what is owed: it has a fence of its own.
    expect([...new Set(ofTwo.map(({ table }) => table))]).toEqual(['act_link']);
  });

  it('and lets no realm be changed', async () => {
    const names = [...realmBound].map((table) => `('${table}')`).join();
    const changeable = await rows<{ name: string }>(
      `select name from (values ${names}) as t(name) where has_column_privilege('enlace_app', name, 'realm', 'UPDATE')
         and not exists (select from pg_trigger where tgrelid = name::regclass and tgname = 'realm_stays')`,
    );
    expect(changeable).toEqual([]);
    const refused = await tried(async () => {
      await insert('obligation', rowOf('obligation', { realm: 'live' }));
      await database.owner.query(`update obligation set realm = 'EX-1'`);
    });
    expect(refused).toBe('23000');
  });

  const SOME: Readonly<Record<string, string>> = { uuid: randomUUID(), text: 'x', integer: '1', bigint: '1', smallint: '1' };
  const someOf = (type: string): string => SOME[type] ?? (type.startsWith('timestamp') ? '2026-01-01T00:00:00Z' : '{}');

  /** The row's columns with a value: its key, and the link, written where it is read from. */
  const rowOf = (table: string, given: Readonly<Record<string, string>>): Record<string, string> => {
    const row: Record<string, string> = {};
    for (const { table: of, name, type, made, primary } of columns) {
      if (of !== table) continue;
      const value = given[name];
      if (made !== null && value !== undefined) row['body'] = bodyOf(made, value);
      else if (value !== undefined) row[name] = value;
      else if (primary && made === null) row[name] = type === 'uuid' ? randomUUID() : someOf(type);
    }
    return row;
  };
  const bodyOf = (made: string, value: string): string => {
    const path = /body #?->>? ?'(\w+)'|body #>> '\{([\w,]+)\}'/.exec(made)!;
    const places = (path[1] ?? path[2]!).split(',');
    return JSON.stringify(places.reduceRight<unknown>((inner, place) => ({ [place]: inner }), value));
  };
  const insert = (table: string, row: Readonly<Record<string, string>>): Promise<unknown> =>
    database.owner.query(
      `insert into ${table} (${Object.keys(row)
        .map((name) => `"${name}"`)
        .join()}) values (${Object.keys(row)
        .map((_, at) => `$${at + 1}`)
        .join()})`,
      Object.values(row),
    );
  /** What the database says of it; nothing of it stays. */
  const tried = async (work: () => Promise<unknown>): Promise<string> => {
    await database.owner.query('begin');
    try {
      await work();
      await database.owner.query('set constraints all immediate');
      return 'taken';
    } catch (error) {
      return (error as { code?: string }).code ?? String(error);
    } finally {
      await database.owner.query('rollback');
    }
  };
  const FOREIGN = '23503';

  it('whichever fence it comes to', async () => {
    const faults: string[] = [];
    for (const { table, column, parent, by } of fences) {
      const key = keys.find((one) => one.by === by && one.column === column)?.key ?? 'id';
      const id = columns.find((one) => one.table === parent && one.name === key)!.type === 'uuid' ? randomUUID() : 'x';
      const join = async (parents: string, childs: string): Promise<string> =>
        tried(async () => {
          await insert(parent, rowOf(parent, { realm: parents, [key]: id }));
          await insert(table, rowOf(table, { realm: childs, [column]: id }));
        });
      const outcomes = [await join('live', 'live'), await join('live', 'EX-1'), await join('EX-1', 'live')];
      if (outcomes.join() !== ['taken', FOREIGN, FOREIGN].join()) faults.push(`${by} of ${table}: ${outcomes.join()}`);
    }
    expect(faults).toEqual([]);
    expect(fences.length).toBeGreaterThan(30);
  });

  it('so that no order of acts in two realms reaches a state in which they are mixed', async () => {
    const simple = fences.filter(
      ({ by, column }) => (keys.find((one) => one.by === by && one.column === column)?.key ?? 'id') === 'id',
    );
    const realm = fc.constantFrom('live', 'EX-1');
    const act = fc.record({ fence: fc.nat(simple.length - 1), parents: realm, childs: realm });
    const mixed = simple.map(
      ({ table, column, parent }) =>
        `select '${table}.${column}' as fence from ${table} c join ${parent} p on p.id::text = c.${column}::text where p.realm <> c.realm`,
    );
    const property = fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 40 }), async (acts) => {
      await database.owner.query('begin');
      for (const { fence, parents, childs } of acts) {
        const { table, column, parent } = simple[fence]!;
        const id = randomUUID();
        await insert(parent, rowOf(parent, { realm: parents, id }));
        await database.owner.query('savepoint act');
        const refused = await insert(table, rowOf(table, { realm: childs, [column]: id })).then(
          () => false,
          () => true,
        );
        if (refused) await database.owner.query('rollback to act');
      }
      const found = await rows(mixed.join(' union all '));
      await database.owner.query('rollback');
      expect(found).toEqual([]);
    });
    await fc.assert(property, { numRuns: 10 });
  });

  it('by what is owed or written about a thing, by what one stream tells, and by a link in a mail', async () => {
    const [id, other] = [randomUUID(), randomUUID()];
    const about = (table: string, kind: string, parent: string) => async (realm: string) => {
      await insert(parent, rowOf(parent, { realm: 'live', id }));
      const form = { serial: 's', realm };
      if (table === 'paper_entry') await insert('paper_form', rowOf('paper_form', form));
      await insert(table, { ...rowOf(table, form), subject_kind: kind, subject_id: id });
    };
    const entry = (realm: string, sseq: string) => rowOf('ledger_entry', { realm, id: randomUUID(), stream: 'case:1', sseq });
    const entryOf = (row: Record<string, string>, sseq: string) => insert('ledger_entry', { ...row, stream: 'case:1', sseq });
    const tries: Record<string, (realm: string) => Promise<unknown>> = {
      'owed about a case': about('obligation', 'case', 'case_file'),
      'owed about a hand-over': about('obligation', 'handoff', 'handoff'),
      'written about a report': about('paper_entry', 'report', 'report'),
      'one stream': async (realm) => {
        await entryOf(entry('live', '1'), '1');
        await entryOf(entry(realm, '2'), '2');
      },
      'a reader of a stream': async (realm) => {
        await entryOf(entry('live', '1'), '1');
        await insert('stream_reader', rowOf('stream_reader', { realm, stream: 'case:1' }));
      },
      'a link in a mail': async (realm) => {
        await insert('notification', rowOf('notification', { realm: 'live', id }));
        await insert('obligation', rowOf('obligation', { realm, id: other }));
        const bare = columns
          .filter(({ table, primary }) => table === 'act_link' && !primary)
          .map(({ name }) => `alter ${name} drop not null`);
        await database.owner.query(`alter table act_link ${bare.join()}`);
        await insert('act_link', { id: randomUUID(), notice_id: id, obligation_id: other });
      },
    };
    for (const [what, act] of Object.entries(tries))
      expect([what, await tried(() => act('live')), await tried(() => act('EX-1'))]).toEqual([what, 'taken', FOREIGN]);
  });
});
