import * as maplibregl from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { mapStyle, presentColours } from './map-style';

maplibregl.setWorkerUrl(workerUrl);

export type Drawn = maplibregl.Map | 'failed' | null;

export const BORDER: [number, number, number, number] = [-118.4, 24.9, -96.4, 34.4];
/** A narrow map keeps room beside the border for the names of what stands at its ends. */
const NARROW = 480;
export const roomIn = ({ clientWidth }: HTMLElement): maplibregl.PaddingOptions => {
  const sides = clientWidth < NARROW ? 40 : 12;
  return { top: 12, bottom: 12, left: sides, right: sides };
};
/** Beyond it corridors give way to their crossings, and beyond the second these show their names. */
const NEAR = 6.4;
const CLOSE = 11.2;

const openMap = (container: HTMLElement, title: string): maplibregl.Map => {
  const map = new maplibregl.Map({
    container,
    style: mapStyle(presentColours()),
    bounds: BORDER,
    fitBoundsOptions: { padding: roomIn(container) },
    locale: { 'Map.Title': title },
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    renderWorldCopies: false,
    minZoom: 3,
    maxZoom: 13,
    fadeDuration: 0,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  return map;
};

/** How near the reader has come: style sheets show corridors, crossings, or crossings with their names. */
const tierOf = (zoom: number): string => (zoom < NEAR ? 'far' : zoom < CLOSE ? 'near' : 'close');

/** Draws on an element, tells it how near the reader is, and follows the look of the page; returns the way to end it. */
export const draw = (element: HTMLElement, title: string, tell: (drawn: Drawn) => void): (() => void) => {
  let map: maplibregl.Map;
  try {
    map = openMap(element, title);
  } catch {
    tell('failed');
    return () => undefined;
  }
  const near = (): void => element.setAttribute('data-tier', tierOf(map.getZoom()));
  map.on('zoom', near);
  near();
  tell(map);
  // Light, dark and high contrast are attributes of the page: the paint follows them.
  const looks = new MutationObserver(() => map.setStyle(mapStyle(presentColours())));
  looks.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme', 'data-contrast'] });
  return () => {
    looks.disconnect();
    map.remove();
    tell(null);
  };
};
