import { useCallback, useEffect, useRef, useState } from 'react';
import { useSpeech } from '../../shared/i18n/speech';
import { Empty } from '../../shared/ui/notices';
import { MapControls } from './map-controls';
import style from './map.module.css';
import { draw, type Drawn } from './open-map';
import { type Pin, placeNames, placePins } from './pins';
import { words } from './words';

const PLACE_ZOOM = 11;
const CORRIDOR_ZOOM = 9;

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
  const title = say(words.title);
  const container = useCallback(
    (element: HTMLDivElement | null) => (element ? draw(element, title, setDrawn) : undefined),
    [title],
  );
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
  return (
    <div className={style.frame} role="group" aria-label={say(words.map)}>
      <div ref={container} className={style.canvas} />
      <MapControls map={map} />
    </div>
  );
}
