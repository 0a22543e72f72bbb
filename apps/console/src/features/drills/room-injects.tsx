import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  fireDrillInject,
  holdDrillInject,
  type InjectResponse,
  releaseDrillInject,
  repeatDrillInject,
  skipDrillInject,
} from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useShortcut } from '../../shared/keyboard/shortcuts';
import { useListKeys } from '../../shared/keyboard/use-list-keys';
import { DataTable } from '../../shared/ui/data-table';
import { DeskName } from '../../shared/ui/desk-name';
import { useFirstOf } from '../../shared/ui/first-of';
import { Empty, Failure, Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import { AddInjectDialog } from './add-inject-dialog';
import style from './drills.module.css';
import { actsOn, type InjectAct, nameOf } from './inject-acts';
import { InjectPicture } from './inject-picture';
import { RehearseDialog, RescheduleDialog } from './inject-dialogs';
import { type DrillRead, useDrillAct, useInjects } from './queries';
import { words } from './words';

const SENDS = {
  fire: fireDrillInject,
  hold: holdDrillInject,
  release: releaseDrillInject,
  skip: skipDrillInject,
} as const;

/** So many rows are drawn at once; a script of a thousand is opened piece by piece. */
const ROWS = 60;
/** Of what came too late: one is decided, and the next moves up. */
const LATE_AT_ONCE = 10;

interface Ask {
  readonly act: 'reschedule' | 'rehearse';
  readonly inject: InjectResponse;
}

/** Acts on injects: those that need nothing more are sent, the others asked for. */
function useInjectActs(drill: DrillRead) {
  const [asked, ask] = useState<Ask | null>(null);
  const { mutate, isPending, error } = useDrillAct(
    drill.id,
    ({ act, name }: { readonly act: keyof typeof SENDS | 'repeat'; readonly name: string }, { path, headers }) => {
      const to = { path: { ...path, number: name }, headers };
      return act === 'repeat' ? repeatDrillInject({ ...to, body: {} }) : SENDS[act](to);
    },
  );
  const run = (act: InjectAct, inject: InjectResponse): void => {
    if (act === 'reschedule' || act === 'rehearse') ask({ act, inject });
    else mutate({ act, name: nameOf(inject) });
  };
  return { run, isPending, error, asked, closeAsked: () => ask(null) };
}

type Acts = ReturnType<typeof useInjectActs>;

interface RowActsProps {
  readonly inject: InjectResponse;
  readonly drill: DrillRead;
  readonly acts: Acts;
  readonly tabIndex: 0 | -1;
}

function RowActs({ inject, drill, acts, tabIndex }: RowActsProps) {
  const { say } = useSpeech();
  return (
    <div className={style.acts}>
      {actsOn(inject, drill).map((act) => (
        <button
          key={act}
          type="button"
          className={style.act}
          tabIndex={tabIndex}
          disabled={acts.isPending}
          aria-label={say(words.actOn, { act: say(words[act]), number: inject.number ?? say(words.move) })}
          onClick={() => acts.run(act, inject)}
        >
          {say(words[act])}
        </button>
      ))}
    </div>
  );
}

/** What happens, by whom it is said, and to whom. */
function What({ inject: { content, to, channel } }: { readonly inject: InjectResponse }) {
  const { say, term, locale } = useSpeech();
  const move = content.answers;
  if (move)
    return (
      <span>
        {say(words.move)}: <DeskName deskId={move.desk} /> · {term('script-act', move.does)}
      </span>
    );
  return (
    <>
      <p className={style.text}>{content.text[locale]}</p>
      <p className={style.head}>
        <span className={style.soft}>{term('inject-channel', channel)}</span>
        <span className={style.soft}>{say(words.from, { who: content.from[locale] })}</span>
        {to === null ? <span className={style.soft}>{say(words.toAll)}</span> : to.map((id) => <DeskName key={id} deskId={id} />)}
      </p>
    </>
  );
}

interface TableProps {
  readonly injects: readonly InjectResponse[];
  readonly drill: DrillRead;
  readonly acts: Acts;
  readonly controls: boolean;
}

function Keys({
  selected,
  drill,
  acts,
}: {
  readonly selected: InjectResponse | undefined;
  readonly drill: DrillRead;
  readonly acts: Acts;
}) {
  const on = (act: InjectAct) => (): void => {
    if (selected && actsOn(selected, drill).includes(act)) acts.run(act, selected);
  };
  useShortcut({ keys: 'f', says: words.fire, group: 'act', run: on('fire') });
  useShortcut({ keys: 'h', says: words.hold, group: 'act', run: on(selected?.state === 'held' ? 'release' : 'hold') });
  return null;
}

function InjectTable({ injects, drill, acts, controls }: TableProps) {
  const { say, number } = useSpeech();
  const { shown: rows, more } = useFirstOf(injects, ROWS);
  const { selected, list, row, rover, within } = useListKeys({ items: rows, idOf: ({ id }) => id });
  const heads = [words.number, words.minute, words.text, words.state, ...(controls ? [words.acts] : [])];
  return (
    <>
      {controls ? <Keys selected={selected} drill={drill} acts={acts} /> : null}
      <DataTable label={say(words.injects)} heads={heads} list={list}>
        {rows.map((inject) => (
          <tr key={inject.id} {...row(inject)}>
            <th scope="row" className="tabular">
              <span {...rover(inject)}>{inject.number ?? '·'}</span>
            </th>
            <td data-label={say(words.minute)} className="tabular">
              {inject.minute === null ? say(words.waits) : number(Math.round(inject.minute))}
            </td>
            <td data-label={say(words.text)}>
              <What inject={inject} />
            </td>
            <td data-label={say(words.state)} className={style.state} data-state={inject.state}>
              {inject.stateText}
              {inject.fault ? ` · ${say(words.failedBy, { code: inject.fault.code })}` : null}
            </td>
            {controls ? (
              <td data-label={say(words.acts)}>
                <RowActs inject={inject} drill={drill} acts={acts} tabIndex={within(inject)} />
              </td>
            ) : null}
          </tr>
        ))}
      </DataTable>
      {more}
    </>
  );
}

/** What came too late is never played by itself: somebody has to say. */
function Late({ injects, drill, acts }: Omit<TableProps, 'controls'>) {
  const { say } = useSpeech();
  const { shown, more } = useFirstOf(injects, LATE_AT_ONCE);
  if (injects.length === 0) return null;
  return (
    <section className={`${style.ask} ${style.real}`} role="status" aria-label={say(words.late)}>
      <div>
        <strong>{say(words.late)}</strong>
        <p>{say(words.lateHint)}</p>
        <ul className={style.plain}>
          {shown.map((inject) => (
            <li key={inject.id}>
              <What inject={inject} />
              <RowActs inject={inject} drill={drill} acts={acts} tabIndex={0} />
            </li>
          ))}
        </ul>
        {more}
      </div>
    </section>
  );
}

function Injects({ injects, drill, controls }: Omit<TableProps, 'acts'>) {
  const { say } = useSpeech();
  const acts = useInjectActs(drill);
  if (injects.length === 0) return <Empty title={say(words.noInjects)} />;
  return (
    <>
      {acts.error ? <Failure error={acts.error} /> : null}
      {controls ? <Late injects={injects.filter(({ state }) => state === 'asked')} drill={drill} acts={acts} /> : null}
      <InjectPicture injects={injects} drill={drill} />
      <InjectTable injects={injects} drill={drill} acts={acts} controls={controls} />
      {acts.asked?.act === 'reschedule' ? (
        <RescheduleDialog drill={drill} inject={acts.asked.inject} opened close={acts.closeAsked} />
      ) : null}
      {acts.asked?.act === 'rehearse' ? (
        <RehearseDialog drill={drill} inject={acts.asked.inject} opened close={acts.closeAsked} />
      ) : null}
    </>
  );
}

/** The script as it is played, for those who may read it; its acts, for those who control. */
export function InjectsPanel({ drill }: { readonly drill: DrillRead }) {
  const { say } = useSpeech();
  const [adding, setAdding] = useState(false);
  const injects = useInjects(drill.id);
  const controls = drill.me?.may.includes('control') ?? false;
  return (
    <Panel
      title={say(words.injects)}
      actions={
        controls ? (
          <Button size="xs" variant="default" onClick={() => setAdding(true)}>
            {say(words.add)}
          </Button>
        ) : null
      }
    >
      <Read from={injects}>{({ items }) => <Injects injects={items} drill={drill} controls={controls} />}</Read>
      {adding ? <AddInjectDialog drill={drill} opened close={() => setAdding(false)} /> : null}
    </Panel>
  );
}
