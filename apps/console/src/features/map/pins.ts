import * as maplibregl from 'maplibre-gl';
import type { Locale } from '../../shared/i18n/speech';
import style from './map.module.css';
import { type Counts, type Position, totalOf, worstOf } from './places';
import { stateNames } from './shapes';

/** Something that can be chosen on the map. */
export interface Pin {
  readonly id: string;
  /** A `case` stands where it was reported when that is not at a crossing. */
  readonly kind: 'corridor' | 'crossing' | 'case';
  readonly at: Position | null;
  readonly name: string;
  /** The name and what is open there, for who does not see the picture. */
  readonly said: string;
  readonly open: Counts;
  readonly planned: boolean;
  readonly chosen: boolean;
  /** What the badge says where it is not about open cases. */
  readonly mark?: { readonly text: string; readonly tone: 'P1' | 'P2' | 'P3' | 'P4' };
}

const span = (className: string | undefined, text: string): HTMLSpanElement => {
  const element = document.createElement('span');
  element.className = className ?? '';
  element.textContent = text;
  return element;
};

/** What the badge says: of a place also how many are open there. */
const badgeOf = ({ kind, open, mark }: Pin): string => {
  if (mark) return mark.text;
  const worst = worstOf(open);
  if (!worst) return '';
  return kind === 'case' ? worst : `${worst} · ${totalOf(open)}`;
};

/** A badge with priority and number, or a small ring where nothing is open; its name below. The list is the way for keyboards. */
const elementOf = (pin: Pin, choose: (pin: Pin) => void): HTMLElement => {
  const element = document.createElement('button');
  element.type = 'button';
  element.tabIndex = -1;
  element.className = style.pin ?? '';
  element.dataset.kind = pin.kind;
  element.title = pin.said;
  const worst = pin.mark?.tone ?? worstOf(pin.open);
  if (worst) element.dataset.priority = worst;
  if (pin.planned) element.dataset.planned = '';
  if (pin.chosen) element.dataset.chosen = '';
  element.append(span(style.badge, badgeOf(pin)), span(style.pinName, pin.name));
  element.addEventListener('click', (event) => {
    event.stopPropagation();
    choose(pin);
  });
  return element;
};

/** Puts the names of the states on the map; returns the way to take them off. */
export const placeNames = (map: maplibregl.Map, locale: Locale): (() => void) => {
  const names = stateNames.map(({ name, lon, lat }) =>
    new maplibregl.Marker({ element: span(style.state, name[locale]) }).setLngLat([lon, lat]).addTo(map),
  );
  return () => {
    for (const name of names) name.remove();
  };
};

/** Puts pins on the map; returns the way to take them off. */
export const placePins = (map: maplibregl.Map, pins: readonly Pin[], choose: (pin: Pin) => void): (() => void) => {
  // The most urgent is added last and so lies above its neighbours.
  const markers = pins.toReversed().flatMap((pin) => {
    if (!pin.at) return [];
    const marker = new maplibregl.Marker({ element: elementOf(pin, choose), anchor: 'top', offset: [0, -11] });
    return [marker.setLngLat([pin.at.lon, pin.at.lat]).addTo(map)];
  });
  return () => {
    for (const marker of markers) marker.remove();
  };
};
