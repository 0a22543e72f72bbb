import { PROCESS_NAME } from '../config/index.js';
import pg from 'pg';

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

/** Roles that a connection works under: it logs in as whoever DATABASE_URL names and gives up every right that the role lacks. */
export type DatabaseRole = 'enlace_app' | 'enlace_sequencer';

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
  options: `-c search_path=${first === null ? '' : `${first},`}enlace,public -c timezone=UTC${role ? ` -c role=${role}` : ''}`,
  keepAlive: true,
  // Statements that do not wait for one another travel together.
  pipeline: true,
});
