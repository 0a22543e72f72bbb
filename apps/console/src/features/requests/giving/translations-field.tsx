import { Button, Checkbox, CloseButton } from '@mantine/core';
import { useWrittenLanguages } from '../../../shared/directory/directory';
import { languageName } from '../../../shared/i18n/language';
import { useSpeech } from '../../../shared/i18n/speech';
import type { TranslationDraft } from '../answer-draft';
import { Prose } from '../field';
import style from '../requests.module.css';
import { givingWords as words } from './words';

interface TranslationsFieldProps {
  readonly of: readonly TranslationDraft[];
  /** In which the original is. */
  readonly original: string;
  readonly set: (translations: readonly TranslationDraft[]) => void;
}

/** What people made of the text in the other language; no machine does it. */
export function TranslationsField({ of, original, set }: TranslationsFieldProps) {
  const { say, locale } = useSpeech();
  const missing = useWrittenLanguages().filter((one) => one !== original && !of.some(({ language }) => language === one));
  const change = (nth: number, part: Partial<TranslationDraft>): void =>
    set(of.map((one, place) => (place === nth ? { ...one, ...part } : one)));
  return (
    <div className={style.part} role="group" aria-label={say(words.translations)}>
      <span className={style.partName}>{say(words.translations)}</span>
      <span className={style.soft}>{say(words.translationsHint)}</span>
      {of.map(({ language, text, checked }, nth) => (
        <div key={language} className={style.stack}>
          <div className={style.withRemove}>
            <Prose
              label={say(words.translation, { language: languageName(language, locale) })}
              value={text}
              set={(next) => change(nth, { text: next })}
              lang={language}
              needed
            />
            <CloseButton
              aria-label={say(words.removeTranslation, { language: languageName(language, locale) })}
              onClick={() => set(of.filter((_, place) => place !== nth))}
            />
          </div>
          <Checkbox
            label={say(words.checked)}
            checked={checked}
            onChange={({ currentTarget }) => change(nth, { checked: currentTarget.checked })}
          />
        </div>
      ))}
      <div>
        {missing.map((language) => (
          <Button
            key={language}
            size="compact-sm"
            variant="default"
            onClick={() => set([...of, { language, text: '', checked: false }])}
          >
            {say(words.addTranslation, { language: languageName(language, locale) })}
          </Button>
        ))}
      </div>
    </div>
  );
}
