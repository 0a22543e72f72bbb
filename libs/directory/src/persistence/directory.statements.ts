import { sql } from '#platform/persistence';
import type { DirectoryPack } from '../domain/pack.js';

/** Lists of a pack that are kept whole in `exchange_register`, one row per entry. */
export const REGISTERS = [
  'agreements',
  'purposes',
  'legalBases',
  'refusalGrounds',
  'urgencyGrounds',
  'channels',
  'contactDuties',
] as const satisfies readonly (keyof DirectoryPack)[];

const registers = REGISTERS.map(
  (register) =>
    `(select coalesce(jsonb_agg(entry), '[]') from exchange_register where register = '${register}') as "${register}"`,
).join(', ');

/** One statement is one consistent view: the version is that of the rows beside it. Keys are those of the domain. */
export const READ = sql(
  'directory.read',
  `select version,
     (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'name', name, 'member', member, 'languages', languages,
        'defaultLanguage', default_language) || facts), '[]') from country) as countries,
     (select coalesce(jsonb_agg(to_jsonb(agency)), '[]') from agency) as agencies,
     (select coalesce(jsonb_agg(to_jsonb(corridor)), '[]') from corridor) as corridors,
     (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'country', country, 'kind', kind, 'name', name, 'subdivision', subdivision,
        'code', code, 'zone', zone, 'corridorId', corridor_id, 'aliases', aliases)), '[]') from locality) as localities,
     (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'corridorId', corridor_id, 'kind', kind, 'planned', planned, 'name', name,
        'aliases', aliases) || facts), '[]') from crossing) as crossings,
     (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'agencyId', agency_id, 'country', country, 'level', level,
        'corridorId', corridor_id, 'subdivision', subdivision, 'name', name, 'zone', zone, 'hours', hours, 'languages', languages, 'active', active, 'joint', joint,
        'alternateDeskId', alternate_desk_id, 'competences', competences, 'crossingIds', crossing_ids)), '[]') from desk) as desks,
     (select coalesce(jsonb_agg(to_jsonb(holiday)), '[]') from holiday) as holidays, ${registers}
   from directory_version`,
);

export const VERSION = sql('directory.version', 'select version from directory_version');

export const PRESENCES = sql('directory.presences', 'select realm, body as presence from desk_presence');

export const LOCK_DIGEST = sql('directory.lock-digest', 'select pack_digest as digest from directory_version for update');

export const SET_DIGEST = sql('directory.set-digest', 'update directory_version set pack_digest = $1');

/** Rows that say the same already are left alone, so that the version moves only when the directory does. */
const upsert = (table: string, key: string, columns: string, shape: string, select: string): string =>
  `insert into ${table} (${columns}) select ${select} from jsonb_to_recordset($1::jsonb) as given (${shape})
   on conflict (${key}) do update set (${columns}) = (${columns.replace(/\w+/g, 'excluded.$&')})
   where ${table}.* is distinct from excluded.*`;

export const PUT_COUNTRIES = sql(
  'directory.put-countries',
  upsert(
    'country',
    'code',
    'code, name, member, languages, default_language, facts',
    `code text, name jsonb, member boolean, languages text[], "defaultLanguage" text, "contactDeskId" text, levels jsonb, "localityKinds" jsonb,
     "localityCode" jsonb, subdivisions jsonb, zones jsonb, "closedOnHolidayKinds" jsonb, phone jsonb, address jsonb`,
    `code, name, member, languages, "defaultLanguage", jsonb_build_object('contactDeskId', "contactDeskId", 'levels', levels, 'localityKinds', "localityKinds",
     'localityCode', "localityCode", 'subdivisions', subdivisions, 'zones', zones, 'closedOnHolidayKinds', "closedOnHolidayKinds",
     'phone', phone, 'address', address)`,
  ),
);

export const PUT_AGENCIES = sql(
  'directory.put-agencies',
  upsert(
    'agency',
    'id',
    'id, country, level, name, acronym, area, functions, note, status, confidence',
    `id text, country text, level text, name jsonb, acronym text, area jsonb, functions jsonb, note jsonb, status jsonb, confidence text`,
    'id, country, level, name, acronym, area, functions, note, status, confidence',
  ),
);

export const PUT_CORRIDORS = sql(
  'directory.put-corridors',
  upsert('corridor', 'id', 'id, name, sides', 'id text, name jsonb, sides jsonb', 'id, name, sides'),
);

export const PUT_LOCALITIES = sql(
  'directory.put-localities',
  upsert(
    'locality',
    'id',
    'id, country, kind, name, subdivision, code, zone, corridor_id, aliases',
    `id text, country text, kind text, name jsonb, subdivision text, code text, zone text, "corridorId" text, aliases text[]`,
    'id, country, kind, name, subdivision, code, zone, "corridorId", aliases',
  ),
);

export const PUT_CROSSINGS = sql(
  'directory.put-crossings',
  upsert(
    'crossing',
    'id',
    'id, corridor_id, kind, planned, name, aliases, facts',
    `id text, "corridorId" text, kind text, planned boolean, name jsonb, aliases text[], codes jsonb, sides jsonb, point jsonb,
     operators jsonb, modes jsonb, "laneClasses" jsonb, lanes jsonb, hours jsonb`,
    `id, "corridorId", kind, planned, name, aliases, jsonb_build_object('codes', codes, 'sides', sides, 'point', point,
     'operators', operators, 'modes', modes, 'laneClasses', "laneClasses", 'lanes', lanes, 'hours', hours)`,
  ),
);

export const PUT_DESKS = sql(
  'directory.put-desks',
  upsert(
    'desk',
    'id',
    `id, agency_id, country, level, corridor_id, name, zone, hours, languages, active, joint, alternate_desk_id, competences, crossing_ids,
     subdivision`,
    `id text, "agencyId" text, country text, level text, "corridorId" text, name jsonb, zone text, hours jsonb, languages text[],
     active boolean, joint boolean, "alternateDeskId" text, competences text[], "crossingIds" text[], subdivision text`,
    `id, "agencyId", country, level, "corridorId", name, zone, hours, languages, active, joint, "alternateDeskId", competences, "crossingIds",
     subdivision`,
  ),
);

export const PUT_HOLIDAYS = sql(
  'directory.put-holidays',
  upsert(
    'holiday',
    'country, date',
    'country, date, observed, kind, name',
    'country text, date date, observed date, kind text, name jsonb',
    'country, date, observed, kind, name',
  ),
);

/** $1 the entries, $2 the register that they belong to. */
export const PUT_REGISTER = sql(
  'directory.put-register',
  `insert into exchange_register (register, key, entry) select $2, entry ->> 'key', entry from jsonb_array_elements($1::jsonb) as entry
   on conflict (register, key) do update set entry = excluded.entry where exchange_register.entry is distinct from excluded.entry`,
);
