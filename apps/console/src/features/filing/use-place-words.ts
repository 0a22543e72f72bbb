import { useSpeech } from '../../shared/i18n/speech';
import type { Place } from './place';
import { words } from './words';

/** Says what a place is, in full: the figures with their directions, a nickname's proper name. */
export function usePlaceWords(): (place: Place) => string {
  const { say, locale } = useSpeech();
  const degrees = (value: number): string => Math.abs(value).toFixed(4);
  return (place) => {
    switch (place.is) {
      case 'crossing':
        return say(words.crossingSaid, { name: place.name[locale], beside: place.beside });
      case 'locality': {
        // A county's name says that it is one.
        const form = place.kind === 'municipality' ? words.municipalitySaid : words.localitySaid;
        return say(form, { name: place.name[locale], beside: place.beside });
      }
      case 'point': {
        const point = say(words.pointSaid, {
          lat: degrees(place.lat),
          north: place.lat < 0 ? 'S' : 'N',
          lon: degrees(place.lon),
          east: place.lon < 0 ? (locale === 'es' ? 'O' : 'W') : 'E',
        });
        if (!place.near) return point;
        return say(words.pointNear, { point, km: place.near.km.toFixed(1), near: place.near.name[locale] });
      }
      case 'river':
        return say(words.riverSaid, { km: place.km });
    }
  };
}
