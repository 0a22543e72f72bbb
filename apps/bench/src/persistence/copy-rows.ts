import { connectionConfig } from '#platform/persistence';
import pg from 'pg';

/** What the driver's connection can do for a COPY; its published types leave it out. */
interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** One `COPY ... FROM STDIN` as the driver's client runs it. */
class Copy {
  private failure: Error | null = null;

  constructor(
    private readonly text: string,
    private readonly rows: Buffer,
    private readonly settled: (error: Error | null) => void,
  ) {}

  submit(connection: CopyConnection): void {
    connection.query(this.text);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    connection.sendCopyFromChunk(this.rows);
    connection.endCopyFrom();
  }

  handleCommandComplete(): void {}

  handleError(error: Error): void {
    this.failure = error;
    this.settled(error);
  }

  handleReadyForQuery(): void {
    if (!this.failure) this.settled(null);
  }
}

/** Rows of one table in the text form of COPY, one a line. */
export interface CopiedRows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly lines: readonly string[];
}

interface Index {
  readonly name: string;
  readonly definition: string;
}

/** Tables of which no process asks anything while they are filled, or seldom. */
const UNASKED = ['case_file', 'case_access', 'case_note', 'report', 'report_version'];

/** Indexes that keep no promise: one is made from all rows in a fraction of the time that it takes to grow row by row. */
const INDEXES = `
  select c.relname as name, pg_get_indexdef(i.indexrelid) as definition
  from pg_index i join pg_class c on c.oid = i.indexrelid
  where i.indrelid = any($1::regclass[]) and not i.indisunique`;

/**
 * Lays rows into a database of the bench as fast as it takes them: as the owner, without triggers and foreign keys, without waiting for the disk.
 * What is laid so must be right by itself.
 */
export class RowsCopier {
  private constructor(
    private readonly client: pg.Client,
    private readonly indexes: readonly Index[],
  ) {}

  static async open(url: string): Promise<RowsCopier> {
    const client = new pg.Client({ ...connectionConfig(url, null), pipeline: false });
    await client.connect();
    await client.query(`set session_replication_role = replica`);
    await client.query(`set synchronous_commit = off`);
    const { rows } = await client.query<Index>(INDEXES, [UNASKED]);
    for (const { name } of rows) await client.query(`drop index "${name}"`);
    return new RowsCopier(client, rows);
  }

  /** All of it in one transaction. */
  async copy(all: readonly CopiedRows[]): Promise<void> {
    await this.client.query('begin');
    for (const { table, columns, lines } of all) {
      const list = columns.map((column) => `"${column}"`).join(', ');
      await this.send(`copy ${table} (${list}) from stdin`, Buffer.from(`${lines.join('\n')}\n`));
    }
    await this.client.query('commit');
  }

  /** Indexes that were away while rows were laid, figures for the planner, and the maps of visible rows: what a database that grew over years has had long since. */
  async settle(): Promise<void> {
    await this.client.query(`set maintenance_work_mem = '512MB'`);
    for (const { definition } of this.indexes) await this.client.query(definition);
    await this.client.query('vacuum analyze');
  }

  close(): Promise<void> {
    return this.client.end();
  }

  private send(text: string, rows: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      const copy = new Copy(text, rows, (error) => (error ? reject(error) : resolve()));
      this.client.query(copy as unknown as pg.Submittable);
    });
  }
}
