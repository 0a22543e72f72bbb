import { untoldFaults } from '#identity/testing';
import { newId } from '#platform/ids';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GIVER, NoticesApp, START, TOLD } from '../notices.fixture.js';

let app: NoticesApp;
beforeAll(async () => {
  app = await NoticesApp.open();
});
afterAll(() => app?.close());

const NOTICE = {
  text: 'Podría salir una caravana el viernes.',
  language: 'es',
  kind: 'mass-arrival',
  confidence: 'possible',
  lifeSafety: false,
  crossingId: 'otay-mesa-commercial',
  tlp: 'TLP:AMBER',
  source: 'Un taxista',
  desks: [TOLD],
  corridor: 'SDT',
  hours: 24,
};
/** The report that a notice becomes. */
const FILING = {
  kind: 'mass-arrival',
  title: 'Caravana hacia la garita',
  description: 'Unas 200 personas.',
  language: 'es',
  side: 'both',
  place: {
    crossingId: 'otay-mesa-commercial',
    municipality: 'Tijuana',
    county: 'San Diego',
    point: { lat: 32.5, lon: -117 },
    riverKm: 3,
  },
  occurredAt: START,
  occurredPrecision: 'exact',
  detectedAt: START,
  reportedAt: START,
  reporterKind: 'agency',
  channel: 'phone',
  ownReference: 'PC/118',
  lifeSafety: false,
  impact: { security: 1, flow: 2 },
  tags: ['security'],
  handling: { tlp: 'TLP:AMBER', restrictions: 'Sin nombres' },
  paper: { serial: 'ES-000417-K', writtenAt: START },
};

describe('a form about an early notice with one value that cannot be', () => {
  const at = `early-notices/${newId()}`;
  it.each<[what: string, path: string, form: object]>([
    ['a notice', 'early-notices', NOTICE],
    ['a confirmation', `${at}/confirm`, { text: 'Same here.' }],
    ['a renewal', `${at}/renew`, { hours: 100 }],
    ['a withdrawal', `${at}/withdraw`, { reason: 'Falsa alarma.' }],
    ['the report that it becomes', `${at}/report`, FILING],
  ])('is told for %s by its place, wherever it stands, in both languages', async (_what, path, form) => {
    const faults = await untoldFaults(form, (wrong, language) =>
      app.call('POST', `liaison.${GIVER}`, path, wrong, { 'accept-language': language }),
    );
    expect(faults).toEqual([]);
  });
});
