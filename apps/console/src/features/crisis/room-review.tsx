import { Button, Checkbox, NumberInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import {
  type ActivationResponse,
  completeActivationAfterActionImprovement,
  createActivationAfterActionImprovement,
  dropActivationAfterActionImprovement,
  getActivationAfterAction,
} from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { DeskName } from '../../shared/ui/desk-name';
import { DeskSelect } from '../../shared/ui/desk-select';
import { type OpenProps, ReasonDialog } from '../../shared/ui/dialog';
import { Due } from '../../shared/ui/moment';
import { Panel } from '../../shared/ui/screen';
import style from './crisis.module.css';
import { type ReviewProps, Said, useReviewAct } from './review-act';
import { ObserveDialog, Observations, ReviewTimeline, WHOLE } from './review-timeline';
import { words } from './review-words';

const MILLIS_OF_DAY = 86_400_000;

function UndertakeDialog({ review, room, opened, close }: ReviewProps & OpenProps & { readonly room: ActivationResponse }) {
  const { say } = useSpeech();
  const { me } = useSession();
  const [owner, setOwner] = useState<string | null>(null);
  const [days, setDays] = useState<number | string>(30);
  const [changes, setChanges] = useState(false);
  const { mutate, isPending, error } = useReviewAct(
    review,
    (text: string, headers) =>
      createActivationAfterActionImprovement({
        path: { id: room.id },
        body: {
          text,
          ownerDeskId: owner ?? '',
          dueAt: new Date(Date.now() + Number(days) * MILLIS_OF_DAY).toISOString(),
          changesProcedure: changes,
        },
        headers,
      }),
    close,
  );
  const seats = new Set(room.seats.filter(({ country }) => country === me.user.country).map(({ deskId }) => deskId));
  return (
    <ReasonDialog
      opened={opened}
      close={close}
      title={say(words.undertake)}
      does={say(words.undertake)}
      reason={{ label: say(words.what), first: false }}
      submit={mutate}
      ready={owner !== null && Number(days) > 0}
      pending={isPending}
      error={error}
    >
      <DeskSelect label={say(words.owner)} value={owner} choose={setOwner} among={(deskId) => seats.has(deskId)} />
      <NumberInput label={say(words.days)} value={days} onChange={setDays} min={1} max={365} />
      <Checkbox
        label={say(words.changes)}
        checked={changes}
        onChange={({ currentTarget }) => setChanges(currentTarget.checked)}
      />
    </ReasonDialog>
  );
}

function Improvements({ review, acts }: ReviewProps & { readonly acts: boolean }) {
  const { say } = useSpeech();
  return (
    <ul className={style.items}>
      {review.improvements.map(({ id, text, ownerDeskId, dueAt, state, stateText, edition, settled }) => {
        const path = { id: review.activationId, improvementId: id };
        return (
          <li key={id} className={style.step}>
            <p className={style.stepHead}>
              <DeskName deskId={ownerDeskId} /> <span>{stateText}</span>
              {state === 'open' ? <Due at={dueAt} /> : null}
            </p>
            <p>{text}</p>
            {settled && settled.by ? <p className={style.soft}>{settled.text}</p> : null}
            {edition ? (
              <Link to="/procedure-editions/$editionId" params={{ editionId: edition.id } as never}>
                {say(words.draft, { edition: edition.number })}
              </Link>
            ) : null}
            {acts && state === 'open' ? (
              <div className={style.acts}>
                {edition ? null : (
                  <Said
                    review={review}
                    says={words.complete}
                    label={words.shown}
                    send={(said, headers) => completeActivationAfterActionImprovement({ path, body: { text: said }, headers })}
                  />
                )}
                <Said
                  review={review}
                  says={words.drop}
                  label={words.why}
                  send={(reason, headers) => dropActivationAfterActionImprovement({ path, body: { reason }, headers })}
                />
              </div>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

interface ActsProps {
  readonly notes: boolean;
  readonly leads: boolean;
  readonly observe: () => void;
  readonly undertake: () => void;
}

function ReviewActs({ notes, leads, observe, undertake }: ActsProps) {
  const { say } = useSpeech();
  return (
    <>
      {notes ? (
        <Button size="compact-xs" variant="default" onClick={observe}>
          {say(words.observe)}
        </Button>
      ) : null}
      {leads ? (
        <Button size="compact-xs" variant="default" onClick={undertake}>
          {say(words.undertake)}
        </Button>
      ) : null}
    </>
  );
}

/** What both sides make of an activation that is over: each writes its own, both see both, beside what happened in order of time. */
export function ReviewPanel({ room }: { readonly room: ActivationResponse }) {
  const { say } = useSpeech();
  const { me, may } = useSession();
  const [undertaking, undertake] = useState(false);
  const [observing, observe] = useState<string | null>(null);
  const { data: review } = useQuery({
    queryKey: ['activations', room.id, 'after-action'],
    queryFn: () => getActivationAfterAction({ path: { id: room.id } }),
  });
  if (!review) return null;
  const writes = review.sides.some(({ country, state }) => country === me.user.country && state !== 'signed');
  const [notes, leads] = [writes && may('activation.work'), writes && may('activation.key')];
  const of = { review, room };
  return (
    <Panel
      title={say(words.title)}
      beside={<span className={style.soft}>{review.stateText}</span>}
      flush
      actions={<ReviewActs notes={notes} leads={leads} observe={() => observe(WHOLE)} undertake={() => undertake(true)} />}
    >
      <div className={style.review}>
        <ReviewTimeline {...of} observe={notes ? observe : null} />
        <div>
          <h3 className={style.logHead}>{say(words.observations)}</h3>
          <Observations {...of} acts={notes} />
          <h3 className={style.logHead}>{say(words.improvements)}</h3>
          <Improvements review={review} acts={may('activation.work')} />
        </div>
      </div>
      <ObserveDialog
        {...of}
        key={observing}
        begins={observing ?? WHOLE}
        opened={observing !== null}
        close={() => observe(null)}
      />
      <UndertakeDialog {...of} opened={undertaking} close={() => undertake(false)} />
    </Panel>
  );
}
