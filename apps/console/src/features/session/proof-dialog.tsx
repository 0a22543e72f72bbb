import { Button, Modal, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useCallback, useState } from 'react';
import { askPasskeyStepUp, getMySignIn, type FactorsView, stepUp, stepUpWithPasskey } from '../../shared/api/client';
import { useCsrfToken } from '../../shared/api/transport';
import { useSpeech } from '../../shared/i18n/speech';
import { PasskeyFailure } from '../../shared/session/passkey-failure';
import { signChallenge } from '../../shared/session/passkeys';
import { Failure, Read } from '../../shared/ui/notices';
import { AgencyProof } from './agency-button';
import style from './sign-in.module.css';
import { words } from './proof-words';

interface ProofProps {
  /** True: the person proved it. */
  readonly answer: (proved: boolean) => void;
}

/** Keys that are meant for this dialog close none of those below it. */
const OWN_KEYS = { 'data-mantine-stop-propagation': 'true' };

function ByPasskey({ answer }: ProofProps) {
  const { say } = useSpeech();
  const proving = useMutation({
    mutationFn: async () => stepUpWithPasskey({ body: { signed: await signChallenge((await askPasskeyStepUp()).options) } }),
    onSuccess: ({ csrfToken }) => {
      useCsrfToken(csrfToken);
      answer(true);
    },
  });
  return (
    <>
      <Button loading={proving.isPending} onClick={() => proving.mutate()} data-autofocus {...OWN_KEYS} fullWidth>
        {say(words.byPasskey)}
      </Button>
      {proving.error ? <PasskeyFailure error={proving.error} /> : null}
    </>
  );
}

/** By a code, or by the password where there is nothing else. */
function ByTyping({ answer, hasFactor, isFirst }: ProofProps & { readonly hasFactor: boolean; readonly isFirst: boolean }) {
  const { say } = useSpeech();
  const [typed, setTyped] = useState('');
  const proving = useMutation({
    mutationFn: () => stepUp({ body: hasFactor ? { otp: typed.trim() } : { password: typed } }),
    onSuccess: ({ csrfToken }) => {
      useCsrfToken(csrfToken);
      answer(true);
    },
    onError: () => setTyped(''),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    if (typed !== '') proving.mutate();
  };
  const shared = {
    value: typed,
    onChange: ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => setTyped(currentTarget.value),
    required: true,
    'data-autofocus': isFirst || undefined,
    ...OWN_KEYS,
  };
  return (
    <form onSubmit={submit} className={style.form}>
      {proving.error ? <Failure error={proving.error} /> : null}
      {hasFactor ? (
        <TextInput
          label={say(words.code)}
          description={say(words.codeHint)}
          autoComplete="one-time-code"
          spellCheck={false}
          {...shared}
        />
      ) : (
        <PasswordInput label={say(words.password)} autoComplete="current-password" {...shared} />
      )}
      <Button type="submit" variant={isFirst ? 'filled' : 'default'} loading={proving.isPending} fullWidth {...OWN_KEYS}>
        {say(words.confirm)}
      </Button>
    </form>
  );
}

function Ways({ factors: { totp, passkeys, agencyService }, answer }: ProofProps & { readonly factors: FactorsView }) {
  const canUsePasskey = passkeys.length > 0 && 'PublicKeyCredential' in window;
  const hasFactor = totp !== null || passkeys.length > 0;
  const proved = useCallback(() => answer(true), [answer]);
  return (
    <>
      {canUsePasskey ? <ByPasskey answer={answer} /> : null}
      {agencyService ? <AgencyProof service={agencyService} proved={proved} /> : null}
      {agencyService && !hasFactor ? null : <ByTyping answer={answer} hasFactor={hasFactor} isFirst={!canUsePasskey} />}
    </>
  );
}

/** Over the page, and over a dialog that may stand there: what was being done waits, and goes on or is left. */
export function ProofDialog({ answer }: ProofProps) {
  const { say } = useSpeech();
  const asked = useQuery({ queryKey: ['my-sign-in'], queryFn: () => getMySignIn(), staleTime: 0 });
  const hear = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') answer(false);
  };
  return (
    <Modal
      opened
      onClose={() => answer(false)}
      withCloseButton={false}
      closeOnEscape={false}
      title={say(words.proof)}
      zIndex={400}
      onKeyDown={hear}
    >
      <div className={style.form}>
        <p>{say(words.proofHint)}</p>
        <Read from={asked}>{(factors) => <Ways factors={factors} answer={answer} />}</Read>
        <Button variant="subtle" onClick={() => answer(false)} {...OWN_KEYS}>
          {say(words.leaveIt)}
        </Button>
      </div>
    </Modal>
  );
}
