import type { AdvanceNoticeResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import style from './clearances.module.css';
import { words } from './words';

/** What desks commonly want to see: said to be unconfirmed where no source stands behind it. */
export function Papers({ of }: { readonly of: AdvanceNoticeResponse['papers'] }) {
  const { say, term, locale } = useSpeech();
  if (of.length === 0) return null;
  return (
    <>
      <h3 className={style.small}>{say(words.commonPapers)}</h3>
      <ul className={style.plain}>
        {of.map(({ category, function: asks, name, source }) => (
          <li key={`${category} ${name.en}`}>
            {name[locale]}{' '}
            <span className={style.quiet}>({[term('clearance-function', asks), source].filter(Boolean).join('; ')})</span>
          </li>
        ))}
      </ul>
      {of.some(({ source }) => source === null) ? <p className={style.quiet}>{say(words.papersUnconfirmed)}</p> : null}
    </>
  );
}
