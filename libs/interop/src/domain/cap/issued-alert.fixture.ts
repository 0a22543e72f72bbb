import { type ActivationId, instant } from '#kernel';
import type { AlertSide, AlertSubject } from './alert-subject.js';
import { type ComposeAlert, composeAlert } from './compose-alert.js';

const US: AlertSide = {
  country: 'US',
  name: { en: 'United States', es: 'Estados Unidos' },
  desk: { en: 'U.S. joint desk', es: 'Mesa conjunta de EE. UU.' },
  level: 'crisis',
  since: instant('2026-11-25T19:20:31.456Z'),
};
const MX: AlertSide = {
  country: 'MX',
  name: { en: 'Mexico', es: 'México' },
  desk: { en: 'Mexican joint desk', es: 'Mesa conjunta de México' },
  level: 'crisis',
  since: instant('2026-11-25T19:32:00.000Z'),
};

export const side = (country: 'US' | 'MX', given: Partial<AlertSide> = {}): AlertSide => ({
  ...(country === 'US' ? US : MX),
  ...given,
});

export const portShut = (given: Partial<AlertSubject> = {}): AlertSubject => ({
  activationId: '01890000-0000-7000-8000-000000000001' as ActivationId,
  procedureId: 'port-suspension',
  event: { en: 'Port suspension and phased reopening', es: 'Suspensión de un puerto y reapertura por fases' },
  kinds: ['port-closure'],
  keys: 'joint',
  sides: [US, MX],
  places: [
    {
      name: { en: 'San Ysidro', es: 'Puerta México / San Ysidro' },
      circles: [{ centre: { lat: 32.5437, lon: -117.0295 }, radiusKm: 2.5 }],
      geocodes: [{ name: 'cbpPort', value: '2504' }],
    },
  ],
  endedAt: null,
  statement: null,
  ...given,
});

export const drafted = (given: Partial<ComposeAlert> = {}) =>
  composeAlert({
    subject: portShut(),
    audience: 'partners',
    references: [],
    because: null,
    instruction: null,
    exercise: false,
    sender: 'enlace.example',
    web: 'https://enlace.example/activations/1',
    hours: 12,
    ...given,
  });
