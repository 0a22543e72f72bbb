import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANAM, GN, ITEM, MX_JOINT, OTAY, RequestsApp, STRANGER, US_JOINT } from '../requests.fixture.js';
import type { CrossCheckResponse } from './cross-check.response.js';
import type { RequestStatisticsResponse } from './request-statistics.response.js';

let app: RequestsApp;
beforeAll(async () => {
  app = await RequestsApp.open();
});
afterAll(() => app?.close());

const act = (desk: string, id: string, verb: string, body?: object) => app.call('POST', desk, `requests/${id}/${verb}`, body);
const refusal = { refusals: [{ ground: 'judicial-order-needed' }] };

describe('a cross-check', () => {
  const of = (desk: string, id: string) => app.done<CrossCheckResponse>(app.call('GET', desk, `requests/${id}/cross-check`));

  it('finds what the asked desk may see and nothing else', async () => {
    const truck = { subjects: [{ label: 'Camión 9XYZ777', link: 'Visto.', personal: false, sensitive: false, minor: false }] };
    const earlier = await app.sent(truck);
    const others = await app.sent({ ...truck, toDeskId: GN });
    const caseId = await app.file();
    const { rows } = await app.owner.query<{ number: string }>('select number from case_file where id = $1', [caseId]);
    const id = await app.sent({ ...truck, facts: `Se relaciona con ${rows[0]!.number}, en Otay Mesa (commercial).` });
    const found = await of(ANAM, id);
    expect(found.requests.map((one) => [one.id, one.matches.map(({ by, what }) => `${by} ${what}`)])).toEqual([
      [earlier, ['subject 9xyz777', 'subject camión']],
    ]);
    expect(found.requests.map((one) => one.id)).not.toContain(others);
    const sees = (await app.owner.query('select from case_access where case_id = $1 and desk_id = $2', [caseId, ANAM])).rowCount;
    expect(found.cases.some((one) => one.id === caseId)).toBe(sees === 1);
    expect((await app.call('GET', OTAY, `requests/${id}/cross-check`)).statusCode).toBe(403);
    expect((await app.call('GET', STRANGER, `requests/${id}/cross-check`)).statusCode).toBe(404);
  });
});

describe('the figures of a year', () => {
  const of = (desk: string, year = 2026) =>
    app.done<RequestStatisticsResponse>(app.call('GET', desk, `requests/statistics?year=${year}`));

  it('count both directions by counterpart and class, and tell no small number', async () => {
    for (let nth = 0; nth < 6; nth++) {
      const id = await app.sent({}, US_JOINT);
      await app.done(act(ANAM, id, nth < 5 ? 'answer' : 'refuse', nth < 5 ? { items: [ITEM], complete: true } : refusal));
    }
    const sent = await of(US_JOINT);
    expect(sent.smallCount).toBe(5);
    const [line] = sent.lines.filter((one) => one.counterpartDeskId === ANAM && one.direction === 'sent');
    expect(line).toMatchObject({ serviceClass: 'other', counts: { answered: 5, refusedInFull: null, open: null } });
    expect(sent.grounds).toEqual([{ direction: 'sent', counterpartDeskId: ANAM, ground: 'judicial-order-needed', count: null }]);
    expect(sent.groundTotals).toEqual([{ direction: 'sent', ground: 'judicial-order-needed', count: null }]);
    const received = await of(MX_JOINT);
    expect(received.lines.map((one) => [one.direction, one.counterpartDeskId])).toContainEqual(['received', US_JOINT]);
    expect((await of(STRANGER)).lines).toEqual([]);
    expect((await of(US_JOINT, 2025)).lines).toEqual([]);
  });

  it('are a table in the language of the reader', async () => {
    const { body, headers } = await app.call('GET', US_JOINT, 'requests/statistics/export?year=2026', undefined, {
      'accept-language': 'es',
    });
    expect(headers['content-disposition']).toContain('solicitudes-de-informacion-2026.csv');
    expect(body).toContain('menos de 5');
    expect(body).toContain('se requiere orden judicial');
  });

  it('need a year', async () => {
    const { statusCode, body } = await app.call('GET', OTAY, 'requests/statistics?year=then');
    expect([statusCode, (JSON.parse(body) as { errors: { pointer: string }[] }).errors[0]?.pointer]).toEqual([400, '/year']);
  });
});
