import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { type CaseResponse, completeCaseTask } from '../../../shared/api/client';
import { serverNow } from '../../../shared/api/transport';
import { useDeskName } from '../../../shared/directory/directory';
import { useSpeech } from '../../../shared/i18n/speech';
import { DeskName } from '../../../shared/ui/desk-name';
import { Moment } from '../../../shared/ui/moment';
import { dialogOnDemand } from '../../../shared/ui/on-demand';
import { Panel } from '../../../shared/ui/screen';
import style from '../case.module.css';
import { KeyedButton } from '../../../shared/ui/fields';
import { useInView } from '../reading/case-in-view';
import { worksOnIt } from '../reading/standing';
import { Refusal } from '../refusal';
import { useCaseAct } from '../reading/use-case-act';
import { sectionWords } from '../sections';
import { words } from './words';

const TaskDialog = dialogOnDemand(async () => (await import('./task-dialog')).TaskDialog);

type Task = CaseResponse['tasks'][number];

/** The way to say that a task is done, or who may say it. */
function Completing({ task, done }: { readonly task: Task; readonly done: () => void }) {
  const { say } = useSpeech();
  const nameOf = useDeskName();
  const { seen, reader, standing } = useInView();
  if (seen.state === 'closed' || !reader.may('case.work')) return null;
  if (task.deskId !== reader.deskId && standing !== 'lead')
    return <span className={style.soft}>{say(words.notYours, { desk: nameOf(task.deskId) })}</span>;
  return (
    <Button
      size="compact-xs"
      variant="default"
      onClick={done}
      leftSection={<IconCheck size={13} aria-hidden />}
      aria-label={say(words.completeOf, { title: task.title })}
    >
      {say(words.complete)}
    </Button>
  );
}

function TaskLine({ task }: { readonly task: Task }) {
  const { say } = useSpeech();
  const { seen, reader } = useInView();
  const { id, title, deskId, mandatory, doneAt } = task;
  const act = useCaseAct({
    ask: (_: void, { path, headers }) => completeCaseTask({ path: { ...path, taskId: id }, headers, body: {} }),
    foresee: ({ tasks }) => ({
      tasks: tasks.map((one) => (one.id === id ? { ...one, doneAt: new Date(serverNow()).toISOString() } : one)),
    }),
  });
  return (
    <li data-done={doneAt !== null || undefined} data-mine={(deskId === reader.deskId && !doneAt) || undefined}>
      <span className={style.tick} aria-hidden>
        {doneAt ? '✓' : ''}
      </span>
      <span className={style.grow}>
        <span className={style.taskTitle}>{title}</span>{' '}
        <span className={style.soft}>
          <DeskName deskId={deskId} />
          {mandatory && !doneAt ? ` · ${say(words.mandatoryMark)}` : ''}
          {doneAt ? ` · ${say(words.done)} ` : ''}
          {doneAt ? <Moment at={doneAt} corridorId={seen.corridorId} /> : null}
        </span>
      </span>
      {doneAt ? null : <Completing task={task} done={() => act.run()} />}
      <Refusal of={act} />
    </li>
  );
}

/** The checklist: what has to be done, by which desk, and what holds the case open. */
export function TasksPanel() {
  const { say } = useSpeech();
  const { seen, reader, standing } = useInView();
  const [adding, setAdding] = useState(false);
  const works = worksOnIt(standing) && reader.may('case.work') && seen.state !== 'closed';
  const add = (): void => setAdding(true);
  const open = seen.tasks.filter(({ doneAt }) => !doneAt).length;
  return (
    <Panel
      title={say(sectionWords.tasks)}
      id="tasks"
      flush
      beside={
        <span className={style.count}>
          {seen.tasks.length - open}/{seen.tasks.length}
        </span>
      }
      actions={works ? <KeyedButton small keys="t" says={words.addTask} run={add} /> : null}
    >
      {seen.tasks.length === 0 ? (
        <p className={style.quiet}>{say(words.noTasks)}</p>
      ) : (
        <ul className={style.tasks}>
          {seen.tasks.map((task) => (
            <TaskLine key={task.id} task={task} />
          ))}
        </ul>
      )}
      {works || seen.state === 'closed' ? null : <p className={style.quiet}>{say(words.tasksFor)}</p>}
      <TaskDialog opened={adding} close={() => setAdding(false)} />
    </Panel>
  );
}
