import { untoldFaults } from '#identity/testing';
import { newId } from '#platform/ids';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ContactsApp, GN, OTAY, START } from '../contacts.fixture.js';

let app: ContactsApp;
beforeAll(async () => {
  app = await ContactsApp.open();
});
afterAll(() => app?.close());

const TEXT = {
  counterparts: [{ deskId: OTAY, official: 'Chief Hall' }, { body: 'Sheriff de Imperial' }],
  language: 'es',
  summary: 'Horario de carriles.',
  informationGiven: 'El horario.',
  informationReceived: 'Ninguna.',
  place: 'Garita de Otay',
  authorisationNumber: 'GANS-041',
  authorisationReason: 'Era urgente.',
};
const LOGGED = { ...TEXT, kind: 'meeting', at: START, caseId: newId() };

describe('a form about a contact with one value that cannot be', () => {
  const at = `contact-reports/${newId()}`;
  it.each<[what: string, path: string, form: object]>([
    ['a contact that is logged', 'contact-reports', LOGGED],
    ['a draft that is altered', `${at}/edit`, TEXT],
    ['a handing in', `${at}/file`, { recipients: ['sre', 'sspc'], on: '2026-11-24', reference: 'Oficio GN/118/2026' }],
    ['a discarding', `${at}/discard`, { reason: 'Ya lo informó la Guardia.' }],
  ])('is told for %s by its place, wherever it stands, in both languages', async (_what, path, form) => {
    const faults = await untoldFaults(form, (wrong, language) =>
      app.call('POST', `liaison.${GN}`, path, wrong, { 'accept-language': language }),
    );
    expect(faults).toEqual([]);
  });
});
