import { Button } from '@mantine/core';
import { useSpeech } from '../../shared/i18n/speech';
import { type Fact, Facts } from '../../shared/ui/screen';
import style from './contact-reports.module.css';
import type { DraftField } from './report-draft';
import { counterpartNames, type Text, type Typed } from './report-text';
import type { ReportInHand } from './use-report-draft';
import { words } from './words';

export const FIELD_WORDS = {
  summary: words.summary,
  informationGiven: words.given,
  informationReceived: words.received,
  place: words.place,
  authorisationNumber: words.authorisation,
  authorisationReason: words.authorisationReason,
  counterparts: words.with,
} as const satisfies Record<DraftField, unknown>;

interface ChangedSinceProps {
  readonly text: Text;
  readonly inHand: Pick<ReportInHand, 'clashes' | 'keepMine' | 'takeTheirs'>;
}

/** Another person saved the same fields since this was typed: what they say now, and which of the two holds. */
export function ChangedSince({ text, inHand: { clashes, keepMine, takeTheirs } }: ChangedSinceProps) {
  const { say, locale } = useSpeech();
  if (clashes.length === 0) return null;
  const savedIn = (field: DraftField): string =>
    (field === 'counterparts' ? counterpartNames(text.counterparts, locale) : text[field]) || say(words.nothing);
  return (
    <div role="alert" className={style.clash}>
      <p>{say(words.changedSince)}</p>
      <Facts
        of={clashes.map((field): Fact => [
          say(FIELD_WORDS[field]),
          <span key={field} lang={text.language}>
            {savedIn(field)}
          </span>,
        ])}
      />
      <div className={style.choices}>
        <Button size="xs" variant="default" onClick={keepMine}>
          {say(words.keepMine)}
        </Button>
        <Button size="xs" variant="default" onClick={takeTheirs}>
          {say(words.takeTheirs)}
        </Button>
      </div>
    </div>
  );
}

interface NotSavedProps {
  readonly typed: Typed;
  readonly lang: string;
  readonly inHand: Pick<ReportInHand, 'unsaved' | 'discard'>;
}

/** The report took its last text while this was being typed: it is shown once more, to be copied or let go. */
export function NotSaved({ typed, lang, inHand: { unsaved, discard } }: NotSavedProps) {
  const { say } = useSpeech();
  const written = unsaved.flatMap((field) => (field === 'counterparts' ? [] : [field]));
  if (written.length === 0) return null;
  return (
    <div role="status" className={style.clash}>
      <p>{say(words.neverSaved)}</p>
      <Facts
        of={written.map((field): Fact => [
          say(FIELD_WORDS[field]),
          <span key={field} lang={lang}>
            {typed[field] || say(words.nothing)}
          </span>,
        ])}
      />
      <div className={style.choices}>
        <Button size="xs" variant="default" onClick={discard}>
          {say(words.letGo)}
        </Button>
      </div>
    </div>
  );
}
