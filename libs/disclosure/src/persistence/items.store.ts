import type { DeskId, ItemId } from '#kernel';
import { StreamReaders } from '#ledger';
import { newId } from '#platform/ids';
import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { type ItemFile, ItemsRepository, type NamedHolder, type SealedContent } from '../application/items.repository.js';
import { foldLabel, type ItemContent } from '../domain/content.js';
import { type Item, wakesAt } from '../domain/item.js';

const LOAD = sql('item.load', 'select body as state, version from item where realm = $1 and id = $2 for no key update');
const INSERT = sql(
  'item.insert',
  'insert into item (id, realm, version, provided_at, wakes_at, body) values ($1, $2, $3, $4, $5, $6)',
);
const UPDATE = sql(
  'item.update',
  'update item set version = $3, body = $4, wakes_at = $6 where realm = $1 and id = $2 and version = $5 returning id',
);
const CLAIM = sql(
  'item.claim-due',
  'select id from item where realm = $1 and wakes_at <= $2 order by wakes_at limit $3 for no key update skip locked',
);

const KEEP_CONTENT = sql(
  'item.keep-content',
  `with gone as (delete from item_subject where item_id = $1),
     content as (insert into item_content (item_id, edition, salt, hash, body, at) values ($1, $2, $3, $4, $5, $6))
   insert into item_subject (item_id, nth, realm, label, folded)
   select $1, s.nth + 1000 * $2::int, $7, s.label, s.folded from jsonb_to_recordset($8::jsonb) as s(nth int, label text, folded text)`,
);
const KEEP_FILE = sql(
  'item.keep-file',
  `insert into item_file (id, item_id, media_type, bytes, sha256, content) values ($1, $2, $3, $4, sha256($5), $5)`,
);
const DROP_FILES = sql('item.drop-files', 'delete from item_file where item_id = $1 and id = any($2::uuid[])');
const CONTENT = sql('item.content', 'select body from item_content where item_id = $1 order by edition desc limit 1');
const FILE = sql('item.file', 'select id, media_type as "mediaType", content from item_file where item_id = $1 and id = $2');
const ERASE = sql(
  'item.erase',
  `with subjects as (delete from item_subject where item_id = $1), files as (delete from item_file where item_id = $1)
   delete from item_content where item_id = $1`,
);

const KEEP_CROSSINGS = sql(
  'disclosure.keep',
  `insert into disclosure (id, realm, item_id, at, from_desk_id, originator_desk_id, originator_country, recipient_desk_id,
     recipient_agency_id, recipient_country, recipient_name, recipient_address, nature, purposes, legal_basis, caveat, form,
     handling_code, tlp, rule)
   select r.id, $1, $2, r.since, r."fromDeskId", $3, $4, r."deskId", r."agencyId", r.country, r.name, r.address, $5, r.purposes, $6, $7,
     $8, $9, $10, r.rule
   from jsonb_to_recordset($11::jsonb) as r(id uuid, since timestamptz, "fromDeskId" text, "deskId" text, "agencyId" text,
     country text, name jsonb, address jsonb, purposes jsonb, rule text)`,
);
const END_CROSSING = sql(
  'disclosure.end',
  'update disclosure set ended_at = $3 where item_id = $1 and recipient_desk_id = $2 and ended_at is null',
);

@Injectable()
export class ItemsStore extends ItemsRepository {
  constructor(private readonly readers: StreamReaders) {
    super();
  }

  async load(tx: Tx, id: string): Promise<{ state: Item; version: number } | null> {
    const [row] = await tx.query<{ state: Item; version: number }>(LOAD, [tx.realm, id]);
    return row ?? null;
  }

  async insert(tx: Tx, id: string, state: Item, version: number): Promise<void> {
    tx.send(INSERT, [id, tx.realm, version, state.providedAt, wakesAt(state), JSON.stringify(state)]);
    this.letRead(tx, id, [state.originator.deskId, ...state.holders.map(({ deskId }) => deskId)]);
  }

  async update(tx: Tx, id: string, state: Item, version: number, expected: number): Promise<boolean> {
    const rows = await tx.query(UPDATE, [tx.realm, id, version, JSON.stringify(state), expected, wakesAt(state)]);
    return rows.length === 1;
  }

  async claimDue(tx: Tx, limit: number): Promise<ItemId[]> {
    const rows = await tx.query<{ id: ItemId }>(CLAIM, [tx.realm, tx.now, limit]);
    return rows.map(({ id }) => id);
  }

  keepContent(tx: Tx, id: ItemId, edition: number, { content, salt, hash }: SealedContent): void {
    const subjects = content.subjects.map(({ label }, nth) => ({ nth, label, folded: foldLabel(label) }));
    tx.send(KEEP_CONTENT, [id, edition, salt, hash, JSON.stringify(content), tx.now, tx.realm, JSON.stringify(subjects)]);
  }

  keepFiles(tx: Tx, id: ItemId, files: readonly ItemFile[]): void {
    for (const file of files) tx.send(KEEP_FILE, [file.id, id, file.mediaType, file.content.length, file.content]);
  }

  dropFiles(tx: Tx, id: ItemId, fileIds: readonly string[]): void {
    if (fileIds.length > 0) tx.send(DROP_FILES, [id, fileIds]);
  }

  keepCrossings(tx: Tx, id: ItemId, item: Item, holders: readonly NamedHolder[]): void {
    const { originator, nature, legalBasis, caveat, form, handling, tlp } = item;
    const rows = holders.map(({ holder, name, address }) => ({ ...holder, id: newId(), name, address }));
    const { deskId, country } = originator;
    tx.send(KEEP_CROSSINGS, [
      tx.realm,
      id,
      deskId,
      country,
      nature,
      legalBasis,
      caveat,
      form,
      handling.code,
      tlp,
      JSON.stringify(rows),
    ]);
    this.letRead(
      tx,
      id,
      holders.map(({ holder }) => holder.deskId),
    );
  }

  endCrossing(tx: Tx, id: ItemId, deskId: DeskId): void {
    tx.send(END_CROSSING, [id, deskId, tx.now]);
  }

  async content(tx: Tx, id: ItemId): Promise<ItemContent | null> {
    const [row] = await tx.query<{ body: ItemContent }>(CONTENT, [id]);
    return row?.body ?? null;
  }

  async file(tx: Tx, id: ItemId, fileId: string): Promise<ItemFile | null> {
    const [row] = await tx.query<ItemFile>(FILE, [id, fileId]);
    return row ?? null;
  }

  erase(tx: Tx, id: ItemId): void {
    tx.send(ERASE, [id]);
  }

  private letRead(tx: Tx, id: string, deskIds: readonly DeskId[]): void {
    this.readers.let(
      tx,
      deskIds.map((deskId) => ({ stream: `item:${id}`, deskId })),
    );
  }
}
