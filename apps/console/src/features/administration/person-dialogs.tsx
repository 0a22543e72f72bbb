import { Button, CopyButton, Group, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { disablePerson, setPersonPassword } from '../../shared/api/client';
import { Problem } from '../../shared/api/problem';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { Failure } from '../../shared/ui/notices';
import style from './administration.module.css';
import { newPassword } from './password';
import { words } from './words';

interface PersonDialogProps {
  readonly person: { readonly id: string; readonly name: string; readonly version: number };
  readonly close: () => void;
  readonly done: (told: string) => void;
}

interface PasswordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly error?: string | undefined;
}

/** In plain sight, because it is handed over: proposed at random, so that nobody thinks one up. */
export function PasswordField({ label, value, set, error }: PasswordFieldProps) {
  const { say } = useSpeech();
  return (
    <>
      <TextInput
        label={label}
        description={say(words.passwordHint)}
        value={value}
        error={error}
        onChange={({ currentTarget }) => set(currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
        required
        classNames={{ input: style.mono ?? '' }}
      />
      <Group gap="xs">
        <Button size="xs" variant="default" onClick={() => set(newPassword())}>
          {say(words.propose)}
        </Button>
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" onClick={copy}>
              {say(copied ? words.copied : words.copy)}
            </Button>
          )}
        </CopyButton>
      </Group>
    </>
  );
}

export function PasswordDialog({ person, close, done }: PersonDialogProps) {
  const { say } = useSpeech();
  const [password, setPassword] = useState(newPassword);
  const setting = useAct({
    act: (wanted: string) => setPersonPassword({ path: { id: person.id }, body: { password: wanted } }),
    touches: ['people'],
    done: () => done(say(words.passwordSet, { name: person.name })),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setting.mutate(password);
  };
  const fault = setting.error instanceof Problem ? setting.error.faultOf('/password') : undefined;
  return (
    <Modal opened onClose={close} title={say(words.setPasswordOf, { name: person.name })}>
      <form onSubmit={submit} className={style.form}>
        {setting.error && !fault ? <Failure error={setting.error} /> : null}
        <PasswordField label={say(words.password)} value={password} set={setPassword} error={fault} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {say(words.cancel)}
          </Button>
          <Button type="submit" loading={setting.isPending}>
            {say(words.setPassword)}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

/** What cannot be undone is said before it is done. */
export function DisableDialog({ person, close, done }: PersonDialogProps) {
  const { say } = useSpeech();
  const disabling = useAct({
    act: (version: number) => disablePerson({ path: { id: person.id }, headers: { 'If-Match': `"${version}"` } }),
    touches: ['people'],
    done: () => done(say(words.disabledDone, { name: person.name })),
  });
  return (
    <Modal opened onClose={close} title={say(words.disableWho, { name: person.name })}>
      <div className={style.form}>
        {disabling.error ? <Failure error={disabling.error} /> : null}
        <p>{say(words.disableMeans)}</p>
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            {say(words.cancel)}
          </Button>
          <Button color="red" loading={disabling.isPending} onClick={() => disabling.mutate(person.version)}>
            {say(words.disable)}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}
