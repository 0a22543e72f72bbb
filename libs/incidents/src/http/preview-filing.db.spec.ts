import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FilingForeseen } from '../application/preview-filing.js';
import { cloud, TestBorder } from './desks.fixture.js';

const FILER = 'mx-tij-pc';
const STRANGER = 'us-webb-so';

let border: TestBorder;
beforeAll(async () => {
  border = await TestBorder.open();
});
afterAll(async () => border?.close());

interface Facts {
  kind: string;
  side: string;
  lifeSafety: boolean;
  impact: object;
  place?: object;
}

/** The facts of a report's draft. */
const sketch = (changes: object = {}): Facts => {
  const { kind, side, lifeSafety, impact, place } = cloud(changes) as Facts;
  return { kind, side, lifeSafety, impact, ...(place && { place }) };
};
const preview = async (body: object, desk = FILER): Promise<FilingForeseen> => {
  const answer = await border.post<FilingForeseen>(desk, 'reports/preview', body);
  expect([answer.status, answer.body]).toEqual([200, answer.body]);
  return answer.body;
};
const written = async (): Promise<number> => {
  const { rows } = await border.database.owner.query<{ n: number }>(
    `select ((select count(*) from ledger_entry) + (select count(*) from report) + (select count(*) from obligation)
       + (select coalesce(sum(next), 0) from case_number_series))::int as n`,
  );
  return rows[0]!.n;
};

describe('what filing a draft would do', () => {
  it('is what filing it does, and writes nothing', async () => {
    const before = await written();
    const foreseen = await preview({ ...sketch(), tlp: 'TLP:GREEN' });
    expect(await written()).toBe(before);

    const filed = await border.post<{ caseId: string; priority: string; lead: object; routing: object; receivedAt: string }>(
      FILER,
      'reports',
      cloud(),
    );
    const { ruleId, ruleVersion, reason, lead } = foreseen.routing;
    expect(filed.body).toMatchObject({
      priority: foreseen.priority,
      lead: { deskId: lead },
      routing: { ruleId, ruleVersion, reason },
    });
    const view = await border.get<{ obligations: { dueAt: string }[]; supporting: { deskId: string }[] }>(
      FILER,
      `cases/${filed.body.caseId}`,
    );
    const later = Date.parse(view.body.obligations[0]!.dueAt) - Date.parse(foreseen.acknowledgeBy);
    expect(later).toBeGreaterThanOrEqual(0);
    expect(later).toBeLessThan(60_000);
    expect(view.body.supporting.map(({ deskId }) => deskId)).toEqual(
      expect.arrayContaining(foreseen.routing.supporting.map(({ deskId }) => deskId).filter((deskId) => deskId !== FILER)),
    );
  });

  it('names the desks of both countries, each with the country whose it is', async () => {
    const { routing, opensAtOnce, placeNeeded } = await preview(sketch());
    expect([opensAtOnce, placeNeeded]).toEqual([true, false]);
    const others = [...routing.supporting, ...routing.informed];
    expect(new Set([routing.leadCountry, ...others.map(({ country }) => country)])).toEqual(new Set(['MX', 'US']));
    expect(others.every(({ deskId, country }) => deskId.startsWith(`${country.toLowerCase()}-`))).toBe(true);
    expect([routing.reason.en, routing.reason.es].every((text) => text.length > 20)).toBe(true);
  });

  it.each([
    ['no place yet', undefined],
    ['an empty place', {}],
    ['a name that no list has', { municipality: 'Tij' }],
    ['a crossing that does not exist', { crossingId: 'nowhere' }],
  ])('says what it can and that the place is needed: %s', async (_, place) => {
    const { place: __, ...rest } = sketch();
    const foreseen = await preview({ ...rest, ...(place && { place }) });
    expect(foreseen.placeNeeded).toBe(true);
    expect(foreseen.routing.lead).not.toBe('');
  });

  it('raises the priority with the impact, and tells a report that would wait for triage', async () => {
    const quiet = { ...sketch(), lifeSafety: false };
    expect((await preview({ ...quiet, impact: { security: 0, flow: 1 } })).priority).toBe('P4');
    expect((await preview({ ...quiet, impact: { security: 3, flow: 0 } })).priority).toBe('P2');
    const stray = await preview({ kind: 'wildlife', side: 'US', lifeSafety: false, impact: { security: 0, flow: 0 } });
    expect(stray.opensAtOnce).toBe(!stray.routing.fallback);
  });

  it('suggests what looks alike by the words typed so far, and shows nothing of a case that was not released', async () => {
    await border.post(FILER, 'reports', cloud({ title: 'Nube sobre el puente nuevo', handling: { tlp: 'TLP:RED' } }));
    const typed = { ...sketch(), text: 'Nube sobre el puente nuevo' };
    const own = (await preview(typed)).similar.filter((item) => item.visible && item.title === 'Nube sobre el puente nuevo');
    expect(own).toHaveLength(1);
    const { similar } = await preview(typed, STRANGER);
    expect(similar.every(({ visible }) => !visible)).toBe(true);
    expect(JSON.stringify(similar)).not.toContain('puente nuevo');
  });

  it('refuses a kind that does not exist with a pointer to it', async () => {
    const answer = await border.post<{ errors: { pointer: string }[] }>(FILER, 'reports/preview', { ...sketch(), kind: 'x' });
    expect([answer.status, answer.body.errors.map(({ pointer }) => pointer)]).toEqual([400, ['/kind']]);
  });
});
