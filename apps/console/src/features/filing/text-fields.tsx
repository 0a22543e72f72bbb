import { INTL, type Locale, useSpeech } from '../../shared/i18n/speech';
import { Choice } from './choice';
import type { Fields } from './draft';
import { type Faults, fieldId } from './faults';
import style from './fields.module.css';
import { Labelled } from './labelled';
import { words } from './words';

/** How each language calls itself: who writes in it reads that. */
const ITSELF: Record<Locale, string> = { en: 'English', es: 'Español' };

interface TextFieldsProps {
  readonly fields: Fields;
  readonly faults: Faults;
  readonly change: (fields: Partial<Fields>) => void;
}

/** Title and description, with the language in which they are written on each of them. */
export function TextFields({ fields, faults, change }: TextFieldsProps) {
  const { say } = useSpeech();
  const { title, description, language } = fields;
  const inLanguage = (what: string): string =>
    say(words.textIn, { what, language: say(language === 'es' ? words.spanish : words.english) });
  return (
    <>
      <Labelled id={fieldId('title')} label={inLanguage(say(words.headline))} fault={faults.title}>
        {(described) => (
          <input
            {...described}
            className={style.input}
            lang={INTL[language]}
            maxLength={200}
            autoComplete="off"
            placeholder={say(words.headlinePlaceholder)}
            value={title}
            onChange={({ currentTarget }) => change({ title: currentTarget.value })}
          />
        )}
      </Labelled>
      <Labelled
        id={fieldId('description')}
        label={inLanguage(say(words.description))}
        hint={say(words.descriptionHint)}
        fault={faults.description}
      >
        {(described) => (
          <textarea
            {...described}
            className={style.input}
            lang={INTL[language]}
            maxLength={6144}
            value={description}
            onChange={({ currentTarget }) => change({ description: currentTarget.value })}
          />
        )}
      </Labelled>
      <Choice
        id={fieldId('language')}
        label={say(words.language)}
        fault={faults.language}
        value={language}
        options={(['en', 'es'] as const).map((value) => ({ value, label: ITSELF[value] }))}
        chosen={(next) => change({ language: next })}
      />
    </>
  );
}
