import type { TextCatalogue } from '../catalogue.js';

/** What kinds of incident are called. */
export const kindTerms = {
  'kind.port-closure': { en: 'port of entry closed or suspended', es: 'cierre o suspensión de garita o puente' },
  'kind.long-waits': { en: 'long waits at a crossing', es: 'tiempos de espera prolongados' },
  'kind.traveler-system-outage': { en: 'traveler-processing system outage', es: 'falla del sistema de revisión de viajeros' },
  'kind.shots-across-line': { en: 'assault or shots across the line', es: 'agresión o disparos a través de la línea' },
  'kind.person-in-distress': { en: 'person in distress', es: 'persona en peligro' },
  'kind.tunnel': { en: 'tunnel', es: 'túnel' },
  'kind.drone-incursion': { en: 'drone incursion', es: 'incursión de dron' },
  'kind.stolen-vehicle': { en: 'stolen vehicle', es: 'vehículo robado' },
  'kind.fugitive': { en: 'fugitive sighted', es: 'avistamiento de prófugo' },
  'kind.kidnap-extortion': { en: 'kidnapping or extortion', es: 'secuestro o extorsión' },
  'kind.child-abduction': { en: 'child abduction', es: 'sustracción de menor' },
  'kind.detained-national': { en: 'detained foreign national', es: 'extranjero detenido' },
  'kind.repatriation': {
    en: 'repatriation at an odd hour or of a vulnerable person',
    es: 'repatriación fuera de horario o de persona vulnerable',
  },
  'kind.chemical-release': { en: 'chemical release', es: 'liberación de sustancia química' },
  'kind.spill-at-sea': { en: 'spill at sea', es: 'derrame en el mar' },
  'kind.sewage': { en: 'sewage across the line', es: 'aguas residuales que cruzan la línea' },
  'kind.river-flood': { en: 'river flood or dam release', es: 'crecida del río o desfogue de presa' },
  'kind.wildfire': { en: 'wildfire', es: 'incendio forestal' },
  'kind.outbreak': { en: 'disease outbreak', es: 'brote de enfermedad' },
  'kind.livestock-disease': { en: 'livestock disease', es: 'enfermedad del ganado' },
  'kind.wildlife': { en: 'wildlife (CITES)', es: 'vida silvestre (CITES)' },
  'kind.food-drug-import': { en: 'food or drug held at import', es: 'alimento o medicamento retenido en la importación' },
  'kind.truck-inspection-conflict': {
    en: 'conflict over truck safety inspections',
    es: 'conflicto por inspecciones de seguridad al autotransporte',
  },
  'kind.boundary-monument': { en: 'boundary monument or encroachment', es: 'monumento limítrofe o invasión de la línea' },
  'kind.mass-arrival': { en: 'mass arrival of people', es: 'llegada masiva de personas' },
  'kind.airspace-closure': { en: 'airspace closure', es: 'cierre del espacio aéreo' },
  'kind.earthquake': { en: 'earthquake', es: 'sismo' },
} as const satisfies TextCatalogue;
