import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { forgetMyMailAddress, giveMyMailAddress, type MailReachResponse, verifyMyMailAddress } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { Failure } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import style from './reach.module.css';
import { words } from './words';

const TOUCHED = ['reach'] as const;

interface FormProps {
  readonly label: string;
  readonly does: string;
  readonly submit: (value: string) => void;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly type: 'email' | 'text';
  readonly initial?: string;
}

/** One field and the button that sends it. */
function OneField({ label, does, submit, pending, error, type, initial = '' }: FormProps) {
  const [value, setValue] = useState(initial);
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (value.trim() !== '') submit(value.trim());
  };
  return (
    <form className={style.oneField} onSubmit={send}>
      <TextInput
        label={label}
        type={type}
        inputMode={type === 'text' ? 'numeric' : 'email'}
        autoComplete={type === 'text' ? 'one-time-code' : 'email'}
        value={value}
        onChange={({ currentTarget }) => setValue(currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={pending}>
        {does}
      </Button>
      {error ? <Failure error={error} /> : null}
    </form>
  );
}

function GiveAddress({ again }: { readonly again: boolean }) {
  const { say } = useSpeech();
  const giving = useAct({
    act: (address: string, guard) => giveMyMailAddress({ body: { address }, headers: { ...guard } }),
    touches: TOUCHED,
  });
  return (
    <OneField
      label={say(again ? words.otherAddress : words.address)}
      does={say(again ? words.change : words.sendCode)}
      type="email"
      submit={giving.mutate}
      pending={giving.isPending}
      error={giving.error}
    />
  );
}

function ShowCode({ email }: { readonly email: MailReachResponse }) {
  const { say, term } = useSpeech();
  const showing = useAct({
    act: (code: string, guard) => verifyMyMailAddress({ body: { code }, headers: { ...guard } }),
    touches: TOUCHED,
  });
  const sent = email.codeFault
    ? term('delivery-reason', email.codeFault)
    : say(email.codeSentAt ? words.codeSent : words.codeOnItsWay);
  return (
    <>
      <p aria-live="polite">{sent}</p>
      <OneField
        label={say(words.code)}
        does={say(words.verify)}
        type="text"
        submit={showing.mutate}
        pending={showing.isPending}
        error={showing.error}
      />
    </>
  );
}

function Standing({ email }: { readonly email: MailReachResponse }) {
  const { say } = useSpeech();
  const forgetting = useAct({
    act: (_: null, guard) => forgetMyMailAddress({ headers: { ...guard } }),
    touches: TOUCHED,
  });
  if (email.address === null) return <p className={style.soft}>{say(words.noAddress)}</p>;
  return (
    <p className={style.standing}>
      <strong>{email.address}</strong>
      <span className={email.verifiedAt ? style.good : style.warn}>
        {email.verifiedAt ? `● ${say(words.verified)}` : `▲ ${say(words.unverified)}`}
      </span>
      <Button size="compact-sm" variant="subtle" loading={forgetting.isPending} onClick={() => forgetting.mutate(null)}>
        {say(words.forget)}
      </Button>
    </p>
  );
}

/** The mail address, and whether anything may be sent to it. */
export function MailPanel({ email }: { readonly email: MailReachResponse }) {
  const { say } = useSpeech();
  return (
    <Panel title={say(words.mail)}>
      {email.isOn ? (
        <>
          <Standing email={email} />
          {email.address !== null && email.verifiedAt === null ? <ShowCode email={email} /> : null}
          <GiveAddress again={email.address !== null} />
        </>
      ) : (
        <p>{say(words.mailOff)}</p>
      )}
      <p className={style.soft}>{say(words.noFacts)}</p>
    </Panel>
  );
}
