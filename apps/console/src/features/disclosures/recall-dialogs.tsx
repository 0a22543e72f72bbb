import { Checkbox, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type CorrectItemRequest,
  createItemCorrection,
  createItemReading,
  type ItemResponse,
  type OpenedItemResponse,
  recallItem,
  type RecallReason,
  reviewItem,
} from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { type CaseFile, CaseFilesField } from '../../shared/files/case-files-field';
import { Elsewhere } from '../../shared/files/elsewhere';
import { languageName } from '../../shared/i18n/language';
import { useSpeech } from '../../shared/i18n/speech';
import { useReturnFocus } from '../../shared/keyboard/use-return-focus';
import { Dialog } from '../../shared/ui/dialog';
import { Choice, LongText } from '../../shared/ui/fields';
import { Read } from '../../shared/ui/notices';
import { itemWords } from './item-words';

interface ItemDialogProps {
  readonly item: ItemResponse;
  readonly close: () => void;
}

const REASONS: readonly RecallReason[] = ['inaccurate', 'out-of-date', 'sent-in-error', 'legal-bar', 'source-at-risk', 'other'];
const TOUCHED = ['items', 'chases', 'disclosures', 'obligations'];

interface ReasonProps {
  readonly value: RecallReason | null;
  readonly set: (reason: RecallReason | null) => void;
}

function ReasonSelect({ value, set }: ReasonProps) {
  const { say, term } = useSpeech();
  return (
    <Select
      label={say(itemWords.because)}
      required
      data-autofocus
      data={REASONS.map((reason) => ({ value: reason, label: term('recall-reason', reason) }))}
      value={value}
      onChange={(reason) => set(REASONS.find((one) => one === reason) ?? null)}
    />
  );
}

export function RecallDialog({ item, close }: ItemDialogProps) {
  useReturnFocus();
  const { say } = useSpeech();
  const [because, setBecause] = useState<RecallReason | null>(null);
  const { mutate, isPending, error } = useAct({
    act: (body: { because: RecallReason }, guard) =>
      recallItem({ path: { id: item.id }, body, headers: { ...guard, 'If-Match': `"${item.version}"` } }),
    touches: TOUCHED,
    done: () => {
      notifications.show({ message: say(itemWords.recalled) });
      close();
    },
  });
  return (
    <Dialog
      opened
      close={close}
      title={say(itemWords.recall)}
      does={say(itemWords.recall)}
      submit={() => because && mutate({ because })}
      pending={isPending}
      error={error}
      ready={because !== null}
      grave
    >
      <p>{say(itemWords.recallHint)}</p>
      <ReasonSelect value={because} set={setBecause} />
    </Dialog>
  );
}

/** What it says now, read for the correction; the reading is recorded like any other. */
const useOpened = (item: ItemResponse) =>
  useQuery({
    queryKey: ['item-to-correct', item.id, item.edition],
    queryFn: () => createItemReading({ path: { id: item.id } }),
    staleTime: Infinity,
    gcTime: 0,
  });

type CorrectionSaid = Omit<CorrectItemRequest, 'subjects'>;

const useCorrecting = ({ item, close }: ItemDialogProps, { subjects }: OpenedItemResponse) => {
  const { say } = useSpeech();
  return useAct({
    act: (said: CorrectionSaid, guard) =>
      createItemCorrection({
        path: { id: item.id },
        body: {
          ...said,
          subjects: subjects.map(({ protectedAs, ...subject }) => ({ ...subject, ...(protectedAs && { protectedAs }) })),
        },
        headers: { ...guard, 'If-Match': `"${item.version}"` },
      }),
    touches: TOUCHED,
    done: () => {
      notifications.show({ message: say(itemWords.corrected) });
      close();
    },
  });
};

interface TextsProps {
  readonly of: OpenedItemResponse['translations'];
  readonly typed: Readonly<Record<string, string>>;
  readonly type: (language: string, text: string) => void;
}

/** Each translation goes along with the text that it is of: corrected as well, or emptied and so taken away. */
function Translations({ of, typed, type }: TextsProps) {
  const { say, locale } = useSpeech();
  if (of.length === 0) return null;
  return (
    <>
      <p>{say(itemWords.translationsToo)}</p>
      {of.map(({ language }) => (
        <LongText
          key={language}
          label={`${say(itemWords.translation)}: ${languageName(language, locale)}`}
          value={typed[language] ?? ''}
          set={(text) => type(language, text)}
          longest={20_000}
          needed={false}
          lang={language}
        />
      ))}
    </>
  );
}

interface WrongFilesProps {
  readonly of: OpenedItemResponse['attachments'];
  readonly value: string[];
  readonly choose: (fileIds: string[]) => void;
}

function WrongFiles({ of, value, choose }: WrongFilesProps) {
  const { say } = useSpeech();
  if (of.length === 0) return null;
  return (
    <Checkbox.Group label={say(itemWords.wrongFiles)} description={say(itemWords.wrongFilesHint)} value={value} onChange={choose}>
      {of.map(({ id, name }) => (
        <Checkbox key={id} mt={6} value={id} label={name} />
      ))}
    </Checkbox.Group>
  );
}

/** What is said anew of an item, beginning from what it says now. */
const useAnew = ({ text, translations }: OpenedItemResponse) => {
  const [said, setSaid] = useState(text ?? '');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(translations.map((one) => [one.language, one.text])),
  );
  const [wrong, setWrong] = useState<string[]>([]);
  const [right, setRight] = useState<readonly CaseFile[]>([]);
  const anew = translations.flatMap(({ language, text: before, status }) => {
    const after = typed[language]?.trim() ?? '';
    // Whoever checked the old words did not see the new ones.
    return after === '' ? [] : [{ language, text: after, status: after === before ? status : ('working' as const) }];
  });
  const now = said.trim();
  const differs =
    now !== (text ?? '') ||
    wrong.length + right.length > 0 ||
    translations.some((one) => (typed[one.language]?.trim() ?? '') !== one.text);
  return { said, setSaid, typed, setTyped, wrong, setWrong, right, setRight, anew, now, differs };
};

function CorrectForm({ item, opened, close }: ItemDialogProps & { readonly opened: OpenedItemResponse }) {
  const { say } = useSpeech();
  const { said, setSaid, typed, setTyped, wrong, setWrong, right, setRight, anew, now, differs } = useAnew(opened);
  const [because, setBecause] = useState<RecallReason | null>('inaccurate');
  const { mutate, isPending, error } = useCorrecting({ item, close }, opened);
  const files = opened.attachments.length - wrong.length + right.length;
  return (
    <Dialog
      opened
      close={close}
      title={say(itemWords.correct)}
      does={say(itemWords.correct)}
      submit={() =>
        because &&
        mutate({
          because,
          ...(now && { text: now }),
          ...(anew.length > 0 && { translations: anew }),
          ...(wrong.length > 0 && { withoutFiles: wrong }),
          ...(right.length > 0 && { withFiles: right.map(({ caseId, attachmentId }) => ({ caseId, attachmentId })) }),
        })
      }
      pending={isPending}
      error={error}
      ready={because !== null && differs && (now !== '' || files > 0)}
    >
      <p>{say(itemWords.correctHint)}</p>
      <ReasonSelect value={because} set={setBecause} />
      <LongText
        label={say(itemWords.correctText)}
        value={said}
        set={setSaid}
        longest={20_000}
        needed={files === 0}
        lang={item.language}
      />
      <Translations
        of={opened.translations}
        typed={typed}
        type={(language, text) => setTyped((before) => ({ ...before, [language]: text }))}
      />
      <WrongFiles of={opened.attachments} value={wrong} choose={setWrong} />
      {item.form === 'reference' || item.subjects.isProtected ? null : (
        <CaseFilesField of={right} set={setRight} caseId={item.caseId} />
      )}
      <Elsewhere error={error} />
    </Dialog>
  );
}

export function CorrectDialog({ item, close }: ItemDialogProps) {
  useReturnFocus();
  const opened = useOpened(item);
  return <Read from={opened}>{(read) => <CorrectForm item={item} opened={read} close={close} />}</Read>;
}

export function ReviewDialog({ item, close }: ItemDialogProps) {
  useReturnFocus();
  const { say } = useSpeech();
  const [decision, setDecision] = useState<'keep' | 'destroy'>('keep');
  const [reason, setReason] = useState('');
  const said = reason.trim();
  const { mutate, isPending, error } = useAct({
    act: (body: { decision: 'keep' | 'destroy'; reason?: string }, guard) =>
      reviewItem({ path: { id: item.id }, body, headers: { ...guard, 'If-Match': `"${item.version}"` } }),
    touches: TOUCHED,
    done: () => {
      notifications.show({ message: say(itemWords.reviewed) });
      close();
    },
  });
  return (
    <Dialog
      opened
      close={close}
      title={say(itemWords.review)}
      does={say(decision === 'keep' ? itemWords.keep : itemWords.destroy)}
      submit={() => mutate({ decision, ...(said && { reason: said }) })}
      pending={isPending}
      error={error}
      ready={decision === 'destroy' || said !== ''}
      grave={decision === 'destroy'}
    >
      <p>{say(itemWords.reviewHint)}</p>
      <Choice
        label={say(itemWords.review)}
        value={decision}
        set={setDecision}
        of={[
          { value: 'keep', label: say(itemWords.keep) },
          { value: 'destroy', label: say(itemWords.destroy) },
        ]}
      />
      <LongText label={say(itemWords.keepReason)} value={reason} set={setReason} longest={2000} needed={decision === 'keep'} />
    </Dialog>
  );
}
