import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { fileContactReport, type ContactReportResponse, type FileContactReportRequest } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useNow } from '../../shared/i18n/use-now';
import { localOf } from '../../shared/i18n/wall-clock';
import { useReturnFocus } from '../../shared/keyboard/use-return-focus';
import { Dialog } from '../../shared/ui/dialog';
import style from './contact-reports.module.css';
import { words } from './words';
import { TimeField } from '../../shared/ui/time-field';

interface HandInProps {
  readonly report: ContactReportResponse;
  readonly close: () => void;
}

const useHandingIn = ({ report, close }: HandInProps) =>
  useAct<FileContactReportRequest, ContactReportResponse>({
    act: (body, guard) =>
      fileContactReport({ path: { id: report.id }, body, headers: { ...guard, 'If-Match': `"${report.version}"` } }),
    touches: ['contact-reports', 'my-desk', 'obligations'],
    done: close,
  });

interface RecipientsProps {
  readonly of: ContactReportResponse['duty']['recipients'];
  readonly value: string[];
  readonly choose: (keys: string[]) => void;
}

function Recipients({ of, value, choose }: RecipientsProps) {
  const { say, locale } = useSpeech();
  return (
    <Checkbox.Group label={say(words.whoHasIt)} value={value} onChange={choose}>
      <div className={style.checks}>
        {of.map(({ key, acronym, name }) => (
          <Checkbox key={key} value={key} label={`${name[locale]} (${acronym})`} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

/** Notes which authority has it. What was handed in already is not asked again. */
export function HandInDialog({ report, close }: HandInProps) {
  useReturnFocus();
  const { say } = useSpeech();
  const now = useNow();
  const zone = useDirectory().desks.get(report.deskId)?.zone ?? 'America/Tijuana';
  const today = localOf(new Date(now).toISOString(), zone).slice(0, 10);
  const left = report.duty.recipients.filter(({ key }) => !report.filings.some(({ recipient }) => recipient === key));
  const [recipients, setRecipients] = useState(left.map(({ key }) => key));
  const [on, setOn] = useState(today);
  const [reference, setReference] = useState('');
  const { mutate, isPending, error } = useHandingIn({ report, close });
  return (
    <Dialog
      opened
      close={close}
      title={say(words.handIn)}
      does={say(words.handIn)}
      submit={() => mutate({ recipients, on, reference: reference.trim() })}
      pending={isPending}
      error={error}
      ready={recipients.length > 0 && on !== '' && reference.trim() !== ''}
    >
      <p>{say(words.handInHint)}</p>
      <Recipients of={left} value={recipients} choose={setRecipients} />
      <TimeField kind="day" label={say(words.on)} value={on} required set={setOn} />
      <TextInput
        label={say(words.reference)}
        value={reference}
        maxLength={200}
        required
        data-autofocus
        onChange={({ currentTarget }) => setReference(currentTarget.value)}
      />
    </Dialog>
  );
}
