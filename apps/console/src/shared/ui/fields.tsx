import { Button, Radio, Textarea } from '@mantine/core';
import { useId } from 'react';
import { useWrittenLanguages } from '../directory/directory';
import { languageName } from '../i18n/language';
import { type Bilingual, useSpeech } from '../i18n/speech';
import { useShortcut } from '../keyboard/shortcuts';
import style from './form.module.css';
import { words } from './words';

interface LongTextProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly longest: number;
  readonly needed?: boolean;
  /** Where the keyboard is when the dialog opens. */
  readonly first?: boolean;
  readonly lang?: string;
}

/** Words that an act is said with. */
export function LongText({ label, hint, value, set, longest, needed = true, first = false, lang }: LongTextProps) {
  return (
    <Textarea
      label={label}
      description={hint}
      value={value}
      onChange={({ currentTarget }) => set(currentTarget.value)}
      maxLength={longest}
      required={needed}
      lang={lang}
      data-autofocus={first || undefined}
      autosize
      minRows={3}
    />
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly set: (value: Value) => void;
  readonly of: readonly { readonly value: Value; readonly label: string; readonly disabled?: boolean }[];
}

/** One of a few, all of them in sight. */
export function Choice<Value extends string>({ label, value, set, of }: ChoiceProps<Value>) {
  return (
    <Radio.Group label={label} value={value} onChange={(chosen) => set(chosen as Value)}>
      {of.map((one) => (
        <Radio key={one.value} mt={6} value={one.value} label={one.label} disabled={one.disabled ?? false} />
      ))}
    </Radio.Group>
  );
}

/** In which language the writer writes. The browser's own buttons: it stands on every case, and must not measure the page. */
export function LanguageChoice({ value, set }: { readonly value: string; readonly set: (value: string) => void }) {
  const { say, locale } = useSpeech();
  const written = useWrittenLanguages();
  const name = useId();
  return (
    <span role="radiogroup" aria-label={say(words.language)} className={style.languages}>
      {(written.includes(value) ? written : [value, ...written]).map((one) => (
        <label key={one}>
          <input type="radio" name={name} value={one} checked={value === one} onChange={() => set(one)} />
          <span>{languageName(one, locale)}</span>
        </label>
      ))}
    </span>
  );
}

interface KeyedButtonProps {
  readonly says: Bilingual;
  readonly keys: string;
  readonly run: () => void;
  readonly pending?: boolean;
  /** The first thing to do. */
  readonly first?: boolean;
  readonly small?: boolean;
}

/** An act by pointer and by key. */
export function KeyedButton({ says, keys, run, pending = false, first = false, small = false }: KeyedButtonProps) {
  const { say } = useSpeech();
  useShortcut({ keys, says, group: 'act', run });
  return (
    <Button
      size={small ? 'compact-xs' : 'xs'}
      variant={first ? 'filled' : 'default'}
      loading={pending}
      onClick={run}
      aria-keyshortcuts={keys}
      rightSection={<kbd className={style.key}>{keys}</kbd>}
    >
      {say(says)}
    </Button>
  );
}
