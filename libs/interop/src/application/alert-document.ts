import { XMLBuilder } from 'fast-xml-parser';
import type { CapAlert } from '../domain/cap/alert.js';
import { writeAlert, type Written } from '../domain/cap/write-alert.js';
import { writeEnvelope } from '../domain/cap/write-envelope.js';

export const CAP_NAMESPACE = 'urn:oasis:names:tc:emergency:cap:';
const CAP = `${CAP_NAMESPACE}1.2`;
const EDXL = 'urn:oasis:names:tc:emergency:EDXL:DE:1.0';

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true, suppressEmptyNode: false });

/** Letters that no XML document may hold, however they are written. */
const UNFIT = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const document = (root: Written): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${(builder.build(root) as string).replaceAll(UNFIT, '')}`;

/** An alert as a document of CAP 1.2. */
export const alertDocument = (alert: CapAlert): string => document({ alert: { '@xmlns': CAP, ...writeAlert(alert) } });

/** The same in an envelope of EDXL-DE 1.0, for systems that route by it. */
export const envelopeDocument = (alert: CapAlert, countries: readonly string[]): string =>
  document({ EDXLDistribution: { '@xmlns': EDXL, ...writeEnvelope(alert, countries, CAP) } });

const FEED = 'http://www.w3.org/2005/Atom';

export interface FeedEntry {
  readonly id: string;
  readonly alert: CapAlert;
  readonly href: string;
}

/** Public alerts as an Atom feed whose entries lead to the documents, which is how systems of alerts look for new ones. */
export const alertsFeed = (title: string, self: string, updated: string, entries: readonly FeedEntry[]): string =>
  document({
    feed: {
      '@xmlns': FEED,
      id: 'urn:enlace:public-alerts',
      title,
      updated,
      author: { name: 'Enlace' },
      link: { '@rel': 'self', '@href': self },
      entry: entries.map(({ id, alert, href }) => ({
        id: `urn:uuid:${id}`,
        title: alert.infos.map(({ headline, event }) => headline ?? event).join(' / '),
        updated: alert.sent,
        published: alert.sent,
        link: { '@rel': 'alternate', '@type': 'application/cap+xml', '@href': href },
        summary: alert.infos.map(({ description }) => description ?? '').join(' / '),
      })),
    },
  });
