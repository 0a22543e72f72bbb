import { sql } from '#platform/persistence';

/** Memberships of person `p` in their order, as JSON with the domain's names. */
export const MEMBERSHIPS = `(
  select coalesce(json_agg(json_build_object('deskId', m.desk_id, 'agencyId', m.agency_id, 'country', m.country, 'roles', m.roles)
    order by m.position), '[]')
  from membership m where m.person_id = p.id)`;

export const LOAD = sql(
  'identity.person-load',
  `select p.username, p.name, p.disabled_at as "disabledAt", p.succeeded_by as "succeededBy", ${MEMBERSHIPS} as memberships, p.version
   from person p where p.id = $1 for no key update of p`,
);

export const INSERT = sql(
  'identity.person-insert',
  `insert into person (id, username, name, disabled_at, password_hash, version)
   select id, username, name, "disabledAt", coalesce(hash, ''), version
   from jsonb_to_recordset($1::jsonb) as r(id uuid, username text, name text, "disabledAt" timestamptz, hash text, version int)
   on conflict (username) do nothing returning id, username`,
);

export const INSERT_MEMBERSHIPS = sql(
  'identity.membership-insert',
  `insert into membership (person_id, desk_id, agency_id, country, position, roles)
   select "personId", "deskId", "agencyId", country, position, array(select jsonb_array_elements_text(roles))
   from jsonb_to_recordset($1::jsonb)
     as r("personId" uuid, "deskId" text, "agencyId" text, country text, position smallint, roles jsonb)`,
);

export const UPDATE = sql(
  'identity.person-update',
  'update person set disabled_at = $2, succeeded_by = $5, version = $3 where id = $1 and version = $4 returning id',
);

export const SET_PASSWORD = sql('identity.person-set-password', 'update person set password_hash = $2 where id = $1');

export const RESET_PASSWORDS = sql(
  'identity.person-reset-passwords',
  `with forgiven as (
     delete from sign_in_failure where name_hash in (select sha256(convert_to(name, 'UTF8')) from unnest($1::text[]) as given(name)))
   update person set password_hash = $2 where username = any($1)`,
);

export const MISSING = sql(
  'identity.person-missing',
  'select name from unnest($1::text[]) as wanted(name) where not exists (select from person where username = wanted.name)',
);
