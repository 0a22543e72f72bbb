import { DirectoryQueries } from '#directory';
import { Env } from '#platform/config';
import { Database, sql } from '#platform/persistence';
import { stat } from 'node:fs/promises';
import { type Command, print, withApplication } from '../command.js';

const SERVER = sql('doctor.server', `select current_setting('server_version') as version, current_user as role`);
const LATE = sql(
  'doctor.pulses',
  `select duty, clean, note, round(extract(epoch from clock_timestamp() - at))::int as age from duty_pulse order by duty`,
);
const LEFTOVERS = sql(
  'doctor.leftovers',
  `select (select count(*) from outbox where settled_at is null and created_at < now() - interval '1 minute')::int as outbox,
     (select count(*) from dead_letter where resolved_at is null)::int as dead,
     (select count(*) from ledger_pending)::int as unsequenced,
     (select count(*) from delivery where state = 'failed')::int as undelivered`,
);

interface Finding {
  readonly ok: boolean;
  readonly what: string;
}

/** Mail that is off is no fault: everything is in the inbox. */
const mailOf = ({ SMTP_URL, MAIL_FROM, PUBLIC_URL }: Env): string => {
  const missing = Object.entries({ SMTP_URL, MAIL_FROM, PUBLIC_URL }).filter(([, value]) => !value);
  if (missing.length === 0) return `mail goes out from ${MAIL_FROM} by ${new URL(SMTP_URL!).host}`;
  return `mail is off: ${missing.map(([name]) => name).join(', ')} not set; notices are in the inbox alone`;
};

const WEBHOOKS: Readonly<Record<Env['ENLACE_EGRESS'], string>> = {
  public: 'webhooks go to the public internet by https',
  off: 'webhooks are off',
  any: 'webhooks go to any address, this machine and its network too: that is for development alone (ENLACE_EGRESS)',
};

const examine = async (database: Database, env: Env, desks: number): Promise<Finding[]> => {
  const [server] = await database.query<{ version: string; role: string }>(SERVER);
  const pulses = await database.query<{ duty: string; clean: boolean; note: string | null; age: number }>(LATE);
  const [left] = await database.query<{ outbox: number; dead: number; unsequenced: number; undelivered: number }>(LEFTOVERS);
  const data = await stat(env.ENLACE_DATA).catch(() => null);
  return [
    { ok: Number.parseInt(server!.version, 10) >= 15, what: `PostgreSQL ${server!.version}, working as ${server!.role}` },
    { ok: server!.role === 'enlace_app', what: 'the application works without the rights of the owner' },
    { ok: desks > 0, what: `${desks} desks in the directory` },
    { ok: data !== null && (data.mode & 0o002) === 0, what: `data folder ${env.ENLACE_DATA} is there and not open to all` },
    ...pulses.map(({ duty, clean, note, age }) => ({
      ok: clean && age < 60,
      what: `${duty}: ${age} s ago${note ? `, ${note}` : ''}`,
    })),
    { ok: pulses.length > 0, what: 'the worker has been heard of' },
    { ok: left!.outbox === 0, what: `${left!.outbox} envelopes older than a minute wait for delivery` },
    { ok: left!.dead === 0, what: `${left!.dead} dead letters wait for a person` },
    { ok: true, what: `${left!.unsequenced} entries not yet sequenced` },
    { ok: true, what: mailOf(env) },
    { ok: env.ENLACE_EGRESS !== 'any', what: WEBHOOKS[env.ENLACE_EGRESS] },
    { ok: left!.undelivered === 0, what: `${left!.undelivered} notices could not be delivered outside the inbox` },
  ];
};

export const doctorCommand: Command = {
  usage: 'doctor',
  summary: 'looks at the installation and says what is not right; exit code 1 when something is not',
  run: () =>
    withApplication(async (app) => {
      const findings = await examine(app.get(Database), app.get(Env), app.get(DirectoryQueries).snapshot().desks.size);
      for (const { ok, what } of findings) print(`${ok ? 'ok  ' : 'NOT '} ${what}`);
      return findings.every(({ ok }) => ok) ? 0 : 1;
    }),
};
