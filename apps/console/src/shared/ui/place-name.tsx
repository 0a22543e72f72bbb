import type { Place } from '../api/client';
import type { TextCatalogue } from '#phrases';
import { useDirectory, useLocalities, nameIn } from '../directory/directory';
import { useSpeech } from '../i18n/speech';

const words = {
  river: { en: 'river km {km}', es: 'km {km} del río' },
} as const satisfies TextCatalogue;

/** Where it is, as people say it: the crossing, else the locality, else the river's kilometre, else the corridor. */
export function PlaceName({ place, corridorId }: { readonly place: Place; readonly corridorId?: string | null }) {
  const { locale, say } = useSpeech();
  const { crossings, corridors } = useDirectory();
  const localities = useLocalities();
  const named = place.municipality ?? place.county;
  const crossing = place.crossingId ? crossings.get(place.crossingId)?.name[locale] : undefined;
  const locality = named === undefined ? undefined : nameIn(localities, named, locale);
  const river = place.riverKm === undefined ? undefined : say(words.river, { km: String(place.riverKm) });
  const corridor = corridorId ? corridors.get(corridorId)?.name[locale] : undefined;
  const point = place.point ? `${place.point.lat.toFixed(3)}, ${place.point.lon.toFixed(3)}` : undefined;
  return <span>{crossing ?? locality ?? river ?? corridor ?? point ?? '—'}</span>;
}

const DIGITS = 4;

/** Where it is, all of it: the crossing first, then the locality, the river kilometre, the point. */
export function usePlaceText({ crossingId, municipality, county, riverKm, point }: Place): string {
  const { locale, say } = useSpeech();
  const { crossings } = useDirectory();
  const localities = useLocalities();
  const named = (id: string | undefined): string | undefined => id && nameIn(localities, id, locale);
  const parts = [
    crossingId && nameIn(crossings, crossingId, locale),
    named(municipality),
    named(county),
    riverKm === undefined ? undefined : say(words.river, { km: String(riverKm) }),
    point && `${point.lat.toFixed(DIGITS)}, ${point.lon.toFixed(DIGITS)}`,
  ];
  return parts.filter(Boolean).join(' · ');
}
