import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DirectoryQueries } from '#directory';
import { Items, type NewItem } from '#disclosure';
import { type DeskId, type Instant, type ItemId, PERMISSIONS, type RequestContext, type Role, ROLES, type UserId } from '#kernel';
import { CommandRunner, LedgerExport } from '#ledger';
import { newId } from '#platform/ids';
import { ENGINE, forReader } from '#platform/persistence';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeskClient } from '../../apps/demo/src/desk-client.js';
import { verifyFile } from '../../apps/verify/src/verify.js';
import { decide, rowsOf } from '../../libs/disclosure/src/domain/decision-table.fixture.js';
import { IdentityAuthenticator } from '../../libs/identity/src/application/identity-authenticator.js';
import { newItem } from '../../libs/disclosure/src/domain/item.fixture.js';
import { faultsOnceSettled, settle } from '../support/invariants.js';
import { closeProbes, send } from '../support/probe.js';
import { StreamReader } from '../support/stream-reader.js';
import { type Drill, openSystem, type TestSystem } from '../support/system.js';
import { until } from '../support/until.js';

const README = readFileSync(new URL('../../libs/disclosure/README.md', import.meta.url), 'utf8');
const SIGHTS = rowsOf(README, 'sights');
/** How far it has come with passing an item on, and what the desk that is to get it is to the item then. */
const CONSENTS = rowsOf(README, 'consents').map((row) => row['consent']!);
const HANDLINGS = ['H0', 'H1', 'H2', 'H3'] as const;

/** Desks in every relation to the items, of both countries; the joint desks and the asked desk among the strangers. */
const RELATION = {
  'us-cbp-ofo-otay-mesa': 'originator',
  'mx-anam-tijuana': 'holder',
  'mx-inm-tijuana': 'gave-up',
  'us-sd-fire': 'stranger',
  'mx-tij-bomb': 'target',
  'us-joint-desk': 'stranger',
} as const;
type Desk = keyof typeof RELATION;
const DESKS = Object.keys(RELATION) as Desk[];
const ORIGINATOR: Desk = 'us-cbp-ofo-otay-mesa';
const HOLDER: Desk = 'mx-anam-tijuana';
/** Between these two it is agreed whether it goes on. */
const AGREEING: readonly Desk[] = [ORIGINATOR, HOLDER];
const GAVE_UP: Desk = 'mx-inm-tijuana';
/** To which some items are passed on, as far as the originator lets them. */
const TARGET: Desk = 'mx-tij-bomb';
/** Roles that the README lets in to items; the others meet a closed door. */
const INSIDE: readonly Role[] = ['liaison', 'supervisor', 'coordinator'];

interface Made {
  readonly id: ItemId;
  readonly state: string;
  readonly form: 'show' | 'release' | 'reference';
  readonly label: 'TLP:GREEN' | 'TLP:RED';
  readonly canary: string;
  /** How far it has come to the target. */
  readonly consent: string;
}

describe('what crosses, for every role, desk, country, state, form and label', () => {
  let system: TestSystem;
  let drill: Drill;
  const people = new Map<Desk, DeskClient>();
  const made: Made[] = [];

  const contextOf = async (deskId: string): Promise<RequestContext> => {
    const desk = system.api
      .get(DirectoryQueries, { strict: false })
      .snapshot()
      .desks.get(deskId as DeskId)!;
    const { rows } = await system.test.owner.query<{ id: string }>('select id from person where username = $1', [
      `supervisor.${deskId}`,
    ]);
    const person = { userId: rows[0]!.id as UserId, username: '', name: '', roles: ['supervisor'] as const };
    const actor = {
      ...person,
      deskId: desk.id,
      agencyId: desk.agencyId,
      country: desk.country,
      permissions: new Set(PERMISSIONS),
    };
    return { actor, realm: drill.realm, locale: 'en', correlationId: newId() };
  };

  const provide = async (changes: Partial<NewItem>): Promise<ItemId> => {
    const recipientDeskIds = [HOLDER, GAVE_UP] as string[] as DeskId[];
    const item = newItem({ originatorDeskId: ORIGINATOR as string as DeskId, recipientDeskIds, ...changes });
    const [provided] = await system.api
      .get(CommandRunner, { strict: false })
      .run(await contextOf(item.originatorDeskId), (unit) => system.api.get(Items, { strict: false }).provide(unit, [item]));
    return provided!.id;
  };

  const as = (desk: Desk): DeskClient => people.get(desk)!;

  /** The holder asks for its consent, is answered, and passes the item on, as far as it is to come. */
  const passOn = async (id: ItemId, consent: string): Promise<void> => {
    if (consent === 'none') return;
    const onward = { toDeskIds: [TARGET], purpose: 'operational' };
    const asked = await as(HOLDER).act<{ items: { id: string }[] }>(`/items/${id}/consents`, { ...onward, reason: 'xreasonx' });
    const at = `/consents/${asked.items[0]!.id}`;
    if (consent === 'refused') await as(ORIGINATOR).act(`${at}/refuse`, { words: 'xreasonx' });
    if (['granted', 'passed'].includes(consent)) await as(ORIGINATOR).act(`${at}/grant`, {});
    if (consent === 'passed') await as(HOLDER).act(`/items/${id}/share`, onward);
  };

  const play = async (role: Role): Promise<void> => {
    for (const desk of DESKS)
      await system.test.owner.query(
        'update membership set roles = $2 where person_id = (select id from person where username = $1)',
        [`supervisor.${desk}`, [role]],
      );
    // Who somebody is may be remembered for a moment.
    system.api.get(IdentityAuthenticator, { strict: false }).forget();
  };

  /** What anybody says of anything, with the text of the answer. */
  const ask = async (desk: Desk, method: 'GET' | 'POST', path: string): Promise<{ status: number; text: string }> => {
    const { status, text } = await send(system.url, { method, path: `/api/v1${path}`, headers: as(desk).credentials });
    return { status, text };
  };

  const relationOf = (desk: Desk, consent: string): string =>
    desk === TARGET ? decide(rowsOf(README, 'consents'), { consent })['desk']! : RELATION[desk];
  const expected = (desk: Desk, { state, form, label, consent }: Made) =>
    decide(SIGHTS, { desk: relationOf(desk, consent), state, form, label });

  beforeAll(async () => {
    system = await openSystem();
    drill = await system.openDrill('drill-disclosure', '2026-11-23T18:00:00.000Z');
    for (const desk of DESKS) people.set(desk, (await system.as(`supervisor.${desk}`)).in({ realm: drill.realm }));
    const soon = '2026-11-23T18:10:00.000Z' as Instant;
    const far = '2026-12-23T18:10:00.000Z' as Instant;
    const make = async (
      { state, form, label, consent }: Omit<Made, 'id' | 'canary'>,
      changes: Partial<NewItem>,
    ): Promise<ItemId> => {
      const canary = `xcanary${made.length}x`;
      const code = HANDLINGS[made.length % HANDLINGS.length]!;
      const id = await provide({
        form,
        tlp: label,
        handling: { code, words: code === 'H3' ? 'By hand alone' : null },
        nature: `Registration number ${made.length}`,
        text: form === 'reference' ? null : canary,
        ...(form === 'reference' && { channel: 'Nlets', reference: '2026-114' }),
        subjects: [{ label: `${canary} person`, personal: true, sensitive: false, minor: false, protectedAs: null }],
        legalBasis: 'LGPDPPSO',
        ...changes,
      });
      made.push({ id, state, form, label, canary, consent });
      await as(GAVE_UP).act(`/items/${id}/review`, { decision: 'destroy' });
      return id;
    };
    for (const state of ['held', 'expired', 'recalled', 'erased'])
      for (const form of ['show', 'release', 'reference'] as const)
        for (const label of ['TLP:GREEN', 'TLP:RED'] as const) {
          const id = await make(
            { state, form, label, consent: 'none' },
            {
              onward: 'never',
              expiresAt: state === 'expired' || (state === 'erased' && form === 'show') ? soon : form === 'show' ? far : null,
              destroyBy: state === 'erased' ? soon : far,
            },
          );
          if (state === 'recalled') await as(ORIGINATOR).act(`/items/${id}/recall`, { because: 'other' });
        }
    for (const consent of CONSENTS) {
      const kind = { state: 'held', form: 'release', label: 'TLP:GREEN', consent } as const;
      await passOn(await make(kind, { onward: 'ask', destroyBy: far }), consent);
    }
    await drill.advance(11);
    await system.startWorker();
    await until('time has done its part', async () => {
      const { rows } = await system.test.owner.query<{ left: number }>(
        'select count(*)::int as left from item where wakes_at <= realm_now(realm)',
      );
      return rows[0]!.left === 0;
    });
    await settle(system.test);
  });
  afterAll(async () => {
    closeProbes();
    await system?.close();
  });

  const seen = (desk: Desk): ItemId[] => made.filter((item) => expected(desk, item)['line'] === 'yes').map(({ id }) => id);
  const foreign = (desk: Desk): string[] =>
    made.filter((item) => expected(desk, item)['content'] === 'no').map(({ canary }) => canary);
  /** What the text says that the desk may not read: items, and what two others agree about passing them on. */
  const leaks = (desk: Desk, text: string): string[] =>
    [...foreign(desk), ...(AGREEING.includes(desk) ? [] : ['xreasonx'])].filter((canary) => text.includes(canary));
  const idsIn = (text: string): ItemId[] => (JSON.parse(text) as { items: { id: ItemId }[] }).items.map(({ id }) => id);

  it.each(INSIDE)('shows a %s of each desk what the README says, in detail, when opened and when exported', async (role) => {
    await play(role);
    for (const desk of DESKS)
      for (const item of made) {
        const row = expected(desk, item);
        const detail = await ask(desk, 'GET', `/items/${item.id}`);
        const opened = await ask(desk, 'POST', `/items/${item.id}/readings`);
        const exported = await ask(desk, 'GET', `/items/${item.id}/export`);
        expect([
          role,
          desk,
          item.state,
          item.form,
          item.label,
          detail.status === 200,
          opened.status === 200,
          exported.status === 200,
        ]).toEqual([
          role,
          desk,
          item.state,
          item.form,
          item.label,
          row['line'] === 'yes',
          row['content'] === 'yes',
          row['copy'] === 'yes',
        ]);
        if (row['line'] === 'no') expect([detail.status, opened.status, exported.status]).toEqual([404, 404, 404]);
        expect(leaks(desk, detail.text + opened.text + exported.text)).toEqual([]);
      }
  });

  it.each(INSIDE)('lists, counts and finds for a %s exactly the lines that the README says', async (role) => {
    await play(role);
    for (const desk of DESKS) {
      const lines = seen(desk);
      expect(new Set(idsIn((await ask(desk, 'GET', '/items?limit=200')).text))).toEqual(new Set(lines));
      expect(JSON.parse((await ask(desk, 'GET', '/items/count')).text)).toEqual({ total: lines.length, more: false });
      expect(new Set(idsIn((await ask(desk, 'GET', '/items?limit=200&q=Registration')).text))).toEqual(new Set(lines));
      for (const { id, canary, ...item } of made) {
        const found = idsIn((await ask(desk, 'GET', `/items?subject=${canary}%20PERSON`)).text);
        expect(found).toEqual(expected(desk, { id, canary, ...item })['content'] === 'yes' ? [id] : []);
      }
      const consents = await ask(desk, 'GET', '/consents?limit=200');
      expect([desk, idsIn(consents.text).length > 0]).toEqual([desk, AGREEING.includes(desk)]);
      const rows = (await ask(desk, 'GET', '/disclosures?limit=200')).text;
      const table = await ask(desk, 'GET', '/disclosures/export');
      expect(table.status).toBe(role === 'liaison' ? 403 : 200);
      expect(leaks(desk, rows + table.text)).toEqual([]);
      const crossings = (JSON.parse(rows) as { items: { itemId: ItemId; fromDeskId: string; recipientDeskId: string }[] }).items;
      expect(new Set(crossings.map(({ itemId }) => itemId))).toEqual(new Set(lines));
      const party = crossings.filter((one) => [one.fromDeskId, one.recipientDeskId].includes(desk));
      if (desk !== ORIGINATOR) expect(party).toEqual(crossings);
    }
  });

  it('opens no door to the other roles, but for an auditor to the rows of the own country, without the persons', async () => {
    for (const role of ROLES.filter((one) => !INSIDE.includes(one))) {
      await play(role);
      for (const desk of DESKS) {
        for (const path of ['/items', '/items/count', `/items/${made[0]!.id}`, '/consents'])
          expect([role, path, (await ask(desk, 'GET', path)).status]).toEqual([role, path, 403]);
        expect((await ask(desk, 'POST', `/items/${made[0]!.id}/readings`)).status).toBe(403);
        const rows = await ask(desk, 'GET', '/disclosures?limit=200');
        expect([role, rows.status]).toEqual([role, role === 'auditor' ? 200 : 403]);
        if (role !== 'auditor') continue;
        const { items } = JSON.parse(rows.text) as { items: { itemId: ItemId }[] };
        // Each item went to two desks of Mexico, some to a third, from one of the United States: an auditor of either country sees them all.
        expect(items).toHaveLength(made.length * 2 + made.filter(({ consent }) => consent === 'passed').length);
        expect(made.filter(({ canary }) => rows.text.includes(canary))).toEqual([]);
      }
    }
    await play('supervisor');
  });

  it('tells each desk live and in its inbox of its own items alone', async () => {
    for (const desk of DESKS) {
      const reader = await StreamReader.open(system.url, as(desk), -1);
      const heard = (): string[] =>
        reader.entries.map(({ data }) => (data as { stream: string }).stream).filter((stream) => stream.startsWith('item:'));
      const lines = seen(desk).map((id) => `item:${id}`);
      if (lines.length > 0) await until('it hears of its items', async () => new Set(heard()).size === lines.length);
      await settle(system.test);
      expect(new Set(heard())).toEqual(new Set(lines));
      const others = reader.entries.filter(({ data }) => /^(consent|chase|reading):/.test((data as { stream: string }).stream));
      const heardBesides = RELATION[desk] === 'target' ? /^(consent|chase):/ : /:/;
      if (['stranger', 'target'].includes(RELATION[desk]))
        expect(others.filter(({ data }) => heardBesides.test((data as { stream: string }).stream))).toEqual([]);
      expect(leaks(desk, JSON.stringify(reader.heard))).toEqual([]);
      reader.close();
      const inbox = await ask(desk, 'GET', '/notifications?limit=200');
      expect(leaks(desk, inbox.text)).toEqual([]);
    }
    const { rows } = await system.test.owner.query<{ desk_id: string; stream: string }>(
      `select desk_id, stream from notification where stream like 'item:%' and stands_in_for is null`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { desk_id: desk, stream } of rows) expect(seen(desk as Desk).map((id) => `item:${id}`)).toContain(stream);
  });

  it('lets a desk in by the consent of the originator and by nothing less', async () => {
    const id = await provide({ onward: 'ask', text: 'xconsentx' });
    const target: Desk = 'mx-tij-bomb';
    const sees = async (): Promise<boolean> => {
      const answers = [await ask(target, 'GET', `/items/${id}`), await ask(target, 'POST', `/items/${id}/readings`)];
      const listed = idsIn((await ask(target, 'GET', '/items?limit=200')).text).includes(id);
      const statuses = answers.map(({ status }) => status);
      expect([
        [404, 404, false],
        [200, 200, true],
      ]).toContainEqual([...statuses, listed]);
      return listed;
    };
    const onward = { toDeskIds: [target], purpose: 'operational' };
    const question = () =>
      as(HOLDER).act<{ items: { id: string }[] }>(`/items/${id}/consents`, { ...onward, reason: 'They are at the site.' });
    expect((await as(HOLDER).post(`/items/${id}/share`, onward)).status).toBe(422);
    expect(await sees()).toBe(false);
    const [first] = (await question()).items;
    expect(await sees()).toBe(false);
    await as(ORIGINATOR).act(`/consents/${first!.id}/refuse`, { words: 'Not yet.' });
    expect((await as(HOLDER).post(`/items/${id}/share`, onward)).status).toBe(422);
    const [second] = (await question()).items;
    await as(ORIGINATOR).act(`/consents/${second!.id}/grant`, {});
    expect(await sees()).toBe(false);
    await as(HOLDER).act(`/items/${id}/share`, onward);
    expect(await sees()).toBe(true);
  });

  it('erases what came to its day, and the whole ledger still verifies offline', async () => {
    expect(await faultsOnceSettled(system)).toEqual([]);
    const erased = made.filter(({ state }) => state === 'erased');
    const { rows } = await system.test.owner.query<{ row: string }>(
      `select l::text as row from ledger_disclosure l union all select o::text from outbox o
       union all select c::text from item_content c union all select s::text from item_subject s`,
    );
    const kept = rows.map(({ row }) => row).join('\n');
    expect(erased.filter(({ canary }) => new RegExp(`${canary}[^0-9]`).test(kept))).toEqual([]);
    const folder = await mkdtemp(join(tmpdir(), 'enlace-erased-'));
    const lines: string[] = [];
    // Values of all are the machine's owner's to take along, and nobody's whom the api answers.
    const whole = system.api.get(LedgerExport, { strict: false });
    await forReader(ENGINE, () => whole.exportBundle((line) => void lines.push(line)));
    const bundle = lines.join('');
    await writeFile(join(folder, 'erased.bundle'), bundle);
    expect(verifyFile(join(folder, 'erased.bundle'))).toMatchObject({ ok: true });
    const types = lines.flatMap((line) => {
      const { entry } = JSON.parse(line) as { entry?: string };
      return entry === undefined ? [] : [(JSON.parse(Buffer.from(entry, 'base64').toString()) as { type: string }).type];
    });
    expect(types.filter((type) => type === 'item.erased')).toHaveLength(erased.length);
    expect(erased.filter(({ canary }) => bundle.includes(canary))).toEqual([]);
    await rm(folder, { recursive: true });
  });

  it('commits to what is kept by a hash that anybody who has salt and text can check', async () => {
    const { id } = made.find(({ state, form }) => state === 'held' && form === 'release')!;
    const { rows } = await system.test.owner.query<{ salt: Buffer; hash: string; body: Record<string, unknown> }>(
      'select salt, hash, body from item_content where item_id = $1',
      [id],
    );
    const { salt, hash, body } = rows[0]!;
    const inOrder = (_: string, value: unknown): unknown =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
        : value;
    expect(createHash('sha256').update(salt).update(JSON.stringify(body, inOrder)).digest('hex')).toBe(hash);
    expect((await as(ORIGINATOR).read<{ contentHash: string }>(`/items/${id}`)).contentHash).toBe(hash);
  });

  it('lets silence after a recall climb its ladder, to the joint desks of both countries at last, and tells them nothing of the item', async () => {
    await drill.advance(9 * 60);
    const reached = async (): Promise<Set<string>> => {
      const { rows } = await system.test.owner.query<{ desk_id: string }>(
        `select distinct desk_id from notification where act = 'acknowledge-chase' and event_type = 'obligation.step-reached'`,
      );
      return new Set(rows.map(({ desk_id: desk }) => desk));
    };
    const called = [HOLDER, GAVE_UP, ORIGINATOR, 'us-joint-desk', 'mx-joint-desk'];
    await until('the ladder has called everybody', async () => {
      const desks = await reached();
      return called.every((desk) => desks.has(desk));
    });
    expect(await faultsOnceSettled(system)).toEqual([]);
    const inbox = await ask('us-joint-desk', 'GET', '/notifications?limit=200');
    expect(inbox.text).toContain('acknowledge-chase');
    expect(leaks('us-joint-desk', inbox.text)).toEqual([]);
    expect(made.filter(({ id }) => inbox.text.includes(id))).toEqual([]);
  });
});
