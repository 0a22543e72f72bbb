import { afterEach, afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant, type ItemId } from '#kernel';
import { newId } from '#platform/ids';
import { createHash } from 'node:crypto';
import { ANAM, DisclosureApp, FilesAtHand, FIRE, GN, INM, OTAY } from '../disclosure.fixture.js';

let app: DisclosureApp;
beforeAll(async () => {
  app = await DisclosureApp.open();
});
afterAll(() => app?.close());

const person = { label: 'Pérez, José', personal: true, sensitive: false, minor: false, protectedAs: null };
const named = { subjects: [person], legalBasis: 'LGPDPPSO 66', destroyBy: instant('2027-01-23T18:00:00.000Z') };
const bytes = Buffer.from('plate,owner\n7ABC123,X\n');
const file = { name: 'lista.csv', mediaType: 'text/csv', sha256: createHash('sha256').update(bytes).digest('hex'), bytes };

const share = (who: string, id: ItemId, to: string, purpose = 'operational') =>
  app.post(who, `items/${id}/share`, { toDeskIds: [to], purpose });
const ask = (who: string, id: ItemId, to: string, purpose = 'operational') =>
  app.post(who, `items/${id}/consents`, { toDeskIds: [to], purpose, reason: 'They stopped the lorry.' });
const firstOf = ({ body }: { body: Record<string, unknown> }) => (body['items'] as Record<string, string>[])[0]!;
const told = ({ status, body }: { status: number; body: Record<string, unknown> }) => [status, body['code'] ?? null];

describe('an item that crossed', () => {
  it('is seen by both desks and by nobody else, and says nothing until it is opened', async () => {
    const id = await app.provide({ text: 'xcanaryx', attachments: [file] });
    for (const desk of [OTAY, ANAM]) {
      const { status, text } = await app.read(desk, `items/${id}`);
      expect(status).toBe(200);
      expect(text).not.toContain('xcanaryx');
      expect(text).not.toContain('lista.csv');
    }
    for (const path of [`items/${id}`, `items/${id}/chain`, `items/${id}/chases`, `items/${id}/export`])
      expect(told(await app.read(GN, path))).toEqual([404, 'not-found']);
    expect(told(await app.post(GN, `items/${id}/readings`))).toEqual([404, 'not-found']);
    const opened = await app.post(ANAM, `items/${id}/readings`);
    expect(opened.body).toMatchObject({
      text: 'xcanaryx',
      edition: 1,
      attachments: [{ name: 'lista.csv', bytes: bytes.length }],
    });
    const [attachment] = opened.body['attachments'] as { id: string }[];
    const got = await app.read(ANAM, `items/${id}/files/${attachment!.id}`);
    expect([got.status, got.text]).toEqual([200, bytes.toString()]);
    const paper = await app.read(ANAM, `items/${id}/export`, { 'accept-language': 'es' });
    expect(paper.text.split('\n')[0]).toBe('TLP:GREEN');
    expect(paper.text.trimEnd().endsWith('TLP:GREEN')).toBe(true);
    const { rows } = await app.owner.query('select how, desk_id from item_reading where item_id = $1 order by at, how', [id]);
    expect(rows.map(({ how, desk_id: desk }) => [how, desk])).toEqual(['download', 'export', 'view'].map((how) => [how, ANAM]));
  });

  it('is in the disclosure ledger with date, nature, purpose, recipient, address, basis, caveat and rule', async () => {
    const id = await app.provide({ ...named, caveat: 'Not corroborated.' });
    const { body } = await app.read(OTAY, `disclosures?itemId=${id}`);
    expect(body['items']).toMatchObject([
      {
        itemId: id,
        at: '2026-11-23T18:00:00.000Z',
        nature: 'Vehicle registration',
        purposes: ['operational'],
        fromDeskId: OTAY,
        recipientDeskId: ANAM,
        recipientAddress: { en: expect.stringContaining('Mexico'), es: expect.stringContaining('México') },
        legalBasis: 'LGPDPPSO 66',
        caveat: 'Not corroborated.',
        rule: 'O-own',
        subjects: ['Pérez, José'],
      },
    ]);
    expect((await app.read(GN, `disclosures?itemId=${id}`)).body['items']).toEqual([]);
    const auditor = (await app.read(`${GN} as auditor`, `disclosures?itemId=${id}`)).body['items'];
    expect(auditor).toMatchObject([{ itemId: id, subjects: null }]);
  });

  it('is found by the person only where it may be opened', async () => {
    const id = await app.provide({ ...named, subjects: [{ ...person, label: 'Núñez, Ana María' }] });
    const found = async (who: string, path: string) =>
      ((await app.read(who, `${path}subject=${encodeURIComponent('NUNEZ ana  maria')}`)).body['items'] as unknown[]).length;
    for (const path of ['disclosures?', 'items?']) {
      expect(await found(OTAY, path)).toBe(1);
      expect(await found(ANAM, path)).toBe(1);
      expect(await found(GN, path)).toBe(0);
    }
    expect(await found(`${GN} as auditor`, 'disclosures?')).toBe(0);
    await app.post(OTAY, `items/${id}/recall`, { because: 'inaccurate' });
    expect(await found(ANAM, 'disclosures?')).toBe(0);
    expect(await found(OTAY, 'disclosures?')).toBe(1);
    const { rows } = await app.owner.query<{ sought: string; ids: string[] }>(
      `select sought, ids from restricted_read where rule = 'R-name' and how = 'search' order by id`,
    );
    expect(rows.map(({ ids }) => ids.length)).toEqual([1, 1, 0, 1, 1, 0, 0, 0, 1]);
    expect(JSON.stringify(rows)).not.toMatch(/nunez|maria/i);
    for (const { sought } of rows) expect(sought).toMatch(/^[\w-]{22}\.[0-9a-f]{64}$/);
  });

  it('is not given at all when the search cannot be recorded', async () => {
    await app.owner.query('revoke insert on restricted_read from enlace_app');
    try {
      for (const path of ['disclosures?subject=x', 'items?subject=x', 'items/count?subject=x', 'disclosures/export'])
        expect([path, (await app.read(OTAY, path)).status]).toEqual([path, 500]);
      for (const path of ['disclosures', 'items', 'items/count']) expect((await app.read(OTAY, path)).status).toBe(200);
    } finally {
      await app.owner.query('grant insert on restricted_read to enlace_app');
    }
  });

  it('is a table in the language of the reader, with names and not ids', async () => {
    await app.provide({ nature: '=cmd' });
    const { text } = await app.read(OTAY, 'disclosures/export', { 'accept-language': 'es' });
    expect(text).toContain('naturaleza,finalidad');
    expect(text).toContain("'=cmd");
    expect(text).toContain('coordinación operativa');
  });
});

describe('while no witness seals the ledger for hours', () => {
  const waited = async (hours: number | null) => {
    await app.owner.query(
      `insert into ledger_checkpoint (size, note, at) values (1, 'x', clock_timestamp()) on conflict do nothing;
       insert into ledger_policy (policy, witnessed) values ('', ${hours !== null});
       set session_replication_role = replica; update ledger_policy set at = clock_timestamp() - interval '${hours ?? 0} hours';
       update ledger_checkpoint set at = clock_timestamp() - interval '${hours ?? 0} hours'; set session_replication_role = default`,
    );
  };
  afterEach(() => waited(null));

  it('nothing is given to the other country and nothing taken along; what stays in a country goes on, and what was given may be read', async () => {
    const id = await app.provide({});
    await waited(5);
    await expect(app.provide({})).rejects.toMatchObject({ code: 'ledger-unsealed-long' });
    expect(told(await app.read(ANAM, `items/${id}/export`))).toEqual([503, 'ledger-unsealed-long']);
    expect((await app.read(OTAY, 'disclosures/export')).status).toBe(503);
    expect((await app.post(ANAM, `items/${id}/readings`)).status).toBe(200);
    await app.provide({ recipientDeskIds: [FIRE] });
    await waited(3);
    await app.provide({});
    expect((await app.read(OTAY, 'disclosures/export')).status).toBe(200);
  });
});

describe('what is shown and not kept', () => {
  it('is opened, never taken along, and gone at the second of its expiry', async () => {
    const expiresAt = instant(Date.parse(await app.now()) + 60_000);
    const id = await app.provide({ form: 'show', expiresAt, attachments: [file] });
    const opened = await app.post(ANAM, `items/${id}/readings`);
    const [attachment] = opened.body['attachments'] as { id: string }[];
    expect(told(await app.read(ANAM, `items/${id}/files/${attachment!.id}`))).toEqual([403, 'item-show-only']);
    expect(told(await app.read(ANAM, `items/${id}/export`))).toEqual([403, 'item-show-only']);
    await app.pass(1);
    expect(told(await app.post(ANAM, `items/${id}/readings`))).toEqual([409, 'item-expired']);
    expect((await app.read(ANAM, `items/${id}`)).body).toMatchObject({ state: 'expired', rights: { view: false } });
    expect((await app.post(OTAY, `items/${id}/readings`)).status).toBe(200);
    await app.retain();
    expect((await app.read(OTAY, `items/${id}`)).body).toMatchObject({ state: 'expired', version: 2 });
  });

  it('does not leave as a copy when it is TLP:RED, whatever its form', async () => {
    const id = await app.provide({ tlp: 'TLP:RED', onward: 'never' });
    expect(told(await app.read(ANAM, `items/${id}/export`))).toEqual([403, 'item-red-not-taken-along']);
  });
});

describe('who may pass it on', () => {
  it('asks the originator, which grants to those desks and that purpose, and the chain shows it', async () => {
    const id = await app.provide({ onward: 'ask' });
    expect(told(await share(ANAM, id, GN))).toEqual([422, 'item-onward-needs-consent']);
    const asked = await ask(ANAM, id, GN);
    expect(asked.status).toBe(201);
    const consent = firstOf(asked);
    expect(await app.owed(consent['id']!)).toEqual([`answer-consent ${OTAY}`]);
    expect(told(await ask(ANAM, id, GN))).toEqual([422, 'item-consent-not-needed']);
    expect(told(await app.post(GN, `consents/${consent['id']}/grant`))).toEqual([404, 'not-found']);
    expect(told(await app.post(ANAM, `consents/${consent['id']}/grant`, {}))).toEqual([403, 'consent-not-yours']);
    expect((await app.post(OTAY, `consents/${consent['id']}/grant`, {})).body).toMatchObject({ state: 'granted' });
    expect(await app.owed(consent['id']!)).toEqual([]);
    expect(told(await app.post(OTAY, `consents/${consent['id']}/refuse`, { words: 'No.' }))).toEqual([
      409,
      'consent-already-granted',
    ]);
    expect(told(await share(ANAM, id, INM))).toEqual([422, 'item-onward-needs-consent']);
    expect((await share(ANAM, id, GN)).status).toBe(200);
    expect((await app.post(GN, `items/${id}/readings`)).status).toBe(200);
    const [link] = (await app.read(OTAY, `items/${id}/chain`)).body['links'] as Record<string, unknown>[];
    expect(link).toMatchObject({
      originatorDeskId: OTAY,
      holders: [
        { deskId: ANAM, fromDeskId: OTAY, rule: 'O-own' },
        { deskId: GN, fromDeskId: ANAM, rule: 'O-consent' },
      ],
      consents: [{ state: 'granted', askedByDeskId: ANAM, toDeskIds: [GN] }],
    });
    const [seen] = (await app.read(GN, `items/${id}/chain`)).body['links'] as Record<string, unknown>[];
    expect(seen).toMatchObject({ holders: [{ deskId: ANAM }, { deskId: GN }], consents: [] });
  });

  it('needs every originator of a chain of three desks', async () => {
    const first = await app.provide({ originatorDeskId: INM, recipientDeskIds: [ANAM], onward: 'ask' });
    const resting = { originatorDeskId: ANAM, recipientDeskIds: [OTAY], derivedFrom: [first], onward: 'ask' } as const;
    await expect(app.provide(resting)).rejects.toMatchObject({
      code: 'item-onward-needs-consent',
      pointer: '/items/0/derivedFrom/0',
    });
    await app.post(INM, `consents/${firstOf(await ask(ANAM, first, OTAY))['id']}/grant`, {});
    const second = await app.provide(resting);
    expect((await app.read(OTAY, `items/${second}/chain`)).body['links']).toMatchObject([
      { itemId: second, originatorDeskId: ANAM, isParty: true, holders: [{ deskId: OTAY, rule: 'O-consent' }] },
      { itemId: first, originatorDeskId: INM, isParty: false, nature: null, holders: [], consents: [] },
    ]);
    const asked = (await ask(OTAY, second, FIRE)).body['items'] as Record<string, string>[];
    expect(asked.map(({ originatorDeskId, itemId, forItemId }) => [originatorDeskId, itemId, forItemId])).toEqual([
      [ANAM, second, second],
      [INM, first, second],
    ]);
    for (const { id, originatorDeskId } of asked) {
      expect(told(await share(OTAY, second, FIRE))).toEqual([422, 'item-onward-needs-consent']);
      expect((await app.post(originatorDeskId!, `consents/${id}/grant`, { words: 'For the fire only.' })).status).toBe(200);
    }
    expect((await share(OTAY, second, FIRE)).status).toBe(200);
    expect(told(await app.read(FIRE, `items/${first}`))).toEqual([404, 'not-found']);
  });

  it('never passes what goes no further, nor as evidence what was not consented to', async () => {
    const never = await app.provide({ onward: 'never' });
    expect(told(await share(ANAM, never, GN))).toEqual([422, 'item-onward-never']);
    expect(told(await ask(ANAM, never, GN))).toEqual([422, 'item-onward-never']);
    const free = await app.provide();
    expect(told(await share(ANAM, free, GN, 'evidence'))).toEqual([422, 'item-onward-no-evidence']);
    expect(told(await share(ANAM, free, GN, 'nonsense'))).toEqual([422, 'item-purpose-unknown']);
    expect(told(await share(ANAM, free, 'mx-nobody'))).toEqual([422, 'item-recipient-unknown']);
    expect((await share(ANAM, free, GN)).status).toBe(200);
  });
});

describe('what the originator calls back', () => {
  it('reaches every holder, also one further on, and each acknowledges once', async () => {
    const id = await app.provide();
    await share(ANAM, id, GN);
    expect(told(await app.post(ANAM, `items/${id}/recall`, { because: 'other' }))).toEqual([403, 'item-not-originator']);
    const recalled = await app.post(OTAY, `items/${id}/recall`, { because: 'inaccurate' }, { 'if-match': '"2"' });
    expect(recalled.body).toMatchObject({ kind: 'recall', state: 'open', receipts: [{ deskId: ANAM }, { deskId: GN }] });
    const chase = recalled.body['id'] as string;
    expect(await app.owed(chase)).toEqual([`acknowledge-chase ${ANAM}`, `acknowledge-chase ${GN}`]);
    expect(await app.owed(id)).toEqual([]);
    for (const desk of [ANAM, GN]) {
      expect(told(await app.post(desk, `items/${id}/readings`))).toEqual([409, 'item-recalled']);
      const first = await app.post(desk, `chases/${chase}/acknowledge`, {});
      const again = await app.post(desk, `chases/${chase}/acknowledge`, {});
      expect([first.status, again.status, again.body['version']]).toEqual([200, 200, first.body['version']]);
    }
    expect(told(await app.post(INM, `chases/${chase}/acknowledge`, {}))).toEqual([404, 'not-found']);
    expect(told(await app.post(OTAY, `chases/${chase}/acknowledge`, {}))).toEqual([403, 'chase-not-yours']);
    expect((await app.read(OTAY, `chases/${chase}`)).body).toMatchObject({ state: 'done' });
    expect((await app.read(ANAM, `chases/${chase}`)).body['receipts']).toHaveLength(1);
    expect(await app.owed(chase)).toEqual([]);
    expect(told(await share(ANAM, id, INM))).toEqual([409, 'item-recalled']);
  });

  it('is corrected into an edition of its own, and what is wrong is read no more', async () => {
    const id = await app.provide({ text: 'The lorry is white.' });
    const corrected = await app.post(OTAY, `items/${id}/corrections`, { because: 'inaccurate', text: 'The lorry is red.' });
    expect([corrected.status, corrected.body]).toMatchObject([201, { kind: 'correction', edition: 2 }]);
    expect((await app.post(ANAM, `items/${id}/readings`)).body).toMatchObject({ edition: 2, text: 'The lorry is red.' });
    const unfit = await app.post(OTAY, `items/${id}/corrections`, { because: 'other', text: 'SECRET//NOFORN' });
    expect([unfit.status, unfit.body['code'], unfit.body['errors']]).toMatchObject([
      422,
      'item-unfit',
      [{ pointer: '/text', code: 'item-content-classified' }],
    ]);
  });

  it('loses a file that was wrong, with its bytes, for everybody', async () => {
    const id = await app.provide({ text: 'See the list.', attachments: [file] });
    const opened = await app.post(ANAM, `items/${id}/readings`);
    const [wrong] = opened.body['attachments'] as { id: string }[];
    const correction = { because: 'inaccurate', text: 'There is no list.', withoutFiles: [wrong!.id] };
    expect((await app.post(OTAY, `items/${id}/corrections`, correction)).status).toBe(201);
    expect((await app.post(ANAM, `items/${id}/readings`)).body).toMatchObject({ edition: 2, attachments: [] });
    for (const desk of [ANAM, OTAY]) expect((await app.read(desk, `items/${id}/files/${wrong!.id}`)).status).toBe(404);
    expect((await app.read(ANAM, `items/${id}`)).body).toMatchObject({ files: [] });
    const { rowCount } = await app.owner.query('select from item_file where item_id = $1', [id]);
    expect(rowCount).toBe(0);
    const again = await app.post(OTAY, `items/${id}/corrections`, correction);
    expect(again.body['errors']).toMatchObject([{ pointer: '/withoutFiles/0', code: 'item-file-unknown' }]);
  });

  it('gets a file that is right in the place of one that was wrong', async () => {
    const id = await app.provide({ text: 'See the list.', attachments: [file] });
    const [wrong] = (await app.post(ANAM, `items/${id}/readings`)).body['attachments'] as { id: string }[];
    const named = (name: string) => ({ caseId: newId(), attachmentId: app.get(FilesAtHand).put({ ...file, name }) });
    const correct = (files: object) =>
      app.post(OTAY, `items/${id}/corrections`, { because: 'inaccurate', text: 'See the list.', ...files });
    const unfit = await correct({ withFiles: [named('TOP SECRET.csv'), { caseId: newId(), attachmentId: newId() }] });
    expect([unfit.status, unfit.body['errors']]).toMatchObject([
      422,
      [{ pointer: '/withFiles/1', code: 'request-file-unknown' }, { pointer: '/withFiles/0/name' }],
    ]);
    expect((await correct({ withoutFiles: [wrong!.id], withFiles: [named('otra.csv')] })).status).toBe(201);
    const opened = await app.post(ANAM, `items/${id}/readings`);
    expect(opened.body).toMatchObject({ edition: 2, attachments: [{ name: 'otra.csv' }] });
    const [right] = opened.body['attachments'] as { id: string }[];
    expect((await app.read(ANAM, `items/${id}/files/${right!.id}`)).text).toBe(String(bytes));
    expect((await app.read(ANAM, `items/${id}`)).body).toMatchObject({ files: [{ id: right!.id }] });
  });

  it('about protected people is passed on by nobody alone: its originator gives it anew, a holder asks', async () => {
    const subjects = [{ label: 'Testigo 1', personal: false, sensitive: false, minor: false, protectedAs: 'witness' as const }];
    const id = await app.provide({ subjects, onward: 'free' });
    expect((await app.read(OTAY, `items/${id}`)).body).toMatchObject({ rights: { share: false } });
    expect(told(await share(OTAY, id, GN))).toEqual([422, 'item-share-needs-second']);
    expect(told(await share(ANAM, id, GN))).toEqual([422, 'item-onward-needs-consent']);
    expect((await app.read(GN, `items/${id}`)).status).toBe(404);
    const { id: consentId } = firstOf(await ask(ANAM, id, GN));
    await app.post(OTAY, `consents/${consentId}/grant`, {});
    expect((await share(ANAM, id, GN)).status).toBe(200);
  });

  it('gets no new file about protected people on the word of one', async () => {
    const subjects = [{ label: 'Testigo 1', personal: false, sensitive: false, minor: false, protectedAs: 'witness' as const }];
    const id = await app.provide({ subjects });
    const withFiles = [{ caseId: newId(), attachmentId: app.get(FilesAtHand).put(file) }];
    const correction = { because: 'inaccurate', text: 'The lorry is red.' };
    for (const about of [{}, { subjects }])
      expect(told(await app.post(OTAY, `items/${id}/corrections`, { ...correction, ...about, withFiles }))).toEqual([
        422,
        'item-file-needs-second',
      ]);
    expect((await app.post(OTAY, `items/${id}/corrections`, { ...correction, subjects })).status).toBe(201);
  });

  it.each(Array.from({ length: 12 }, (_, nth) => nth))(
    'is read whole or not at all by who opens it at that moment (%s)',
    async (nth) => {
      const id = await app.provide({ text: 'xracex' });
      const acts = [
        () => app.post(ANAM, `items/${id}/readings`),
        () => app.post(OTAY, `items/${id}/recall`, { because: 'other' }),
        () => share(ANAM, id, GN),
      ];
      // In every order of their start.
      const order = [0, 1, 2].map((place) => (place + nth) % 3);
      if (nth % 2 === 1) order.reverse();
      const answers = await Promise.all(order.map((which) => acts[which]!()));
      const [read, recall, sharing] = [0, 1, 2].map((which) => answers[order.indexOf(which)]!) as [
        (typeof answers)[0],
        (typeof answers)[0],
        (typeof answers)[0],
      ];
      expect(recall.status).toBe(200);
      expect([200, 409]).toContain(read.status);
      const { rows } = await app.owner.query(
        `select e.type from ledger_entry e where e.stream = $1 or (e.type = 'item.viewed' and exists (
         select from item_reading r where 'reading:' || r.id = e.stream and r.item_id = $2)) order by e.xid`,
        [`item:${id}`, id],
      );
      const types = rows.map(({ type }) => type as string);
      expect(types.filter((type) => type === 'item.viewed')).toHaveLength(read.status === 200 ? 1 : 0);
      // Whoever came to hold it is among those whom the recall reaches.
      const receipts = (recall.body['receipts'] as { deskId: string }[]).map(({ deskId }) => deskId);
      expect(receipts.includes(GN)).toBe(sharing.status === 200);
      if (read.status !== 200) expect(read.text).not.toContain('xracex');
    },
  );
});

describe('what is kept', () => {
  it('is reviewed in six months: kept with a reason, or given up', async () => {
    const id = await app.provide();
    expect(await app.owed(id)).toEqual([`review-item ${ANAM}`]);
    expect(told(await app.post(ANAM, `items/${id}/review`, { decision: 'keep' }))).toEqual([422, 'item-review-needs-reason']);
    expect((await app.post(ANAM, `items/${id}/review`, { decision: 'keep', reason: 'The case is open.' })).status).toBe(200);
    expect(await app.owed(id)).toEqual([`review-item ${ANAM}`]);
    expect((await app.post(ANAM, `items/${id}/review`, { decision: 'destroy' })).status).toBe(200);
    expect(await app.owed(id)).toEqual([]);
    expect(told(await app.post(ANAM, `items/${id}/readings`))).toEqual([409, 'item-given-up']);
    expect((await app.read(OTAY, `disclosures?itemId=${id}`)).body['items']).toMatchObject([{ endedAt: expect.any(String) }]);
  });

  it('is erased on its day with every word of it, and its ledger row stays', async () => {
    const destroyBy = instant(Date.parse(await app.now()) + 3_600_000);
    const id = await app.provide({
      ...named,
      destroyBy,
      text: 'xerasedx',
      attachments: [{ ...file, name: 'xfilex.csv' }],
      subjects: [{ ...person, label: 'Xlabelx' }],
    });
    expect(await app.owed(id)).toEqual([]);
    expect(await app.retain()).toBe(0);
    await app.pass(60);
    expect(await app.retain()).toBe(1);
    for (const desk of [OTAY, ANAM]) expect(told(await app.post(desk, `items/${id}/readings`))).toEqual([409, 'item-erased']);
    expect((await app.read(OTAY, `disclosures?itemId=${id}`)).body['items']).toMatchObject([
      { itemState: 'erased', subjects: null },
    ]);
    const tables = [
      'item',
      'item_content',
      'item_file',
      'item_subject',
      'disclosure',
      'ledger_disclosure',
      'outbox',
      'obligation',
    ];
    for (const table of tables) {
      const { rows } = await app.owner.query(`select t::text as row from ${table} t`);
      expect(rows.filter(({ row }) => /xerasedx|Xlabelx|xfilex/i.test(row as string))).toEqual([]);
    }
    const { rows } = await app.owner.query(`select convert_from(body, 'utf8') as body from ledger_entry`);
    expect(rows.filter(({ body }) => /xerasedx|Xlabelx/i.test(body as string))).toEqual([]);
  });
});

describe('a bad form', () => {
  it.each(['en', 'es'])('is answered in %s with pointers', async (language) => {
    const id = await app.provide();
    const bad = await app.post(
      ANAM,
      `items/${id}/share`,
      { toDeskIds: [], purpose: '', more: 1 },
      { 'accept-language': language },
    );
    const pointers = (bad.body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer);
    expect(bad.status).toBe(400);
    expect(new Set(pointers)).toEqual(new Set(['/toDeskIds', '/purpose', '/more']));
  });
});
