import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#platform/ids';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import pg from 'pg';

const NOON = '2026-11-23T12:00:00Z';
const ONE = '2026-11-23T13:00:00Z';
const TWO = '2026-11-23T14:00:00Z';

/** What the database itself refuses, said in raw SQL as the application's own role: no code of ours stands between. */
describe('one lead at every instant, held by the database', () => {
  let test: TestDatabase;
  let app: pg.Client;

  beforeAll(async () => {
    test = await openTestDatabase();
    app = new pg.Client({ connectionString: test.url, options: '-c role=enlace_app -c search_path=enlace,public' });
    await app.connect();
  });
  afterAll(async () => {
    await app.end();
    await test.drop();
  });

  const body = (lead: string) =>
    JSON.stringify({
      number: newId(),
      kind: 'sewage',
      title: 'x',
      priority: 'P3',
      progress: { state: 'open' },
      lead: { deskId: lead },
    });
  const openCase = (id: string, lead: string) =>
    app.query(`insert into case_file (id, realm, version, opened_at, body) values ($1, 'live', 1, $2, $3)`, [
      id,
      NOON,
      body(lead),
    ]);
  const segment = (id: string, seq: number, desk: string, from: string, to: string | null) =>
    app.query(
      `insert into custody (realm, case_id, seq, prev_seq, desk_id, country, from_at, to_at, by, cause_id, ledger_stream_seq)
       values ('live', $1, $2, $3, $4, 'US', $5, $6, 'filing', 'x', 1)`,
      [id, seq, seq === 1 ? null : seq - 1, desk, from, to],
    );
  const end = (id: string, seq: number, at: string | null) =>
    app.query('update custody set to_at = $3 where case_id = $1 and seq = $2', [id, seq, at]);
  const moveTo = (id: string, desk: string) =>
    app.query(
      `update case_file set body = jsonb_set(body, '{lead,deskId}', to_jsonb($2::text)), version = version + 1 where id = $1`,
      [id, desk],
    );

  /** Runs `work` as one transaction; the name of the constraint that refused it, or null when it was committed. */
  const refusal = async (work: () => Promise<unknown>): Promise<string | null> => {
    await app.query('begin');
    try {
      await work();
      await app.query('commit');
      return null;
    } catch (error) {
      await app.query('rollback');
      if (!(error instanceof pg.DatabaseError)) throw error;
      return error.constraint ?? error.code ?? error.message;
    }
  };
  const held = async (desk = 'a'): Promise<string> => {
    const id = newId();
    expect(await refusal(async () => [await openCase(id, desk), await segment(id, 1, desk, NOON, null)])).toBeNull();
    return id;
  };

  it('takes a case with its first segment, and a move without gap', async () => {
    const id = await held();
    expect(
      await refusal(async () => [await end(id, 1, ONE), await segment(id, 2, 'b', ONE, null), await moveTo(id, 'b')]),
    ).toBeNull();
  });

  it('takes a move at the very instant of the one before: the clock of a drill may stand still', async () => {
    const id = await held();
    expect(
      await refusal(async () => [await end(id, 1, NOON), await segment(id, 2, 'b', NOON, null), await moveTo(id, 'b')]),
    ).toBeNull();
    expect(
      await refusal(async () => [await end(id, 2, NOON), await segment(id, 3, 'c', NOON, null), await moveTo(id, 'c')]),
    ).toBeNull();
  });

  it('refuses a case that nobody holds', async () => {
    expect(await refusal(() => openCase(newId(), 'a'))).toBe('one_lead');
  });

  it('refuses a lead other than the desk in custody, from either side', async () => {
    const id = await held();
    expect(await refusal(() => moveTo(id, 'b'))).toBe('one_lead');
    expect(await refusal(async () => [await end(id, 1, ONE), await segment(id, 2, 'b', ONE, null)])).toBe('one_lead');
  });

  it('refuses to end custody without a successor', async () => {
    const id = await held();
    expect(await refusal(() => end(id, 1, ONE))).toBe('one_lead');
  });

  it('refuses overlapping segments', async () => {
    const id = await held();
    expect(await refusal(async () => [await end(id, 1, TWO), await segment(id, 2, 'b', ONE, null), await moveTo(id, 'b')])).toBe(
      'custody_without_overlap',
    );
  });

  it('refuses a gap between segments', async () => {
    const id = await held();
    expect(await refusal(async () => [await end(id, 1, ONE), await segment(id, 2, 'b', TWO, null), await moveTo(id, 'b')])).toBe(
      'custody_without_gap',
    );
  });

  it('refuses a segment left out', async () => {
    const id = await held();
    expect(await refusal(async () => [await end(id, 1, ONE), await segment(id, 3, 'b', ONE, null), await moveTo(id, 'b')])).toBe(
      'custody_without_gap',
    );
  });

  it('refuses two open segments', async () => {
    const id = await held();
    expect(await refusal(() => segment(id, 2, 'a', NOON, null))).not.toBeNull();
    expect(await refusal(() => segment(id, 1, 'a', TWO, null))).not.toBeNull();
  });

  it('refuses to rewrite or delete custody', async () => {
    const id = await held();
    expect(await refusal(() => app.query(`update custody set desk_id = 'b' where case_id = $1`, [id]))).toBe('42501');
    expect(await refusal(() => app.query('delete from custody where case_id = $1', [id]))).toBe('42501');
    expect(await refusal(() => app.query('delete from case_file where id = $1', [id]))).toBe('42501');
    await refusal(async () => [await end(id, 1, ONE), await segment(id, 2, 'b', ONE, null), await moveTo(id, 'b')]);
    expect(await refusal(() => end(id, 1, TWO))).not.toBeNull();
  });
});
