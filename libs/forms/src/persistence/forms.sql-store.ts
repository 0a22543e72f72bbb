import type { PaperPackId, Realm } from '#kernel';
import { Database, sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { FormsStore } from '../application/forms.store.js';
import type { Form } from '../domain/form.js';

const DRAW = sql('forms.draw', `select nextval('paper_form_serial')::int as running from generate_series(1, $1::int)`);
const PRINT = sql(
  'forms.print',
  `insert into paper_form (realm, serial, kind, desk_id, pack_id, printed_at)
   select $1, f.serial, f.kind, $4, $5, $6 from unnest($2::text[], $3::text[]) as f(serial, kind)`,
);
const SEEN = `f.serial, f.kind, f.desk_id as "deskId", f.pack_id as "packId", f.printed_at as "printedAt",
  (select e.entered_at from paper_entry e where e.realm = f.realm and e.serial = f.serial) as "enteredAt"`;
const LOCK = sql('forms.lock', 'select 1 from paper_form where realm = $1 and serial = $2 for no key update');
// A statement sees what was committed before it began: asked after the lock was won, it sees the entry of whoever held it.
const LOCKED = sql('forms.locked', `select ${SEEN} from paper_form f where f.realm = $1 and f.serial = $2`);
const ENTER = sql(
  'forms.enter',
  `insert into paper_entry (realm, serial, written_at, entered_at, entered_by, subject_kind, subject_id)
   values ($1, $2, $3, $4, $5, $6, $7)`,
);
const OF_PACKS = sql(
  'forms.of-packs',
  `select ${SEEN} from paper_form f where f.realm = $1 and f.pack_id = any($2) order by f.serial`,
);

@Injectable()
export class FormsSqlStore extends FormsStore {
  constructor(private readonly database: Database) {
    super();
  }

  async draw(count: number): Promise<number[]> {
    return (await this.database.query<{ running: number }>(DRAW, [count])).map(({ running }) => running);
  }

  print(tx: Tx, { id, deskId }: Parameters<FormsStore['print']>[1], forms: Parameters<FormsStore['print']>[2]): void {
    tx.send(PRINT, [tx.realm, forms.map(({ serial }) => serial), forms.map(({ kind }) => kind), deskId, id, tx.now]);
  }

  async lock(tx: Tx, serial: string): Promise<Form | null> {
    await tx.query(LOCK, [tx.realm, serial]);
    const [row] = await tx.query<Form>(LOCKED, [tx.realm, serial]);
    return row ?? null;
  }

  enter(tx: Tx, { serial, writtenAt, by, subject }: Parameters<FormsStore['enter']>[1]): void {
    tx.send(ENTER, [tx.realm, serial, writtenAt, tx.now, by, subject.kind, subject.id]);
  }

  ofPacks(realm: Realm, packIds: readonly PaperPackId[]): Promise<Form[]> {
    return this.database.query<Form>(OF_PACKS, [realm, packIds]);
  }
}
