import { Checkbox, TextInput } from '@mantine/core';
import { addCaseTask, type AddTaskRequest } from '../../../shared/api/client';
import { useTyped } from '../../../shared/drafts/use-typed';
import { useSpeech } from '../../../shared/i18n/speech';
import { DeskSelect } from '../../../shared/ui/desk-select';
import { Dialog, type OpenProps } from '../../../shared/ui/dialog';
import { useInView } from '../reading/case-in-view';
import { useCaseAct } from '../reading/use-case-act';
import { words } from './words';

export function TaskDialog({ opened, close }: OpenProps) {
  const { say } = useSpeech();
  const { seen, reader } = useInView();
  const draft = useTyped(`task.${seen.id}`, () => ({ title: '', deskId: reader.deskId as string | null, mandatory: false }));
  const { title, deskId, mandatory } = draft.typed;
  const act = useCaseAct({
    ask: (body: AddTaskRequest, { path, headers: { 'Idempotency-Key': key } }) =>
      addCaseTask({ path, headers: { 'Idempotency-Key': key }, body }),
    done: () => {
      draft.forget();
      close();
    },
  });
  const working = new Set([seen.lead.deskId, ...seen.supporting.map((one) => one.deskId)]);
  return (
    <Dialog
      opened={opened}
      close={close}
      title={say(words.addTask)}
      does={say(words.addTask)}
      submit={() => deskId && act.run({ title: title.trim(), deskId, mandatory })}
      draft={draft}
      ready={title.trim() !== '' && deskId !== null}
      {...act}
    >
      <TextInput
        label={say(words.task)}
        value={title}
        onChange={({ currentTarget }) => draft.type({ title: currentTarget.value })}
        maxLength={300}
        required
        data-autofocus
      />
      <DeskSelect
        label={say(words.owner)}
        value={deskId}
        choose={(next) => draft.type({ deskId: next })}
        among={(id) => working.has(id)}
      />
      <Checkbox
        label={say(words.mandatory)}
        checked={mandatory}
        onChange={({ currentTarget }) => draft.type({ mandatory: currentTarget.checked })}
      />
    </Dialog>
  );
}
