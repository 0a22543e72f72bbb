import type { CapAlert, CapArea, CapInfo, CapReference, CapValue } from './alert.js';

/** An element to be written: names in the order of the schema; what is undefined is left out. */
export interface Written {
  readonly [name: string]: string | Written | readonly (string | Written)[] | undefined;
}

/** An instant as the standard wants it: an offset in figures, never `Z`. UTC is `-00:00` (section 3.3.2). */
export const writeTime = (at: string): string => at.replace(/(?:\.\d+)?Z$/, '-00:00');

const time = (at: string | null): string | undefined => (at === null ? undefined : writeTime(at));
const text = (said: string | null): string | undefined => said ?? undefined;
const list = (said: readonly string[]): string | undefined => (said.length === 0 ? undefined : said.join(' '));
const pairs = (values: readonly CapValue[]): readonly Written[] => values.map(({ name, value }) => ({ valueName: name, value }));
const quoted = (address: string): string => (/\s/.test(address) ? `"${address}"` : address);
const reference = ({ sender, identifier, sent }: CapReference): string => `${sender},${identifier},${writeTime(sent)}`;

const area = ({ description, polygons, circles, geocodes }: CapArea): Written => ({
  areaDesc: description,
  polygon: polygons.map((ring) => ring.map(({ lat, lon }) => `${lat},${lon}`).join(' ')),
  circle: circles.map(({ centre: { lat, lon }, radiusKm }) => `${lat},${lon} ${radiusKm}`),
  geocode: pairs(geocodes),
});

const info = (said: CapInfo): Written => ({
  language: said.language,
  category: said.categories,
  event: said.event,
  responseType: said.responses,
  urgency: said.urgency,
  severity: said.severity,
  certainty: said.certainty,
  eventCode: pairs(said.eventCodes),
  effective: time(said.effective),
  onset: time(said.onset),
  expires: time(said.expires),
  senderName: text(said.senderName),
  headline: text(said.headline),
  description: text(said.description),
  instruction: text(said.instruction),
  web: text(said.web),
  contact: text(said.contact),
  parameter: pairs(said.parameters),
  area: said.areas.map(area),
});

/** An alert as the elements of CAP 1.2, in the order that its schema demands. */
export const writeAlert = (alert: CapAlert): Written => ({
  identifier: alert.identifier,
  sender: alert.sender,
  sent: writeTime(alert.sent),
  status: alert.status,
  msgType: alert.type,
  scope: alert.scope,
  restriction: text(alert.restriction),
  addresses: list(alert.addresses.map(quoted)),
  note: text(alert.note),
  references: list(alert.references.map(reference)),
  incidents: list(alert.incidents),
  info: alert.infos.map(info),
});
