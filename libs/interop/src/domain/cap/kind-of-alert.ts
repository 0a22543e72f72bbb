import { INCIDENT_KINDS, type IncidentKind } from '#kernel';
import type { CapInfo } from './alert.js';

/** Event codes of the SAME list (47 CFR 11.31) that are about something the border has a procedure or a routing rule for. */
const BY_SAME_CODE: Readonly<Record<string, IncidentKind>> = {
  EQW: 'earthquake',
  FFA: 'river-flood',
  FFS: 'river-flood',
  FFW: 'river-flood',
  FLA: 'river-flood',
  FLS: 'river-flood',
  FLW: 'river-flood',
  DBW: 'river-flood',
  DBA: 'river-flood',
  FRW: 'wildfire',
  WFW: 'wildfire',
  WFA: 'wildfire',
  HMW: 'chemical-release',
  IFW: 'outbreak',
  CAE: 'child-abduction',
  FCW: 'food-drug-import',
};

/** Words of event names in both languages, the most telling first. */
const BY_WORD: readonly (readonly [RegExp, IncidentKind])[] = [
  [/earthquake|sismo|terremoto|s[ií]smica/i, 'earthquake'],
  [/chemical|hazardous material|ammonia|qu[ií]mic|amoniaco|sustancia peligrosa|fuga/i, 'chemical-release'],
  [/flash flood|flood|dam (?:break|watch|warning)|inundaci|crecida|avenida|presa/i, 'river-flood'],
  [/wildfire|fire weather|red flag|brush fire|incendio/i, 'wildfire'],
  [/amber|child abduction|alerta amber|sustracci[oó]n de menor/i, 'child-abduction'],
  [/port of entry|border crossing|puerto de entrada|puente internacional|garita/i, 'port-closure'],
  [/airspace|espacio a[eé]reo/i, 'airspace-closure'],
  [/sewage|wastewater|aguas residuales/i, 'sewage'],
  [/outbreak|epidemic|brote|epidemia/i, 'outbreak'],
  [/screwworm|livestock|gusano barrenador|ganado/i, 'livestock-disease'],
];

/** Under which name Enlace writes the kind of incident into its own alerts. */
export const OWN_CODES = 'enlace:incident-kind';

/** What kind of incident an alert is about; null when neither its codes nor its words say one: a person decides then. */
export const kindOfAlert = (infos: readonly CapInfo[]): IncidentKind | null => {
  const codes = infos.flatMap(({ eventCodes }) => eventCodes);
  const own = codes.find(({ name }) => name === OWN_CODES);
  const byOwnCode = INCIDENT_KINDS.find((kind) => kind === own?.value);
  if (byOwnCode) return byOwnCode;
  const same = codes.filter(({ name }) => name === 'SAME');
  const byCode = same.map(({ value }) => BY_SAME_CODE[value.trim().toUpperCase()]).find((kind) => kind !== undefined);
  if (byCode) return byCode;
  const events = infos.map(({ event }) => event);
  return BY_WORD.find(([word]) => events.some((event) => word.test(event)))?.[1] ?? null;
};
