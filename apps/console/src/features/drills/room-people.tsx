import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  createDrillInvitation,
  leaveDrillPerson,
  type ListDrillPeopleResponses,
  withdrawDrillInvitation,
} from '../../shared/api/client';
import { outsideNow } from '../../shared/api/transport';
import { useSpeech } from '../../shared/i18n/speech';
import { DataTable } from '../../shared/ui/data-table';
import { DeskName } from '../../shared/ui/desk-name';
import { Dialog, type OpenProps } from '../../shared/ui/dialog';
import { Choice } from '../../shared/ui/fields';
import { Moment } from '../../shared/ui/moment';
import { Failure, Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import style from './drills.module.css';
import { emptyPlace, isWhole, PlaceFields, placeOf } from './place-fields';
import { type DrillRead, useDrillAct, usePeople } from './queries';
import { daysWords, words } from './words';

interface OfDrill {
  readonly drill: DrillRead;
}
type Person = ListDrillPeopleResponses[200]['items'][number];

const DAYS = ['1', '3', '7', '14'] as const;
const DAY_MILLIS = 24 * 60 * 60_000;

/** Invites somebody to a place, for some days. */
function InviteDialog({ drill, opened, close }: OfDrill & OpenProps) {
  const { say, count } = useSpeech();
  const [place, setPlace] = useState(emptyPlace());
  const [days, setDays] = useState<(typeof DAYS)[number]>('3');
  const { mutate, isPending, error } = useDrillAct(
    drill.id,
    (expiresAt: string, sent) => createDrillInvitation({ ...sent, body: { ...placeOf(place), expiresAt } }),
    close,
  );
  return (
    <Dialog
      opened={opened}
      close={close}
      title={say(words.invite)}
      does={say(words.invite)}
      submit={() => mutate(new Date(outsideNow() + Number(days) * DAY_MILLIS).toISOString())}
      pending={isPending}
      error={error}
      ready={isWhole(place)}
    >
      <PlaceFields place={place} set={setPlace} played={new Set(drill.desks.map(({ deskId }) => deskId))} />
      <Choice
        label={say(words.invitedUntil)}
        value={days}
        set={setDays}
        of={DAYS.map((value) => ({ value, label: count(daysWords, Number(value)) }))}
      />
    </Dialog>
  );
}

/** How far the communications check came. */
function Reach({ drill: { commsCheck }, personId }: OfDrill & { readonly personId: string }) {
  const { say } = useSpeech();
  if (!commsCheck) return null;
  const reached = commsCheck.reached[personId];
  if (reached?.answered) return <strong>{say(words.reachedAnswered)}</strong>;
  return <span>{say(reached?.opened ? words.reachedOpened : reached?.received ? words.reachedReceived : words.reachedNot)}</span>;
}

function PersonRow({
  of: { personId, name, role, deskId },
  drill,
  removes,
}: OfDrill & { readonly of: Person; readonly removes: boolean }) {
  const { say, term } = useSpeech();
  const { mutate, isPending, error } = useDrillAct(drill.id, (_: undefined, { path, headers }) =>
    leaveDrillPerson({ path: { ...path, personId }, headers }),
  );
  return (
    <tr>
      <th scope="row">
        {name}
        {error ? <Failure error={error} /> : null}
      </th>
      <td data-label={say(words.roleOf)}>{term('drill-role', role)}</td>
      <td data-label={say(words.desk)}>{deskId ? <DeskName deskId={deskId} /> : null}</td>
      <td data-label={say(words.reach)}>
        <Reach drill={drill} personId={personId} />
      </td>
      {removes ? (
        <td data-label={say(words.acts)}>
          <button
            type="button"
            className={style.act}
            disabled={isPending}
            aria-label={say(words.remove, { name })}
            onClick={() => mutate(undefined)}
          >
            {say(words.takeOff)}
          </button>
        </td>
      ) : null}
    </tr>
  );
}

function OpenInvitations({ drill: { id, invitations } }: OfDrill) {
  const { say, term } = useSpeech();
  const { mutate, isPending, error } = useDrillAct(id, (invitationId: string, { path, headers }) =>
    withdrawDrillInvitation({ path: { ...path, invitationId }, headers }),
  );
  const open = (invitations ?? []).filter(({ state }) => state === 'open');
  if (open.length === 0) return null;
  return (
    <section aria-label={say(words.open)}>
      <h3>{say(words.open)}</h3>
      {error ? <Failure error={error} /> : null}
      <ul className={style.plain}>
        {open.map(({ id: invitationId, place, expiresAt }) => (
          <li key={invitationId} className={style.head}>
            <span>{term('drill-role', place.role)}</span>
            {place.deskId ? <DeskName deskId={place.deskId} /> : null}
            <span className={style.soft}>
              {say(words.until)} <Moment at={expiresAt} />
            </span>
            <button type="button" className={style.act} disabled={isPending} onClick={() => mutate(invitationId)}>
              {say(words.withdraw)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who takes part, and whom the communications check reached. */
export function PeoplePanel({ drill }: OfDrill) {
  const { say } = useSpeech();
  const [inviting, setInviting] = useState(false);
  const people = usePeople(drill.id);
  const directs = drill.me?.may.includes('people') ?? false;
  const heads = [words.person, words.roleOf, words.desk, words.reach, ...(directs ? [words.acts] : [])];
  return (
    <Panel
      title={say(words.people)}
      flush
      actions={
        directs ? (
          <Button size="xs" variant="default" onClick={() => setInviting(true)}>
            {say(words.invite)}
          </Button>
        ) : null
      }
    >
      <Read from={people}>
        {({ items }) => (
          <DataTable label={say(words.people)} heads={heads}>
            {items.map((one) => (
              <PersonRow key={one.personId} of={one} drill={drill} removes={directs} />
            ))}
          </DataTable>
        )}
      </Read>
      <OpenInvitations drill={drill} />
      {inviting ? <InviteDialog drill={drill} opened close={() => setInviting(false)} /> : null}
    </Panel>
  );
}
