import { instant } from '#kernel';
import type { CapAlert, CapInfo } from './alert.js';

export const element = (name: string, ...content: readonly string[]): string => `<${name}>${content.join('')}</${name}>`;

const info = (language: string, event: string): string =>
  element(
    'info',
    element('language', language),
    element('category', 'Security'),
    element('category', 'Transport'),
    element('event', event),
    element('responseType', 'Avoid'),
    element('urgency', 'Immediate'),
    element('severity', 'Severe'),
    element('certainty', 'Observed'),
    element('expires', '2026-11-19T14:30:00-08:00'),
    element('instruction', 'Stop at the line'),
    element('area', element('areaDesc', 'San Ysidro Port of Entry'), element('circle', '32.5437,-117.0295 1.5')),
  );

/** An alert as a file, in both languages. Nobody's: written for these tests. */
export const capFile = (): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">${[
    element('identifier', 'enlace-test-1'),
    element('sender', 'watch@port.example'),
    element('sent', '2026-11-19T11:32:00-08:00'),
    element('status', 'Actual'),
    element('msgType', 'Alert'),
    element('scope', 'Public'),
    element('note', 'none'),
    info('en-US', 'Port of entry: suspended'),
    info('es-MX', 'Puerto de entrada: suspensión'),
  ].join('')}</alert>`;

const INFO: CapInfo = {
  language: 'es-MX',
  categories: ['Transport'],
  event: 'Puerto de entrada: suspensión',
  responses: ['Avoid'],
  urgency: 'Immediate',
  severity: 'Severe',
  certainty: 'Observed',
  eventCodes: [{ name: 'SAME', value: 'CEM' }],
  effective: instant('2026-11-19T19:30:00Z'),
  onset: null,
  expires: instant('2026-11-19T22:30:00Z'),
  senderName: 'Puerto',
  headline: 'San Ysidro: suspensión',
  description: null,
  instruction: null,
  web: null,
  contact: null,
  parameters: [],
  areas: [
    {
      description: 'Garita de San Ysidro',
      polygons: [
        [
          { lat: 32.5, lon: -117.1 },
          { lat: 32.6, lon: -117.1 },
          { lat: 32.6, lon: -117 },
          { lat: 32.5, lon: -117.1 },
        ],
      ],
      circles: [{ centre: { lat: 32.5437, lon: -117.0295 }, radiusKm: 1.5 }],
      geocodes: [],
    },
  ],
};

export const suspension = (given: Partial<CapAlert> = {}): CapAlert => ({
  edition: '1.2',
  identifier: 'enlace-test-2',
  sender: 'watch@port.example',
  sent: instant('2026-11-19T19:32:00Z'),
  status: 'Actual',
  type: 'Update',
  scope: 'Restricted',
  restriction: 'TLP:AMBER',
  addresses: ['duty@one.example', 'duty desk two'],
  note: null,
  references: [{ sender: 'watch@port.example', identifier: 'enlace-test-1', sent: instant('2026-11-19T19:00:00Z') }],
  incidents: ['san-ysidro-2026'],
  infos: [INFO],
  ...given,
});
