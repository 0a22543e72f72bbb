import type { CapAlert, CapReference } from './alert.js';
import { writeAlert, type Written, writeTime } from './write-alert.js';

/** Types of EDXL-DE for those that Enlace issues. */
const TYPES: Partial<Readonly<Record<CapAlert['type'], string>>> = { Alert: 'Report', Update: 'Update', Cancel: 'Cancel' };

const distributionOf = ({ identifier }: Pick<CapReference, 'identifier'>): string => `${identifier}.de`;

const area = ({ infos }: CapAlert, countries: readonly string[]): Written => {
  const circles = (infos[0]?.areas ?? []).flatMap((place) => place.circles);
  return { circle: circles.map(({ centre: { lat, lon }, radiusKm }) => `${lat},${lon} ${radiusKm}`), country: countries };
};

/** An EDXL-DE 1.0 envelope around one alert, in the order that its schema demands. @param namespace of the alert inside */
export const writeEnvelope = (alert: CapAlert, countries: readonly string[], namespace: string): Written => ({
  distributionID: distributionOf(alert),
  senderID: alert.sender,
  dateTimeSent: writeTime(alert.sent),
  distributionStatus: alert.status,
  distributionType: TYPES[alert.type],
  combinedConfidentiality: alert.restriction === null ? 'UNCLASSIFIED; TLP:CLEAR' : 'UNCLASSIFIED; TLP:AMBER',
  distributionReference: alert.references.map((one) => `${distributionOf(one)},${one.sender},${writeTime(one.sent)}`),
  targetArea: area(alert, countries),
  contentObject: {
    contentDescription: alert.infos.map(({ headline, event }) => headline ?? event).join(' / '),
    incidentID: alert.incidents[0],
    xmlContent: { embeddedXMLContent: { alert: { '@xmlns': namespace, ...writeAlert(alert) } } },
  },
});
