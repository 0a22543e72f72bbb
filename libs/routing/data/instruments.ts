import type { Instrument } from '../src/domain/rule-set.js';

/**
 * Agreements that a rule may rely on. `verified: false`: known of, but no source was read for it, or not for this use;
 * the reason on the case says so. None of this is legal advice.
 */
export const instruments = [
  {
    id: 'joint-contingency-plan',
    name: {
      en: 'Joint Contingency Plan 2017 (La Paz Agreement 1983, Annex II)',
      es: 'Plan Conjunto de Contingencias 2017 (Convenio de La Paz 1983, Anexo II)',
    },
    scope: {
      en: 'Hazardous substances on land, 100 km on either side; the notification centres are the NRC and CENACOM',
      es: 'Sustancias peligrosas en tierra, 100 km a cada lado; los centros de notificación son el NRC y el CENACOM',
    },
    verified: true,
  },
  {
    id: 'la-paz-agreement',
    name: { en: 'La Paz Agreement 1983', es: 'Convenio de La Paz 1983' },
    scope: { en: 'Protection of the environment in the border area', es: 'Protección del medio ambiente en la zona fronteriza' },
    verified: true,
  },
  {
    id: 'mexus-plan',
    name: { en: 'MEXUS plan (agreement of 24 July 1980)', es: 'Plan MEXUS (acuerdo del 24 de julio de 1980)' },
    scope: {
      en: 'Pollution at sea: SEMAR and the U.S. Coast Guard; each acts in the other’s waters only on request or with consent',
      es: 'Contaminación en el mar: SEMAR y Guardia Costera de EE. UU.; cada parte actúa en aguas de la otra sólo a solicitud o con su consentimiento',
    },
    verified: true,
  },
  {
    id: 'water-treaty-1944',
    name: { en: 'Water Treaty of 1944 and its Minutes', es: 'Tratado de Aguas de 1944 y sus Actas' },
    scope: { en: 'Boundary waters, sanitation, dams: IBWC and CILA', es: 'Aguas limítrofes, saneamiento y presas: IBWC y CILA' },
    verified: true,
  },
  {
    id: 'boundary-treaty-1970',
    name: { en: 'Boundary Treaty of 1970', es: 'Tratado de Límites de 1970' },
    scope: { en: 'Course and marks of the boundary', es: 'Trazo y señalamiento de la línea divisoria' },
    verified: false,
  },
  {
    id: 'wildfire-agreement-1999',
    name: { en: 'Wildfire protection agreement of 1999', es: 'Acuerdo de protección contra incendios forestales de 1999' },
    scope: {
      en: 'Mutual assistance within 16 km of the line, asked straight between dispatch centres; beyond it through the national centres',
      es: 'Asistencia mutua dentro de 16 km de la línea, solicitada directamente entre centrales; más allá, por los centros nacionales',
    },
    verified: true,
  },
  {
    id: 'border-agency-fire-council',
    name: {
      en: 'Border Agency Fire Council mutual assistance (under the 1999 wildfire agreement)',
      es: 'Ayuda mutua del Consejo de Agencias Fronterizas contra Incendios (al amparo del acuerdo de 1999)',
    },
    scope: { en: 'Fire bodies of California and Baja California', es: 'Cuerpos de bomberos de California y Baja California' },
    verified: true,
  },
  {
    id: 'consular-notification',
    name: {
      en: 'Vienna Convention on Consular Relations, art. 36, and bilateral convention of 1942',
      es: 'Convención de Viena sobre Relaciones Consulares, art. 36, y convención bilateral de 1942',
    },
    scope: {
      en: 'A detained foreign national is told of the right to consular notification; the consulate without delay',
      es: 'Se informa a la persona extranjera detenida de su derecho a la notificación consular; al consulado, sin dilación',
    },
    verified: true,
  },
  {
    id: 'repatriation-arrangements',
    name: { en: 'Local Repatriation Arrangements (2016)', es: 'Arreglos Locales de Repatriación (2016)' },
    scope: {
      en: 'Places, hours and contacts of repatriation, one arrangement per region',
      es: 'Lugares, horarios y contactos de repatriación, un arreglo por región',
    },
    verified: true,
  },
  {
    id: 'border-violence-memorandum',
    name: {
      en: 'Memorandum on border violence of 15 February 1999',
      es: 'Memorándum sobre violencia fronteriza del 15 de febrero de 1999',
    },
    scope: {
      en: 'Answering calls for assistance in assaults and violence along the line',
      es: 'Atención de llamadas de auxilio por agresiones y violencia en la línea',
    },
    verified: true,
  },
  {
    id: 'border-violence-action-plan',
    name: {
      en: 'Action plan to prevent border violence (2006) and its local protocols',
      es: 'Plan de acción contra la violencia fronteriza (2006) y sus protocolos locales',
    },
    scope: {
      en: 'Order of calls and duty numbers, from accidental crossings to violence',
      es: 'Orden de llamadas y números de guardia, desde cruces accidentales hasta hechos violentos',
    },
    verified: false,
  },
  {
    id: 'health-protocol-2015',
    name: {
      en: 'Operational Protocol for Binational Communication on diseases and outbreaks (2015)',
      es: 'Protocolo Operativo de Comunicación Binacional sobre enfermedades y brotes (2015)',
    },
    scope: {
      en: 'Local to local, state to state, national to national, each level told at once',
      es: 'Local a local, estado a estado, nacional a nacional; cada nivel se avisa de inmediato',
    },
    verified: true,
  },
  {
    id: 'amber-alert',
    name: { en: 'AMBER alert programmes of both countries', es: 'Programas de Alerta AMBER de ambos países' },
    scope: { en: 'Missing persons under 18 at imminent risk', es: 'Menores de 18 años desaparecidos en riesgo inminente' },
    verified: true,
  },
  {
    id: 'extradition-treaty-1978',
    name: { en: 'Extradition Treaty of 4 May 1978', es: 'Tratado de Extradición del 4 de mayo de 1978' },
    scope: {
      en: 'Diplomatic channel only; this desk coordinates and never carries the request',
      es: 'Sólo por la vía diplomática; esta mesa coordina y nunca tramita la petición',
    },
    verified: true,
  },
  {
    id: 'legal-assistance-treaty-1987',
    name: {
      en: 'Mutual Legal Assistance Treaty of 9 December 1987',
      es: 'Tratado de Asistencia Jurídica Mutua del 9 de diciembre de 1987',
    },
    scope: { en: 'Evidence between the prosecution services', es: 'Pruebas entre las fiscalías' },
    verified: false,
  },
  {
    id: 'stolen-vehicles-1981',
    name: {
      en: 'Convention on stolen vehicles and aircraft of 15 January 1981',
      es: 'Convenio sobre vehículos y aeronaves robados del 15 de enero de 1981',
    },
    scope: { en: 'Return of vehicles and aircraft to their owners', es: 'Devolución de vehículos y aeronaves a sus dueños' },
    verified: true,
  },
  {
    id: 'cites',
    name: { en: 'CITES', es: 'CITES' },
    scope: { en: 'Trade in endangered species', es: 'Comercio de especies amenazadas' },
    verified: true,
  },
  {
    id: 'animal-health-cooperation',
    name: { en: 'Animal health cooperation APHIS-SENASICA', es: 'Cooperación en sanidad animal APHIS-SENASICA' },
    scope: { en: 'Closing and phased reopening of livestock crossings', es: 'Cierre y reapertura gradual de cruces de ganado' },
    verified: false,
  },
  {
    id: 'port-resumption',
    name: { en: 'Local port resumption arrangements', es: 'Arreglos locales de reanudación de garitas y puentes' },
    scope: {
      en: 'Suspension and staged reopening by agreement of both port authorities',
      es: 'Suspensión y reapertura por etapas de común acuerdo entre las autoridades de ambos lados',
    },
    verified: false,
  },
  {
    id: 'border-liaison-mechanism',
    name: { en: 'Border Liaison Mechanism', es: 'Mecanismo de Enlace Fronterizo' },
    scope: { en: 'Local forum of the consuls of both sides', es: 'Foro local de los cónsules de ambos lados' },
    verified: false,
  },
  {
    id: 'sister-city-plan',
    name: { en: 'Sister-city contingency plan of the corridor', es: 'Plan de contingencia de ciudades hermanas del corredor' },
    scope: {
      en: 'Notification and mutual aid between fire and civil protection of paired cities',
      es: 'Notificación y ayuda mutua entre bomberos y protección civil de ciudades hermanas',
    },
    verified: true,
  },
] as const satisfies readonly Instrument[];
