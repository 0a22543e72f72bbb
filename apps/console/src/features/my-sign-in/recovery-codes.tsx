import { Button, CopyButton, Group } from '@mantine/core';
import { renewRecoveryCodes, type FactorsView } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { Failure } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import style from './my-sign-in.module.css';
import { words } from './words';

const GIVEN = 10;
const FEW = 3;

interface CodesShownProps {
  readonly codes: readonly string[];
  readonly kept: () => void;
}

/** For as long as this page is open: they are kept nowhere. */
export function CodesShown({ codes, kept }: CodesShownProps) {
  const { say } = useSpeech();
  return (
    <section className={style.form} aria-label={say(words.codes)}>
      <p role="status">{say(words.codesOnce)}</p>
      <ul className={style.codes}>
        {codes.map((code) => (
          <li key={code} className={style.mono}>
            {code}
          </li>
        ))}
      </ul>
      <Group gap="xs">
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {say(copied ? words.copyDone : words.copy)}
            </Button>
          )}
        </CopyButton>
        <Button onClick={kept}>{say(words.kept)}</Button>
      </Group>
    </section>
  );
}

interface RecoveryCodesProps {
  readonly factors: FactorsView;
  readonly show: (codes: readonly string[]) => void;
}

export function RecoveryCodes({ factors, show }: RecoveryCodesProps) {
  const { say } = useSpeech();
  const hasFactor = factors.totp !== null || factors.passkeys.length > 0;
  const renewing = useAct({
    act: () => renewRecoveryCodes(),
    touches: ['my-sign-in'],
    done: ({ recoveryCodes }) => show(recoveryCodes),
  });
  return (
    <Panel title={say(words.codes)}>
      <div className={style.form}>
        <p className={style.soft}>{say(hasFactor ? words.codesHint : words.codesNone)}</p>
        {hasFactor ? (
          <>
            <p>
              {say(words.codesLeft, { left: factors.recoveryCodesLeft, given: GIVEN })}
              {factors.recoveryCodesLeft <= FEW ? <span className={style.warn}> ▲ {say(words.codesFew)}</span> : null}
            </p>
            {renewing.error ? <Failure error={renewing.error} /> : null}
            <Button variant="default" loading={renewing.isPending} onClick={() => renewing.mutate(undefined)}>
              {say(words.newCodes)}
            </Button>
          </>
        ) : null}
      </div>
    </Panel>
  );
}
