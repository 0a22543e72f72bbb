import { instant, type CrossingId, type LaneKey } from '#kernel';
import type { CrossingsByNumber } from './read-feed.js';

/** Files of our own in the shape of the public feed, each with one of its traps. No line of them is from a real file. */

/** A summer's day: 18:30 in the east, 15:30 at the Pacific. */
export const RECEIVED = instant('2026-06-30T22:30:00.000Z');

const lanes: readonly LaneKey[] = [
  'vehicle.northbound.standard',
  'vehicle.northbound.sentri',
  'vehicle.northbound.ready',
  'pedestrian.northbound.standard',
  'commercial.northbound.standard',
  'commercial.northbound.fast',
];

export const CROSSINGS: CrossingsByNumber = new Map([
  ['250401', { crossingId: 'san-ysidro' as CrossingId, zone: 'America/Los_Angeles', lanes }],
  ['260101', { crossingId: 'douglas' as CrossingId, zone: 'America/Phoenix', lanes }],
  ['230404', { crossingId: 'laredo-world-trade' as CrossingId, zone: 'America/Chicago', lanes }],
  ['124501', { crossingId: 'fort-hancock' as CrossingId, zone: 'America/Denver', lanes }],
]);

export interface LaneText {
  readonly update_time?: unknown;
  readonly operational_status?: unknown;
  readonly delay_minutes?: unknown;
  readonly lanes_open?: unknown;
}

export const lane = (more: LaneText = {}): LaneText => ({
  update_time: 'At 3:00 pm PDT',
  operational_status: 'delay',
  delay_minutes: '45',
  lanes_open: '6',
  ...more,
});

export const port = (more: Readonly<Record<string, unknown>> = {}, standard: unknown = lane()): Record<string, unknown> => ({
  port_number: '250401',
  border: 'Mexican Border',
  port_name: 'San Ysidro',
  crossing_name: '',
  hours: '24 hrs/day',
  date: '6/30/2026',
  time: '15:25:16',
  port_status: 'Open',
  passenger_vehicle_lanes: { maximum_lanes: '34', pv_automation_type: 'RFID', standard_lanes: standard },
  construction_notice: 'Line one\r\nhttps://example.org/works',
  ...more,
});

export const json = (...ports: readonly unknown[]): string => JSON.stringify(ports);

const element = (name: string, value: unknown): string => {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value)
          .map(([key, each]) => element(key, each))
          .join('')
      : String(value);
  return `<${name}>${inner}</${name}>`;
};

/** The older form: no time in a record, the file's own in Eastern time without saying so. */
export const xml = (...ports: readonly Readonly<Record<string, unknown>>[]): string => {
  const head = '<last_updated_date>2026-6-30</last_updated_date><last_updated_time>18:25:59</last_updated_time>';
  const all = ports.map(({ time: _, construction_notice: __, ...rest }) => element('port', rest)).join('');
  return `<?xml version='1.0' encoding='ISO-8859-1'?><border_wait_time>${head}<number_of_ports>${ports.length}</number_of_ports>${all}</border_wait_time>`;
};
