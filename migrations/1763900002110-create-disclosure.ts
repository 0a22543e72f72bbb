import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What crosses between desks, who has it, who answered for it, and what it says: the last apart, so that it can be erased. */
export class CreateDisclosure1763900002110 implements MigrationInterface {
  name = 'CreateDisclosure1763900002110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ITEMS);
    await runner.query(CONTENT);
    await runner.query(ANSWERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table item_reading, chase, consent, item_subject, item_file, item_content, disclosure, item');
  }
}

const ITEMS = `
  create table item (
    id uuid primary key,
    realm text not null,
    version int not null check (version > 0),
    provided_at timestamptz not null,
    wakes_at timestamptz,
    body jsonb not null,
    state text not null generated always as (body ->> 'state') stored check (state in ('held', 'expired', 'recalled', 'erased')),
    originator_desk_id text not null generated always as (body #>> '{originator,deskId}') stored,
    case_id uuid generated always as ((body ->> 'caseId')::uuid) stored,
    source_id text not null generated always as (coalesce(body #>> '{source,requestId}', body #>> '{source,provisionId}')) stored,
    unique (realm, id)
  );
  comment on table item is 'Conditions and holders of what crossed. What it says is in item_content; a word of it is nowhere else.';
  comment on column item.wakes_at is 'When time itself next changes it: its expiry, then its destruction. This column is the clock.';
  create index item_clock on item (wakes_at) where wakes_at is not null;
  create index item_originator on item (realm, originator_desk_id, provided_at desc, id desc);
  create index item_source on item (realm, source_id);
  create index item_case on item (realm, case_id) where case_id is not null;
  grant select, insert on item to enlace_app;
  grant update (version, body, wakes_at) on item to enlace_app;

  create table disclosure (
    id uuid primary key,
    realm text not null,
    item_id uuid not null,
    at timestamptz not null,
    from_desk_id text not null,
    originator_desk_id text not null,
    originator_country text not null,
    recipient_desk_id text not null,
    recipient_agency_id text not null,
    recipient_country text not null,
    recipient_name jsonb not null,
    recipient_address jsonb not null,
    nature text not null,
    purposes jsonb not null,
    legal_basis text,
    caveat text,
    form text not null check (form in ('show', 'release', 'reference')),
    handling_code text not null check (handling_code in ('H0', 'H1', 'H2', 'H3')),
    tlp text not null,
    rule text not null,
    ended_at timestamptz,
    unique (item_id, recipient_desk_id),
    foreign key (realm, item_id) references item (realm, id)
  );
  comment on table disclosure is 'One crossing of one item to one desk, with the names as they stood. It stays when what crossed is erased.';
  create index disclosure_recipient on disclosure (realm, recipient_desk_id, at desc, id desc);
  create index disclosure_from on disclosure (realm, from_desk_id, at desc, id desc);
  create index disclosure_originator on disclosure (realm, originator_desk_id, at desc, id desc);
  create index disclosure_time on disclosure (realm, at desc, id desc);
  grant select, insert on disclosure to enlace_app;
  grant update (ended_at) on disclosure to enlace_app;
`;

const CONTENT = `
  create table item_content (
    item_id uuid not null references item (id),
    edition int not null check (edition > 0),
    salt bytea not null check (length(salt) = 16),
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    body jsonb not null,
    at timestamptz not null,
    primary key (item_id, edition)
  );
  comment on table item_content is 'What items say. The ledger holds the hash over salt and text; when salt and text are erased it tells nothing.';
  grant select, insert, delete on item_content to enlace_app;

  create table item_file (
    id uuid primary key,
    item_id uuid not null references item (id),
    media_type text not null,
    bytes int not null check (bytes > 0),
    sha256 bytea not null check (length(sha256) = 32),
    content bytea not null,
    check (length(content) = bytes),
    check (sha256(content) = sha256)
  );
  alter table item_file alter column content set storage external;
  create index item_file_item on item_file (item_id);
  grant select, insert, delete on item_file to enlace_app;

  create table item_subject (
    item_id uuid not null references item (id),
    nth int not null,
    realm text not null,
    label text not null,
    folded text not null,
    primary key (item_id, nth)
  );
  comment on column item_subject.folded is 'As it is searched for: without accents, case and surplus blanks.';
  create index item_subject_folded on item_subject (realm, folded);
  grant select, insert, delete on item_subject to enlace_app;
`;

const ANSWERS = `
  create table consent (
    id uuid primary key,
    realm text not null,
    version int not null check (version > 0),
    asked_at timestamptz not null,
    body jsonb not null,
    state text not null generated always as (body ->> 'state') stored check (state in ('asked', 'granted', 'refused')),
    item_id uuid not null generated always as ((body ->> 'itemId')::uuid) stored,
    for_item_id uuid not null generated always as ((body ->> 'forItemId')::uuid) stored,
    originator_desk_id text not null generated always as (body ->> 'originatorDeskId') stored,
    asked_by_desk_id text not null generated always as (body ->> 'askedByDeskId') stored,
    foreign key (realm, item_id) references item (realm, id)
  );
  create index consent_item on consent (item_id);
  create index consent_for_item on consent (for_item_id);
  create index consent_originator on consent (realm, originator_desk_id, asked_at desc, id desc);
  create index consent_asked_by on consent (realm, asked_by_desk_id, asked_at desc, id desc);
  grant select, insert on consent to enlace_app;
  grant update (version, body) on consent to enlace_app;

  create table chase (
    id uuid primary key,
    realm text not null,
    version int not null check (version > 0),
    opened_at timestamptz not null,
    body jsonb not null,
    state text not null generated always as (body ->> 'state') stored check (state in ('open', 'done')),
    item_id uuid not null generated always as ((body ->> 'itemId')::uuid) stored,
    foreign key (realm, item_id) references item (realm, id)
  );
  create index chase_item on chase (item_id, opened_at);
  grant select, insert on chase to enlace_app;
  grant update (version, body) on chase to enlace_app;

  create table item_reading (
    id uuid primary key,
    realm text not null,
    version int not null check (version = 1),
    item_id uuid not null,
    desk_id text not null,
    user_id uuid not null,
    at timestamptz not null,
    how text not null check (how in ('view', 'download', 'export')),
    foreign key (realm, item_id) references item (realm, id)
  );
  comment on table item_reading is 'Each time that somebody opened what an item says.';
  create index item_reading_item on item_reading (item_id, at);
  grant select, insert on item_reading to enlace_app;
`;
