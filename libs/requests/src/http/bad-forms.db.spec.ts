import { newId } from '#platform/ids';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANAM, FORM, ITEM, OTAY, RequestsApp } from '../requests.fixture.js';

let app: RequestsApp;
beforeAll(async () => {
  app = await RequestsApp.open();
});
afterAll(() => app?.close());

const PERSON = { label: 'Testigo Uno', personal: true, sensitive: true, minor: false, protectedAs: 'witness' };
const LATER = '2027-01-01T00:00:00Z';
const REFUSAL = { ground: 'no-record', words: 'No hay.', part: 'El video' };
const WHOLE_ITEM = {
  ...ITEM,
  handling: { code: 'H3', words: 'Solo en persona' },
  translations: [{ language: 'es', text: 'A nombre de Transportes del Norte.', checked: true }],
  legalBasis: 'Routine use',
  caveat: 'Sin confirmar',
  expiresAt: LATER,
  destroyBy: LATER,
  subjects: [PERSON],
  derivedFrom: [newId()],
  files: [{ caseId: newId(), attachmentId: newId() }],
};
const WHOLE_FORM = {
  ...FORM,
  caseId: newId(),
  agreement: 'la-paz',
  urgency: { ground: 'threat-to-life', reason: 'Hay una persona atrapada.' },
  lifeSafety: true,
  handling: { code: 'H3', words: 'Solo en persona' },
  subjects: [{ ...PERSON, link: 'Está en el lugar.' }],
  legalBasis: { own: { key: 'x', text: 'Routine use' }, asked: { key: 'x', text: 'Ley Aduanera' } },
  keepUntil: LATER,
  copyExceptions: [{ country: 'MX', exception: 'terrorism', reason: 'x' }],
};

/** Every value of a form by its place, in JSON pointers. */
const leavesOf = (value: unknown, at = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, `${at}/${name}`))
    : [at];

const withAt = (form: object, pointer: string, wrong: unknown): object => {
  const copy = structuredClone(form);
  const names = pointer.split('/').slice(1);
  const last = names.pop()!;
  const holder = names.reduce<Record<string, unknown>>((inner, name) => inner[name] as Record<string, unknown>, copy as never);
  holder[last] = wrong;
  return copy;
};

describe('a form with one value that cannot be', () => {
  const id = newId();
  const provision = { toDeskId: ANAM, title: 'Convoy', relevance: 'Llega a su carril.', language: 'es', items: [WHOLE_ITEM] };
  const FORMS: readonly [what: string, path: string, form: object][] = [
    ['a request', 'requests', WHOLE_FORM],
    ['an answer', `requests/${id}/answer`, { items: [WHOLE_ITEM], complete: true, refusals: [REFUSAL] }],
    ['a refusal', `requests/${id}/refuse`, { refusals: [REFUSAL, { ...REFUSAL }] }],
    ['what is given unasked', 'provisions', provision],
    ['a promise', `requests/${id}/commit`, { by: LATER, reason: 'Mañana' }],
    ['a notice of an authorisation', `requests/${id}/authorisation`, { expectedAt: LATER, reason: 'Un juez decide.' }],
    ['a forwarding', `requests/${id}/forward`, { toDeskId: ANAM, reason: 'Es suya.' }],
    ['a translation', `requests/${id}/translations`, { language: 'en', text: 'Whose lorry?', status: 'draft' }],
  ];

  /** The place that the refusal names, and its words. */
  const toldOf = async (path: string, body: object, language: string) => {
    const headers = { 'idempotency-key': newId(), 'accept-language': language };
    const answer = await app.call('POST', OTAY, path, body, headers);
    const { errors = [] } = JSON.parse(answer.body) as { errors?: { pointer: string; detail: string }[] };
    return { status: answer.statusCode, pointers: [...new Set(errors.map(({ pointer }) => pointer))], words: errors[0]?.detail };
  };

  it.each(FORMS)('is told for %s by its place, wherever it stands, in both languages', async (_what, path, form) => {
    const leaves = leavesOf(form);
    expect(leaves.length).toBeGreaterThan(1);
    for (const pointer of leaves) {
      const wrong = withAt(form, pointer, { x: 1 });
      const [en, es] = [await toldOf(path, wrong, 'en'), await toldOf(path, wrong, 'es')];
      // A value of a list that is no list of things is told by the place of the list.
      const place = [pointer, pointer.replace(/\/\d+$/, '')];
      expect([path, pointer, en.status, en.pointers.length]).toEqual([path, pointer, 400, 1]);
      expect(place).toContain(en.pointers[0]);
      expect([es.status, es.pointers]).toEqual([en.status, en.pointers]);
      expect(es.words).not.toBe(en.words);
    }
  });
});
