import { sql } from '#platform/persistence';

/** Whether person `p` has a second factor. */
export const IS_ENROLLED = `(exists (select from totp_factor t where t.person_id = p.id) or exists (select from passkey k where k.person_id = p.id))`;

/** Whether person `p` has a passkey. */
export const HAS_PASSKEY = 'exists (select from passkey k where k.person_id = p.id)';

/** The service of an agency, in use, by which person `p` can prove two factors. */
export const PROVING_SERVICE = `(select v.id from service_account b join sign_in_service v on v.id = b.service_id
  where b.person_id = p.id and v.disabled_at is null and cardinality(v.strong_acr) + cardinality(v.strong_amr) > 0
    and exists (select from membership m where m.person_id = p.id and m.agency_id = v.agency_id) order by v.id limit 1)`;

/** Whether person `p` has a second factor, here or at the agency's service. */
export const HAS_TWO_FACTORS = `(${IS_ENROLLED} or ${PROVING_SERVICE} is not null)`;

/** Whether an agency of person `p` wants a second factor of everybody. */
export const MUST_ENROL = `exists (select from membership m join agency_sign_in a on a.agency_id = m.agency_id
  where m.person_id = p.id and a.second_factor_required)`;

export const VIEW = sql(
  'identity.factors-view',
  `select (select added_at from totp_factor t where t.person_id = p.id) as "totpAddedAt",
     (select count(*)::int from recovery_code c where c.person_id = p.id and c.used_at is null) as "recoveryCodesLeft",
     ${MUST_ENROL} as "isRequired",
     (select jsonb_build_object('id', v.id, 'agencyId', v.agency_id, 'name', a.name)
      from sign_in_service v join agency a on a.id = v.agency_id where v.id = ${PROVING_SERVICE}) as "agencyService"
   from person p where p.id = $1`,
);
export const PASSKEYS = sql(
  'identity.passkeys-of',
  `select id, label, added_at as "addedAt", last_used_at as "lastUsedAt", backed_up as "backedUp"
   from passkey where person_id = $1 order by added_at, id`,
);

export const LOCK_TOTP = sql(
  'identity.totp-lock',
  'select secret, last_step::int8::float8 as "lastStep" from totp_factor where person_id = $1 for update',
);
export const SAVE_TOTP = sql(
  'identity.totp-save',
  `insert into totp_factor (person_id, secret, added_at, last_step) values ($1, $2, $3, $4)
   on conflict (person_id) do update set secret = excluded.secret, added_at = excluded.added_at, last_step = excluded.last_step`,
);
export const TAKE_STEP = sql('identity.totp-take', 'update totp_factor set last_step = $2 where person_id = $1');
export const REMOVE_TOTP = sql('identity.totp-remove', 'delete from totp_factor where person_id = $1 returning person_id');

export const DROP_CODES = sql('identity.recovery-drop', 'delete from recovery_code where person_id = $1');
export const ADD_CODES = sql(
  'identity.recovery-add',
  'insert into recovery_code (person_id, hash) select $1, hash from unnest($2::bytea[]) as given(hash)',
);
export const COUNT_CODES = sql(
  'identity.recovery-count',
  'select count(*)::int as count from recovery_code where person_id = $1 and used_at is null',
);
export const USE_CODE = sql(
  'identity.recovery-use',
  'update recovery_code set used_at = $3 where person_id = $1 and hash = $2 and used_at is null returning person_id',
);

export const CREDENTIAL_IDS = sql(
  'identity.passkey-credentials',
  'select credential_id as id from passkey where person_id = $1 order by added_at',
);
export const HOLD_FACTORS = sql('identity.factors-hold', 'select id from person where id = $1 for share');
/** Numbers of transactions come round after two thousand millions of them: only of what is new do they tell what was first, and no transaction lasts an hour. */
export const LOCK_PASSKEY = sql(
  'identity.passkey-lock',
  `select id, credential_id as "credentialId", person_id as "personId", public_key as "publicKey", counter::float8 as counter, transports,
     added_at < realm_now('live') - interval '1 hour' or age(xmin) > 0 as "isEarlier"
   from passkey where credential_id = $1 for update`,
);
export const ADD_PASSKEY = sql(
  'identity.passkey-add',
  `insert into passkey (id, person_id, label, public_key, counter, transports, backed_up, added_at, credential_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (credential_id) do nothing returning id`,
);
export const PASSKEY_USED = sql(
  'identity.passkey-used',
  `update passkey set counter = $2, last_used_at = realm_now('live') where id = $1`,
);
export const RENAME_PASSKEY = sql(
  'identity.passkey-rename',
  'update passkey set label = $3 where person_id = $1 and id = $2 returning id',
);
export const REMOVE_PASSKEY = sql(
  'identity.passkey-remove',
  'delete from passkey where person_id = $1 and id = $2 returning label, credential_id as "keyId"',
);
export const DROP_PASSKEYS = sql('identity.passkeys-drop', 'delete from passkey where person_id = $1');

export const COUNT_FACTORS = sql(
  'identity.factors-count',
  `select ((select count(*) from totp_factor t where t.person_id = p.id) + (select count(*) from passkey k where k.person_id = p.id))::int as count,
     ${MUST_ENROL} as "isRequired"
   from person p where p.id = $1`,
);

export const ASK_RESET = sql(
  'identity.factor-reset-ask',
  `insert into factor_reset (person_id, asked_by, asked_at, reason) values ($1, $2, $3, $4)
   on conflict (person_id) do update set asked_by = excluded.asked_by, asked_at = excluded.asked_at, reason = excluded.reason`,
);
export const TAKE_RESET = sql(
  'identity.factor-reset-take',
  `delete from factor_reset where person_id = $1 returning asked_by as "askedBy", asked_at as "askedAt", reason`,
);
export const RESETS_AT = sql(
  'identity.factor-resets-at',
  `select r.person_id as "personId", r.asked_by as "askedBy", p.name as "askedByName", r.asked_at as "askedAt", r.reason
   from factor_reset r join person p on p.id = r.asked_by
   where r.asked_at > realm_now('live') - interval '1 day'
     and exists (select from membership m where m.person_id = r.person_id and m.agency_id = $1)
   order by r.asked_at`,
);

export const LIVE_NOW = sql('identity.live-now', `select realm_now('live') as now`);
export const USE_CHALLENGE = sql(
  'identity.challenge-use',
  'insert into used_challenge (challenge, expires_at) values ($1, $2) on conflict do nothing returning challenge',
);
export const FORGET_CHALLENGES = sql(
  'identity.challenges-forget',
  `delete from used_challenge where challenge in (
     select challenge from used_challenge where expires_at < realm_now('live') order by expires_at limit 100)`,
);

export const REQUIRED_AT = sql(
  'identity.factor-required-at',
  'select second_factor_required as required from agency_sign_in where agency_id = $1',
);
export const REQUIRE_AT = sql(
  'identity.factor-require-at',
  `insert into agency_sign_in (agency_id, second_factor_required, changed_at, changed_by) values ($1, $2, $3, $4)
   on conflict (agency_id) do update
     set second_factor_required = excluded.second_factor_required, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
);
