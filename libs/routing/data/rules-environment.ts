import type { Rule } from '../src/domain/rule-set.js';
import { twoSidedRule } from './two-sided-rule.js';

const SEA_SPILL = {
  US: { lead: 'us.sea', supporting: ['us-nrc', 'us.epa'], informed: ['us.emergency'], concurrent: ['us.epa'] },
  MX: { lead: 'mx-semar', supporting: ['mx-profepa', 'mx-cenacom'], informed: ['mx.civil-protection', 'mx-cila'] },
  more: { ladder: 'acknowledge-urgent', instrument: 'mexus-plan' },
} as const;

const NEAR_FIRE = {
  US: { lead: 'us.wildfire', supporting: ['us.fire', 'us.emergency'], informed: ['us.patrol', 'us.port'] },
  MX: { lead: 'mx.fire', supporting: ['mx-conafor', 'mx.civil-protection'], informed: ['mx.migration', 'mx-cenacom'] },
} as const;

/** Substances, water, fire, disease, animals. Distances are those of the agreements: 100 km for chemicals, 16 km for wildfire. */
export const environmentRules: readonly Rule[] = [
  twoSidedRule(
    'spill-at-sea',
    { en: 'Spill at sea', es: 'Derrame en el mar' },
    { kinds: ['spill-at-sea'] },
    SEA_SPILL,
    SEA_SPILL.more,
  ),
  twoSidedRule(
    'chemical-at-sea',
    { en: 'Chemical release at sea', es: 'Sustancia química en el mar' },
    { kinds: ['chemical-release'], atSea: true },
    SEA_SPILL,
    SEA_SPILL.more,
  ),
  twoSidedRule(
    'chemical-near-line',
    { en: 'Chemical release on land within 100 km', es: 'Sustancia química en tierra a menos de 100 km' },
    { kinds: ['chemical-release'], maxKmToLine: 100 },
    {
      US: {
        lead: 'us.chemical-first',
        supporting: ['us.epa', 'us.county-hazmat', 'us.emergency'],
        informed: ['us-nrc', 'us.port'],
        concurrent: ['us.epa'],
      },
      MX: {
        lead: 'mx.fire',
        supporting: ['mx-profepa', 'mx.civil-protection'],
        informed: ['mx-cenacom', 'mx-cnpc', 'mx.customs'],
        concurrent: ['mx-profepa', 'mx-cnpc'],
      },
    },
    { ladder: 'acknowledge-urgent', instrument: 'joint-contingency-plan' },
  ),
  twoSidedRule(
    'chemical-far',
    {
      en: 'Chemical release beyond 100 km or at an unknown place',
      es: 'Sustancia química a más de 100 km o en lugar desconocido',
    },
    { kinds: ['chemical-release'] },
    {
      US: { lead: 'us.epa', supporting: ['us.chemical-first', 'us.emergency'], informed: ['us-nrc'] },
      MX: { lead: 'mx-profepa', supporting: ['mx-cnpc', 'mx.fire'], informed: ['mx-cenacom'] },
    },
    { instrument: 'la-paz-agreement' },
  ),
  twoSidedRule(
    'sewage',
    { en: 'Sewage across the line', es: 'Aguas residuales que cruzan la línea' },
    { kinds: ['sewage'] },
    {
      US: { lead: 'us-ibwc', supporting: ['us.epa', 'us.county-hazmat'], informed: ['us.emergency', 'us.health', 'us-nrc'] },
      MX: { lead: 'mx-cila', supporting: ['mx-profepa', 'mx.civil-protection'], informed: ['mx-cofepris', 'mx.consulate'] },
    },
    { instrument: 'water-treaty-1944' },
  ),
  twoSidedRule(
    'river-flood',
    { en: 'River flood or dam release', es: 'Crecida del río o desfogue de presa' },
    { kinds: ['river-flood'] },
    {
      US: { lead: 'us-ibwc', supporting: ['us.emergency', 'us.bridge-owner'], informed: ['us.port', 'us.patrol', 'us.fire'] },
      MX: {
        lead: 'mx-cila',
        supporting: ['mx.civil-protection', 'mx-cnpc'],
        informed: ['mx-cenacom', 'mx.customs', 'mx.migration'],
      },
    },
    {
      ladder: 'acknowledge-urgent',
      instrument: 'water-treaty-1944',
      notifyBeforeAct: ['us.bridge-owner', 'us.emergency', 'mx.civil-protection'],
    },
  ),
  twoSidedRule(
    'wildfire-near-line-californias',
    { en: 'Wildfire within 16 km, Californias', es: 'Incendio forestal a menos de 16 km, Californias' },
    { kinds: ['wildfire'], maxKmToLine: 16, corridors: ['SDT', 'IMX'] },
    NEAR_FIRE,
    { ladder: 'acknowledge-urgent', instrument: 'border-agency-fire-council', notifyBeforeAct: ['us.port', 'mx.migration'] },
  ),
  twoSidedRule(
    'wildfire-near-line',
    { en: 'Wildfire within 16 km', es: 'Incendio forestal a menos de 16 km' },
    { kinds: ['wildfire'], maxKmToLine: 16 },
    NEAR_FIRE,
    { ladder: 'acknowledge-urgent', instrument: 'wildfire-agreement-1999', notifyBeforeAct: ['us.port', 'mx.migration'] },
  ),
  twoSidedRule(
    'wildfire-far',
    { en: 'Wildfire beyond 16 km', es: 'Incendio forestal a más de 16 km' },
    { kinds: ['wildfire'] },
    {
      US: { lead: 'us.wildfire', supporting: ['us.emergency'], informed: ['us-joint-desk'] },
      MX: { lead: 'mx-conafor', supporting: ['mx.civil-protection'], informed: ['mx-cenacom', 'mx-joint-desk'] },
    },
    { instrument: 'wildfire-agreement-1999' },
  ),
  twoSidedRule(
    'earthquake',
    { en: 'Earthquake', es: 'Sismo' },
    { kinds: ['earthquake'] },
    {
      US: { lead: 'us.emergency', supporting: ['us.fire', 'us.port'], informed: ['us.city-police', 'us-ibwc', 'us-joint-desk'] },
      MX: {
        lead: 'mx.civil-protection',
        supporting: ['mx.fire', 'mx-cnpc', 'mx.guard'],
        informed: ['mx-cenacom', 'mx.customs', 'mx.migration', 'mx-joint-desk'],
      },
    },
    { ladder: 'acknowledge-urgent', instrument: 'sister-city-plan' },
  ),
  twoSidedRule(
    'outbreak',
    { en: 'Disease outbreak', es: 'Brote de enfermedad' },
    { kinds: ['outbreak'] },
    {
      US: {
        lead: 'us.health',
        supporting: ['us.state-health', 'us-cdc-dgmh'],
        informed: ['us.port', 'us.emergency'],
        concurrent: ['us-cdc-dgmh'],
      },
      MX: {
        lead: 'mx-salud-dge',
        supporting: ['mx-cofepris', 'mx.civil-protection'],
        informed: ['mx.migration', 'mx.consulate'],
      },
    },
    { ladder: 'acknowledge-urgent', instrument: 'health-protocol-2015' },
  ),
  twoSidedRule(
    'livestock-disease',
    { en: 'Livestock disease', es: 'Enfermedad del ganado' },
    { kinds: ['livestock-disease'] },
    {
      US: { lead: 'us-aphis', supporting: ['us.port'], informed: ['us-joint-desk'] },
      MX: { lead: 'mx-senasica', supporting: ['mx.customs'], informed: ['mx-joint-desk'] },
    },
    { instrument: 'animal-health-cooperation', notifyBeforeAct: ['us.port', 'mx.customs', 'mx-senasica', 'us-aphis'] },
  ),
  twoSidedRule(
    'wildlife',
    { en: 'Wildlife, CITES', es: 'Vida silvestre, CITES' },
    { kinds: ['wildlife'] },
    { US: { lead: 'us-fws', supporting: ['us.port'] }, MX: { lead: 'mx-profepa', supporting: ['mx.customs'] } },
    { instrument: 'cites' },
  ),
  twoSidedRule(
    'boundary-monument',
    { en: 'Boundary monument or encroachment', es: 'Monumento limítrofe o invasión de la línea' },
    { kinds: ['boundary-monument'] },
    { US: { lead: 'us-ibwc', informed: ['us.patrol'] }, MX: { lead: 'mx-cila', informed: ['mx.guard'] } },
    { instrument: 'boundary-treaty-1970' },
  ),
];
