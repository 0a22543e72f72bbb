import { untoldFaults } from '#identity/testing';
import { newId } from '#platform/ids';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DisclosureApp, GN, OTAY, REALM } from '../disclosure.fixture.js';

let app: DisclosureApp;
beforeAll(async () => {
  app = await DisclosureApp.open();
});
afterAll(() => app?.close());

const CORRECTION = {
  because: 'inaccurate',
  text: 'La placa es 7ABC124.',
  translations: [{ language: 'en', text: 'The plate is 7ABC124.', status: 'checked' }],
  subjects: [{ label: 'Testigo Uno', personal: true, sensitive: true, minor: false, protectedAs: 'witness' }],
  withoutFiles: [newId()],
  withFiles: [{ caseId: newId(), attachmentId: newId() }],
};
const ONWARD = { toDeskIds: [GN], purpose: 'operational' };

describe('a form about an item with one value that cannot be', () => {
  const [item, consent] = [`items/${newId()}`, `consents/${newId()}`];
  it.each<[what: string, path: string, form: object]>([
    ['a correction', `${item}/corrections`, CORRECTION],
    ['a recall', `${item}/recall`, { because: 'inaccurate' }],
    ['a passing on', `${item}/share`, ONWARD],
    ['a question for consent', `${item}/consents`, { ...ONWARD, reason: 'Tienen el camión.' }],
    ['a consent', `${consent}/grant`, { until: '2027-01-01T00:00:00Z', words: 'Sin copias.' }],
    ['a consent that is refused', `${consent}/refuse`, { words: 'No.' }],
    ['a review', `${item}/review`, { decision: 'keep', reason: 'El caso sigue.' }],
  ])('is told for %s by its place, wherever it stands, in both languages', async (_what, path, form) => {
    const faults = await untoldFaults(form, (payload, language) =>
      app.http.inject({
        method: 'POST',
        url: `/api/v1/${path}`,
        headers: {
          authorization: `Bearer ${OTAY}`,
          'x-enlace-realm': REALM,
          'idempotency-key': newId(),
          'accept-language': language,
        },
        payload,
      }),
    );
    expect(faults).toEqual([]);
  });
});
