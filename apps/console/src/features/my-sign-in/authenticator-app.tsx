import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { encode } from 'uqr';
import {
  beginTotp,
  confirmTotp,
  type FactorAddedResponse,
  type FactorsView,
  removeTotp,
  type TotpEnrolment,
} from '../../shared/api/client';
import { Problem } from '../../shared/api/problem';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { Ago } from '../../shared/ui/moment';
import { Failure } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import style from './my-sign-in.module.css';
import { TOUCHED } from './my-sign-in-queries';
import { RemoveDialog } from './remove-dialog';
import { words } from './words';

/** One square for each dark module of the picture. */
const pathOf = (modules: readonly (readonly boolean[])[]): string =>
  modules.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');

function Picture({ text }: { readonly text: string }) {
  const { say } = useSpeech();
  const { path, size } = useMemo(() => {
    const { data, size: side } = encode(text, { border: 2 });
    return { path: pathOf(data), size: side };
  }, [text]);
  return (
    <svg className={style.picture} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={say(words.picture)}>
      <path d={path} />
    </svg>
  );
}

interface EnrolmentProps {
  readonly begun: TotpEnrolment;
  readonly added: (answer: FactorAddedResponse) => void;
  readonly cancel: () => void;
}

/** Letters in fours are typed without losing one's place. */
const inFours = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? secret;

function Enrolment({ begun, added, cancel }: EnrolmentProps) {
  const { say } = useSpeech();
  const [code, setCode] = useState('');
  const confirming = useAct({
    act: (typed: string) => confirmTotp({ body: { enrolment: begun.enrolment, code: typed } }),
    touches: TOUCHED,
    done: added,
  });
  const fault = confirming.error instanceof Problem ? confirming.error.faultOf('/code') : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (code.trim() !== '') confirming.mutate(code.trim());
  };
  return (
    <form onSubmit={submit} className={style.form}>
      <p>{say(words.scan)}</p>
      <Picture text={begun.uri} />
      <p>
        {say(words.orType)} <code className={style.mono}>{inFours(begun.secret)}</code>
      </p>
      {confirming.error && !fault ? <Failure error={confirming.error} /> : null}
      <TextInput
        label={say(words.firstCode)}
        value={code}
        onChange={({ currentTarget }) => setCode(currentTarget.value)}
        error={fault}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
      />
      <Group gap="xs">
        <Button type="submit" loading={confirming.isPending}>
          {say(words.confirm)}
        </Button>
        <Button variant="default" onClick={cancel}>
          {say(words.cancel)}
        </Button>
      </Group>
    </form>
  );
}

interface AuthenticatorAppProps {
  readonly totp: FactorsView['totp'];
  readonly added: (answer: FactorAddedResponse) => void;
}

export function AuthenticatorApp({ totp, added }: AuthenticatorAppProps) {
  const { say } = useSpeech();
  const [begun, setBegun] = useState<TotpEnrolment | null>(null);
  const [isRemoving, setRemoving] = useState(false);
  const beginning = useAct({ act: () => beginTotp(), done: setBegun });
  const finish = (answer: FactorAddedResponse): void => {
    setBegun(null);
    added(answer);
  };
  return (
    <Panel title={say(words.app)}>
      <div className={style.form}>
        <p className={style.soft}>{say(words.appHint)}</p>
        {totp ? (
          <p>
            <span className={style.good}>● {say(words.appOn)}</span> {say(words.since)} <Ago at={totp.addedAt} />
          </p>
        ) : null}
        {beginning.error ? <Failure error={beginning.error} /> : null}
        {begun ? (
          <Enrolment begun={begun} added={finish} cancel={() => setBegun(null)} />
        ) : (
          <Group gap="xs">
            <Button variant="default" loading={beginning.isPending} onClick={() => beginning.mutate(undefined)}>
              {say(totp ? words.replaceApp : words.addApp)}
            </Button>
            {totp ? (
              <Button variant="subtle" onClick={() => setRemoving(true)}>
                {say(words.remove)}
              </Button>
            ) : null}
          </Group>
        )}
      </div>
      {isRemoving ? (
        <RemoveDialog label={say(words.theApp)} remove={() => removeTotp()} close={() => setRemoving(false)} />
      ) : null}
    </Panel>
  );
}
