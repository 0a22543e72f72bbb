import { endDeskRosterOverride, type RosterResponse } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { useNow } from '../../shared/i18n/use-now';
import { useReturnFocus } from '../../shared/keyboard/use-return-focus';
import { ReasonDialog } from '../../shared/ui/dialog';
import { FromTo, useClocksOf } from '../../shared/ui/from-to';
import { namesOf } from './use-said';
import { words } from './words';

interface WithdrawDialogProps {
  readonly roster: RosterResponse;
  readonly overrideId: string;
  readonly close: () => void;
}

/** A cover ends now, or is taken back before it has begun; why is said in words. */
export function WithdrawDialog({ roster, overrideId, close }: WithdrawDialogProps) {
  const { say } = useSpeech();
  const now = useNow();
  const zones = useClocksOf(roster.deskId);
  const names = namesOf(roster);
  useReturnFocus();
  const cover = roster.overrides.find(({ id }) => id === overrideId);
  const { mutate, isPending, error } = useAct({
    act: (reason: string, guard) =>
      endDeskRosterOverride({ path: { id: roster.deskId, overrideId }, body: { reason }, headers: { ...guard } }),
    touches: ['rosters'],
    done: close,
  });
  return (
    <ReasonDialog
      opened
      close={close}
      title={say(words.withdrawTitle)}
      does={say(words.withdraw)}
      reason={{ label: say(words.reason) }}
      submit={mutate}
      pending={isPending}
      error={error}
    >
      {cover ? (
        <>
          <p>
            <strong>{names(cover.personId)}</strong>{' '}
            {cover.forPersonId ? `${say(words.inPlaceOf, { name: names(cover.forPersonId) })} ` : ''}
            <FromTo from={cover.from} until={cover.until} zones={zones} />
          </p>
          <p>{say(Date.parse(cover.from) > now ? words.withdrawFuture : words.withdrawNow)}</p>
        </>
      ) : null}
    </ReasonDialog>
  );
}
