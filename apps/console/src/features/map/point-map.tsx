import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { Empty } from '../../shared/ui/notices';
import { MapControls } from './map-controls';
import style from './map.module.css';
import { draw, type Drawn } from './open-map';
import { type Pin, placeNames, placePins } from './pins';
import { NOTHING_OPEN, type Position } from './places';
import { words } from './words';

const POINT_ZOOM = 11;
/** Four decimals are eleven metres: more than anybody means. */
const rounded = (degrees: number): number => Math.round(degrees * 10_000) / 10_000;

interface PointMapProps {
  /** Where the cross is. */
  readonly at: Position | null;
  /** Where the map opens while nothing is chosen. */
  readonly around: Position | null;
  readonly moved: (to: Position) => void;
}

/** Crossings to find one's way by. */
const useCrossingPins = (): readonly Pin[] => {
  const { crossings } = useDirectory();
  const { locale } = useSpeech();
  return useMemo(
    () =>
      [...crossings.values()].map(({ id, point, planned, name }) => {
        const said = name[locale];
        return { id, kind: 'crossing', at: point, name: said, said, open: NOTHING_OPEN, planned, chosen: false };
      }),
    [crossings, locale],
  );
};

/**
 * The map under a cross that stands still: what lies under the cross is the point. A click brings a place there, the arrow keys and the
 * mouse move the map, and whoever cannot see it types figures instead.
 */
export function PointMap({ at, around, moved }: PointMapProps) {
  const { say, locale } = useSpeech();
  const [drawn, setDrawn] = useState<Drawn>(null);
  const map = drawn === 'failed' ? null : drawn;
  const title = say(words.title);
  const container = useCallback(
    (element: HTMLDivElement | null) => (element ? draw(element, title, setDrawn) : undefined),
    [title],
  );
  const pins = useCrossingPins();
  const first = useRef(at ?? around);
  const telling = useRef(moved);
  useEffect(() => {
    telling.current = moved;
  }, [moved]);
  useEffect(() => {
    if (!map) return;
    if (first.current) map.jumpTo({ center: [first.current.lon, first.current.lat], zoom: POINT_ZOOM });
    map.on('click', ({ lngLat }) => map.easeTo({ center: lngLat }));
    map.on('moveend', (event) => {
      const { lat, lng } = map.getCenter();
      // What was typed has moved it: the figures are exact as they are.
      if (!('typed' in event)) telling.current({ lat: rounded(lat), lon: rounded(lng) });
    });
  }, [map]);
  useEffect(() => (map ? placeNames(map, locale) : undefined), [map, locale]);
  useEffect(
    () => (map ? placePins(map, pins, ({ at: to }) => to && map.easeTo({ center: [to.lon, to.lat] })) : undefined),
    [map, pins],
  );
  useEffect(() => {
    if (!map || !at) return;
    const { lat, lng } = map.getCenter();
    if (rounded(lat) !== rounded(at.lat) || rounded(lng) !== rounded(at.lon))
      map.jumpTo({ center: [at.lon, at.lat] }, { typed: true });
  }, [map, at]);
  if (drawn === 'failed') return <Empty title={say(words.noMap)} />;
  return (
    <div className={style.pointFrame} role="group" aria-label={say(words.pointMap)}>
      <div ref={container} className={style.canvas} />
      <span className={style.cross} aria-hidden />
      <MapControls map={map} />
    </div>
  );
}
