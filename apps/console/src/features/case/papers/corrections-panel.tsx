import { Button } from '@mantine/core';
import { useState } from 'react';
import { acknowledgeCaseCorrection, type CaseResponse } from '../../../shared/api/client';
import { useDeskName } from '../../../shared/directory/directory';
import { useSpeech } from '../../../shared/i18n/speech';
import { DeskName } from '../../../shared/ui/desk-name';
import { Moment } from '../../../shared/ui/moment';
import { dialogOnDemand } from '../../../shared/ui/on-demand';
import { Panel } from '../../../shared/ui/screen';
import style from '../case.module.css';
import { useInView } from '../reading/case-in-view';
import { worksOnIt } from '../reading/standing';
import { Refusal } from '../refusal';
import { useCaseAct } from '../reading/use-case-act';
import { sectionWords } from '../sections';
import { words } from './words';

const CorrectionDialog = dialogOnDemand(async () => (await import('./correction-dialog')).CorrectionDialog);

type Correction = CaseResponse['corrections'][number];

/** Who has it and who has not; the reader's desk acknowledges here. */
function Acknowledging({ correction: { id, recipients } }: { readonly correction: Correction }) {
  const { say } = useSpeech();
  const nameOf = useDeskName();
  const { reader } = useInView();
  const act = useCaseAct({
    ask: (_: void, { path, headers }) => acknowledgeCaseCorrection({ path: { ...path, correctionId: id }, headers }),
    foresee: ({ corrections }) => ({
      corrections: corrections.map((one) => (one.id === id ? acknowledgedBy(one, reader.deskId) : one)),
    }),
  });
  const missing = recipients.filter(({ acknowledgedAt }) => !acknowledgedAt).map(({ deskId }) => deskId);
  return (
    <>
      <details>
        <summary className={style.soft}>
          {say(words.acknowledged, { done: recipients.length - missing.length, all: recipients.length })}
        </summary>
        {missing.length > 0 ? (
          <p className={style.soft}>{say(words.missing, { desks: missing.map(nameOf).join(', ') })}</p>
        ) : null}
      </details>
      {missing.includes(reader.deskId) && reader.may('case.work') ? (
        <Button size="compact-xs" loading={act.pending} onClick={() => act.run()}>
          {say(words.acknowledge)}
        </Button>
      ) : null}
      <Refusal of={act} />
    </>
  );
}

const acknowledgedBy = (correction: Correction, deskId: string): Correction => ({
  ...correction,
  recipients: correction.recipients.map((one) => (one.deskId === deskId ? { ...one, acknowledgedAt: correction.at } : one)),
});

/** What was said and no longer holds. A closed case can be corrected too. */
export function CorrectionsPanel() {
  const { say } = useSpeech();
  const { seen, reader, standing } = useInView();
  const [issuing, setIssuing] = useState(false);
  const works = worksOnIt(standing) && reader.may('case.work');
  return (
    <Panel
      title={say(sectionWords.corrections)}
      id="corrections"
      flush
      actions={
        works ? (
          <Button size="compact-xs" variant="default" onClick={() => setIssuing(true)}>
            {say(words.issue)}
          </Button>
        ) : null
      }
    >
      {seen.corrections.length === 0 ? <p className={style.quiet}>{say(words.noCorrections)}</p> : null}
      <ol className={style.notes}>
        {seen.corrections.map((correction) => (
          <li key={correction.id} className={style.note}>
            <div className={style.noteHead}>
              <strong>
                {say(words[correction.kind])} · <DeskName deskId={correction.byDeskId} />
              </strong>
              <span className={style.soft}>
                <Moment at={correction.at} corridorId={seen.corridorId} />
              </span>
            </div>
            <p lang={correction.language}>{correction.text}</p>
            <Acknowledging correction={correction} />
          </li>
        ))}
      </ol>
      <CorrectionDialog opened={issuing} close={() => setIssuing(false)} />
    </Panel>
  );
}
