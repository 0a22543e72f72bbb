import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type BreakGlassResponse, reviewBreakGlass, getBreakGlass } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { DataTable } from '../../shared/ui/data-table';
import { Panel } from '../../shared/ui/screen';
import { DeskName } from '../../shared/ui/desk-name';
import { Dialog } from '../../shared/ui/dialog';
import { LongText } from '../../shared/ui/fields';
import { StateMark } from '../../shared/ui/marks';
import { Due, Moment } from '../../shared/ui/moment';
import { OwnKeyMark } from '../../shared/ui/own-key-mark';
import { Empty, Read } from '../../shared/ui/notices';
import { words } from './opening-words';
import style from './oversight.module.css';

const FINDINGS = ['justified', 'not-justified', 'referred'] as const;
type FindingName = (typeof FINDINGS)[number];

function ReviewDialog({ of, close }: { readonly of: BreakGlassResponse; readonly close: () => void }) {
  const { say, term } = useSpeech();
  const [finding, setFinding] = useState<FindingName | null>(null);
  const [text, setText] = useState('');
  const reviewing = useAct({
    act: (said: { readonly finding: FindingName; readonly text?: string }, guard) =>
      reviewBreakGlass({ path: { id: of.id }, body: said, headers: { ...guard, 'If-Match': `"${of.version}"` } }),
    touches: ['oversight'],
    done: close,
  });
  const submit = (): void => {
    if (finding) reviewing.mutate({ finding, ...(text.trim() && { text: text.trim() }) });
  };
  return (
    <Dialog
      opened
      close={close}
      title={say(words.reviewOf, { number: of.caseNumber })}
      does={say(words.review)}
      submit={submit}
      pending={reviewing.isPending}
      error={reviewing.error}
      ready={finding !== null}
    >
      <p>
        {term('glass-reason', of.reason)}: {of.text}
      </p>
      <Select
        label={say(words.finding)}
        data={FINDINGS.map((value) => ({ value, label: term('glass-finding', value) }))}
        value={finding}
        onChange={(value) => setFinding(value as FindingName | null)}
        allowDeselect={false}
        data-autofocus
        required
      />
      <LongText label={say(words.findingText)} value={text} set={setText} longest={2_000} needed={false} />
    </Dialog>
  );
}

function Outcome({ of, review }: { readonly of: BreakGlassResponse; readonly review: () => void }) {
  const { say, term } = useSpeech();
  if (of.review)
    return (
      <>
        {term('glass-finding', of.review.finding)}
        <span className={style.second}>
          {of.review.byName} · <Moment at={of.review.at} />
        </span>
        <OwnKeyMark votes={of.votes} at={of.review.at} by={of.review.by} />
        {of.review.text ? <span className={style.second}>{of.review.text}</span> : null}
      </>
    );
  return (
    <div className={style.due}>
      <Due at={of.reviewBy} />
      {of.may.review ? (
        <Button size="compact-sm" variant="default" onClick={review}>
          {say(words.review)}
        </Button>
      ) : null}
    </div>
  );
}

const HEADS = [words.when, words.caseOf, words.person, words.reason, words.state, words.finding];

function Rows({ items }: { readonly items: readonly BreakGlassResponse[] }) {
  const { say, term } = useSpeech();
  const [chosen, setChosen] = useState<BreakGlassResponse | null>(null);
  return (
    <>
      <Panel title={say(words.openings)} flush>
        <DataTable label={say(words.openings)} heads={HEADS} className={style.rows}>
          {items.map((one) => (
            <tr key={one.id}>
              <td data-label={say(words.when)}>
                <Moment at={one.startedAt} />
              </td>
              <th scope="row" data-label={say(words.caseOf)}>
                {one.caseNumber}
              </th>
              <td data-label={say(words.person)}>
                {one.byName ?? say(words.unnamed)}
                <span className={style.second}>
                  <DeskName deskId={one.deskId} />
                </span>
              </td>
              <td data-label={say(words.reason)}>
                {term('glass-reason', one.reason)}
                <span className={style.second}>{one.text}</span>
              </td>
              <td data-label={say(words.state)}>
                <StateMark noun="break-glass" state={one.state === 'open' && !one.open ? 'ended' : one.state} />
              </td>
              <td data-label={say(words.finding)}>
                <Outcome of={one} review={() => setChosen(one)} />
              </td>
            </tr>
          ))}
        </DataTable>
      </Panel>
      {chosen ? <ReviewDialog of={chosen} close={() => setChosen(null)} /> : null}
    </>
  );
}

/** Emergency openings: one's own; for who may review, those of the own agency; for an auditor, those of the country. */
export function Openings() {
  const { say } = useSpeech();
  const found = useQuery({ queryKey: ['oversight', 'openings'], queryFn: () => getBreakGlass() });
  return (
    <>
      <p className={style.what}>{say(words.what)}</p>
      <Read from={found}>{({ items }) => (items.length === 0 ? <Empty title={say(words.none)} /> : <Rows items={items} />)}</Read>
    </>
  );
}
