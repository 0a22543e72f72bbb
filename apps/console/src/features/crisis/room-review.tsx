import { Button, Checkbox, NumberInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import {
  type ActivationResponse,
  type AfterActionResponse,
  completeActivationAfterActionImprovement,
  createActivationAfterActionImprovement,
  createActivationAfterActionObservation,
  dropActivationAfterActionImprovement,
  getActivationAfterAction,
} from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { type Bilingual, useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { DeskName } from '../../shared/ui/desk-name';
import { DeskSelect } from '../../shared/ui/desk-select';
import { type OpenProps, ReasonDialog } from '../../shared/ui/dialog';
import { Choice } from '../../shared/ui/fields';
import { CountryMark } from '../../shared/ui/marks';
import { Due, Moment } from '../../shared/ui/moment';
import { Panel } from '../../shared/ui/screen';
import style from './crisis.module.css';
import type { Sent } from './queries';
import { words } from './review-words';

interface ReviewProps {
  readonly review: AfterActionResponse;
}

const useReviewAct = <In,>(
  { version }: AfterActionResponse,
  act: (input: In, headers: Sent) => Promise<unknown>,
  done: () => void,
) =>
  useAct<In, unknown>({
    act: (input, guard) => act(input, { ...guard, 'If-Match': `"${version}"` }),
    touches: ['activations', 'procedures'],
    done,
  });

interface SaidProps extends ReviewProps {
  readonly says: Bilingual;
  readonly label: Bilingual;
  readonly send: (text: string, headers: Sent) => Promise<unknown>;
}

function Said({ review, says, label, send }: SaidProps) {
  const { say } = useSpeech();
  const [opened, setOpened] = useState(false);
  const close = (): void => setOpened(false);
  const { mutate, isPending, error } = useReviewAct(review, send, close);
  return (
    <>
      <Button size="compact-xs" variant="default" onClick={() => setOpened(true)}>
        {say(says)}
      </Button>
      <ReasonDialog
        opened={opened}
        close={close}
        title={say(says)}
        does={say(says)}
        reason={{ label: say(label) }}
        submit={mutate}
        pending={isPending}
        error={error}
      />
    </>
  );
}

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
      {review.improvements.map(({ id, text, by, ownerDeskId, dueAt, state, stateText, edition, settled }) => {
        const path = { id: review.activationId, improvementId: id };
        return (
          <li key={id} className={style.step}>
            <p className={style.stepHead}>
              <CountryMark country={by.country} /> <DeskName deskId={ownerDeskId} /> <span>{stateText}</span>
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

function ObserveDialog({ review, opened, close }: ReviewProps & OpenProps) {
  const { say, term } = useSpeech();
  const [kind, setKind] = useState<'went-well' | 'to-improve'>('to-improve');
  const { mutate, isPending, error } = useReviewAct(
    review,
    (text: string, headers) =>
      createActivationAfterActionObservation({
        path: { id: review.activationId },
        body: { kind, about: { of: 'whole' }, text },
        headers,
      }),
    close,
  );
  return (
    <ReasonDialog
      opened={opened}
      close={close}
      title={say(words.observe)}
      does={say(words.observe)}
      reason={{ label: say(kind === 'went-well' ? words.wentWell : words.toImprove), first: false }}
      submit={mutate}
      pending={isPending}
      error={error}
    >
      <Choice
        label={say(words.title)}
        value={kind}
        set={setKind}
        of={(['to-improve', 'went-well'] as const).map((value) => ({ value, label: term('observation', value) }))}
      />
    </ReasonDialog>
  );
}

/** What both sides make of an activation that is over: each writes its own, both see both. */
export function ReviewPanel({ room }: { readonly room: ActivationResponse }) {
  const { say, term } = useSpeech();
  const { me, may } = useSession();
  const [open, setOpen] = useState<'observe' | 'undertake' | null>(null);
  const { data: review } = useQuery({
    queryKey: ['activations', room.id, 'after-action'],
    queryFn: () => getActivationAfterAction({ path: { id: room.id } }),
    enabled: room.ended !== null,
  });
  if (!review) return null;
  const writes = review.sides.some(({ country, state }) => country === me.user.country && state !== 'signed');
  return (
    <Panel
      title={say(words.title)}
      beside={<span className={style.soft}>{review.stateText}</span>}
      flush
      actions={
        <>
          {writes && may('activation.work') ? (
            <Button size="compact-xs" variant="default" onClick={() => setOpen('observe')}>
              {say(words.observe)}
            </Button>
          ) : null}
          {writes && may('activation.key') ? (
            <Button size="compact-xs" variant="default" onClick={() => setOpen('undertake')}>
              {say(words.undertake)}
            </Button>
          ) : null}
        </>
      }
    >
      <ul className={style.items}>
        {review.observations.map(({ id, kindText, about, text, by }) => (
          <li key={id} className={style.step}>
            <p className={style.stepHead}>
              <CountryMark country={by.country} /> <span>{kindText}</span> <span>{term('observed', about.of)}</span>
              <Moment at={by.at} corridorId={room.corridorId} />
            </p>
            <p>{text}</p>
          </li>
        ))}
      </ul>
      {review.observations.length === 0 ? <p className={style.rest}>{say(words.none)}</p> : null}
      <h3 className={style.rest}>{say(words.improvements)}</h3>
      <Improvements review={review} acts={may('activation.work')} />
      <ObserveDialog review={review} opened={open === 'observe'} close={() => setOpen(null)} />
      <UndertakeDialog review={review} room={room} opened={open === 'undertake'} close={() => setOpen(null)} />
    </Panel>
  );
}
