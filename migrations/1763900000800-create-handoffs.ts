import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Offers of jurisdiction and the briefings that were offered. */
export class CreateHandoffs1763900000800 implements MigrationInterface {
  name = 'CreateHandoffs1763900000800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table handoff (
        id uuid primary key,
        realm text not null,
        version int not null check (version > 0),
        case_id uuid not null,
        offered_at timestamptz not null,
        body jsonb not null,
        kind text not null generated always as (body #>> '{offer,kind}') stored
          check (kind in ('transfer', 'joint_lead_life_safety', 'strand', 'referral_outside')),
        state text not null generated always as (body ->> 'state') stored
          check (state in ('offered', 'clarification_asked', 'accepted_with_conditions', 'accepted', 'confirmed', 'declined', 'withdrawn',
            'expired')),
        from_desk_id text not null generated always as (body #>> '{offer,fromDeskId}') stored,
        to_desk_id text generated always as (body #>> '{offer,toDeskId}') stored,
        foreign key (realm, case_id) references case_file (realm, id),
        check (case_id = (body #>> '{offer,caseId}')::uuid),
        check (to_desk_id <> from_desk_id),
        check ((to_desk_id is null) = (kind = 'referral_outside'))
      );
      comment on table handoff is 'Body is the aggregate as its events made it; the columns are read from it, so they cannot disagree.';

      -- One open offer per case holds in the database, not only in code. Checked at commit: a new lead's offer and the end of the
      -- former lead's superseded one are one transaction, in either order.
      alter table handoff add constraint handoff_one_open_per_case
        exclude using btree (realm with =, case_id with =) where (state in ('offered', 'clarification_asked', 'accepted_with_conditions'))
        deferrable initially deferred;
      create index handoff_from on handoff (realm, from_desk_id, offered_at desc, id desc);
      create index handoff_to on handoff (realm, to_desk_id, offered_at desc, id desc);
      create index handoff_case on handoff (realm, case_id, offered_at desc, id desc);

      create table handoff_packet (
        handoff_id uuid not null references handoff (id),
        version int not null check (version > 0),
        hash text not null check (hash ~ '^[0-9a-f]{64}$'),
        text text not null,
        primary key (handoff_id, version)
      );
      comment on column handoff_packet.text is 'Canonical JSON, byte for byte what the hash covers. A briefing that was offered stays as it was.';

      grant select, insert on handoff to enlace_app;
      grant update (version, body) on handoff to enlace_app;
      grant select, insert on handoff_packet to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table handoff_packet, handoff;');
  }
}
