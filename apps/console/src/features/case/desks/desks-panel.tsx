import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { type AddParticipantRequest, setCaseParticipant } from '../../../shared/api/client';
import { useDeskName, useDirectory } from '../../../shared/directory/directory';
import { useSpeech } from '../../../shared/i18n/speech';
import { DeskName } from '../../../shared/ui/desk-name';
import { MenuButton } from '../../../shared/ui/menu-button';
import { DutyMark } from '../../../shared/ui/marks';
import { dialogOnDemand } from '../../../shared/ui/on-demand';
import { Panel } from '../../../shared/ui/screen';
import style from '../case.module.css';
import { KeyedButton } from '../../../shared/ui/fields';
import { useInView } from '../reading/case-in-view';
import { Refusal } from '../refusal';
import { useCaseAct } from '../reading/use-case-act';
import { sectionWords } from '../sections';
import { words } from './words';

const AddDeskDialog = dialogOnDemand(async () => (await import('./desk-dialogs')).AddDeskDialog);
const ReleaseDialog = dialogOnDemand(async () => (await import('./desk-dialogs')).ReleaseDialog);

type Role = AddParticipantRequest['role'];

function ChangeDesk({ deskId, as: role }: { readonly deskId: string; readonly as: Role }) {
  const { say } = useSpeech();
  const nameOf = useDeskName();
  const { reader, standing } = useInView();
  const [releasing, setReleasing] = useState(false);
  const other: Role = role === 'supporting' ? 'informed' : 'supporting';
  const act = useCaseAct({ ask: (body: AddParticipantRequest, to) => setCaseParticipant({ ...to, body }) });
  return (
    <>
      <MenuButton
        className={style.iconButton}
        label={say(words.changeOf, { desk: nameOf(deskId) })}
        items={[
          ...(standing === 'lead'
            ? [
                {
                  key: other,
                  says: say(other === 'supporting' ? words.makeSupporting : words.makeInformed),
                  run: () => act.run({ deskId, role: other }),
                },
              ]
            : []),
          {
            key: 'release',
            says: say(deskId === reader.deskId ? words.withdraw : words.release),
            run: () => setReleasing(true),
          },
        ]}
      >
        <IconDots size={15} aria-hidden />
      </MenuButton>
      <Refusal of={act} />
      <ReleaseDialog deskId={deskId} opened={releasing} close={() => setReleasing(false)} />
    </>
  );
}

interface RoleGroupProps {
  readonly as: Role;
  readonly desks: ReturnType<typeof useInView>['seen']['supporting'];
}

function RoleGroup({ as: role, desks }: RoleGroupProps) {
  const { say, term } = useSpeech();
  const { seen, reader, standing } = useInView();
  const directory = useDirectory().desks;
  if (desks.length === 0) return null;
  const changeable = (deskId: string): boolean =>
    seen.state !== 'closed' && reader.may('case.work') && (standing === 'lead' || deskId === reader.deskId);
  return (
    <>
      <h3 className={style.small}>{term('case-role', role)}</h3>
      <ul className={style.desks}>
        {desks.map(({ deskId, because }) => (
          <li key={deskId} data-mine={deskId === reader.deskId || undefined}>
            <span className={style.grow}>
              <DeskName deskId={deskId} />{' '}
              {because === 'routed' ? null : <span className={style.soft}>{say(words[because])}</span>}
            </span>
            {directory.get(deskId)?.onDuty === false ? <DutyMark onDuty={false} /> : null}
            {changeable(deskId) ? <ChangeDesk deskId={deskId} as={role} /> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function Watchers() {
  const { say } = useSpeech();
  const { seen } = useInView();
  if (seen.watchers.length === 0) return null;
  return (
    <>
      <h3 className={style.small}>{say(words.watchers)}</h3>
      <ul className={style.desks}>
        {seen.watchers.map((deskId) => (
          <li key={deskId}>
            <DeskName deskId={deskId} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Which desks take part, in which role and why. */
export function DesksPanel() {
  const { say, term } = useSpeech();
  const nameOf = useDeskName();
  const { seen, reader, standing } = useInView();
  const [adding, setAdding] = useState(false);
  const leads = standing === 'lead' && seen.state !== 'closed' && reader.may('case.work');
  const add = (): void => setAdding(true);
  return (
    <Panel
      title={say(sectionWords.desks)}
      id="desks"
      actions={leads ? <KeyedButton small keys="d" says={words.add} run={add} /> : null}
    >
      <h3 className={style.small}>{term('case-role', 'lead')}</h3>
      <ul className={style.desks}>
        <li data-mine={standing === 'lead' || undefined}>
          <strong className={style.grow}>
            <DeskName deskId={seen.lead.deskId} />
          </strong>
        </li>
      </ul>
      <RoleGroup as="supporting" desks={seen.supporting} />
      <RoleGroup as="informed" desks={seen.informed} />
      <Watchers />
      {leads || seen.state === 'closed' ? null : (
        <p className={style.soft}>{say(words.leadOnly, { desk: nameOf(seen.lead.deskId) })}</p>
      )}
      <AddDeskDialog opened={adding} close={() => setAdding(false)} />
    </Panel>
  );
}
