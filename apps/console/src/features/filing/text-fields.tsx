import { Button } from '@mantine/core';
import { INTL, type Locale, useSpeech } from '../../shared/i18n/speech';
import { Choice } from './choice';
import { type Fields, otherThan } from './draft';
import { type Faults, fieldId, type FormField } from './faults';
import style from './fields.module.css';
import { Labelled } from './labelled';
import { focusOn } from './use-faults';
import { words } from './words';

/** How each language calls itself: who writes in it reads that. */
const ITSELF: Record<Locale, string> = { en: 'English', es: 'Español' };

interface TextFieldsProps {
  readonly fields: Fields;
  readonly faults: Faults;
  readonly change: (fields: Partial<Fields>) => void;
}

interface Text {
  readonly title: string;
  readonly description: string;
}

interface SaidInProps {
  readonly language: Locale;
  readonly of: Text;
  readonly at: { readonly title: FormField; readonly description: FormField };
  readonly faults: Faults;
  readonly change: (text: Partial<Text>) => void;
  /** Told once, not beside each language. */
  readonly hint?: string | undefined;
}

const useLanguageWord = (): ((language: Locale) => string) => {
  const { say } = useSpeech();
  return (language) => say(language === 'es' ? words.spanish : words.english);
};

/** Title and description in one language, which is named on each of them. */
function SaidIn({ language, of: { title, description }, at, faults, change, hint }: SaidInProps) {
  const { say } = useSpeech();
  const languageWord = useLanguageWord();
  const inLanguage = (what: string): string => say(words.textIn, { what, language: languageWord(language) });
  return (
    <div className={style.group}>
      <Labelled id={fieldId(at.title)} label={inLanguage(say(words.headline))} fault={faults[at.title]}>
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
        id={fieldId(at.description)}
        label={inLanguage(say(words.description))}
        hint={hint}
        fault={faults[at.description]}
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
    </div>
  );
}

/** Whether the other language stands beside the first: one control, so that who is in a hurry passes it by. */
function OtherLanguage({ fields: { language, other }, change }: TextFieldsProps) {
  const { say } = useSpeech();
  const languageWord = useLanguageWord();
  const turn = (): void => {
    change({ other: other ? null : { title: '', description: '' } });
    // After the field is there.
    if (!other) requestAnimationFrame(() => focusOn('otherTitle'));
  };
  return (
    <div className={style.row}>
      <Button size="compact-sm" variant="default" onClick={turn} aria-expanded={other !== null}>
        {say(other ? words.removeOther : words.addOther)}
      </Button>
      {other ? null : (
        <span className={style.beside}>{say(words.addOtherHint, { language: languageWord(otherThan(language)) })}</span>
      )}
    </div>
  );
}

/** What happened in words: in the writer's language and, if the writer will, in the other one beside it. */
export function TextFields(props: TextFieldsProps) {
  const { fields, faults, change } = props;
  const { say } = useSpeech();
  const { title, description, language, other } = fields;
  return (
    <>
      <div className={style.pair}>
        <SaidIn
          language={language}
          of={{ title, description }}
          at={{ title: 'title', description: 'description' }}
          faults={faults}
          change={change}
          hint={other ? undefined : say(words.descriptionHint)}
        />
        {other ? (
          <SaidIn
            language={otherThan(language)}
            of={other}
            at={{ title: 'otherTitle', description: 'otherDescription' }}
            faults={faults}
            change={(text) => change({ other: { ...other, ...text } })}
          />
        ) : null}
      </div>
      <Choice
        id={fieldId('language')}
        label={say(words.language)}
        fault={faults.language}
        value={language}
        options={(['en', 'es'] as const).map((value) => ({ value, label: ITSELF[value] }))}
        chosen={(next) => change({ language: next })}
      />
      <OtherLanguage {...props} />
    </>
  );
}
