import { Button, CopyButton } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSpeech } from '../../shared/i18n/speech';
import { day } from '../../shared/i18n/times';
import { Ago } from '../../shared/ui/moment';
import { Facts, Panel } from '../../shared/ui/screen';
import { useSideClocks } from '../../shared/directory/directory';
import { hex } from './bytes';
import style from './ledger.module.css';
import { isSealed, type LedgerHead } from './use-head';
import { words } from './words';

/** A finding in words, with its mark: never by colour alone. */
export function Finding({ good, children }: { readonly good: boolean; readonly children: ReactNode }) {
  const Icon = good ? IconCircleCheck : IconAlertTriangle;
  return (
    <p className={`${style.finding} ${good ? style.findingGood : style.findingBad}`}>
      <Icon size={18} aria-hidden />
      <span>{children}</span>
    </p>
  );
}

/** A hash in full, in groups that can be read aloud, and a way to copy it. */
export function WholeHash({ bytes }: { readonly bytes: Uint8Array }) {
  const { say } = useSpeech();
  const text = hex(bytes);
  return (
    <span className={style.whole}>
      <code>{text.match(/.{1,8}/g)?.join(' ')}</code>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button size="compact-xs" variant="subtle" color="gray" leftSection={<IconCopy size={13} aria-hidden />} onClick={copy}>
            {say(copied ? words.copied : words.copy)}
          </Button>
        )}
      </CopyButton>
    </span>
  );
}

function Continuity({ head }: { readonly head: LedgerHead }) {
  const { say } = useSpeech();
  const { before, checkpoint, continuity } = head;
  const older = before?.size ?? 0;
  const told = say(words[`mem_${continuity}`], {
    older,
    newer: checkpoint.size,
    more: checkpoint.size - older,
    origin: before?.origin ?? '',
  });
  return (
    <>
      <Finding good={continuity !== 'forked' && continuity !== 'shrunk'}>{told}</Finding>
      {before ? (
        <p className={style.soft}>
          {say(words.remembered, { size: older, root: before.root.slice(0, 12) })} <Ago at={before.at} />.
        </p>
      ) : null}
    </>
  );
}

function Key({ head: { keyText, keyChanged, seenKey } }: { readonly head: LedgerHead }) {
  const { say, locale } = useSpeech();
  const [first] = useSideClocks();
  return (
    <>
      {keyChanged ? <Finding good={false}>{say(words.keyChanged, { key: seenKey.key })}</Finding> : null}
      <p className={style.soft}>
        <code className={style.break}>{keyText}</code>
        <br />
        {say(words.keyFirst, { day: day(seenKey.at, first!.zone, locale) })}
      </p>
    </>
  );
}

/** Whether witnesses of both countries vouch for it, as far as this browser could check it. */
function Seals({ head }: { readonly head: LedgerHead }) {
  const { say } = useSpeech();
  const { sealing, witnesses } = head;
  if (sealing.policy === null) return <p className={style.soft}>{say(words.noWitness)}</p>;
  const good = witnesses.filter(({ at }) => at !== null).length;
  const sealed = isSealed(head);
  return (
    <>
      <Finding good={sealed}>
        {say(sealed ? words.sealed : words.unsealed, { good, all: witnesses.length })}{' '}
        {sealing.waitingSince !== null && !sealed ? (
          <>
            <Ago at={sealing.waitingSince} />.
          </>
        ) : null}
      </Finding>
      <ul className={style.soft}>
        {witnesses.map(({ name, at }) => (
          <li key={name}>
            <code className={style.break}>{name}</code>: {at === null ? say(words.notCosigned) : <Ago at={at.toISOString()} />}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The newest signed head, and what this browser can say of it by itself. */
export function HeadPanel({ head }: { readonly head: LedgerHead }) {
  const { say, number } = useSpeech();
  const { checkpoint, key, signature, newestAt } = head;
  return (
    <Panel title={say(words.head)}>
      <Facts
        of={[
          [
            say(words.size),
            <b key="size" className="tabular">
              {number(checkpoint.size)}
            </b>,
          ],
          newestAt ? [say(words.newest), <Ago key="newest" at={newestAt} />] : null,
          key.name === checkpoint.origin ? null : [say(words.signedBy), key.name],
          [say(words.origin), checkpoint.origin],
        ]}
      />
      <Finding good={signature === 'good'}>
        {say(words.signature)}: {say(words[`sig_${signature}`])}
      </Finding>
      <Seals head={head} />
      <Continuity head={head} />
      <h3 className={style.minor}>{say(words.root)}</h3>
      <WholeHash bytes={checkpoint.root} />
      <p className={style.soft}>{say(words.rootHint)}</p>
      <h3 className={style.minor}>{say(words.key)}</h3>
      <Key head={head} />
    </Panel>
  );
}
