import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { signIn } from '../../shared/api/client';
import { Problem } from '../../shared/api/problem';
import { useCsrfToken } from '../../shared/api/transport';
import { useSpeech } from '../../shared/i18n/speech';
import { Failure } from '../../shared/ui/notices';
import { onDemand } from '../../shared/ui/on-demand';
import style from './sign-in.module.css';
import { words } from './words';

const PasskeyButton = onDemand(async () => (await import('./passkey-button')).PasskeyButton);
const AgencyButton = onDemand(async () => (await import('./agency-button')).AgencyButton);

interface CredentialsFormProps {
  /** Who must sign in; anybody when absent. */
  readonly username?: string;
  readonly done: () => void;
}

const isOf = (error: unknown, ...codes: readonly string[]): boolean => error instanceof Problem && codes.includes(error.code);

/** Asked for once the password was right: most people have none. */
function CodeField({ value, set }: { readonly value: string; readonly set: (value: string) => void }) {
  const { say } = useSpeech();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <TextInput
      label={say(words.code)}
      description={say(words.codeHint)}
      value={value}
      onChange={({ currentTarget }) => set(currentTarget.value)}
      autoComplete="one-time-code"
      spellCheck={false}
      required
      ref={field}
    />
  );
}

/** The sign-in itself; a code is asked for when the api wants one. */
const useEntering = (username: string, password: string, done: () => void) => {
  const [code, setCode] = useState<string | null>(null);
  const entered = (csrfToken: string): void => {
    useCsrfToken(csrfToken);
    done();
  };
  const entering = useMutation({
    mutationFn: () => signIn({ body: { username: username.trim(), password, ...(code !== null && { otp: code.trim() }) } }),
    onSuccess: ({ csrfToken }) => entered(csrfToken),
    onError: (error) => {
      if (isOf(error, 'sign-in-factor-needed', 'sign-in-code-refused')) setCode('');
    },
  });
  return { entering, entered, code, setCode };
};

export function CredentialsForm({ username: fixed, done }: CredentialsFormProps) {
  const { say } = useSpeech();
  const [username, setUsername] = useState(fixed ?? '');
  const [password, setPassword] = useState('');
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const { entering, entered, code, setCode } = useEntering(username, password, done);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    entering.mutate();
  };
  return (
    <form onSubmit={submit} className={style.form}>
      {entering.error && !isOf(entering.error, 'sign-in-factor-needed') ? <Failure error={entering.error} /> : null}
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
      {code === null ? null : <CodeField value={code} set={setCode} />}
      <Button type="submit" loading={entering.isPending} fullWidth>
        {say(words.enter)}
      </Button>
      <PasskeyButton entered={entered} />
      <AgencyButton username={username} isAgain={fixed !== undefined} entered={entered} />
    </form>
  );
}
