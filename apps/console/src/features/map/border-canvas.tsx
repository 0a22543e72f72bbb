import { Button } from '@mantine/core';
import { IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import * as maplibregl from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSpeech } from '../../shared/i18n/speech';
import { Empty } from '../../shared/ui/notices';
import style from './map.module.css';
import { type Pin, placeNames, placePins } from './pins';
import { mapStyle, presentColours } from './map-style';
import { words } from './words';

maplibregl.setWorkerUrl(workerUrl);

const BORDER: [number, number, number, number] = [-118.4, 24.9, -96.4, 34.4];
/** Beyond it corridors give way to their crossings, and beyond the second these show their names. */
const NEAR = 6.4;
const CLOSE = 11.2;
const PLACE_ZOOM = 11;
const CORRIDOR_ZOOM = 9;

const openMap = (container: HTMLElement): maplibregl.Map => {
  const map = new maplibregl.Map({
    container,
    style: mapStyle(presentColours()),
    bounds: BORDER,
    fitBoundsOptions: { padding: 12 },
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

type Drawn = maplibregl.Map | 'failed' | null;

/** Draws on an element, tells it how near the reader is, and follows the look of the page; returns the way to end it. */
const draw = (element: HTMLElement, tell: (drawn: Drawn) => void): (() => void) => {
  let map: maplibregl.Map;
  try {
    map = openMap(element);
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

interface BorderCanvasProps {
  readonly pins: readonly Pin[];
  /** The pin that the list shows. */
  readonly chosen: Pin | null;
  readonly choose: (pin: Pin) => void;
}

/** The border as a picture of the list: nothing is here that the list has not. */
export function BorderCanvas({ pins, chosen, choose }: BorderCanvasProps) {
  const { say, locale } = useSpeech();
  const [drawn, setDrawn] = useState<Drawn>(null);
  const map = drawn === 'failed' ? null : drawn;
  const container = useCallback((element: HTMLDivElement | null) => (element ? draw(element, setDrawn) : undefined), []);
  const choosing = useRef(choose);
  useEffect(() => {
    choosing.current = choose;
  }, [choose]);
  useEffect(() => (map ? placeNames(map, locale) : undefined), [map, locale]);
  useEffect(() => (map ? placePins(map, pins, (pin) => choosing.current(pin)) : undefined), [map, pins]);
  const at = chosen?.at;
  const corridor = chosen?.kind === 'corridor';
  useEffect(() => {
    if (!map || !at) return;
    map.easeTo({ center: [at.lon, at.lat], zoom: corridor ? CORRIDOR_ZOOM : Math.max(map.getZoom(), PLACE_ZOOM) });
  }, [map, at, corridor]);
  if (drawn === 'failed') return <Empty title={say(words.noMap)} />;
  const whole = (): void => void map?.fitBounds(BORDER, { padding: 12 });
  return (
    <div className={style.frame} role="group" aria-label={say(words.map)}>
      <div ref={container} className={style.canvas} />
      <div className={style.controls}>
        <Button size="compact-sm" variant="default" aria-label={say(words.zoomIn)} onClick={() => map?.zoomIn()}>
          <IconPlus size={16} aria-hidden />
        </Button>
        <Button size="compact-sm" variant="default" aria-label={say(words.zoomOut)} onClick={() => map?.zoomOut()}>
          <IconMinus size={16} aria-hidden />
        </Button>
        <Button size="compact-sm" variant="default" aria-label={say(words.whole)} onClick={whole}>
          <IconArrowsMaximize size={16} aria-hidden />
        </Button>
      </div>
    </div>
  );
}
