import type { StyleSpecification } from 'maplibre-gl';
import { borderLine, mxShapes, usShapes } from './shapes';

/** The colours of the present look, as the style sheet has them now. */
export const presentColours = () => {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string): string => style.getPropertyValue(`--en-${name}`).trim();
  return { water: of('sunken'), land: of('surface'), state: of('line'), line: of('line-strong') };
};

/** Areas and lines only: what can be chosen or read stands above as elements, so that no font and no picture is needed from anywhere. */
export const mapStyle = (colours: ReturnType<typeof presentColours>): StyleSpecification => ({
  version: 8,
  sources: {
    us: { type: 'geojson', data: usShapes },
    mx: { type: 'geojson', data: mxShapes },
    line: { type: 'geojson', data: borderLine },
  },
  layers: [
    { id: 'water', type: 'background', paint: { 'background-color': colours.water } },
    { id: 'mx', type: 'fill', source: 'mx', paint: { 'fill-color': colours.land } },
    { id: 'us', type: 'fill', source: 'us', paint: { 'fill-color': colours.land } },
    { id: 'mx-states', type: 'line', source: 'mx', paint: { 'line-color': colours.state, 'line-width': 1 } },
    { id: 'us-states', type: 'line', source: 'us', paint: { 'line-color': colours.state, 'line-width': 1 } },
    {
      id: 'line',
      type: 'line',
      source: 'line',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': colours.line, 'line-width': ['interpolate', ['linear'], ['zoom'], 4, 2, 10, 4] },
    },
  ],
});
