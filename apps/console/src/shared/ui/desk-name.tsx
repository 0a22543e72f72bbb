import { useDirectory } from '../directory/directory';
import { useSpeech } from '../i18n/speech';
import { CountryMark } from './marks';

/** A desk by its name, with its country. */
export function DeskName({ deskId, country = true }: { readonly deskId: string; readonly country?: boolean }) {
  const { desks } = useDirectory();
  const { locale } = useSpeech();
  const desk = desks.get(deskId);
  return (
    <span>
      {country && desk ? (
        <>
          <CountryMark country={desk.country} />{' '}
        </>
      ) : null}
      {desk?.name[locale] ?? deskId}
    </span>
  );
}
