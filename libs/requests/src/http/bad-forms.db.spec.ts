import { type SendForm, untoldFaults } from '#identity/testing';
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

  it.each(FORMS)('is told for %s by its place, wherever it stands, in both languages', async (_what, path, form) => {
    const send: SendForm = (wrong, language) =>
      app.call('POST', OTAY, path, wrong, { 'idempotency-key': newId(), 'accept-language': language });
    expect(await untoldFaults(form, send)).toEqual([]);
  });
});
