import { useDeskName } from '../directory/directory';
import { languageName } from '../i18n/language';
import { useSpeech } from '../i18n/speech';
import style from './both-languages.module.css';
import { words } from './words';

export interface SaidTwice {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly translation: { readonly language: string; readonly title: string; readonly description: string };
}

interface SideProps {
  readonly of: { readonly title: string; readonly description: string; readonly language: string };
  readonly which: string;
}

function Side({ of: { title, description, language }, which }: SideProps) {
  return (
    <section className={style.side} aria-label={which}>
      <p className={style.which}>{which}</p>
      <p lang={language}>
        <strong>{title}</strong>
      </p>
      {description === '' ? null : <p lang={language}>{description}</p>}
    </section>
  );
}

/** What was written in two languages, side by side: the original first, and who answers for the other. */
export function BothLanguages({ of, deskId }: { readonly of: SaidTwice; readonly deskId: string | null }) {
  const { say, locale } = useSpeech();
  const deskName = useDeskName();
  const other = { language: languageName(of.translation.language, locale), desk: deskId === null ? '' : deskName(deskId) };
  return (
    <div className={style.sides}>
      <Side of={of} which={say(words.original, { language: languageName(of.language, locale) })} />
      <Side of={of.translation} which={say(deskId === null ? words.translated : words.translatedBy, other)} />
    </div>
  );
}
