import { PROCESS_NAME } from '../config/index.js';
import pg from 'pg';
import { ENGINE, NOBODY, type Reader, SETTINGS } from './reader.js';

const TIMESTAMPTZ = 1184;
const INT8 = 20;

/** Rows come as plain values: instants as RFC 3339 strings, counters as numbers (all of ours stay far below 2^53). */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === TIMESTAMPTZ) return (value: string) => new Date(value).toISOString();
    if (oid === INT8) return Number;
    return pg.types.getTypeParser(oid, format) as (value: string) => unknown;
  },
};

/**
 * Roles that a connection works under: it logs in as whoever DATABASE_URL names and gives up every right that the role lacks. The api says
 * with each statement for whom it asks, and is shown nothing until it has; the worker is the engine, and begins with everything in view.
 */
export type DatabaseRole = 'enlace_api' | 'enlace_worker' | 'enlace_sequencer';

export const startsWith = (role: DatabaseRole | null): Reader => (role === 'enlace_api' ? NOBODY : ENGINE);

/** @param first a schema whose tables stand in for those of the same name */
export const connectionConfig = (
  url: string,
  role: DatabaseRole | null,
  first: string | null = null,
): pg.ClientConfig & { pipeline: boolean } => ({
  connectionString: url,
  // What the server's own list of connections calls them.
  application_name: PROCESS_NAME,
  types,
  options: [
    `search_path=${first === null ? '' : `${first},`}enlace,public`,
    'timezone=UTC',
    ...SETTINGS.map((name) => `enlace.${name}=${startsWith(role)[name]}`),
    ...(role ? [`role=${role}`] : []),
  ]
    .map((setting) => `-c ${setting}`)
    .join(' '),
  keepAlive: true,
  // Statements that do not wait for one another travel together.
  pipeline: true,
});
