import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Second factors, recovery codes and passkeys; how strongly and when each session was proved. */
export class KeepSecondFactors1763900006450 implements MigrationInterface {
  name = 'KeepSecondFactors1763900006450';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table totp_factor (
        person_id uuid primary key references person (id),
        secret bytea not null,
        added_at timestamptz not null,
        last_step bigint not null
      );
      comment on column totp_factor.secret is 'Sealed with the key of the installation, which is not in the database.';
      comment on column totp_factor.last_step is 'The latest step whose code was taken: neither it nor an earlier one is taken again.';

      create table recovery_code (
        person_id uuid not null references person (id),
        hash bytea not null check (length(hash) = 32),
        used_at timestamptz,
        primary key (person_id, hash)
      );

      create table passkey (
        id uuid primary key,
        credential_id text not null unique check (length(credential_id) between 1 and 1400),
        person_id uuid not null references person (id),
        label text not null check (length(label) between 1 and 60),
        public_key bytea not null,
        counter bigint not null check (counter >= 0),
        transports text[] not null,
        backed_up boolean not null,
        added_at timestamptz not null,
        last_used_at timestamptz
      );
      comment on column passkey.backed_up is 'It is kept by a provider too, so more than one device may have it.';
      create index passkey_person on passkey (person_id);

      create table used_challenge (
        challenge text primary key check (length(challenge) <= 100),
        expires_at timestamptz not null
      );
      create index used_challenge_age on used_challenge (expires_at);
      comment on table used_challenge is 'Challenges are signed, not kept; those that were answered are kept until they expire, so that none is answered twice.';

      create table agency_sign_in (
        agency_id text primary key,
        second_factor_required boolean not null,
        changed_at timestamptz not null,
        changed_by uuid not null references person (id)
      );

      alter table session
        add column id uuid not null unique default gen_random_uuid(),
        add column level smallint not null default 1 check (level in (1, 2)),
        add column proved_at timestamptz,
        add column agent text not null default '' check (length(agent) <= 200);
      update session set proved_at = created_at;
      alter table session alter column proved_at set default now(), alter column proved_at set not null;
      comment on column session.level is '1: a password alone; 2: two factors.';
      comment on column session.proved_at is 'When the person last proved to be there.';

      grant select, insert, update, delete on totp_factor, recovery_code, passkey, agency_sign_in to enlace_app;
      grant select, insert, delete on used_challenge to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table session drop column id, drop column level, drop column proved_at, drop column agent;
      drop table agency_sign_in, used_challenge, passkey, recovery_code, totp_factor;
    `);
  }
}
