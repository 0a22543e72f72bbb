import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  acceptResourceRequest,
  type ActivationResponse,
  arriveResourceRequest,
  declineResourceRequest,
  releaseResourceRequest,
  type ResourceRequestResponse,
  withdrawResourceRequest,
} from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { DeskName } from '../../shared/ui/desk-name';
import { ReasonDialog, type OpenProps } from '../../shared/ui/dialog';
import { Choice } from '../../shared/ui/fields';
import { Due, Moment } from '../../shared/ui/moment';
import { Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import { PlainAct, SaidAct } from './acts';
import style from './crisis.module.css';
import { words } from './part-words';
import { useResources, useRoomAct } from './queries';
import { AskDialog, OfferDialog, SetOutDialog } from './resource-dialogs';
import { useCommands } from './room-log';

interface RoomProps {
  readonly room: ActivationResponse;
}
interface OfProps {
  readonly of: ResourceRequestResponse;
}

const GROUNDS = ['not-available', 'needed-here', 'no-authority', 'not-safe', 'not-ours', 'other'] as const;

function DeclineDialog({ of, opened, close }: OfProps & OpenProps) {
  const { say, term } = useSpeech();
  const [ground, setGround] = useState<(typeof GROUNDS)[number]>('not-available');
  const act = useRoomAct(
    of,
    (reason: string, headers) => declineResourceRequest({ path: { id: of.id }, body: { ground, reason }, headers }),
    close,
  );
  return (
    <ReasonDialog
      opened={opened}
      close={close}
      title={say(words.decline)}
      does={say(words.decline)}
      reason={{ label: say(words.why) }}
      submit={act.mutate}
      pending={act.isPending}
      error={act.error}
    >
      <Choice
        label={say(words.ground)}
        value={ground}
        set={setGround}
        of={GROUNDS.map((value) => ({ value, label: term('resource-ground', value) }))}
      />
    </ReasonDialog>
  );
}

function HelperActs({ of }: OfProps) {
  const { say } = useSpeech();
  const [dialog, open] = useState<'offer' | 'set-out' | 'decline' | null>(null);
  const close = (): void => open(null);
  const declines = of.state === 'asked' || of.state === 'offered' || of.state === 'accepted' || of.state === 'under-way';
  const button = (says: typeof words.offer | typeof words.setOut | typeof words.decline, what: typeof dialog, first = false) => (
    <Button size="compact-xs" variant={first ? 'filled' : 'default'} onClick={() => open(what)}>
      {say(says)}
    </Button>
  );
  return (
    <div className={style.acts}>
      {of.state === 'asked' || of.state === 'offered' ? button(words.offer, 'offer', of.state === 'asked') : null}
      {of.state === 'accepted' ? button(words.setOut, 'set-out', true) : null}
      {declines ? button(words.decline, 'decline') : null}
      {dialog === 'offer' ? <OfferDialog of={of} opened close={close} /> : null}
      {dialog === 'set-out' ? <SetOutDialog of={of} opened close={close} /> : null}
      {dialog === 'decline' ? <DeclineDialog of={of} opened close={close} /> : null}
    </div>
  );
}

function AskerActs({ of }: OfProps) {
  const path = { id: of.id };
  const { offer, state } = of;
  const count = offer ? String(offer.quantity) : '';
  const accepts = { en: words.accept.en.replace('{count}', count), es: words.accept.es.replace('{count}', count) };
  return (
    <div className={style.acts}>
      {state === 'offered' && offer ? (
        <PlainAct
          room={of}
          says={accepts}
          send={(headers) => acceptResourceRequest({ path, body: { quantity: offer.quantity }, headers })}
          first
        />
      ) : null}
      {state === 'under-way' ? (
        <PlainAct room={of} says={words.arrived} send={(headers) => arriveResourceRequest({ path, body: {}, headers })} first />
      ) : null}
      {state === 'arrived' ? (
        <PlainAct room={of} says={words.release} send={(headers) => releaseResourceRequest({ path, body: {}, headers })} />
      ) : null}
      {state === 'asked' || state === 'offered' || state === 'accepted' ? (
        <SaidAct
          room={of}
          says={words.withdraw}
          label={words.why}
          send={(reason, headers) => withdrawResourceRequest({ path, body: { reason }, headers })}
        />
      ) : null}
    </div>
  );
}

function ResourceLine({ room, of }: RoomProps & OfProps) {
  const { say, locale, term } = useSpeech();
  const { me, may } = useSession();
  const commands = useCommands(room);
  const { desk, country } = me.user;
  const countryOf = (deskId: string) =>
    room.seats.find((seat) => seat.deskId === deskId)?.country ?? deskId.slice(0, 2).toUpperCase();
  const acts = (deskId: string) => may('activation.work') && (deskId === desk || (commands && countryOf(deskId) === country));
  const settled = of.state === 'released' || of.state === 'declined' || of.state === 'withdrawn' || of.state === 'stood-down';
  return (
    <li className={style.step} data-dim={settled || undefined}>
      <p className={style.stepHead}>
        <strong>{of.stateText}</strong>
        {of.dueAt ? (
          <span>
            <Moment at={of.dueAt} corridorId={room.corridorId} /> <Due at={of.dueAt} />
          </span>
        ) : null}
      </p>
      <p>
        <strong>{`${of.quantity} ${of.kindText}`}</strong> {of.text[locale]}
      </p>
      <p className={style.soft}>
        {`${of.where}. ${say(words.neededBy)} `}
        <Moment at={of.neededBy} corridorId={room.corridorId} />
      </p>
      <p className={style.soft}>
        <DeskName deskId={of.asked.deskId} /> {say(words.fromTo)} <DeskName deskId={of.fromDeskId} />
      </p>
      {of.offer ? (
        <p>
          {say(words.offered, { count: of.offer.quantity, all: of.quantity })}
          {of.short > 0 ? `; ${say(words.missing, { count: of.short })}` : ''}
          {of.offer.note ? `. ${of.offer.note}` : ''}
        </p>
      ) : null}
      {of.ground ? <p>{`${term('resource-ground', of.ground)}${of.reason ? `: ${of.reason}` : ''}`}</p> : null}
      {!of.ground && of.reason ? <p>{of.reason}</p> : null}
      {acts(of.fromDeskId) ? <HelperActs of={of} /> : null}
      {acts(of.asked.deskId) ? <AskerActs of={of} /> : null}
    </li>
  );
}

/** What desks ask of each other, and how far it has come. */
export function ResourcesPanel({ room }: RoomProps) {
  const { say } = useSpeech();
  const { may } = useSession();
  const [asking, setAsking] = useState(false);
  const resources = useResources(room.id);
  return (
    <Panel
      id="resources"
      title={say(words.resources)}
      flush
      actions={
        may('activation.work') && !room.ended ? (
          <Button size="compact-xs" variant="default" onClick={() => setAsking(true)}>
            {say(words.ask)}
          </Button>
        ) : null
      }
    >
      <Read from={resources}>
        {({ items }) => (
          <>
            {items.length === 0 ? <p className={style.rest}>{say(words.noResources)}</p> : null}
            <ul className={style.items}>
              {items.map((of) => (
                <ResourceLine key={of.id} room={room} of={of} />
              ))}
            </ul>
          </>
        )}
      </Read>
      {asking ? <AskDialog room={room} opened close={() => setAsking(false)} /> : null}
    </Panel>
  );
}
