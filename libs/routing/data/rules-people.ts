import type { Rule } from '../src/domain/rule-set.js';
import { twoSidedRule } from './two-sided-rule.js';

const REPATRIATION = {
  US: { lead: 'us.port', supporting: ['us.patrol'], concurrent: ['us.patrol'] },
  MX: { lead: 'mx.migration', supporting: ['mx.consulate'], informed: ['mx.city-police'] },
} as const;

/** People in danger, detained, returned or arriving in numbers. */
export const peopleRules: readonly Rule[] = [
  twoSidedRule(
    'distress-at-sea',
    { en: 'Person in distress at sea', es: 'Persona en peligro en el mar' },
    { kinds: ['person-in-distress'], atSea: true },
    {
      US: { lead: 'us.sea', supporting: ['us.fire'], informed: ['us.patrol', 'us.emergency'] },
      MX: { lead: 'mx-semar', supporting: ['mx.fire', 'mx.civil-protection'], informed: ['mx.consulate'] },
    },
    { ladder: 'acknowledge-life-safety' },
  ),
  twoSidedRule(
    'person-in-distress',
    { en: 'Person in distress, river or desert', es: 'Persona en peligro, río o desierto' },
    { kinds: ['person-in-distress'] },
    {
      US: { lead: 'us.patrol', supporting: ['us.fire', 'us.sheriff', 'us.emergency'] },
      MX: {
        lead: 'mx.migration',
        supporting: ['mx.fire', 'mx.civil-protection', 'mx.guard'],
        informed: ['mx.consulate'],
        concurrent: ['mx.fire'],
      },
    },
    { ladder: 'acknowledge-life-safety', instrument: 'border-violence-memorandum' },
  ),
  twoSidedRule(
    'detained-by-us-desk',
    { en: 'Foreign national detained by the filing U.S. desk', es: 'Extranjero detenido por la mesa de EE. UU. que reporta' },
    { kinds: ['detained-national'], sides: ['US'], filedBy: ['US'] },
    { US: { lead: 'filing.desk' }, MX: { lead: 'mx.consulate' } },
    { ladder: 'acknowledge-urgent', instrument: 'consular-notification', notifyBeforeAct: ['mx.consulate'] },
  ),
  twoSidedRule(
    'detained-by-mx-desk',
    { en: 'Foreign national detained by the filing Mexican desk', es: 'Extranjero detenido por la mesa de México que reporta' },
    { kinds: ['detained-national'], sides: ['MX'], filedBy: ['MX'] },
    { US: { lead: 'us-joint-desk' }, MX: { lead: 'filing.desk' } },
    { ladder: 'acknowledge-urgent', instrument: 'consular-notification', notifyBeforeAct: ['us-joint-desk'] },
  ),
  twoSidedRule(
    'detained-by-unknown-desk',
    {
      en: 'Detained foreign national, detaining desk still to be found',
      es: 'Extranjero detenido, falta ubicar la mesa que detiene',
    },
    { kinds: ['detained-national'] },
    {
      US: { lead: 'us-joint-desk', supporting: ['us.port', 'us.patrol', 'us.city-police'] },
      MX: { lead: 'mx-joint-desk', supporting: ['mx.consulate', 'mx.migration', 'mx.city-police'] },
    },
    { ladder: 'acknowledge-urgent', instrument: 'consular-notification' },
  ),
  twoSidedRule(
    'repatriation-consular-hours',
    {
      en: 'Repatriation at San Ysidro while the consular office in the port is open',
      es: 'Repatriación por San Ysidro con la oficina consular de la garita abierta',
    },
    {
      kinds: ['repatriation'],
      crossings: ['san-ysidro', 'san-ysidro-pedwest'],
      localTime: { zone: 'America/Los_Angeles', from: '07:00', to: '15:00' },
    },
    REPATRIATION,
    { instrument: 'repatriation-arrangements' },
  ),
  twoSidedRule(
    'repatriation',
    { en: 'Repatriation at an odd hour or of a vulnerable person', es: 'Repatriación fuera de horario o de persona vulnerable' },
    { kinds: ['repatriation'] },
    REPATRIATION,
    {
      ladder: 'acknowledge-urgent',
      instrument: 'repatriation-arrangements',
      notifyBeforeAct: ['mx.migration', 'mx.consulate', 'us.port'],
    },
  ),
  twoSidedRule(
    'mass-arrival',
    { en: 'Mass arrival of people', es: 'Llegada masiva de personas' },
    { kinds: ['mass-arrival'] },
    {
      US: {
        lead: 'us.port',
        supporting: ['us.patrol', 'us.emergency', 'us.city-police'],
        informed: ['us.bridge-owner', 'us.health', 'us-joint-desk'],
        concurrent: ['us.patrol'],
      },
      MX: {
        lead: 'mx.migration',
        supporting: ['mx.guard', 'mx.city-police', 'mx.civil-protection'],
        informed: ['mx.consulate', 'mx.customs', 'mx-joint-desk'],
      },
    },
    { ladder: 'acknowledge-urgent', instrument: 'border-liaison-mechanism' },
  ),
];
