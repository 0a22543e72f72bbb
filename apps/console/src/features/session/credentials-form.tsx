import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { signIn } from '../../shared/api/client';
import { useCsrfToken } from '../../shared/api/transport';
import { useSpeech } from '../../shared/i18n/speech';
import { Failure } from '../../shared/ui/notices';
import style from './sign-in.module.css';
import { words } from './words';

interface CredentialsFormProps {
  /** Who must sign in; anybody when absent. */
  readonly username?: string;
  readonly done: () => void;
}

export function CredentialsForm({ username: fixed, done }: CredentialsFormProps) {
  const { say } = useSpeech();
  const [username, setUsername] = useState(fixed ?? '');
  const [password, setPassword] = useState('');
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const entering = useMutation({
    mutationFn: () => signIn({ body: { username: username.trim(), password } }),
    onSuccess: ({ csrfToken }) => {
      useCsrfToken(csrfToken);
      done();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    entering.mutate();
  };
  return (
    <form onSubmit={submit} className={style.form}>
      {entering.error ? <Failure error={entering.error} /> : null}
      <TextInput
        label={say(words.username)}
        description={fixed ? undefined : say(words.usernameHint)}
        value={username}
        readOnly={fixed !== undefined}
        onChange={({ currentTarget }) => setUsername(currentTarget.value)}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        ref={fixed === undefined ? first : undefined}
      />
      <PasswordInput
        label={say(words.password)}
        value={password}
        onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        autoComplete="current-password"
        required
        ref={fixed === undefined ? undefined : first}
        data-autofocus={fixed !== undefined || undefined}
      />
      <Button type="submit" loading={entering.isPending} fullWidth>
        {say(words.enter)}
      </Button>
    </form>
  );
}
