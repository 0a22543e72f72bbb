import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  createDrillInvitation,
  leaveDrillPerson,
  type ListDrillPeopleResponses,
  resendDrillInvitation,
  roleDrillPerson,
  withdrawDrillInvitation,
} from '../../shared/api/client';
import { outsideNow } from '../../shared/api/transport';
import { useSpeech } from '../../shared/i18n/speech';
import { DataTable } from '../../shared/ui/data-table';
import { DeskName } from '../../shared/ui/desk-name';
import { DeskSelect } from '../../shared/ui/desk-select';
import { Dialog, type OpenProps } from '../../shared/ui/dialog';
import { Choice } from '../../shared/ui/fields';
import { Moment } from '../../shared/ui/moment';
import { Failure, Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import style from './drills.module.css';
import { emptyPlace, isWhole, PlaceFields, placeOf, ROLES } from './place-fields';
import { type DrillRead, useDrillAct, usePeople } from './queries';
import { daysWords } from './counted-words';
import { words } from './words';

interface OfDrill {
  readonly drill: DrillRead;
}
type Person = ListDrillPeopleResponses[200]['items'][number];

const DAYS = ['1', '3', '7', '14'] as const;
const DAY_MILLIS = 24 * 60 * 60_000;
const inDays = (days: string): string => new Date(outsideNow() + Number(days) * DAY_MILLIS).toISOString();

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
      submit={() => mutate(inDays(days))}
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

/** Another role, or another desk, for somebody who takes part. */
function RoleDialog({ of: person, drill, opened, close }: OfDrill & OpenProps & { readonly of: Person }) {
  const { say, term } = useSpeech();
  const [role, setRole] = useState<Person['role']>(person.role);
  const [deskId, setDeskId] = useState<string | null>(person.deskId);
  const played = new Set(drill.desks.map((desk) => desk.deskId));
  const { mutate, isPending, error } = useDrillAct(
    drill.id,
    (_: undefined, { path, headers }) =>
      roleDrillPerson({
        path: { ...path, personId: person.personId },
        headers,
        body: { role, ...(role === 'player' && deskId !== null && { deskId }) },
      }),
    close,
  );
  return (
    <Dialog
      opened={opened}
      close={close}
      title={say(words.changeRoleOf, { name: person.name })}
      does={say(words.changeRole)}
      submit={() => mutate(undefined)}
      pending={isPending}
      error={error}
      ready={role !== 'player' || deskId !== null}
    >
      <Choice
        label={say(words.roleOf)}
        value={role}
        set={setRole}
        of={ROLES.map((value) => ({ value, label: term('drill-role', value) }))}
      />
      {role === 'player' ? (
        <DeskSelect label={say(words.desk)} value={deskId} choose={setDeskId} among={(id) => played.has(id)} />
      ) : null}
    </Dialog>
  );
}

function PersonActs({ of: person, drill }: OfDrill & { readonly of: Person }) {
  const { say } = useSpeech();
  const [changing, setChanging] = useState(false);
  const { mutate, isPending, error } = useDrillAct(drill.id, (_: undefined, { path, headers }) =>
    leaveDrillPerson({ path: { ...path, personId: person.personId }, headers }),
  );
  const { name } = person;
  return (
    <td data-label={say(words.acts)} className={style.rowActs}>
      <button
        type="button"
        className={style.act}
        onClick={() => setChanging(true)}
        aria-label={say(words.changeRoleOf, { name })}
      >
        {say(words.changeRole)}
      </button>{' '}
      <button
        type="button"
        className={style.act}
        disabled={isPending}
        onClick={() => mutate(undefined)}
        aria-label={say(words.removeOf, { name })}
      >
        {say(words.remove)}
      </button>
      {error ? <Failure error={error} /> : null}
      {changing ? <RoleDialog of={person} drill={drill} opened close={() => setChanging(false)} /> : null}
    </td>
  );
}

function PersonRow({ of: person, drill, directs }: OfDrill & { readonly of: Person; readonly directs: boolean }) {
  const { say, term } = useSpeech();
  const { personId, name, role, deskId } = person;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={say(words.roleOf)}>{term('drill-role', role)}</td>
      <td data-label={say(words.desk)}>{deskId ? <DeskName deskId={deskId} /> : null}</td>
      <td data-label={say(words.reach)}>
        <Reach drill={drill} personId={personId} />
      </td>
      {directs ? <PersonActs of={person} drill={drill} /> : null}
    </tr>
  );
}

type Invitation = NonNullable<DrillRead['invitations']>[number];

interface InvitedProps extends OfDrill {
  readonly of: Invitation;
  readonly name: string;
  readonly directs: boolean;
}

/** Somebody who has not come: until when they may, or why not, and what can be done about it. */
function Invited({ of: { id: invitationId, place, expiresAt, state }, name, drill, directs }: InvitedProps) {
  const { say, term } = useSpeech();
  const withdraw = useDrillAct(drill.id, (_: undefined, { path, headers }) =>
    withdrawDrillInvitation({ path: { ...path, invitationId }, headers }),
  );
  const resend = useDrillAct(drill.id, (until: string, { path, headers }) =>
    resendDrillInvitation({ path: { ...path, invitationId }, headers, body: { expiresAt: until } }),
  );
  const over = Date.parse(expiresAt) <= outsideNow();
  const error = withdraw.error ?? resend.error;
  return (
    <li className={style.head}>
      <strong>{name}</strong>
      <span>{term('drill-role', place.role)}</span>
      {place.deskId ? <DeskName deskId={place.deskId} /> : null}
      <span className={style.soft}>
        {state === 'declined' ? say(words.hasDeclined) : say(over ? words.expired : words.until)}{' '}
        {state === 'declined' ? null : <Moment at={expiresAt} />}
      </span>
      {directs ? (
        <button
          type="button"
          className={style.act}
          disabled={resend.isPending}
          onClick={() => resend.mutate(inDays('3'))}
          aria-label={say(words.resendTo, { name })}
        >
          {say(words.resend)}
        </button>
      ) : null}
      {directs && state === 'open' ? (
        <button
          type="button"
          className={style.act}
          disabled={withdraw.isPending}
          onClick={() => withdraw.mutate(undefined)}
          aria-label={say(words.withdrawOf, { name })}
        >
          {say(words.withdraw)}
        </button>
      ) : null}
      {error ? <Failure error={error} /> : null}
    </li>
  );
}

/** Of each person the last invitation, while it stands or was not taken up. */
function OpenInvitations({
  drill,
  invited,
  directs,
}: OfDrill & { readonly invited: readonly Person[]; readonly directs: boolean }) {
  const { say } = useSpeech();
  const all = drill.invitations ?? [];
  const there = new Set((drill.roster ?? []).map(({ personId }) => personId));
  const last = all.filter(
    ({ place, state }, at) =>
      (state === 'open' || state === 'declined') &&
      !there.has(place.personId) &&
      all.findLastIndex((one) => one.place.personId === place.personId) === at,
  );
  if (last.length === 0) return null;
  const nameOf = (personId: string): string => invited.find((one) => one.personId === personId)?.name ?? '';
  return (
    <section aria-label={say(words.open)} className={style.invited}>
      <h3>{say(words.open)}</h3>
      <ul className={style.plain}>
        {last.map((one) => (
          <Invited key={one.id} of={one} name={nameOf(one.place.personId)} drill={drill} directs={directs} />
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
              <PersonRow key={one.personId} of={one} drill={drill} directs={directs} />
            ))}
          </DataTable>
        )}
      </Read>
      <OpenInvitations drill={drill} invited={people.data?.invited ?? []} directs={directs} />
      {inviting ? <InviteDialog drill={drill} opened close={() => setInviting(false)} /> : null}
    </Panel>
  );
}
