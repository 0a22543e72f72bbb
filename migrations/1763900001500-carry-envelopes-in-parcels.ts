import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Envelopes travel in parcels: what was sent together is one job per subscriber. What life depends on is sent first. */
export class CarryEnvelopesInParcels1763900001500 implements MigrationInterface {
  name = 'CarryEnvelopesInParcels1763900001500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PARCELS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(NO_PARCELS);
  }
}

const PARCELS = `
  alter table outbox
    add column urgent boolean not null default false,
    add column parcel uuid,
    add column owed smallint;
  comment on column outbox.urgent is 'Life or a P1 case depends on it: it is sent before the others.';
  comment on column outbox.parcel is 'What was sent together. A parcel never changes, so it can be offered again under the same job id.';
  comment on column outbox.owed is 'How many subscribers have something to do about it; the last receipt settles it.';
  drop index outbox_unsent;
  create index outbox_unsent on outbox (urgent desc, created_at) where sent_at is null;
  create index outbox_parcel on outbox (parcel) where settled_at is null;
  -- A check of this key locks the envelope's row once for each receipt. Whoever removes an envelope removes its receipts.
  alter table outbox_receipt drop constraint outbox_receipt_envelope_id_fkey;
`;

const NO_PARCELS = `
  delete from outbox_receipt r where not exists (select from outbox o where o.id = r.envelope_id);
  alter table outbox_receipt
    add constraint outbox_receipt_envelope_id_fkey foreign key (envelope_id) references outbox (id) on delete cascade;
  drop index outbox_parcel;
  drop index outbox_unsent;
  create index outbox_unsent on outbox (created_at) where sent_at is null;
  alter table outbox drop column owed, drop column parcel, drop column urgent;
`;
