import { keptHere } from '../../shared/realm/realm';
import type { Kind } from './draft';

/** The kinds in families, the usual ones first. */
export const FAMILIES = {
  people: ['person-in-distress', 'mass-arrival', 'repatriation', 'child-abduction', 'kidnap-extortion', 'detained-national'],
  crossings: [
    'long-waits',
    'port-closure',
    'traveler-system-outage',
    'truck-inspection-conflict',
    'food-drug-import',
    'airspace-closure',
  ],
  crime: ['shots-across-line', 'fugitive', 'stolen-vehicle', 'drone-incursion', 'tunnel', 'boundary-monument'],
  hazards: ['chemical-release', 'sewage', 'river-flood', 'wildfire', 'spill-at-sea', 'earthquake'],
  health: ['outbreak', 'livestock-disease', 'wildlife'],
} as const satisfies Record<string, readonly Kind[]>;

type Listed = (typeof FAMILIES)[keyof typeof FAMILIES][number];

/** Every kind stands in a family, or this does not compile. */
type Left = Exclude<Kind, Listed>;
const NONE_LEFT: Left extends never ? true : Left = true;

/** Words that people say for a kind besides its name, in both languages. */
export const SAID_FOR: Readonly<Record<Kind, string>> = {
  'person-in-distress': 'rescue drowning lost migrant injured rescate ahogado extraviado migrante herido rio',
  'mass-arrival': 'caravan crowd group caravana grupo multitud',
  repatriation: 'deportation return deportacion retorno repatriado',
  'child-abduction': 'amber missing child alerta nino menor desaparecido',
  'kidnap-extortion': 'hostage ransom rehen rescate secuestrado',
  'detained-national': 'arrest consular prisoner arresto consulado preso',
  'long-waits': 'lines queue delay traffic filas cola demora trafico espera',
  'port-closure': 'closed blockade protest suspended cerrado bloqueo protesta',
  'traveler-system-outage': 'system down computers network sistema caido red siger',
  'truck-inspection-conflict': 'cargo trucks inspections carga camiones transporte',
  'food-drug-import': 'fda cofepris medicine comida medicina',
  'airspace-closure': 'airport flight aeropuerto vuelo',
  'shots-across-line': 'gunfire shooting rocks assault balazos tiroteo disparo piedras',
  fugitive: 'wanted suspect profugo buscado sospechoso',
  'stolen-vehicle': 'car theft truck auto robo carro camioneta',
  'drone-incursion': 'uas uav dron',
  tunnel: 'underground tunel subterraneo',
  'boundary-monument': 'marker fence wall mojonera cerca muro',
  'chemical-release': 'gas ammonia leak hazmat toxic amoniaco fuga toxico nube quimico',
  sewage: 'wastewater river pollution drenaje contaminacion rio',
  'river-flood': 'rain dam water inundacion lluvia presa agua',
  wildfire: 'fire smoke brush fuego humo incendio',
  'spill-at-sea': 'oil ocean coast petroleo mar costa derrame',
  earthquake: 'quake tremor temblor terremoto',
  outbreak: 'measles virus contagion sarampion virus contagio',
  'livestock-disease': 'screwworm cattle cows gusano barrenador ganado vacas',
  wildlife: 'animals species totoaba animales especies',
};

const LATELY = 4;
const keyOf = (userId: string): string => keptHere(`enlace.kinds.${userId}`);

/** What this person filed lately, the latest first. */
export const kindsLately = (userId: string): readonly Kind[] => {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(userId)) ?? '[]') as readonly string[];
    return kept.filter((kind): kind is Kind => NONE_LEFT && kind in SAID_FOR);
  } catch {
    return [];
  }
};

export const rememberKind = (userId: string, kind: Kind): void => {
  const kinds = [kind, ...kindsLately(userId).filter((one) => one !== kind)].slice(0, LATELY);
  try {
    localStorage.setItem(keyOf(userId), JSON.stringify(kinds));
  } catch {
    // Only an order of a list is lost.
  }
};
