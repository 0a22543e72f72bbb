import { describe, expect, it } from '@jest/globals';
import { instant } from '#kernel';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { CAP_FORM, ENVELOPE_FORM } from '../cap-form.fixture.js';
import type { CapAlert } from '../domain/cap/alert.js';
import type { AlertLevel } from '../domain/cap/alert-subject.js';
import { drafted, portShut, side } from '../domain/cap/issued-alert.fixture.js';
import { stampAlert } from '../domain/cap/issued-alert.js';
import { shapeFaults } from '../shape-of-document.fixture.js';
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

describe('the form of the standards', () => {
  it('is that of every alert that Enlace can issue, and of its envelope', () => {
    for (const alert of everything()) {
      expect(shapeFaults(alertDocument(alert), CAP_FORM)).toEqual([]);
      expect(shapeFaults(envelopeDocument(alert, ['US', 'MX']), ENVELOPE_FORM)).toEqual([]);
    }
  });

  const [whole] = everything().filter(({ references }) => references.length > 0);
  const alert = alertDocument(whole!);
  const envelope = envelopeDocument(whole!, ['US', 'MX']);

  it.each([
    ['another edition', alert.replace('cap:1.2', 'cap:1.1'), 'is another document'],
    ['a place that is empty', alert.replace(/<msgType>.*<\/msgType>\s*/, ''), 'lacks msgType'],
    ['two where one may be', alert.replace(/(<scope>.*<\/scope>)/, '$1$1'), 'has scope out of place'],
    ['another order', alert.replace(/(<status>.*<\/status>)\s*(<msgType>.*<\/msgType>)/, '$2$1'), 'lacks status'],
    ['a word that is in no list', alert.replace(/<urgency>\w+/, '<urgency>Now'), 'urgency says "Now"'],
    ['UTC by its letter', alert.replace(/(<sent>.*)-00:00/, '$1Z'), 'sent says'],
    ['parts of a second', alert.replace(/(<sent>.*)-00:00/, '$1.5-00:00'), 'sent says'],
    ['a day that is not', alert.replace(/<sent>2026-11-25/, '<sent>2026-02-30'), 'sent says'],
    ['a name with a comma', alert.replace('<identifier>', '<identifier>a,'), 'identifier says'],
    ['a reference of two parts', alert.replace(/(<references>[^,]*),[^,]*/, '$1'), 'references says'],
    ['references on two lines', alert.replace(/(<references>)(.*)(<)/, '$1$2\n$2$3'), 'references says'],
    ['a circle without its radius', alert.replace(/(<circle>\S+) \S+</, '$1<'), 'circle says'],
    ['an attribute', alert.replace('<status>', '<status lang="en">'), 'has attributes'],
    ['words between elements', alert.replace('<status>', 'now <status>'), 'holds words'],
    ['an element of its own', alert.replace('<status>', '<mood>calm</mood><status>'), 'lacks status'],
  ])('is not that of an alert with %s', (_, written, fault) => {
    expect(shapeFaults(written, CAP_FORM).join('\n')).toContain(fault);
  });

  it.each([
    ['without its type', envelope.replace(/<distributionType>.*<\/distributionType>\s*/, ''), 'lacks distributionType'],
    ['of a draft', envelope.replace(/<distributionStatus>\w+/, '<distributionStatus>Draft'), 'distributionStatus says "Draft"'],
    ['with UTC by its letter', envelope.replace(/(<dateTimeSent>.*)-00:00/, '$1Z'), 'dateTimeSent says'],
    ['with a country by its name', envelope.replace('<country>US', '<country>Mexico'), 'country says'],
    [
      'with its content before its area',
      envelope.replace(/(<targetArea>[^]*<\/targetArea>)/, '<contentObject/>$1'),
      'out of place',
    ],
    ['with the alert outside its place', envelope.replace(/<\/?embeddedXMLContent>/g, ''), 'lacks embeddedXMLContent'],
  ])('is not that of an envelope %s', (_, written, fault) => {
    expect(shapeFaults(written, ENVELOPE_FORM).join('\n')).toContain(fault);
  });
});

/** Documents that are each broken in one place: every element left out, doubled, put before its neighbour, renamed, emptied or misspelt. */
const broken = (written: string): readonly string[] => {
  const spans = [...written.matchAll(/<(\w+)>([^<]*)<\/\1>\s*/g)];
  return spans.flatMap((span, nth) => {
    const [all, name, said] = span as unknown as [string, string, string];
    const put = (other: string, length = all.length): string =>
      written.slice(0, span.index) + other + written.slice(span.index + length);
    const next = spans[nth + 1];
    const touches = next !== undefined && next.index === span.index + all.length;
    return [
      put(''),
      put(all + all),
      put(`<${name}x>${said}</${name}x>`),
      put(`<${name}>${said}?</${name}>`),
      put(`<${name}><b/></${name}>`),
      ...(touches ? [put(next[0] + all, all.length + next[0].length)] : []),
    ];
  });
};

/** Places of which the schema says no more than that they hold words; what the text of the standard asks of them is asked here alone. */
const ASKED_HERE = /\/(identifier|sender|addresses|references|incidents|polygon|circle|web|uri) says/;

/** The schema of OASIS may not be in the repository; where it lies beside it, it is the judge as well, and of our own judge too. */
const SCHEMA = fileURLToPath(new URL('../../../../../shared/data/cap/oasis/CAP-v1.2.xsd', import.meta.url));
const beside = existsSync(SCHEMA) ? describe : () => undefined;

beside('the schema of OASIS', () => {
  /** Which of the documents it finds without a fault. */
  const judge = (documents: readonly string[]): readonly boolean[] => {
    using schema = XmlDocument.fromBuffer(readFileSync(SCHEMA));
    using validator = XsdValidator.fromDoc(schema);
    return documents.map((written) => {
      using document = XmlDocument.fromString(written);
      try {
        validator.validate(document);
        return true;
      } catch {
        return false;
      }
    });
  };

  it('finds no fault in anything that Enlace can say', () => {
    expect(new Set(judge(everything().map(alertDocument)))).toEqual(new Set([true]));
  });

  it('and our own form of it pass the same verdict on every document that is broken in one place', () => {
    const documents = everything()
      .slice(4, 8)
      .flatMap((alert) => broken(alertDocument(alert)));
    expect(documents.length).toBeGreaterThan(500);
    const theirs = judge(documents);
    const ours = documents.map((written) => shapeFaults(written, CAP_FORM).filter((fault) => !ASKED_HERE.test(fault)));
    const apart = documents.flatMap((written, nth) => ((ours[nth]!.length === 0) === theirs[nth] ? [] : [[ours[nth], written]]));
    expect(apart).toEqual([]);
  });
});
