import { type Env, connectionsOf } from '#platform/config';
import { type Finding, fault, ok, warning } from './finding.js';

/** Node versions that the product is tested on. */
export const judgeNode = (version: string): Finding => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) return fault('node-too-old', { version });
  return major % 2 === 1 ? warning('node-not-long', { version }) : ok('node', { version });
};

export interface ServerFacts {
  readonly version: string;
  readonly fsync: string;
  readonly commit: string;
  readonly pages: string;
  readonly most: number;
  readonly kept: number;
  readonly used: number;
  /** Milliseconds by which the database's clock is ahead of this machine's. */
  readonly ahead: number;
}

const OLDEST_POSTGRESQL = 15;

/** Whether what was answered is on disk. */
export const judgeServer = ({ version, fsync, commit, pages }: ServerFacts): Finding[] => [
  Number.parseInt(version, 10) < OLDEST_POSTGRESQL ? fault('postgres-too-old', { version }) : ok('postgres', { version }),
  // `local` and the two `remote_` wait for this server's disk at least.
  fsync === 'on' && pages === 'on' && commit !== 'off'
    ? ok('durable', { commit })
    : fault('not-durable', { fsync, pages, commit }),
];

export interface WallFacts {
  /** Roles of processes that could do what only the owner must. */
  readonly mighty: readonly string[];
  /** Roles of processes that log in by themselves. */
  readonly logins: readonly string[];
  /** Tables behind a wall. */
  readonly walled: number;
}

/** Whether the database itself keeps realms and desks apart. One login for all processes is an installation from before, and goes on. */
export const judgeWalls = ({ mighty, logins, walled }: WallFacts): Finding[] => [
  mighty.length > 0 ? fault('role-too-mighty', { role: mighty.join(', ') }) : ok('roles', { walled }),
  logins.length === 3 ? ok('logins') : warning('logins-shared'),
];

/** Whether one more of each process would still find its connections. */
export const judgeConnections = ({ most, kept, used }: ServerFacts, env: Env): Finding => {
  const [api, worker, auditor] = [connectionsOf('api', env), connectionsOf('worker', env), connectionsOf('auditor', env)];
  const open = most - kept;
  const facts = { api, worker, auditor, most: open, used };
  if (api + worker + auditor > open) return fault('connections-too-few', facts);
  return used + api + worker > open ? warning('connections-short', facts) : ok('connections', facts);
};

const [CLOCK_WARNING_MILLIS, CLOCK_FAULT_MILLIS] = [1_000, 30_000];

/** The database's clock judges every due time; one that is wrong against this machine's is wrong on one of the two. */
export const judgeClock = ({ ahead }: ServerFacts): Finding => {
  const facts = { seconds: (ahead / 1000).toFixed(1) };
  if (Math.abs(ahead) >= CLOCK_FAULT_MILLIS) return fault('clock-wrong', facts);
  return Math.abs(ahead) >= CLOCK_WARNING_MILLIS ? warning('clock-off', facts) : ok('clock', facts);
};

export const judgeMigrations = (known: readonly string[], done: readonly string[]): Finding => {
  const missing = known.filter((name) => !done.includes(name)).length;
  if (missing > 0) return fault('migrations-missing', { missing });
  const newer = done.filter((name) => !known.includes(name)).length;
  return newer > 0 ? warning('migrations-newer', { newer }) : ok('migrations', { count: known.length });
};

export interface RedisSeen {
  readonly version: string;
  /** Null where the server does not tell its settings. */
  readonly policy: string | null;
  readonly appendOnly: boolean;
}

const OLDEST_REDIS = [6, 2] as const;

export const judgeRedis = ({ version, policy, appendOnly }: RedisSeen): Finding[] => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const old = major < OLDEST_REDIS[0] || (major === OLDEST_REDIS[0] && minor < OLDEST_REDIS[1]);
  return [
    old ? fault('redis-too-old', { version }) : ok('redis', { version }),
    policy === null
      ? warning('redis-policy-unknown')
      : policy === 'noeviction'
        ? ok('redis-policy')
        : fault('redis-evicts', { policy }),
    appendOnly ? ok('redis-append-only') : warning('redis-forgets'),
  ];
};

export interface FileSeen {
  readonly name: string;
  readonly mode: number;
}

/** Keys and the passwords of the demonstration people: nobody but the product's own user reads them. */
export const judgeFiles = (folder: string, mode: number | null, files: readonly FileSeen[]): Finding[] => {
  if (mode === null) return [fault('data-missing', { folder })];
  const open = files.filter((file) => (file.mode & 0o077) !== 0);
  return [
    (mode & 0o002) === 0 ? ok('data', { folder }) : fault('data-open', { folder }),
    ...(open.length > 0
      ? open.map((file) => fault('key-open', { file: file.name, mode: (file.mode & 0o777).toString(8) }))
      : [ok('keys', { count: files.length })]),
  ];
};

const GIGA = 1024 ** 3;

export const judgeDisk = (freeBytes: number, allBytes: number): Finding => {
  const facts = { free: (freeBytes / GIGA).toFixed(1), share: Math.round((100 * freeBytes) / allBytes) };
  if (freeBytes < GIGA) return fault('disk-full', facts);
  return freeBytes < 5 * GIGA || facts.share < 5 ? warning('disk-short', facts) : ok('disk', facts);
};

/** @param policy text of the policy file; null when it could not be read, undefined when none is named */
export const judgeWitnesses = (policy: string | null | undefined): Finding => {
  if (policy === undefined) return warning('witnesses-none');
  if (policy === null) return fault('witnesses-unreadable');
  const count = policy.split('\n').filter((line) => /^witness\s+\S+\s+\S+\s+https?:/.test(line)).length;
  return count === 0 ? warning('witnesses-none') : ok('witnesses', { count });
};

/** Mail that is off is no fault: everything is in the inbox. */
export const judgeMail = ({ SMTP_URL, MAIL_FROM, PUBLIC_URL }: Env): Finding => {
  const missing = Object.entries({ SMTP_URL, MAIL_FROM, PUBLIC_URL }).filter(([, value]) => !value);
  if (missing.length === 0) return ok('mail', { from: MAIL_FROM!, host: new URL(SMTP_URL!).host });
  return warning('mail-off', { missing: missing.map(([name]) => name).join(', ') });
};

export const judgeEgress = ({ ENLACE_EGRESS }: Env): Finding =>
  ENLACE_EGRESS === 'any' ? fault('egress-any') : ok(ENLACE_EGRESS === 'off' ? 'egress-off' : 'egress-public');
