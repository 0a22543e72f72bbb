import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseId, DeskId, Instant } from '#kernel';
import { GroupLookAlikes } from '../application/group-look-alikes.js';
import type { FilingForeseen } from '../application/preview-filing.js';
import { cloud, REALM, TestBorder } from './desks.fixture.js';

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

describe('look-alikes that a surge groups', () => {
  interface Seen {
    readonly lead: { readonly deskId: string };
    readonly groupedWith: readonly { readonly number: string; readonly relation: string; readonly likeness: number }[];
    readonly links: readonly { readonly relation: string; readonly number?: string }[];
  }
  interface Filed {
    readonly caseId: CaseId;
    readonly caseNumber: string;
    readonly lead: { readonly deskId: DeskId };
  }
  const hours = new Date(Date.now() - 5 * 3_600_000).toISOString();
  const file = async (changes: object = {}): Promise<Filed> => {
    const body = cloud({ title: 'Derrame de aguas negras', lifeSafety: false, occurredAt: hours, ...changes });
    return (await border.post<Filed>(FILER, 'reports', body)).body;
  };
  const see = async (desk: string, { caseId }: Filed): Promise<Seen> => (await border.get<Seen>(desk, `cases/${caseId}`)).body;
  const relationsOf = ({ groupedWith }: Seen): string[] => groupedWith.map(({ relation, number }) => `${relation} ${number}`);

  it('are put under the oldest of their lead, shown to who sees both, settled by people, and parted but for what they kept', async () => {
    const group = border.app.get(GroupLookAlikes, { strict: false });
    const [first, second, third, fourth] = [await file(), await file(), await file(), await file()];
    const lead = first.lead.deskId;
    const others = [
      await file({ lifeSafety: true }),
      await file({ handling: { tlp: 'TLP:RED' } }),
      await file({ title: 'Tres horas de fila', description: 'Carriles 4 a 9 cerrados.' }),
    ];
    const round = async (desks: readonly DeskId[]): Promise<void> => {
      while (await group.round(REALM, desks, '2020-01-01T00:00:00.000Z' as Instant));
    };
    // Two workers at once, and one that begins anew: each pair is put together once.
    await Promise.all([round([lead]), round([lead])]);
    await round([]).then(() => round([lead]));
    const children = [second, third, fourth];
    expect(relationsOf(await see(lead, first)).toSorted()).toEqual(
      children.map(({ caseNumber }) => `child ${caseNumber}`).toSorted(),
    );
    for (const child of children) expect(relationsOf(await see(lead, child))).toEqual([`parent ${first.caseNumber}`]);
    for (const other of others) expect((await see(FILER, other)).groupedWith).toEqual([]);

    const listed = async (desk: string, query: string) =>
      (await border.get<{ items: { id: string; alike: number }[] }>(desk, `cases?limit=200&${query}`)).body.items;
    const all = [first, ...children].map(({ caseId }) => caseId);
    const folded = await listed(lead, 'folded=true');
    expect(folded.filter(({ id }) => all.includes(id as CaseId))).toMatchObject([{ id: first.caseId, alike: 3 }]);
    expect((await listed(lead, `group=${first.caseId}`)).map(({ id }) => id).toSorted()).toEqual(all.toSorted());

    const hide = 'delete from case_access where case_id = $1 and desk_id = $2';
    await border.database.owner.query(hide, [first.caseId, FILER]);
    expect((await see(FILER, second)).groupedWith).toEqual([]);
    // Whoever does not see the one that stands for them is shown each, and not told that there is one.
    const shown = (await listed(FILER, 'folded=true')).map(({ id }) => id);
    expect(children.every(({ caseId }) => shown.includes(caseId))).toBe(true);
    expect(await listed(FILER, `group=${first.caseId}`)).toEqual([]);
    const timeline = await border.get<object>(FILER, `cases/${second.caseId}/timeline`);
    expect(JSON.stringify(timeline.body)).toContain('case.grouped');
    expect(JSON.stringify(timeline.body)).not.toContain(first.caseNumber);

    const say = (child: Filed, relation: string) =>
      border.post(lead, `cases/${child.caseId}/links`, { caseId: first.caseId, relation, reason: 'Se revisaron.' });
    expect((await say(second, 'distinct')).status).toBeLessThan(300);
    expect((await say(third, 'parent')).status).toBeLessThan(300);
    await round([]).then(() => round([lead]));
    expect(relationsOf(await see(lead, first))).toEqual([`child ${fourth.caseNumber}`]);

    await round([]);
    for (const one of [first, ...children]) expect((await see(lead, one)).groupedWith).toEqual([]);
    expect((await see(lead, third)).links).toContainEqual(
      expect.objectContaining({ relation: 'parent', number: first.caseNumber }),
    );
  });
});
