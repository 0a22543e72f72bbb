import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { amendReport, type AmendReportRequest, type ReportWithVersionsResponse } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { useReturnFocus } from '../../shared/keyboard/use-return-focus';
import { Dialog } from '../../shared/ui/dialog';
import { LongText } from '../../shared/ui/fields';
import { words } from './words';

interface AmendDialogProps {
  readonly report: ReportWithVersionsResponse;
  readonly close: () => void;
}

/** Says the report better: what was said before stays readable. */
export function AmendDialog({ report, close }: AmendDialogProps) {
  useReturnFocus();
  const { say } = useSpeech();
  const [title, setTitle] = useState(report.title);
  const [description, setDescription] = useState(report.description);
  const [reason, setReason] = useState('');
  const { mutate, isPending, error } = useAct({
    act: (body: AmendReportRequest, guard) =>
      amendReport({ path: { id: report.id }, body, headers: { ...guard, 'If-Match': `"${report.version}"` } }),
    touches: ['reports', 'case', 'my-desk', 'board'],
    done: close,
  });
  const changed = title.trim() !== report.title || description.trim() !== report.description;
  const said = reason.trim();
  return (
    <Dialog
      opened
      close={close}
      title={say(words.amend)}
      does={say(words.amend)}
      submit={() => mutate({ title: title.trim(), description: description.trim(), ...(said && { reason: said }) })}
      pending={isPending}
      error={error}
      ready={changed && title.trim() !== ''}
    >
      <p>{say(words.amendHint)}</p>
      <TextInput
        label={say(words.amendTitle)}
        value={title}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        maxLength={200}
        lang={report.language}
        required
        data-autofocus
      />
      <LongText
        label={say(words.amendDescription)}
        value={description}
        set={setDescription}
        longest={6144}
        needed={false}
        lang={report.language}
      />
      <LongText label={say(words.amendReason)} value={reason} set={setReason} longest={2000} needed={false} />
    </Dialog>
  );
}
