import type { Rule } from '../src/domain/rule-set.js';
import { twoSidedRule } from './two-sided-rule.js';

const WAITS = {
  US: { lead: 'us.port', supporting: ['us.bridge-owner'], informed: ['us.city-police'] },
  MX: { lead: 'mx.customs', supporting: ['mx.city-police'], informed: ['mx.migration'], concurrent: ['mx.city-police'] },
} as const;

/** Ports of entry, trade and the air above them. Whoever shuts something is told first whom to tell. */
export const portRules: readonly Rule[] = [
  twoSidedRule(
    'port-closure',
    { en: 'Port of entry closed or suspended', es: 'Cierre o suspensión de garita o puente' },
    { kinds: ['port-closure'] },
    {
      US: {
        lead: 'us.port',
        supporting: ['us.state-police', 'us.city-police', 'us.bridge-owner'],
        informed: ['us.emergency', 'us.patrol', 'us-joint-desk'],
      },
      MX: {
        lead: 'mx.customs',
        supporting: ['mx.migration', 'mx.guard', 'mx.city-police'],
        informed: ['mx.consulate', 'mx-joint-desk'],
        concurrent: ['mx.migration'],
      },
    },
    {
      ladder: 'acknowledge-urgent',
      instrument: 'port-resumption',
      notifyBeforeAct: [
        'us.port',
        'mx.customs',
        'mx.migration',
        'us.bridge-owner',
        'us.city-police',
        'mx.city-police',
        'mx.consulate',
      ],
    },
  ),
  twoSidedRule(
    'long-waits-severe',
    { en: 'Waits that hold up the crossing', es: 'Tiempos de espera que frenan el cruce' },
    { kinds: ['long-waits'], impactFrom: { flow: 3 } },
    {
      US: { ...WAITS.US, informed: [...WAITS.US.informed, 'us-joint-desk'] },
      MX: { ...WAITS.MX, informed: [...WAITS.MX.informed, 'mx-joint-desk'] },
    },
    { ladder: 'acknowledge-urgent' },
  ),
  twoSidedRule('long-waits', { en: 'Long waits', es: 'Tiempos de espera prolongados' }, { kinds: ['long-waits'] }, WAITS),
  twoSidedRule(
    'traveler-system-outage',
    { en: 'Traveler-processing system outage', es: 'Falla del sistema de revisión de viajeros' },
    { kinds: ['traveler-system-outage'] },
    {
      US: { lead: 'us.port', informed: ['us.bridge-owner', 'us.city-police'] },
      MX: { lead: 'mx.migration', supporting: ['mx.customs'], informed: ['mx.city-police'], concurrent: ['mx.customs'] },
    },
    { ladder: 'acknowledge-urgent' },
  ),
  twoSidedRule(
    'food-drug-import',
    { en: 'Food or drug held at import', es: 'Alimento o medicamento retenido en la importación' },
    { kinds: ['food-drug-import'] },
    {
      US: { lead: 'us-fda', supporting: ['us.port'] },
      MX: { lead: 'mx-cofepris', supporting: ['mx.customs'], informed: ['mx-senasica'] },
    },
  ),
  twoSidedRule(
    'truck-inspection-conflict',
    { en: 'Conflict over truck safety inspections', es: 'Conflicto por inspecciones al autotransporte' },
    { kinds: ['truck-inspection-conflict'] },
    {
      US: {
        lead: 'us-fmcsa',
        supporting: ['us.port', 'us.state-police'],
        informed: ['us.bridge-owner', 'us-joint-desk'],
        concurrent: ['us.state-police'],
      },
      MX: { lead: 'mx-sict', supporting: ['mx.guard', 'mx.customs'], informed: ['mx.state-police', 'mx-joint-desk'] },
    },
    { notifyBeforeAct: ['us.port', 'mx.customs', 'us.bridge-owner'] },
  ),
  twoSidedRule(
    'airspace-closure',
    { en: 'Airspace closure', es: 'Cierre del espacio aéreo' },
    { kinds: ['airspace-closure'] },
    {
      US: { lead: 'us-joint-desk', supporting: ['us.port', 'us.emergency'], informed: ['us.city-police', 'us.patrol'] },
      MX: { lead: 'mx-sict', supporting: ['mx.guard', 'mx-joint-desk'], informed: ['mx.civil-protection', 'mx.consulate'] },
    },
    {
      ladder: 'acknowledge-urgent',
      notifyBeforeAct: ['us.emergency', 'us.city-police', 'us.port', 'mx-sict', 'mx.civil-protection'],
    },
  ),
];
