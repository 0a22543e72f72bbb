import { Button, TextInput } from '@mantine/core';
import { amendReport, type AmendReportRequest, type ReportWithVersionsResponse } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useTyped } from '../../shared/drafts/use-typed';
import { useWrittenLanguages } from '../../shared/directory/directory';
import { languageName } from '../../shared/i18n/language';
import { useSpeech } from '../../shared/i18n/speech';
import { useReturnFocus } from '../../shared/keyboard/use-return-focus';
import { Dialog } from '../../shared/ui/dialog';
import { LongText } from '../../shared/ui/fields';
import { words } from './words';

type Translation = NonNullable<AmendReportRequest['translation']>;

const primary = (tag: string): string => tag.split('-')[0]!;

interface AmendDialogProps {
  readonly report: ReportWithVersionsResponse;
  readonly close: () => void;
}

type Text = Pick<Translation, 'title' | 'description'>;
const isSame = (one: Text, other: Text | null): boolean => one.title === other?.title && one.description === other.description;

interface OtherLanguageProps {
  readonly original: string;
  readonly of: Translation | null;
  readonly set: (translation: Translation) => void;
}

/** What the report says in the other language: a changed text without it stands in one language again. */
function OtherLanguage({ original, of, set }: OtherLanguageProps) {
  const { say, locale } = useSpeech();
  const language = useWrittenLanguages().find((one) => primary(one) !== primary(original));
  if (!of)
    return language ? (
      <div>
        <Button size="compact-sm" variant="default" onClick={() => set({ language, title: '', description: '' })}>
          {say(words.addOther, { language: languageName(language, locale) })}
        </Button>
      </div>
    ) : null;
  const inOther = (what: string): string => say(words.textIn, { what, language: languageName(of.language, locale) });
  return (
    <>
      <TextInput
        label={inOther(say(words.amendTitle))}
        value={of.title}
        onChange={({ currentTarget }) => set({ ...of, title: currentTarget.value })}
        maxLength={200}
        lang={of.language}
        required
      />
      <LongText
        label={inOther(say(words.amendDescription))}
        value={of.description}
        set={(description) => set({ ...of, description })}
        longest={6144}
        needed={false}
        lang={of.language}
      />
    </>
  );
}

interface Amending extends Text {
  readonly other: Translation | null;
  readonly reason: string;
}

/** The words as they are being changed, and the act that says them. */
const useAmending = (report: ReportWithVersionsResponse, close: () => void) => {
  const { id, version, title, description, translation } = report;
  const begin = (): Amending => ({ title, description, other: translation, reason: '' });
  const draft = useTyped(`amendment.${id}.${version}`, begin);
  const act = useAct({
    act: (body: AmendReportRequest, guard) =>
      amendReport({ path: { id }, body, headers: { ...guard, 'If-Match': `"${version}"` } }),
    touches: ['reports', 'case', 'my-desk', 'board'],
    done: () => {
      draft.forget();
      close();
    },
  });
  return { draft, act };
};

/** Says the report better: what was said before stays readable. */
export function AmendDialog({ report, close }: AmendDialogProps) {
  useReturnFocus();
  const { say } = useSpeech();
  const { draft, act } = useAmending(report, close);
  const { type } = draft;
  const { title, description, other, reason } = draft.typed;
  const text = { title: title.trim(), description: description.trim() };
  const translation = other && { language: other.language, title: other.title.trim(), description: other.description.trim() };
  const changed = !isSame(text, report) || (translation !== null && !isSame(translation, report.translation));
  return (
    <Dialog
      opened
      close={close}
      title={say(words.amend)}
      does={say(words.amend)}
      submit={() => act.mutate({ ...text, ...(translation && { translation }), ...(reason.trim() && { reason: reason.trim() }) })}
      pending={act.isPending}
      error={act.error}
      draft={draft}
      ready={changed && text.title !== '' && translation?.title !== ''}
    >
      <p>{say(words.amendHint)}</p>
      <TextInput
        label={say(words.amendTitle)}
        value={title}
        onChange={({ currentTarget }) => type({ title: currentTarget.value })}
        maxLength={200}
        lang={report.language}
        required
        data-autofocus
      />
      <LongText
        label={say(words.amendDescription)}
        value={description}
        set={(next) => type({ description: next })}
        longest={6144}
        needed={false}
        lang={report.language}
      />
      <OtherLanguage original={report.language} of={other} set={(next) => type({ other: next })} />
      <LongText
        label={say(words.amendReason)}
        value={reason}
        set={(next) => type({ reason: next })}
        longest={2000}
        needed={false}
      />
    </Dialog>
  );
}
