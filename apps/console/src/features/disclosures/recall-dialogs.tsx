import { Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  createItemCorrection,
  createItemReading,
  type ItemResponse,
  type OpenedItemResponse,
  recallItem,
  type RecallReason,
  reviewItem,
} from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
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

function CorrectForm({ item, opened, close }: ItemDialogProps & { readonly opened: OpenedItemResponse }) {
  const { say } = useSpeech();
  const [text, setText] = useState(opened.text ?? '');
  const [because, setBecause] = useState<RecallReason | null>('inaccurate');
  const { mutate, isPending, error } = useAct({
    act: (body: { because: RecallReason; text: string }, guard) =>
      createItemCorrection({
        path: { id: item.id },
        body: {
          ...body,
          subjects: opened.subjects.map(({ protectedAs, ...subject }) => ({ ...subject, ...(protectedAs && { protectedAs }) })),
        },
        headers: { ...guard, 'If-Match': `"${item.version}"` },
      }),
    touches: TOUCHED,
    done: () => {
      notifications.show({ message: say(itemWords.corrected) });
      close();
    },
  });
  const said = text.trim();
  return (
    <Dialog
      opened
      close={close}
      title={say(itemWords.correct)}
      does={say(itemWords.correct)}
      submit={() => because && mutate({ because, text: said })}
      pending={isPending}
      error={error}
      ready={because !== null && said !== '' && said !== opened.text}
    >
      <p>{say(itemWords.correctHint)}</p>
      <ReasonSelect value={because} set={setBecause} />
      <LongText label={say(itemWords.correctText)} value={text} set={setText} longest={20_000} lang={item.language} />
      {opened.translations.length > 0 ? <p>{say(itemWords.translationsDrop)}</p> : null}
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
