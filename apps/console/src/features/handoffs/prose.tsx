import { useSpeech } from '../../shared/i18n/speech';
import { languageName } from './language-name';
import style from './packet-view.module.css';
import { words } from './words';

/** What somebody wrote, in the language that it was written in; the language is named when it is not the reader's. */
export function Prose({ text, language }: { readonly text: string; readonly language: string }) {
  const { say, locale } = useSpeech();
  const foreign = !language.toLowerCase().startsWith(locale);
  return (
    <>
      <p className={style.prose} lang={language}>
        {text}
      </p>
      {foreign ? <p className={style.nothing}>{say(words.writtenIn, { language: languageName(language, locale) })}</p> : null}
    </>
  );
}
