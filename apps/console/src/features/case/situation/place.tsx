import type { CaseResponse } from '../../../shared/api/client';
import { nameOf, useDirectory } from '../../../shared/directory/directory';
import { useSpeech } from '../../../shared/i18n/speech';
import { useLocalities } from '../reading/queries';
import { words } from './words';

const DIGITS = 4;

/** Where it is, in words: the crossing first, then the locality, then the point. */
export function PlaceText({ place }: { readonly place: CaseResponse['place'] }) {
  const { locale, say } = useSpeech();
  const { crossings } = useDirectory();
  const localities = useLocalities().data;
  const { crossingId, municipality, county, riverKm, point } = place;
  const localityOf = (id: string | undefined): string | undefined =>
    id === undefined ? undefined : (nameOf(localities?.get(id), locale) ?? id);
  const parts = [
    crossingId === undefined ? undefined : (nameOf(crossings.get(crossingId), locale) ?? crossingId),
    localityOf(municipality),
    localityOf(county),
    riverKm === undefined ? undefined : say(words.riverKm, { km: riverKm }),
    point && `${point.lat.toFixed(DIGITS)}, ${point.lon.toFixed(DIGITS)}`,
  ];
  return <span className="tabular">{parts.filter((part) => part !== undefined).join(' · ')}</span>;
}
