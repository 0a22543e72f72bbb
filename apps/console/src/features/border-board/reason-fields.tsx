import { Checkbox, TextInput } from '@mantine/core';
import { useSpeech } from '../../shared/i18n/speech';
import { words } from './words';

/** A reason as it is being written. */
export interface ReasonDraft {
  readonly en: string;
  readonly es: string;
}

const inBoth = (text: string): ReasonDraft => ({ en: text, es: text });

export const NO_REASON = inBoth('');

export const isSaid = ({ en, es }: ReasonDraft): boolean => en.trim() !== '' || es.trim() !== '';

/** As it is sent: only what was written. */
export const reasonSent = ({ en, es }: ReasonDraft) => ({
  ...(en.trim() && { en: en.trim() }),
  ...(es.trim() && { es: es.trim() }),
});

interface ReasonFieldsProps {
  readonly reason: ReasonDraft;
  readonly set: (reason: ReasonDraft) => void;
}

/** Why, in the language of who writes and, where there is time, in the other. */
export function ReasonFields({ reason, set }: ReasonFieldsProps) {
  const { say, locale } = useSpeech();
  const fields = [
    { language: 'en', label: words.reasonEn },
    { language: 'es', label: words.reasonEs },
  ] as const;
  const own = fields.toSorted(({ language }) => (language === locale ? -1 : 1));
  return (
    <>
      {own.map(({ language, label }, index) => (
        <TextInput
          key={language}
          label={say(label)}
          description={index === 0 ? say(words.reasonHint) : undefined}
          lang={language}
          maxLength={500}
          value={reason[language]}
          onChange={({ currentTarget }) => set({ ...reason, [language]: currentTarget.value })}
        />
      ))}
    </>
  );
}

export function ReleaseField({ released, set }: { readonly released: boolean; readonly set: (released: boolean) => void }) {
  const { say } = useSpeech();
  return (
    <Checkbox
      label={say(words.release)}
      description={say(words.releaseHint)}
      checked={released}
      onChange={({ currentTarget }) => set(currentTarget.checked)}
    />
  );
}
