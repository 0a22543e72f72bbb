import { sql } from '#platform/persistence';
import { PROVING_SERVICE } from './factors.statements.js';

const COLUMNS = `v.id, v.agency_id as "agencyId", v.issuer, v.client_id as "clientId", v.has_secret as "hasSecret",
  v.strong_acr as "strongAcr", v.strong_amr as "strongAmr", v.added_at as "addedAt"`;

export const OFFERED = sql(
  'identity.services-offered',
  `select v.id, v.agency_id as "agencyId", a.name,
     array(select d.id from desk d where d.agency_id = v.agency_id and d.active order by d.id) as "deskIds"
   from sign_in_service v join agency a on a.id = v.agency_id where v.disabled_at is null order by v.agency_id`,
);
export const FIND = sql(
  'identity.service-find',
  `select ${COLUMNS} from sign_in_service v where v.id = $1 and v.disabled_at is null`,
);
export const OF_AGENCY = sql(
  'identity.service-of-agency',
  `select ${COLUMNS} from sign_in_service v where v.agency_id = $1 and v.disabled_at is null`,
);
export const OF_PERSON = sql(
  'identity.service-of-person',
  `select ${COLUMNS} from sign_in_service v where v.id = (select ${PROVING_SERVICE} from person p where p.id = $1)`,
);
export const ADD = sql(
  'identity.service-add',
  `insert into sign_in_service (id, agency_id, issuer, client_id, has_secret, strong_acr, strong_amr, added_at, added_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (agency_id) where disabled_at is null do nothing returning id`,
);
export const DISABLE = sql(
  'identity.service-disable',
  `update sign_in_service v set disabled_at = $3 where id = $1 and agency_id = $2 and disabled_at is null returning ${COLUMNS}`,
);

export const PERSON_OF = sql(
  'identity.account-person',
  `select b.person_id as "personId" from service_account b join sign_in_service v on v.id = b.service_id
   where b.service_id = $1 and b.subject = $2 and v.disabled_at is null
     and exists (select from membership m where m.person_id = b.person_id and m.agency_id = v.agency_id)`,
);
export const BIND = sql(
  'identity.account-bind',
  `insert into service_account (service_id, subject, person_id, bound_at, bound_by) values ($1, $2, $3, $4, $5)
   on conflict do nothing returning subject`,
);
export const SUBJECT_OF = sql(
  'identity.account-subject',
  'select subject from service_account where service_id = $1 and person_id = $2 for update',
);
export const UNBIND = sql('identity.account-unbind', 'delete from service_account where service_id = $1 and person_id = $2');
export const ACCOUNTS_OF = sql(
  'identity.accounts-of',
  `select person_id as "personId", subject, bound_at as "boundAt" from service_account where service_id = $1 order by bound_at, subject`,
);

export const REMEMBER_STRANGER = sql(
  'identity.stranger-remember',
  `insert into service_stranger (service_id, subject, called, seen_at) values ($1, $2, $3, $4)
   on conflict (service_id, subject) do update set called = excluded.called, seen_at = excluded.seen_at`,
);
export const FORGET_STRANGER = sql(
  'identity.stranger-forget',
  'delete from service_stranger where service_id = $1 and subject = $2',
);
export const FORGET_STRANGERS = sql(
  'identity.strangers-forget',
  `delete from service_stranger where service_id = $1 and (seen_at < $2 or subject in (
     select subject from service_stranger where service_id = $1 order by seen_at desc, subject offset 100))`,
);
export const STRANGERS_OF = sql(
  'identity.strangers-of',
  `select subject, called, seen_at as "seenAt" from service_stranger where service_id = $1 order by seen_at desc, subject`,
);

/** A session whose own at the service is not known ends with any of the person's there. */
export const END_SESSIONS = sql(
  'identity.service-sessions-end',
  `delete from session s where s.service_id = $1
     and ($2::text is null or s.person_id = (select b.person_id from service_account b where b.service_id = $1 and b.subject = $2))
     and ($3::text is null or s.service_session = $3 or (s.service_session is null and $2::text is not null))
   returning s.person_id as "personId"`,
);
