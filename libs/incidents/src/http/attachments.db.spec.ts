import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant, type Realm } from '#kernel';
import { writePdf } from '#platform/paper';
import { EICAR, scannerDaemon, writeZip } from '#platform/testing';
import { RealmClocks } from '#platform/realm';
import { newId } from '#platform/ids';
import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { cloud, TestBorder } from './desks.fixture.js';

interface Attached {
  attachmentId: string;
  mediaType: string;
  version: number;
  code: string;
  detail: string;
}

const FILER = 'mx-tij-pc';
const STRANGER = 'us-webb-so';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const MZ = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 7)]);

/** An official letter whose page bears the legend; its name and its description say nothing. */
const RESERVED = await writePdf(
  { title: 'Oficio', facts: [['Número', '12']], texts: [['RESERVADO', 'Se observó el vehículo.']], notes: [] },
  'es',
);

const WORD = writeZip({
  '[Content_Types].xml':
    '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  'word/document.xml': '<w:document><w:p><w:r><w:t>RESER</w:t></w:r><w:r><w:t>VADO</w:t></w:r></w:p></w:document>',
});

let border: TestBorder;
beforeAll(async () => {
  border = await TestBorder.open();
});
afterAll(async () => border?.close());

const file = async (headers: Record<string, string> = {}) =>
  (await border.post<{ caseId: string; lead: { deskId: string } }>(FILER, 'reports', cloud(), headers)).body;

const attach = async (caseId: string, name: string, content: Buffer, headers: Record<string, string> = {}, desk = FILER) => {
  const answer = await border.app.inject({
    method: 'POST',
    url: `/api/v1/cases/${caseId}/attachments?${new URLSearchParams({ name }).toString()}`,
    headers: {
      authorization: `Bearer ${desk}`,
      'idempotency-key': newId(),
      'content-type': 'application/octet-stream',
      ...headers,
    },
    payload: content,
  });
  return { status: answer.statusCode, body: answer.json<Attached>(), headers: answer.headers };
};

const download = (caseId: string, id: string, desk = FILER, headers: Record<string, string> = {}) =>
  border.app.inject({
    method: 'GET',
    url: `/api/v1/cases/${caseId}/attachments/${id}`,
    headers: { authorization: `Bearer ${desk}`, ...headers },
  });
const listed = (caseId: string, desk = FILER) =>
  border.get<{ items: { id: string; name: string }[] }>(desk, `cases/${caseId}/attachments`);

describe('files of a case', () => {
  it('are attached, listed and downloaded as they came, by every desk that sees the case', async () => {
    const { caseId, lead } = await file();
    const attached = await attach(caseId, 'nube «Otay».png', PNG);
    const sha256 = createHash('sha256').update(PNG).digest('hex');
    expect([attached.status, attached.body]).toEqual([
      201,
      expect.objectContaining({ mediaType: 'image/png', bytes: PNG.length, sha256, version: 2 }),
    ]);
    expect((await listed(caseId, lead.deskId)).body.items).toEqual([
      {
        id: attached.body.attachmentId,
        name: 'nube «Otay».png',
        mediaType: 'image/png',
        bytes: PNG.length,
        sha256,
        scan: 'none',
        addedAt: expect.any(String),
        deskId: FILER,
      },
    ]);
    const got = await download(caseId, attached.body.attachmentId, lead.deskId);
    expect(got.statusCode).toBe(200);
    expect(got.rawPayload.equals(PNG)).toBe(true);
    expect(got.headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': `attachment; filename="nube _Otay_.png"; filename*=UTF-8''nube%20%C2%ABOtay%C2%BB.png`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    const { body } = await border.get<{ items: { type: string; data: object }[] }>(FILER, `cases/${caseId}/timeline`);
    expect(body.items.find(({ type }) => type === 'case.attached')?.data).toMatchObject({ sha256, bytes: PNG.length });
  });

  it('come once however often they are sent, and a key is for the same bytes only', async () => {
    const { caseId } = await file();
    const key = { 'idempotency-key': newId() };
    const first = await attach(caseId, 'a.png', PNG, key);
    const again = await attach(caseId, 'a.png', PNG, key);
    expect([again.body, again.headers['idempotency-replayed']]).toEqual([first.body, 'true']);
    const other = await attach(caseId, 'a.png', Buffer.concat([PNG, Buffer.from([0])]), key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    expect((await listed(caseId)).body.items).toHaveLength(1);
  });

  it.each([
    ['a program', 'a.png', MZ, {}, [415, 'case-attachment-type-refused']],
    ['a picture that says it is a document', 'a.pdf', PNG, {}, [422, 'case-attachment-name-misfit']],
    ['a page that says it is text', 'a.html', Buffer.from('<script>1</script>'), {}, [422, 'case-attachment-name-misfit']],
    ['text that is not UTF-8', 'a.txt', Buffer.from([0xe9, 0x20, 0xe9]), {}, [415, 'case-attachment-type-refused']],
    ['a content type that is believed nowhere', 'a.png', PNG, { 'content-type': 'image/png' }, [415, 'media-unsupported']],
    ['JSON', 'a.txt', Buffer.from('{}'), { 'content-type': 'application/json' }, [415, 'media-unsupported']],
    ['nothing', 'a.png', Buffer.alloc(0), {}, [422, 'case-attachment-empty']],
    ['a path for a name', '../a.png', PNG, {}, [422, 'case-attachment-name-unclean']],
    ['a name that is too long', `${'a'.repeat(200)}.png`, PNG, {}, [400, 'request-malformed']],
    ['a classification marking', '(S//NF) a.png', PNG, {}, [422, 'case-attachment-name-classified']],
    ['a marking on a page of a PDF', 'a.pdf', RESERVED, {}, [422, 'case-attachment-reserved']],
    ['a marking in a Word document', 'a.docx', WORD, {}, [422, 'case-attachment-reserved']],
    ['more than 10 MiB', 'a.png', Buffer.concat([PNG, Buffer.alloc(10 * 1024 * 1024)]), {}, [413, 'body-too-large']],
  ])('are refused with %s', async (_, name, content, headers, refusal) => {
    const { caseId } = await file();
    const { status: got, body } = await attach(caseId, name, content, { 'accept-language': 'es', ...headers });
    expect([got, body.code]).toEqual(refusal);
    expect((await listed(caseId)).body.items).toEqual([]);
  });

  it.each([
    ['a.txt', 'áéí\n', 'text/plain', 'text/plain; charset=utf-8'],
    ['a.csv', 'BM;MZ\r\n1;2', 'text/csv', 'text/csv; charset=utf-8'],
    ['a.pdf', '%PDF-1.7\n%%EOF', 'application/pdf', 'application/pdf'],
  ])('are told apart by their bytes: %s', async (name, text, mediaType, contentType) => {
    const { caseId } = await file();
    const { body } = await attach(caseId, name, Buffer.from(text));
    expect(body.mediaType).toBe(mediaType);
    expect((await download(caseId, body.attachmentId)).headers['content-type']).toBe(contentType);
  });

  it('take no more than their limit, and leave the limit of other routes alone', async () => {
    const { caseId } = await file();
    const big = Buffer.alloc(10 * 1024 * 1024, 'x');
    expect((await attach(caseId, 'a.txt', big)).status).toBe(201);
    const note = await border.post<Attached>(FILER, `cases/${caseId}/notes`, { text: 'x'.repeat(300_000), language: 'en' });
    expect(note.status).toBe(413);
    const raw = await border.app.inject({
      method: 'POST',
      url: `/api/v1/cases/${caseId}/notes`,
      headers: { authorization: `Bearer ${FILER}`, 'content-type': 'application/octet-stream', 'idempotency-key': newId() },
      payload: Buffer.from('x'),
    });
    expect(raw.statusCode).toBe(415);
  });

  it('do not exist for a desk that does not see the case', async () => {
    const { caseId } = await file();
    const { body } = await attach(caseId, 'a.png', PNG);
    expect((await attach(caseId, 'a.png', PNG, {}, STRANGER)).status).toBe(404);
    expect((await listed(caseId, STRANGER)).status).toBe(404);
    expect((await download(caseId, body.attachmentId, STRANGER)).statusCode).toBe(404);
    const other = await file();
    expect((await download(other.caseId, body.attachmentId)).statusCode).toBe(404);
  });

  it('stay in their drill', async () => {
    const drill = 'EX-ADJUNTOS' as Realm;
    await border.app.get(RealmClocks).open(drill, 'Simulacro', instant('2027-03-14T09:59:00Z'), 0);
    await file();
    const { rows } = await border.database.owner.query<{ body: { actor: { u: string } } }>(
      `select convert_from(body, 'UTF8')::json as body from ledger_entry where type = 'report.filed' limit 1`,
    );
    await border.app.get(RealmClocks).enrol(drill, [rows[0]!.body.actor.u]);
    const inside = { 'x-enlace-realm': drill };
    const { caseId } = await file(inside);
    const attached = await attach(caseId, 'a.png', PNG, inside);
    expect(attached.status).toBe(201);
    expect((await attach(caseId, 'a.png', PNG)).status).toBe(404);
    expect((await download(caseId, attached.body.attachmentId)).statusCode).toBe(404);
    expect((await download(caseId, attached.body.attachmentId, FILER, inside)).statusCode).toBe(200);
  });

  it('cannot be changed, not even by the application', async () => {
    const { rows } = await border.database.owner.query<{ privilege_type: string }>(
      `select privilege_type from information_schema.role_table_grants
       where table_name = 'attachment' and grantee = 'enlace_app' order by privilege_type`,
    );
    expect(rows.map(({ privilege_type }) => privilege_type)).toEqual(['INSERT', 'SELECT']);
  });
});

describe('files of an installation with a scanner and little room', () => {
  const daemon = scannerDaemon();
  let guarded: TestBorder;
  beforeAll(async () => {
    await new Promise<void>((done) => daemon.listen(0, '127.0.0.1', done));
    const { port } = daemon.address() as AddressInfo;
    guarded = await TestBorder.open({ ENLACE_CLAMD: `tcp://127.0.0.1:${port}`, ENLACE_AGENCY_FILES_MIB: '1' });
  });
  afterAll(async () => {
    await guarded.close();
    daemon.close();
  });

  const opened = async () => (await guarded.post<{ caseId: string }>(FILER, 'reports', cloud())).body.caseId;
  const send = async (caseId: string, name: string, payload: Buffer, inside: Record<string, string> = {}) => {
    const answer = await guarded.app.inject({
      method: 'POST',
      url: `/api/v1/cases/${caseId}/attachments?name=${name}`,
      headers: {
        authorization: `Bearer ${FILER}`,
        'idempotency-key': newId(),
        'content-type': 'application/octet-stream',
        ...inside,
      },
      payload,
    });
    return { status: answer.statusCode, ...answer.json<{ code?: string; scan?: string }>() };
  };
  const seen = async (caseId: string) =>
    (await guarded.get<{ items: { name: string; scan: string }[] }>(FILER, `cases/${caseId}/attachments`)).body.items;

  it('are looked at before they are kept: what is bad leaves nothing behind', async () => {
    const caseId = await opened();
    expect(await send(caseId, 'a.txt', EICAR)).toMatchObject({ status: 422, code: 'case-attachment-infected' });
    expect(await send(caseId, 'b.txt', Buffer.from('bien'))).toMatchObject({ status: 201, scan: 'clean' });
    expect(await seen(caseId)).toMatchObject([{ name: 'b.txt', scan: 'clean' }]);
    const { rows } = await guarded.database.owner.query('select 1 from attachment where position($1 in content) > 0', [EICAR]);
    expect(rows).toEqual([]);
  });

  it('take the room of their agency, in whichever cases they are, also when they come at once', async () => {
    const [one, other] = [await opened(), await opened()];
    const half = Buffer.alloc(600_000, 'x');
    const sent = await Promise.all([send(one, 'a.txt', half), send(other, 'a.txt', half)]);
    expect(sent.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([201, 422]);
    expect(sent.find(({ status }) => status === 422)).toMatchObject({ code: 'case-attachment-quota-full' });
    expect([...(await seen(one)), ...(await seen(other))]).toHaveLength(1);
    // What a drill attaches takes room of the drill.
    const drill = 'EX-ESPACIO' as Realm;
    await guarded.app.get(RealmClocks).open(drill, 'Simulacro', instant('2027-03-14T09:59:00Z'), 0);
    const { rows } = await guarded.database.owner.query<{ user_id: string }>('select distinct user_id from attachment');
    await guarded.app.get(RealmClocks).enrol(
      drill,
      rows.map(({ user_id }) => user_id),
    );
    const inside = { 'x-enlace-realm': drill };
    const { caseId } = (await guarded.post<{ caseId: string }>(FILER, 'reports', cloud(), inside)).body;
    expect([(await send(caseId, 'a.txt', half, inside)).status, (await send(caseId, 'b.txt', half, inside)).status]).toEqual([
      201, 422,
    ]);
  });

  it('are not taken while the scanner does not answer', async () => {
    const caseId = await opened();
    await new Promise<void>((done) => daemon.close(() => done()));
    expect(await send(caseId, 'c.txt', Buffer.from('bien'))).toMatchObject({ status: 503, code: 'scanner-unavailable' });
    expect(await seen(caseId)).toEqual([]);
  });
});

describe('watching a case', () => {
  it('is for desks that see it, shows on the case and moves its version', async () => {
    const { caseId } = await file();
    const watched = await border.post<Attached>(FILER, `cases/${caseId}/watch`);
    expect([watched.status, watched.body.version]).toEqual([200, 2]);
    expect((await border.get<{ watchers: string[] }>(FILER, `cases/${caseId}`)).body.watchers).toEqual([FILER]);
    expect((await border.post(STRANGER, `cases/${caseId}/watch`)).status).toBe(404);
    expect((await border.post(FILER, `cases/${caseId}/unwatch`)).status).toBe(200);
    expect((await border.get<{ watchers: string[] }>(FILER, `cases/${caseId}`)).body.watchers).toEqual([]);
  });
});
