import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import {
  acceptDrillInvitation,
  declineDrillInvitation,
  type DrillInvitationResponse,
  type DrillResponse,
} from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { useListKeys } from '../../shared/keyboard/use-list-keys';
import { drillHere } from '../../shared/realm/realm';
import { useSession } from '../../shared/session/session';
import { DataTable } from '../../shared/ui/data-table';
import { DeskName } from '../../shared/ui/desk-name';
import { Moment } from '../../shared/ui/moment';
import { Empty, Failure, Read } from '../../shared/ui/notices';
import { Panel, Screen } from '../../shared/ui/screen';
import style from './drills.module.css';
import { EnterButton } from './enter-button';
import { useDrills, useInvitations } from './queries';
import { words } from './words';

function Invited({ of: { id, drillId, title, place, expiresAt } }: { readonly of: DrillInvitationResponse }) {
  const { say, term, locale } = useSpeech();
  const { mutate, isPending, error } = useAct({
    act: (takes: boolean, guard) =>
      (takes ? acceptDrillInvitation : declineDrillInvitation)({ path: { drillId, id }, headers: { ...guard } }),
    touches: ['drills'],
  });
  return (
    <li>
      {error ? <Failure error={error} /> : null}
      <p className={style.head}>
        <strong>{title[locale]}</strong>
        <span>{say(words.as, { role: term('drill-role', place.role) })}</span>
        {place.deskId ? <DeskName deskId={place.deskId} /> : null}
        <span className={style.soft}>
          {say(words.until)} <Moment at={expiresAt} />
        </span>
      </p>
      <div className={style.acts}>
        <Button size="compact-sm" loading={isPending} onClick={() => mutate(true)}>
          {say(words.accept)}
        </Button>
        <Button size="compact-sm" variant="default" disabled={isPending} onClick={() => mutate(false)}>
          {say(words.decline)}
        </Button>
      </div>
    </li>
  );
}

function Invitations() {
  const { say } = useSpeech();
  const items = useInvitations().data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Panel title={say(words.invitations)}>
      <ul className={style.plain}>
        {items.map((one) => (
          <Invited key={one.id} of={one} />
        ))}
      </ul>
    </Panel>
  );
}

function Drills({ drills }: { readonly drills: readonly DrillResponse[] }) {
  const { say, term } = useSpeech();
  const { list, row, rover, within } = useListKeys({ items: drills, idOf: ({ id }) => id });
  if (drills.length === 0)
    return (
      <Empty title={say(words.none)}>
        <span>{say(words.noneHint)}</span>
      </Empty>
    );
  return (
    <DataTable label={say(words.mine)} heads={[words.drill, words.state, words.role, words.when, words.acts]} list={list}>
      {drills.map((drill) => (
        <tr key={drill.id} {...row(drill)}>
          <th scope="row">
            <Link to="/drills/$drillId" params={{ drillId: drill.id } as never} {...rover(drill)}>
              {drill.title}
            </Link>
          </th>
          <td data-label={say(words.state)}>{drill.stateText}</td>
          <td data-label={say(words.role)}>{drill.me ? term('drill-role', drill.me.role) : null}</td>
          <td data-label={say(words.when)}>{drill.plannedFor ? <Moment at={drill.plannedFor} /> : null}</td>
          <td data-label={say(words.acts)}>
            {drill.id === drillHere() ? say(words.inIt) : <EnterButton drillId={drill.id} tabIndex={within(drill)} />}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

/** Drills that the reader takes part in, and invitations to others. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const { may } = useSession();
  const drills = useDrills();
  return (
    <Screen
      title={say(words.title)}
      actions={
        <>
          <Link to="/scenarios">{say(words.library)}</Link>
          {may('drill.plan') ? (
            <Link to="/drills/new" search={{} as never}>
              {say(words.plan)}
            </Link>
          ) : null}
        </>
      }
    >
      <Invitations />
      <Panel title={say(words.mine)} flush>
        <Read from={drills}>{(items) => <Drills drills={items} />}</Read>
      </Panel>
    </Screen>
  );
}
