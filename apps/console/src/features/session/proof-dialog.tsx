import { Button, Modal, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useCallback, useState } from 'react';
import { askPasskeyStepUp, getMySignIn, type FactorsView, stepUp, stepUpWithPasskey } from '../../shared/api/client';
import { type AskedBallot, useCsrfToken } from '../../shared/api/transport';
import { useSpeech } from '../../shared/i18n/speech';
import { PasskeyFailure } from '../../shared/session/passkey-failure';
import { signBallot, signChallenge } from '../../shared/session/passkeys';
import { Failure, Read } from '../../shared/ui/notices';
import { AgencyProof } from './agency-button';
import style from './sign-in.module.css';
import { words } from './proof-words';

interface ProofProps {
  /** What was signed, empty for a proof; null when it was left. */
  readonly answer: (given: string | null) => void;
}

/** Keys that are meant for this dialog close none of those below it. */
const OWN_KEYS = { 'data-mantine-stop-propagation': 'true' };

function ByPasskey({ answer }: ProofProps) {
  const { say } = useSpeech();
  const proving = useMutation({
    mutationFn: async () => stepUpWithPasskey({ body: { signed: await signChallenge((await askPasskeyStepUp()).options) } }),
    onSuccess: ({ csrfToken }) => {
      useCsrfToken(csrfToken);
      answer('');
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
      answer('');
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
  const proved = useCallback(() => answer(''), [answer]);
  return (
    <>
      {canUsePasskey ? <ByPasskey answer={answer} /> : null}
      {agencyService ? <AgencyProof service={agencyService} proved={proved} /> : null}
      {agencyService && !hasFactor ? null : <ByTyping answer={answer} hasFactor={hasFactor} isFirst={!canUsePasskey} />}
    </>
  );
}

/** By a passkey over exactly what the act approves: one touch, which is a proof as well. */
function BySigning({ ballot, answer }: ProofProps & { readonly ballot: AskedBallot }) {
  const { say } = useSpeech();
  const signing = useMutation({ mutationFn: () => signBallot(ballot), onSuccess: answer });
  return (
    <>
      <p>{say(words.voteHint)}</p>
      <Button loading={signing.isPending} onClick={() => signing.mutate()} data-autofocus {...OWN_KEYS} fullWidth>
        {say(words.sign)}
      </Button>
      {signing.error ? <PasskeyFailure error={signing.error} /> : null}
      <details>
        <summary>{say(words.whatIsSigned)}</summary>
        <pre className={style.ballot}>{ballot.ballot}</pre>
      </details>
    </>
  );
}

function ByProving({ answer }: ProofProps) {
  const { say } = useSpeech();
  const asked = useQuery({ queryKey: ['my-sign-in'], queryFn: () => getMySignIn(), staleTime: 0 });
  return (
    <>
      <p>{say(words.proofHint)}</p>
      <Read from={asked}>{(factors) => <Ways factors={factors} answer={answer} />}</Read>
    </>
  );
}

/** Over the page, and over a dialog that may stand there: what was being done waits, and goes on or is left. */
export function ProofDialog({ ballot, answer }: ProofProps & { readonly ballot: AskedBallot | null }) {
  const { say } = useSpeech();
  const hear = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') answer(null);
  };
  return (
    <Modal
      opened
      onClose={() => answer(null)}
      withCloseButton={false}
      closeOnEscape={false}
      title={say(ballot ? words.vote : words.proof)}
      zIndex={400}
      onKeyDown={hear}
    >
      <div className={style.form}>
        {ballot ? <BySigning ballot={ballot} answer={answer} /> : <ByProving answer={answer} />}
        <Button variant="subtle" onClick={() => answer(null)} {...OWN_KEYS}>
          {say(words.leaveIt)}
        </Button>
      </div>
    </Modal>
  );
}
