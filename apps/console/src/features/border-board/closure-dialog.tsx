import { Select } from '@mantine/core';
import { useState } from 'react';
import { createCrossingClosure, type CrossingNowResponse } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { useNow } from '../../shared/i18n/use-now';
import { Dialog } from '../../shared/ui/dialog';
import { Moment } from '../../shared/ui/moment';
import { LanePicker } from './lane-picker';
import type { Lane } from './lanes';
import { isSaid, NO_REASON, ReasonFields, reasonSent, ReleaseField } from './reason-fields';
import { hourWords, words } from './words';

const BEGINS = ['1', '2', '4', '8', '12', '24', '48', '72', '168'] as const;
const LASTS = ['1', '2', '4', '6', '8', '12', '24', '48', '168'] as const;
const HOUR = 3_600_000;

/** To the whole minute: a window is said by the clock. */
const inHours = (now: number, hours: number): string => new Date(Math.ceil((now + hours * HOUR) / 60_000) * 60_000).toISOString();

interface ActProps {
  readonly crossing: CrossingNowResponse;
  readonly close: () => void;
}

/** The closure as it is being written. */
const useClosureDraft = (crossing: CrossingNowResponse, close: () => void) => {
  const now = useNow();
  const [lanes, pick] = useState<readonly Lane[]>([]);
  const [begins, setBegins] = useState<string>('8');
  const [lasts, setLasts] = useState<string>('4');
  const [reason, setReason] = useState(NO_REASON);
  const [released, setReleased] = useState(true);
  const from = inHours(now, Number(begins));
  const to = inHours(now, Number(begins) + Number(lasts));
  const { mutate, isPending, error } = useAct({
    act: (window: { readonly from: string; readonly to: string }, guard) =>
      createCrossingClosure({
        path: { id: crossing.crossingId },
        body: { lanes: [...lanes], status: 'closed', ...window, reason: reasonSent(reason), released },
        headers: { ...guard },
      }),
    touches: ['border'],
    done: close,
  });
  const fields = { lanes, pick, begins, setBegins, lasts, setLasts, reason, setReason, released, setReleased, from, to };
  return { ...fields, sending: { submit: () => mutate({ from, to }), pending: isPending, error } };
};

/** Lanes of the own side will be shut from one time to another; both are shown on both clocks before it is said. */
export function ClosureDialog({ crossing, close }: ActProps) {
  const { say, count } = useSpeech();
  const draft = useClosureDraft(crossing, close);
  const choices = (of: readonly string[]) => of.map((value) => ({ value, label: count(hourWords, Number(value)) }));
  return (
    <Dialog
      opened
      close={close}
      title={say(words.announce)}
      does={say(words.announce)}
      {...draft.sending}
      ready={draft.lanes.length > 0 && isSaid(draft.reason)}
    >
      <LanePicker lanes={crossing.lanes.map(({ lane }) => lane)} picked={draft.lanes} pick={draft.pick} />
      <Select
        label={say(words.beginsIn)}
        data={choices(BEGINS)}
        value={draft.begins}
        onChange={(chosen) => draft.setBegins(chosen ?? '8')}
        allowDeselect={false}
      />
      <Select
        label={say(words.lasts)}
        data={choices(LASTS)}
        value={draft.lasts}
        onChange={(chosen) => draft.setLasts(chosen ?? '4')}
        allowDeselect={false}
      />
      <p>
        <Moment at={draft.from} corridorId={crossing.corridor} /> – <Moment at={draft.to} corridorId={crossing.corridor} />
      </p>
      <p>{say(words.afterwards)}</p>
      <ReasonFields reason={draft.reason} set={draft.setReason} />
      <ReleaseField released={draft.released} set={draft.setReleased} />
    </Dialog>
  );
}
