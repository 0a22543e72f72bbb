import { Button, CopyButton, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { setPersonPassword } from '../../shared/api/client';
import { Problem } from '../../shared/api/problem';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { useReturnFocus } from '../../shared/keyboard/use-return-focus';
import { Dialog } from '../../shared/ui/dialog';
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
  useReturnFocus();
  const { say } = useSpeech();
  const [password, setPassword] = useState(newPassword);
  const setting = useAct({
    act: (wanted: string) => setPersonPassword({ path: { id: person.id }, body: { password: wanted } }),
    touches: ['people'],
    done: () => done(say(words.passwordSet, { name: person.name })),
  });
  const fault = setting.error instanceof Problem ? setting.error.faultOf('/password') : undefined;
  return (
    <Dialog
      opened
      close={close}
      title={say(words.setPasswordOf, { name: person.name })}
      does={say(words.setPassword)}
      submit={() => setting.mutate(password)}
      pending={setting.isPending}
      error={fault ? null : setting.error}
    >
      <PasswordField label={say(words.password)} value={password} set={setPassword} error={fault} />
    </Dialog>
  );
}
