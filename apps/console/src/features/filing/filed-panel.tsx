import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { linkCase } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { useShortcut } from '../../shared/keyboard/shortcuts';
import { DeskName } from '../../shared/ui/desk-name';
import { PriorityMark } from '../../shared/ui/marks';
import { Moment } from '../../shared/ui/moment';
import { Failure } from '../../shared/ui/notices';
import { Facts, Panel } from '../../shared/ui/screen';
import style from './filed.module.css';
import { foresightWords } from './foresight-words';
import { LookAlikes, type Visible } from './look-alikes';
import type { Answer, Filed } from './use-filing';

function CaseNumber({ number }: { readonly number: string }) {
  const { say } = useSpeech();
  const { copy, copied } = useClipboard();
  return (
    <p className={style.number}>
      <span className="visually-hidden">{say(foresightWords.number)}: </span>
      <strong className="tabular">{number}</strong>
      <Button
        size="xs"
        variant="default"
        leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
        onClick={() => copy(number)}
      >
        <span aria-live="polite">{say(copied ? foresightWords.copied : foresightWords.copyNumber)}</span>
      </Button>
    </p>
  );
}

/** The filer said that it is the same as a known case: now both have a number, and can be linked. */
function LinkNow({ caseId, to }: { readonly caseId: string; readonly to: Visible }) {
  const { say } = useSpeech();
  const act = useAct({
    act: (body: { caseId: string; relation: 'related' }, guard) =>
      linkCase({ path: { id: caseId }, body, headers: { ...guard } }),
    touches: ['case', 'cases'],
  });
  if (act.isSuccess) return <p className={style.good}>{say(foresightWords.linked, { number: to.number })}</p>;
  return (
    <>
      {act.error ? <Failure error={act.error} /> : null}
      <Button variant="default" loading={act.isPending} onClick={() => act.mutate({ caseId: to.caseId, relation: 'related' })}>
        {say(foresightWords.linkNow, { number: to.number })}
      </Button>
    </>
  );
}

/** A report that was filed at once. */
export type FiledNow = Filed & { readonly answer: Answer };

function Told({ filed: { answer, asFirstSent } }: { readonly filed: FiledNow }) {
  const { say } = useSpeech();
  return (
    <>
      {answer.sighting ? <p className={style.note}>{say(foresightWords.sighting)}</p> : null}
      {asFirstSent ? <p className={style.note}>{say(foresightWords.asFirstSent)}</p> : null}
      {answer.caseNumber ? <CaseNumber number={answer.caseNumber} /> : <p>{say(foresightWords.filedTriage)}</p>}
    </>
  );
}

interface FiledPanelProps {
  readonly filed: FiledNow;
  readonly same: Visible | null;
  readonly choose: (same: Visible | null) => void;
  readonly another: () => void;
}

/** What became of the filing: the number, whose it is and why, what looks alike, and where to go from here. */
export function FiledPanel({ filed, same, choose, another }: FiledPanelProps) {
  const { say, locale } = useSpeech();
  const { answer, fields } = filed;
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.focus(), []);
  useShortcut({ keys: 'n', says: foresightWords.another, group: 'act', run: another });
  return (
    <div
      ref={first}
      tabIndex={-1}
      className={style.filed}
      aria-label={`${say(foresightWords.filed)} ${answer.caseNumber ?? ''}`}
      role="group"
    >
      <Panel title={say(foresightWords.filed)}>
        <Told filed={filed} />
        <Facts
          of={[
            [say(foresightWords.lead), <DeskName key="lead" deskId={answer.lead.deskId} />],
            answer.priority ? [say(foresightWords.priority), <PriorityMark key="priority" priority={answer.priority} />] : null,
            [say(foresightWords.receivedAt), <Moment key="at" at={answer.receivedAt} />],
          ]}
        />
        <p>{answer.routing.reason[locale]}</p>
        {same && answer.caseId ? <LinkNow caseId={answer.caseId} to={same} /> : null}
        <div className={style.next}>
          {answer.caseId ? (
            <Button component={Link} to={`/cases/${answer.caseId}`}>
              {say(foresightWords.openCase)}
            </Button>
          ) : (
            <Button component={Link} to={`/reports/${answer.id}`}>
              {say(foresightWords.openReport)}
            </Button>
          )}
          <Button variant="default" onClick={another} rightSection={<kbd aria-hidden>n</kbd>}>
            {say(foresightWords.another)}
          </Button>
        </div>
      </Panel>
      {answer.similar.length > 0 ? (
        <Panel title={say(foresightWords.similar)}>
          <LookAlikes similar={answer.similar} same={same} choose={choose} fields={fields} />
        </Panel>
      ) : null}
    </div>
  );
}
