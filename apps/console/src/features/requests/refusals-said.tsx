import type { Refusal } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useCountryPack } from './queries';
import { refusalWords as words } from './refusal-words';
import style from './requests.module.css';

interface RefusalsSaidProps {
  readonly of: readonly (Pick<Refusal, 'ground'> & { readonly [Text in 'part' | 'words']: string | null })[];
  /** Whose closed list it is. */
  readonly country: string | undefined;
}

/** What is refused, on which grounds, as both sides read it. */
export function RefusalsSaid({ of, country }: RefusalsSaidProps) {
  const { say, locale } = useSpeech();
  const grounds = useCountryPack(country)?.refusalGrounds;
  if (of.length === 0) return null;
  return (
    <ul className={style.refused}>
      {of.map(({ ground, part, words: said }, nth) => (
        // eslint-disable-next-line react/no-array-index-key -- two parts may be refused on one ground
        <li key={nth}>
          {say(words.refused, { ground: grounds?.find(({ key }) => key === ground)?.name[locale] ?? ground })}
          {part ? `; ${say(words.ofPart, { part })}` : ''}
          {said ? <span className={style.sub}>{said}</span> : null}
        </li>
      ))}
    </ul>
  );
}
