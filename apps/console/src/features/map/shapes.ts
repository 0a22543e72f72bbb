import type { FeatureCollection, LineString } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import usStates from 'us-atlas/states-10m.json';
import type { Bilingual } from '../../shared/i18n/speech';
import mexico from './data/mexico-and-line.json';

/** The border states and their neighbours, by their Census numbers. */
const NEAR: ReadonlySet<string> = new Set(['04', '05', '06', '08', '20', '22', '32', '35', '40', '48', '49']);

const us = usStates as unknown as Topology<{ states: GeometryCollection }>;
const mx = mexico as unknown as Topology<{ states: GeometryCollection; line: { type: 'LineString'; arcs: number[] } }>;

const statesOf = (topology: Topology<{ states: GeometryCollection }>): FeatureCollection =>
  feature(topology, topology.objects.states);

export const usShapes: FeatureCollection = {
  type: 'FeatureCollection',
  features: statesOf(us).features.filter(({ id }) => NEAR.has(String(id))),
};
export const mxShapes: FeatureCollection = statesOf(mx as unknown as Topology<{ states: GeometryCollection }>);
export const borderLine = feature(mx, mx.objects.line) as unknown as {
  type: 'Feature';
  geometry: LineString;
  properties: object;
};

/** Where the names of the border states stand. */
export const stateNames: readonly { readonly name: Bilingual; readonly lon: number; readonly lat: number }[] = [
  { name: { en: 'California', es: 'California' }, lon: -117.3, lat: 33.9 },
  { name: { en: 'Arizona', es: 'Arizona' }, lon: -111.8, lat: 33.4 },
  { name: { en: 'New Mexico', es: 'Nuevo México' }, lon: -106.3, lat: 33.4 },
  { name: { en: 'Texas', es: 'Texas' }, lon: -99.6, lat: 31.2 },
  { name: { en: 'Baja California', es: 'Baja California' }, lon: -115.3, lat: 30.7 },
  { name: { en: 'Sonora', es: 'Sonora' }, lon: -110.7, lat: 29.7 },
  { name: { en: 'Chihuahua', es: 'Chihuahua' }, lon: -106.4, lat: 28.9 },
  { name: { en: 'Coahuila', es: 'Coahuila' }, lon: -102.1, lat: 27.6 },
  { name: { en: 'Nuevo León', es: 'Nuevo León' }, lon: -99.9, lat: 25.7 },
  { name: { en: 'Tamaulipas', es: 'Tamaulipas' }, lon: -98.7, lat: 24.6 },
];
