import { describe, expect, it } from '@jest/globals';
import { instant } from '#kernel';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { XmlDocument, type XmlElement, XsdValidator } from 'libxml2-wasm';
import type { CapAlert } from '../domain/cap/alert.js';
import type { AlertLevel } from '../domain/cap/alert-subject.js';
import { drafted, portShut, side } from '../domain/cap/issued-alert.fixture.js';
import { stampAlert } from '../domain/cap/issued-alert.js';
import { alertDocument, alertsFeed, envelopeDocument } from './alert-document.js';
import { readAlerts } from './read-alerts.js';

const NOW = instant('2026-11-25T19:40:12.345Z');
const EARLIER = { sender: 'enlace.example', identifier: 'enlace.live.1', sent: instant('2026-11-25T19:25:00.000Z') };
const STATEMENT = {
  title: { en: 'San Ysidro is shut <now> & "here"', es: 'San Ysidro está cerrado' },
  text: { en: 'It opens again by stages.\nFirst on foot.', es: 'Reabrirá por etapas.\nPrimero a pie.' },
  hash: 'a'.repeat(64),
};
const LEVELS: readonly AlertLevel[] = ['watch', 'elevated', 'crisis', 'recovery'];

/** Whatever Enlace can say: each level, both audiences, the end, a withdrawal; as meant and in a drill. */
const everything = (): readonly CapAlert[] =>
  [false, true].flatMap((exercise) =>
    [
      ...LEVELS.map((level) =>
        drafted({ exercise, subject: portShut({ sides: [side('US', { level }), side('MX', { level: null })] }) }),
      ),
      drafted({ exercise, references: [EARLIER], instruction: { en: 'Send nobody there.', es: 'No envíe a nadie.' } }),
      drafted({ exercise, references: [EARLIER], subject: portShut({ keys: 'ended', endedAt: NOW }) }),
      drafted({ exercise, references: [EARLIER], because: STATEMENT.text }),
      drafted({ exercise, audience: 'public', subject: portShut({ statement: STATEMENT }), web: null }),
      drafted({ exercise, subject: portShut({ kinds: [], places: [{ name: STATEMENT.title, circles: [], geocodes: [] }] }) }),
    ].map((draft, at) => stampAlert(draft, `enlace.live.${at}`, NOW)),
  );

const bytes = (text: string) => new TextEncoder().encode(text);

describe('documents of alerts that Enlace issues', () => {
  it('are read without a fault by whoever reads as strictly as Enlace does, and say the same', () => {
    for (const alert of everything()) expect(readAlerts(bytes(alertDocument(alert)))).toEqual([alert]);
  });

  it('are the same in an envelope, which says of itself what the alert says', () => {
    for (const alert of everything()) {
      const envelope = envelopeDocument(alert, ['US', 'MX']);
      expect(readAlerts(bytes(envelope))).toEqual([alert]);
      expect(envelope).toContain(`<distributionStatus>${alert.status}</distributionStatus>`);
      expect(envelope).toContain(alert.restriction === null ? 'TLP:CLEAR</combined' : 'TLP:AMBER</combined');
    }
  });

  it('hold no letter that an XML document may not', () => {
    const [alert] = everything();
    const instruction = 'one\u0001two\u000Bthree\uFFFE';
    const document = alertDocument({ ...alert!, infos: alert!.infos.map((info) => ({ ...info, instruction })) });
    using parsed = XmlDocument.fromString(document);
    expect(parsed.root.content).toContain('onetwothree');
  });

  it('are led to by a feed', () => {
    const [alert] = everything();
    const feed = alertsFeed('Alerts', '/feed', '2026-11-25T19:40:12Z', [{ id: 'x', alert: alert!, href: '/alerts/x' }]);
    using parsed = XmlDocument.fromString(feed);
    const names = { a: 'http://www.w3.org/2005/Atom' };
    expect(parsed.get('/a:feed/a:entry/a:link/@href', names)?.content).toBe('/alerts/x');
    expect(parsed.get('/a:feed/a:updated', names)?.content).toBe('2026-11-25T19:40:12Z');
  });
});

/** In which order the schema of EDXL-DE 1.0 wants what Enlace writes of it. */
const ENVELOPE = [
  'distributionID',
  'senderID',
  'dateTimeSent',
  'distributionStatus',
  'distributionType',
  'combinedConfidentiality',
  'distributionReference',
  'targetArea',
  'contentObject',
];

describe('envelopes', () => {
  it('have their elements in the order of the standard', () => {
    for (const alert of everything()) {
      using parsed = XmlDocument.fromString(envelopeDocument(alert, ['US', 'MX']));
      const names = parsed.root.find('*').map((element) => (element as XmlElement).name);
      const places = names.map((name) => ENVELOPE.indexOf(name));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
    }
  });
});

/** The schema of OASIS may not be in the repository; where it lies beside it, it is the judge, and elsewhere nobody says that it judged. */
const SCHEMA = fileURLToPath(new URL('../../../../../shared/data/cap/oasis/CAP-v1.2.xsd', import.meta.url));
const beside = existsSync(SCHEMA) ? describe : () => undefined;

beside('the schema of OASIS', () => {
  it('finds no fault in anything that Enlace can say', () => {
    using schema = XmlDocument.fromBuffer(readFileSync(SCHEMA));
    using validator = XsdValidator.fromDoc(schema);
    for (const alert of everything()) {
      using document = XmlDocument.fromString(alertDocument(alert));
      validator.validate(document);
    }
  });
});
