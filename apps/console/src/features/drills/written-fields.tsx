import { Select } from '@mantine/core';
import type { DrillReportResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { LongText } from '../../shared/ui/fields';
import type { Typed } from './evaluate-draft';
import { words } from './report-words';

interface BothProps {
  readonly value: Typed;
  readonly set: (value: Typed) => void;
  readonly hint?: string;
}

/** In one language or both; the reader's own first. */
export function BothLanguages({ value, set, hint }: BothProps) {
  const { say, locale } = useSpeech();
  const fields = [
    ['en', words.english],
    ['es', words.spanish],
  ] as const;
  const ordered = locale === 'en' ? fields : fields.toReversed();
  return ordered.map(([language, label], nth) => (
    <LongText
      key={language}
      label={say(label)}
      {...(nth === 0 && hint !== undefined && { hint })}
      value={value[language]}
      set={(text) => set({ ...value, [language]: text })}
      longest={4000}
      lang={language}
      needed={false}
      first={nth === 0}
    />
  ));
}

interface ObjectiveProps {
  readonly of: Pick<DrillReportResponse, 'objectives'>;
  readonly value: string | null;
  readonly choose: (objectiveId: string | null) => void;
}

/** An objective of the drill; none where it is about the whole. */
export function ObjectiveSelect({ of: { objectives }, value, choose }: ObjectiveProps) {
  const { say, locale } = useSpeech();
  return (
    <Select
      label={say(words.objective)}
      placeholder={say(words.ofWhole)}
      data={objectives.map(({ id, title }) => ({ value: id, label: title[locale] }))}
      value={value}
      onChange={choose}
      clearable
    />
  );
}
