import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#kernel';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CAP_FORM } from '../cap-form.fixture.js';
import { capFile, element, suspension } from '../domain/cap/alert.fixture.js';
import { shapeFaults } from '../shape-of-document.fixture.js';
import { alertDocument } from './alert-document.js';
import { readAlerts } from './read-alerts.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const refusal = (text: string | Uint8Array): DomainError => {
  try {
    readAlerts(typeof text === 'string' ? bytes(text) : text);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('the alert was read');
};
const faultsOf = (text: string) => refusal(text).faults.map(({ pointer, code }) => `${pointer} ${code}`);

describe('reading CAP alerts', () => {
  it('reads one block for each language, areas and times with their offsets', () => {
    const [alert] = readAlerts(bytes(capFile()));
    expect(alert).toMatchObject({
      edition: '1.2',
      status: 'Actual',
      sent: '2026-11-19T19:32:00.000Z',
      infos: [{ language: 'en-US' }, { language: 'es-MX', event: 'Puerto de entrada: suspensión' }],
    });
    expect(alert?.infos[0]?.areas[0]?.circles).toEqual([{ centre: { lat: 32.5437, lon: -117.0295 }, radiusKm: 1.5 }]);
  });

  it('reads edition 1.1, a namespace prefix, and the five entities of XML itself', () => {
    const old = capFile()
      .replace('cap:1.2', 'cap:1.1')
      .replaceAll(/<(\/?)([a-zA-Z])/g, '<$1c:$2')
      .replace('xmlns=', 'xmlns:c=');
    const [alert] = readAlerts(bytes(old.replace('Stop at the line', 'Stop &lt; 2 km &amp; turn &#225;')));
    expect(alert).toMatchObject({ edition: '1.1', infos: [{ instruction: 'Stop < 2 km & turn á' }, {}] });
  });

  it('reads what an EDXL-DE envelope carries', () => {
    const alert = capFile().replace(/^<\?xml.*\?>\s*/, '');
    const carried = element('embeddedXMLContent', alert);
    const envelope = element(
      'EDXLDistribution',
      element('distributionID', 'de-1') + element('contentObject', element('xmlContent', carried)),
    );
    expect(
      readAlerts(
        bytes(envelope.replace('<EDXLDistribution', '<EDXLDistribution xmlns="urn:oasis:names:tc:emergency:EDXL:DE:1.0"')),
      ),
    ).toHaveLength(1);
  });

  it('reads an old file in the western alphabet', () => {
    const latin = Uint8Array.from(capFile(), (letter) => letter.charCodeAt(0));
    expect(readAlerts(latin)[0]?.infos[1]?.event).toBe('Puerto de entrada: suspensión');
  });

  it.each([
    ['nothing', '', 'alert-empty'],
    ['no XML', 'an alert', 'alert-unreadable'],
    ['a cut file', capFile().slice(0, 900), 'alert-unreadable'],
    ['another document', '<rss/>', 'alert-unreadable'],
    ['another edition', capFile().replace('cap:1.2', 'cap:1.0'), 'alert-edition-unknown'],
    ['a document type', capFile().replace('<alert', '<!DOCTYPE alert [<!ENTITY a "aaaa">]><alert'), 'alert-has-doctype'],
    ['a nest', capFile().replace('<note>', `<note>${'<a>'.repeat(40)}${'</a>'.repeat(40)}`), 'alert-unreadable'],
    ['a book', capFile().replace('<note>', `<note>${'x'.repeat(1024 * 1024)}`), 'alert-too-large'],
  ])('refuses %s', (_, text, code) => {
    expect(refusal(text).code).toBe(code);
  });

  it('names every fault and the way to it', () => {
    const bad = capFile()
      .replace('<sent>2026-11-19T11:32:00-08:00</sent>', '<sent>2026-11-19T19:32:00Z</sent>')
      .replace('<urgency>Immediate</urgency>', '<urgency>Now</urgency>')
      .replace('<scope>Public</scope>', '<scope>Restricted</scope>')
      .replace('<areaDesc>San Ysidro Port of Entry</areaDesc>', '')
      .replace('32.5437,-117.0295 1.5', '132.5437,-117.0295 1.5')
      .replace('<sender>watch@', '<sender>night watch@')
      .replace('<msgType>Alert</msgType>', '<msgType>Update</msgType>')
      .replace('<expires>2026-11-19T14:30:00-08:00', '<expires>2026-02-30T14:30:00-08:00');
    expect(faultsOf(bad).toSorted()).toEqual(
      [
        '/alert/restriction alert-field-missing',
        '/alert/references alert-field-missing',
        '/alert/sender alert-name-invalid',
        '/alert/sent alert-time-invalid',
        '/alert/info/0/urgency alert-field-unknown',
        '/alert/info/0/expires alert-time-invalid',
        '/alert/info/0/area/0/areaDesc alert-field-missing',
        '/alert/info/0/area/0/circle/0 alert-shape-invalid',
      ].toSorted(),
    );
  });

  it('reads back what it wrote', () => {
    const alert = suspension({ note: 'A < B & "C"' });
    expect(readAlerts(bytes(alertDocument(alert)))).toEqual([alert]);
  });
});

/** Files of others are not in the repository; where they lie beside it they are read as well. */
const BESIDE = fileURLToPath(new URL('../../../../../shared/data/cap/', import.meta.url));
const filesOf = (folder: string): readonly string[] =>
  existsSync(BESIDE + folder)
    ? readdirSync(BESIDE + folder)
        .filter((name) => name.endsWith('.xml'))
        .map((name) => `${folder}/${name}`)
    : [];

describe('alerts of others', () => {
  const files = ['oasis', 'synthetic', 'us-gov'].flatMap(filesOf);

  it('are read, and bad ones are refused', () => {
    for (const file of files) {
      const content = readFileSync(BESIDE + file);
      if (file.includes('/bad-')) expect(['alert-has-doctype', 'alert-unfit']).toContain(refusal(content).code);
      else expect(readAlerts(content).length).toBeGreaterThan(0);
    }
  });

  it('are of the form of the standard when they are written again', () => {
    const sound = files.filter((file) => !file.includes('/bad-'));
    for (const alert of [suspension(), ...sound.flatMap((file) => readAlerts(readFileSync(BESIDE + file)))])
      expect(shapeFaults(alertDocument(alert), CAP_FORM)).toEqual([]);
  });
});
