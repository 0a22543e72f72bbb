import { randomUUID } from 'node:crypto';
import type { DeskClient } from '../../apps/demo/src/desk-client.js';

/** Wait times as the public feed has them, with a lane that is corrected and a port that nobody knows. Nobody's: written for these tests. */
const waits = (now: Date): string => {
  const lane = {
    update_time: 'At 3:00 pm PST',
    operational_status: 'delay',
    delay_minutes: '45',
    lanes_open: '6',
  };
  const port = (number: string, name: string) => ({
    port_number: number,
    border: 'Mexican Border',
    port_name: name,
    crossing_name: '',
    hours: '24 hrs/day',
    date: `${now.getUTCMonth() + 1}/${now.getUTCDate()}/${now.getUTCFullYear()}`,
    time: '15:25:16',
    port_status: 'Open',
    passenger_vehicle_lanes: { maximum_lanes: '34', pv_automation_type: 'RFID', standard_lanes: lane },
  });
  return JSON.stringify([port('250401', 'San Ysidro'), port('999999', 'Nowhere')]);
};

/** A warning that stands, in both languages. */
const warning = (now: Date): string => {
  const at = (hours: number): string => `${new Date(now.getTime() + hours * 3_600_000).toISOString().slice(0, 19)}-00:00`;
  const info = (language: string, event: string, headline: string, instruction: string): string =>
    `<info><language>${language}</language><category>Met</category><event>${event}</event><urgency>Immediate</urgency>` +
    `<severity>Severe</severity><certainty>Observed</certainty><expires>${at(6)}</expires><headline>${headline}</headline>` +
    `<instruction>${instruction}</instruction>` +
    `<area><areaDesc>San Ysidro</areaDesc><circle>32.5437,-117.0295 3</circle></area></info>`;
  return (
    `<?xml version="1.0" encoding="UTF-8"?><alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">` +
    `<identifier>busy-night-1</identifier><sender>watch@weather.example</sender><sent>${at(0)}</sent>` +
    `<status>Actual</status><msgType>Alert</msgType><scope>Public</scope>` +
    info('en-US', 'Flash flood', 'Flash flood at the river crossings', 'Keep away from the river bed.') +
    info('es-MX', 'Inundación súbita', 'Inundación súbita en los cruces del río', 'Aléjese del cauce.') +
    `</alert>`
  );
};

const bring = async <Body>(site: string, desk: DeskClient, path: string, text: string): Promise<Body> => {
  const answer = await fetch(`${site}/api/v1${path}`, {
    method: 'POST',
    headers: { ...desk.credentials, 'content-type': 'application/octet-stream', 'idempotency-key': randomUUID() },
    body: text,
  });
  if (!answer.ok) throw new Error(`POST ${path} was answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Body;
};

/** Files of others that a desk brings in: waits at the crossings, and a warning. */
export const bringFiles = async (
  site: string,
  desk: DeskClient,
): Promise<{ readonly importId: string; readonly alertId: string }> => {
  const now = new Date();
  const read = await bring<{ id: string }>(site, desk, '/feeds/cbp-wait-times?name=waits.json', waits(now));
  const { items } = await bring<{ items: { id: string }[] }>(site, desk, '/alerts', warning(now));
  return { importId: read.id, alertId: items[0]!.id };
};
