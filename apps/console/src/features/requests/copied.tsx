import type { RequestResponse } from '../../shared/api/client';
import { useCountryName } from '../../shared/directory/directory';
import { type Bilingual, useSpeech } from '../../shared/i18n/speech';
import { DeskName } from '../../shared/ui/desk-name';
import { words } from './words';

interface CopiedProps {
  readonly copies: RequestResponse['copies'];
  readonly exceptions: RequestResponse['copyExceptions'];
  /** What is said when there is nobody. */
  readonly none?: Bilingual;
}

/** Which contact desks got a copy, and which did not, and why. */
export function Copied({ copies, exceptions, none = words.noCopies }: CopiedProps) {
  const { say, term } = useSpeech();
  const countryName = useCountryName();
  return (
    <>
      {copies.map(({ deskId }) => (
        <div key={deskId}>
          <DeskName deskId={deskId} />
        </div>
      ))}
      {exceptions.map(({ country, exception, reason }) => (
        <div key={country}>
          {say(words.exempt, { country: countryName(country), why: `${term('copy-exception', exception)}: ${reason}` })}
        </div>
      ))}
      {copies.length + exceptions.length === 0 ? say(none) : null}
    </>
  );
}
