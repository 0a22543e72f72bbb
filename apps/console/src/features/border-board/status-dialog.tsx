import { Select } from '@mantine/core';
import { useState } from 'react';
import { type CrossingNowResponse, setCrossingStatus } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { useNow } from '../../shared/i18n/use-now';
import { Dialog } from '../../shared/ui/dialog';
import { Choice } from '../../shared/ui/fields';
import { LanePicker } from './lane-picker';
import type { Lane } from './lanes';
import { isSaid, NO_REASON, ReasonFields, reasonSent, ReleaseField } from './reason-fields';
import { hourWords, words } from './words';

const STATUSES = ['open', 'restricted', 'suspended', 'closed'] as const;
const HOURS = ['1', '2', '4', '8', '12', '24', '72'] as const;
const OPEN_END = '';

interface ActProps {
  readonly crossing: CrossingNowResponse;
  readonly close: () => void;
}

/** What is being said, as it goes to the api. */
const useStatusDraft = (crossing: CrossingNowResponse, close: () => void) => {
  const now = useNow();
  const [lanes, pick] = useState<readonly Lane[]>(crossing.lanes.map(({ lane }) => lane));
  const [status, setStatus] = useState<(typeof STATUSES)[number]>('suspended');
  const [hours, setHours] = useState<string>(OPEN_END);
  const [reason, setReason] = useState(NO_REASON);
  const [released, setReleased] = useState(true);
  const { mutate, isPending, error } = useAct({
    act: (until: string | null, guard) =>
      setCrossingStatus({
        path: { id: crossing.crossingId },
        body: {
          lanes: [...lanes],
          status,
          released,
          ...(until !== null && { until }),
          ...(isSaid(reason) && { reason: reasonSent(reason) }),
        },
        headers: { ...guard, 'If-Match': `"${crossing.version}"` },
      }),
    touches: ['border'],
    done: close,
  });
  const submit = (): void => mutate(hours === OPEN_END ? null : new Date(now + Number(hours) * 3_600_000).toISOString());
  const fields = { lanes, pick, status, setStatus, hours, setHours, reason, setReason, released, setReleased };
  return { ...fields, sending: { submit, pending: isPending, error } };
};

/** A desk says how lanes of its own side are, until when, and why. */
export function StatusDialog({ crossing, close }: ActProps) {
  const { say, term, count } = useSpeech();
  const draft = useStatusDraft(crossing, close);
  return (
    <Dialog
      opened
      close={close}
      title={say(words.setStatus)}
      does={say(words.setStatus)}
      {...draft.sending}
      ready={draft.lanes.length > 0 && (draft.status === 'open' || isSaid(draft.reason))}
    >
      <p>{say(words.ownSide)}</p>
      <LanePicker lanes={crossing.lanes.map(({ lane }) => lane)} picked={draft.lanes} pick={draft.pick} />
      <Choice
        label={say(words.status)}
        value={draft.status}
        set={draft.setStatus}
        of={STATUSES.map((value) => ({ value, label: term('lane-status', value) }))}
      />
      <Select
        label={say(words.holdsFor)}
        description={say(words.afterwards)}
        data={[
          { value: OPEN_END, label: say(words.untilSaid) },
          ...HOURS.map((value) => ({ value, label: count(hourWords, Number(value)) })),
        ]}
        value={draft.hours}
        onChange={(chosen) => draft.setHours(chosen ?? OPEN_END)}
        allowDeselect={false}
      />
      <ReasonFields reason={draft.reason} set={draft.setReason} />
      <ReleaseField released={draft.released} set={draft.setReleased} />
    </Dialog>
  );
}
