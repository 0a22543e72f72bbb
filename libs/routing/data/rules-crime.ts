import type { Rule } from '../src/domain/rule-set.js';
import { twoSidedRule } from './two-sided-rule.js';

/** Violence and crime. Requests for evidence or extradition never run through here; the instrument named says where they go. */
export const crimeRules: readonly Rule[] = [
  twoSidedRule(
    'shots-across-line',
    { en: 'Assault or shots across the line', es: 'Agresión o disparos a través de la línea' },
    { kinds: ['shots-across-line'] },
    {
      US: { lead: 'us.patrol', supporting: ['us.fbi', 'us.sheriff'], informed: ['us.port', 'us-joint-desk'] },
      MX: {
        lead: 'mx.guard',
        supporting: ['mx.state-police', 'mx.federal-prosecutor'],
        informed: ['mx.consulate', 'mx.city-police', 'mx-joint-desk'],
      },
    },
    { ladder: 'acknowledge-urgent', instrument: 'border-violence-memorandum' },
  ),
  twoSidedRule(
    'tunnel',
    { en: 'Tunnel', es: 'Túnel' },
    { kinds: ['tunnel'] },
    {
      US: { lead: 'us.homeland-investigations', supporting: ['us.patrol'], concurrent: ['us.patrol'] },
      MX: { lead: 'mx.federal-prosecutor', supporting: ['mx.guard'] },
    },
    { instrument: 'border-violence-action-plan' },
  ),
  twoSidedRule(
    'drone-incursion',
    { en: 'Drone incursion', es: 'Incursión de dron' },
    { kinds: ['drone-incursion'] },
    {
      US: {
        lead: 'us.patrol',
        supporting: ['us.fbi', 'us.homeland-investigations'],
        informed: ['us.emergency', 'us.city-police', 'us.port'],
      },
      MX: { lead: 'mx.guard', supporting: ['mx.state-police'], informed: ['mx-sict', 'mx.civil-protection'] },
    },
    { ladder: 'acknowledge-urgent', instrument: 'border-violence-action-plan' },
  ),
  twoSidedRule(
    'stolen-vehicle',
    { en: 'Stolen vehicle', es: 'Vehículo robado' },
    { kinds: ['stolen-vehicle'] },
    {
      US: { lead: 'us.vehicle-police', supporting: ['us.city-police'] },
      MX: {
        lead: 'mx.state-prosecutor',
        supporting: ['mx.state-police'],
        informed: ['mx.consulate'],
        concurrent: ['mx.federal-prosecutor'],
      },
    },
    { instrument: 'stolen-vehicles-1981' },
  ),
  twoSidedRule(
    'fugitive',
    { en: 'Fugitive sighted', es: 'Avistamiento de prófugo' },
    { kinds: ['fugitive'] },
    {
      US: { lead: 'us-usms', supporting: ['us.fbi', 'us.city-police'] },
      MX: { lead: 'mx.federal-prosecutor', supporting: ['mx.state-prosecutor', 'mx.state-police'] },
    },
    { ladder: 'acknowledge-urgent', instrument: 'extradition-treaty-1978' },
  ),
  twoSidedRule(
    'kidnap-extortion',
    { en: 'Kidnapping or extortion', es: 'Secuestro o extorsión' },
    { kinds: ['kidnap-extortion'], tlpUpTo: 'TLP:AMBER' },
    {
      US: { lead: 'us.kidnap-investigators', supporting: ['us.city-police', 'us.sheriff'] },
      MX: {
        lead: 'mx.federal-prosecutor',
        supporting: ['mx.state-prosecutor', 'mx.state-police'],
        informed: ['mx.consulate'],
        concurrent: ['mx.state-prosecutor'],
      },
    },
    { ladder: 'acknowledge-life-safety', instrument: 'legal-assistance-treaty-1987' },
  ),
  twoSidedRule(
    'kidnap-extortion-restricted',
    { en: 'Kidnapping or extortion, restricted handling', es: 'Secuestro o extorsión, manejo restringido' },
    { kinds: ['kidnap-extortion'] },
    { US: { lead: 'us.kidnap-investigators' }, MX: { lead: 'mx.federal-prosecutor' } },
    { ladder: 'acknowledge-life-safety', instrument: 'legal-assistance-treaty-1987' },
  ),
  twoSidedRule(
    'child-abduction',
    { en: 'Child abduction', es: 'Sustracción de menor' },
    { kinds: ['child-abduction'] },
    {
      US: { lead: 'us.city-police', supporting: ['us.fbi', 'us.state-police'], informed: ['us.port', 'us.patrol'] },
      MX: {
        lead: 'mx.state-prosecutor',
        supporting: ['mx.federal-prosecutor', 'mx.city-police'],
        informed: ['mx.migration', 'mx.consulate', 'mx.guard'],
        concurrent: ['mx.federal-prosecutor'],
      },
    },
    { ladder: 'acknowledge-life-safety', instrument: 'amber-alert' },
  ),
];
