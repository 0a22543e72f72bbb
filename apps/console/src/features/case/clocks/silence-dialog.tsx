import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { type ObligationResponse, silenceObligation } from '../../../shared/api/client';
import { serverNow } from '../../../shared/api/transport';
import { useAct } from '../../../shared/api/use-act';
import { useDeskName } from '../../../shared/directory/directory';
import { useSpeech } from '../../../shared/i18n/speech';
import caseStyle from '../case.module.css';
import { ReasonDialog } from '../../../shared/ui/dialog';
import { words } from './words';

/** The api bounds a silence by a day. */
const HOURS = ['1', '4', '12', '24'] as const;
const HOUR_MILLIS = 3_600_000;
/** The request takes a moment to arrive, and a whole day has to be within the bound when it does. */
const MARGIN_MILLIS = 30_000;

interface SilenceDialogProps {
  /** Without a version it is silenced as it stands when the api is asked. */
  readonly owed: Pick<ObligationResponse, 'id' | 'deskId'> & { readonly version?: number };
  readonly act: string;
  readonly opened: boolean;
  readonly close: () => void;
}

/** Holds a ladder back for a while, with a reason that everybody on the case reads. */
export function SilenceDialog({ owed: { id, deskId, version }, act, opened, close }: SilenceDialogProps) {
  const { say } = useSpeech();
  const nameOf = useDeskName();
  const [hours, setHours] = useState<string>('1');
  const { mutate, isPending, error } = useAct({
    act: (body: { readonly until: string; readonly reason: string }, guard) =>
      silenceObligation({
        path: { id },
        body,
        headers: { ...guard, ...(version !== undefined && { 'If-Match': `"${version}"` }) },
      }),
    touches: ['case', 'obligations', 'my-desk', 'board'],
    done: close,
  });
  const until = (): string => new Date(serverNow() + Number(hours) * HOUR_MILLIS - MARGIN_MILLIS).toISOString();
  return (
    <ReasonDialog
      opened={opened}
      close={close}
      title={say(words.silenceOf, { desk: nameOf(deskId), act })}
      does={say(words.silence)}
      reason={{ label: say(words.reason) }}
      submit={(reason) => mutate({ until: until(), reason })}
      pending={isPending}
      error={error}
    >
      <p>{say(words.silenceHint)}</p>
      <div>
        <span className={caseStyle.fieldName}>{say(words.howLong)}</span>
        <SegmentedControl
          aria-label={say(words.howLong)}
          value={hours}
          onChange={setHours}
          data={HOURS.map((value) => ({ value, label: say(words.hours, { count: value }) }))}
        />
      </div>
    </ReasonDialog>
  );
}
