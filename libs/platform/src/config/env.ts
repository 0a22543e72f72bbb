import { plainToInstance, Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, Min, validateSync } from 'class-validator';
import { resolve } from 'node:path';
import { connectionsOf } from './connection-budget.js';
import { KeysEnv } from './keys-env.js';
import { withFiles } from './settings-from-files.js';
import { toInt } from './telling-env.js';

/** Settings of a process, read from the environment once and validated at boot: a wrong one stops the start, with its name. */
export class Env extends KeysEnv {
  @Matches(/^postgres(ql)?:\/\//)
  DATABASE_URL: string;

  /** Where the worker and the auditor write the log: a login of its own, `enlace_sequencer`. Absent: the one of DATABASE_URL, which may become it. */
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//)
  SEQUENCER_DATABASE_URL?: string;

  /** What the api and the worker have in their DATABASE_URL. For `migrate`, which gives these logins (and the one above) their passwords, and for nothing else. */
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//)
  API_DATABASE_URL?: string;
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//)
  WORKER_DATABASE_URL?: string;

  /** Which role of the database this process works under. No setting: each program says it of itself, and what says nothing is the engine. */
  @IsIn(['enlace_api', 'enlace_worker'])
  databaseRole: 'enlace_api' | 'enlace_worker' = 'enlace_worker';

  /** Redis as the queue's store; absent means the queue lives in PostgreSQL. */
  @IsOptional()
  @Matches(/^rediss?:\/\//)
  REDIS_URL?: string;

  /** Sentinels that know where Redis is, `host:port` with commas between them. REDIS_URL then gives scheme, user, password and database alone. */
  @IsOptional()
  @Matches(/^[a-z0-9.-]+:\d{1,5}(,[a-z0-9.-]+:\d{1,5})*$/i)
  REDIS_SENTINELS?: string;

  /** Name that the Sentinels know it by. */
  @Matches(/^[\w.-]+$/)
  REDIS_SENTINEL_NAME: string = 'enlace';

  /** File with the certificate of the authority that Redis's own is signed by, for `rediss://`. Absent: those that the system trusts. */
  @IsOptional()
  @IsString()
  REDIS_CA?: string;

  @Transform(toInt)
  @IsInt()
  @Min(0)
  @Max(65535)
  PORT: number = 8080;

  @IsString()
  ENLACE_BIND: string = '127.0.0.1';

  /** Folder for keys and credentials of this installation. */
  @Transform(({ value }: { value: string }) => resolve(value))
  @IsString()
  ENLACE_DATA: string = resolve('.enlace');

  /** Connections of one process for business statements. */
  @Transform(toInt)
  @IsInt()
  @Min(4)
  @Max(100)
  ENLACE_POOL: number = 16;

  /** Connections beyond those, which only what life or a crisis depends on may use. */
  @Transform(toInt)
  @IsInt()
  @Min(1)
  @Max(20)
  ENLACE_RESERVED_POOL: number = 4;

  /** The most connections to PostgreSQL that a worker, which has the most, may open with its settings: a budget for whoever runs many. */
  @Transform(toInt)
  @IsInt()
  @Min(16)
  @Max(400)
  ENLACE_MAX_CONNECTIONS: number = 64;

  /** Rest before a failed delivery's second attempt; it doubles with each further one. */
  @Transform(toInt)
  @IsInt()
  @Min(1)
  @Max(60_000)
  ENLACE_RETRY_MILLIS: number = 500;

  /** Name of this installation's ledger: it is written into each entry and checkpoint. */
  @Matches(/^[a-z0-9.-]+(\/[a-z0-9.-]+)*$/)
  ENLACE_LEDGER_ORIGIN: string = 'enlace.local/ledger';

  /** Ed25519 key that signs checkpoints, PKCS #8 in PEM (line breaks may be written \n). Absent: a file of ENLACE_DATA, made at first start. */
  @IsOptional()
  @IsString()
  ENLACE_LEDGER_KEY?: string;

  /** Policy file (C2SP tlog-policy) that names the witnesses of the ledger with their addresses, and how many of them seal. Absent: nobody but the operator signs. */
  @IsOptional()
  @IsString()
  ENLACE_WITNESSES?: string;

  /** How long a witness may take to answer. */
  @Transform(toInt)
  @IsInt()
  @Min(50)
  @Max(30_000)
  ENLACE_WITNESS_TIMEOUT_MILLIS: number = 3_000;

  /** Hour of the day (UTC) from which on the whole log is verified, once a night. */
  @Transform(toInt)
  @IsInt()
  @Min(0)
  @Max(23)
  ENLACE_VERIFY_HOUR: number = 9;

  /** Minutes without a seal after which it is an alarm. */
  @Transform(toInt)
  @IsInt()
  @Min(1)
  @Max(1_440)
  ENLACE_UNSEALED_ALARM_MINUTES: number = 5;

  /** Minutes without a seal after which nothing is exported or given to the other country any more. Filing goes on. */
  @Transform(toInt)
  @IsInt()
  @Min(5)
  @Max(10_080)
  ENLACE_UNSEALED_STOP_MINUTES: number = 240;

  /** Time-stamping authority (RFC 3161) that stamps sealed heads of the ledger, reached as ENLACE_EGRESS allows. Absent: nobody does. */
  @IsOptional()
  @Matches(/^https?:\/\/[^\s]+$/)
  ENLACE_TSA_URL?: string;

  /** Minutes between two time stamps; one more is asked for when a day of universal time ends. */
  @Transform(toInt)
  @IsInt()
  @Min(1)
  @Max(1_440)
  ENLACE_TSA_MINUTES: number = 60;

  /** Folder that is watched for files of wait times; what was read is moved to a folder in it. Absent: none is watched. */
  @IsOptional()
  @IsString()
  CBP_FEED_FOLDER?: string;

  /** Where wait times are fetched. Absent: they are not. */
  @IsOptional()
  @Matches(/^https?:\/\/[^\s]+$/)
  CBP_FEED_URL?: string;

  /** Hosts that may be asked for wait times, with commas between them; an address or a redirection to another is refused. */
  @Matches(/^[a-z0-9.-]+(:\d{1,5})?(,[a-z0-9.-]+(:\d{1,5})?)*$/)
  CBP_FEED_HOSTS: string = 'bwt.cbp.gov';

  /** Minutes between two fetches. */
  @Transform(toInt)
  @IsInt()
  @Min(1)
  @Max(1_440)
  CBP_FEED_MINUTES: number = 10;

  /** Minutes without a file that could be read after which a feed that is fetched, or whose folder is watched, is silent: two of its own cycles. */
  @Transform(toInt)
  @IsInt()
  @Min(5)
  @Max(1_440)
  CBP_FEED_SILENT_MINUTES: number = 120;

  /** Who sends the alerts that this installation issues (CAP), as other systems know it: like a domain or an address, never another installation's. */
  @Matches(/^[^\s,<&]+$/)
  CAP_SENDER: string = 'enlace.local';

  /** Mail server, `smtp://user:password@host:port` or `smtps://`. With MAIL_FROM and PUBLIC_URL it turns the mail channel on; absent, it is off. */
  @IsOptional()
  @Matches(/^smtps?:\/\//)
  SMTP_URL?: string;

  /** Whom mail comes from: `enlace@agency.example`, or with a name, `Enlace <enlace@agency.example>`. */
  @IsOptional()
  @Matches(/^([^<>\r\n]+<)?[^\s<>@]+@[^\s<>@]+>?$/)
  MAIL_FROM?: string;

  /** Address under which people open this installation, for links that leave it. */
  @IsOptional()
  @Matches(/^https?:\/\/[^\s/]+(\/[^\s?#]*)?$/)
  PUBLIC_URL?: string;

  /** Folder with the secrets by which Enlace shows itself to sign-in services of agencies, a file `<agency>.secret` each. Absent: `sign-in-services` in ENLACE_DATA. */
  @IsOptional()
  @IsString()
  ENLACE_SIGN_IN_SECRETS?: string;

  /**
   * Of whom a fresh proof (five minutes) is asked before the acts that need one: `enrolled`, of those who have a second factor; `everyone`, who
   * must then have one; `off`, of nobody.
   */
  @IsIn(['enrolled', 'everyone', 'off'])
  ENLACE_STEP_UP: 'enrolled' | 'everyone' | 'off' = 'enrolled';

  /** Who signs acts of two people by a key of their own: `enrolled`, whoever has a passkey; `everyone`, who must then have one. */
  @IsIn(['enrolled', 'everyone'])
  ENLACE_VOTES: 'enrolled' | 'everyone' = 'enrolled';

  /**
   * Where this installation sends what agencies want sent to systems of their own (webhooks): `public`, by https to addresses of the public
   * internet; `off`, nowhere; `any`, by http too and to this machine and its network. The last is for development and nothing else: whoever
   * administers an agency could have the server speak to its own neighbours.
   */
  @IsIn(['public', 'any', 'off'])
  ENLACE_EGRESS: 'public' | 'any' | 'off' = 'public';

  /** How long an endpoint of an agency may take to answer. */
  @Transform(toInt)
  @IsInt()
  @Min(50)
  @Max(30_000)
  ENLACE_EGRESS_TIMEOUT_MILLIS: number = 15_000;

  /** Malware scanner (ClamAV's daemon) that looks at each file before it is kept: `unix:/path` or `tcp://host:port`. Absent: no file is scanned, and each says so. */
  @IsOptional()
  @Matches(/^(unix:\/[^\s?#]+|tcp:\/\/[^\s/:?#]+:\d{1,5})$/)
  ENLACE_CLAMD?: string;

  /** How long the scanner may be silent before a file is refused for this time. */
  @Transform(toInt)
  @IsInt()
  @Min(50)
  @Max(60_000)
  ENLACE_CLAMD_TIMEOUT_MILLIS: number = 20_000;

  /** Mebibytes that the files of one agency may take in all. */
  @Transform(toInt)
  @IsInt()
  @Min(1)
  @Max(10_000_000)
  ENLACE_AGENCY_FILES_MIB: number = 20_480;

  /** Days for which notices are kept, with what was sent of them; those of cases that are not closed are kept longer. The ledger keeps what they told of. */
  @Transform(toInt)
  @IsInt()
  @Min(90)
  @Max(36_500)
  ENLACE_NOTICE_DAYS: number = 400;

  /** How long a mail server may be silent before it is given up for this time. */
  @Transform(toInt)
  @IsInt()
  @Min(50)
  @Max(20_000)
  ENLACE_MAIL_TIMEOUT_MILLIS: number = 10_000;
}

/** @throws Error that names each wrong setting; values are not printed, they may be secrets. */
export const readEnv = (source: NodeJS.ProcessEnv = process.env): Env => {
  const named = Object.entries(source).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '');
  const given = withFiles(Object.fromEntries(named));
  const env = plainToInstance(Env, given, { exposeDefaultValues: true });
  const faults = validateSync(env, { skipMissingProperties: false, forbidUnknownValues: false });
  const list = faults.map((fault) => `${fault.property}: ${Object.values(fault.constraints ?? {}).join(', ')}`);
  const connections = connectionsOf('worker', env);
  if (connections > env.ENLACE_MAX_CONNECTIONS) list.push(`ENLACE_MAX_CONNECTIONS: a worker would open ${connections}`);
  if (list.length > 0) {
    throw new Error(`settings are wrong\n  ${list.join('\n  ')}`);
  }
  return env;
};
