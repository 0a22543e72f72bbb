import { useState } from 'react';
import type { ObligationResponse } from '../../../shared/api/client';
import { useDeskName } from '../../../shared/directory/directory';
import { useSpeech } from '../../../shared/i18n/speech';
import { DeskName } from '../../../shared/ui/desk-name';
import { Due, Moment } from '../../../shared/ui/moment';
import { Read } from '../../../shared/ui/notices';
import { dialogOnDemand } from '../../../shared/ui/on-demand';
import { Panel } from '../../../shared/ui/screen';
import caseStyle from '../case.module.css';
import { useInView } from '../reading/case-in-view';
import { useOwed } from '../reading/queries';
import { sectionWords } from '../sections';
import style from './clocks.module.css';
import { Explanation } from './explanation';
import { gathered } from './owed';
import { words } from './words';

const SilenceDialog = dialogOnDemand(async () => (await import('./silence-dialog')).SilenceDialog);

/** What is owed, in words; an acknowledgement that a correction asks for is named as such. */
const useActText = (): ((owed: ObligationResponse) => string) => {
  const { say, term } = useSpeech();
  const { seen } = useInView();
  return ({ act, subject }) =>
    seen.corrections.some(({ id }) => id === subject.id) ? say(words.acknowledgeCorrection) : term('obligation-act', act);
};

function Silent({ silence }: { readonly silence: NonNullable<ObligationResponse['silence']> }) {
  const { say } = useSpeech();
  const nameOf = useDeskName();
  const { seen } = useInView();
  return (
    <p className={caseStyle.soft}>
      {say(words.silent)} <Moment at={silence.until} corridorId={seen.corridorId} />.{' '}
      {say(words.silentBy, { desk: nameOf(silence.byDesk), reason: silence.reason })}
    </p>
  );
}

function When({ at }: { readonly at: string | null }) {
  const { say } = useSpeech();
  const { seen } = useInView();
  if (!at) return <span className={style.when}>{say(words.stands)}</span>;
  return (
    <span className={style.when}>
      <Due at={at} />{' '}
      <span className={caseStyle.soft}>
        <Moment at={at} corridorId={seen.corridorId} />
      </span>
    </span>
  );
}

function Clock({ owed }: { readonly owed: ObligationResponse }) {
  const { say } = useSpeech();
  const nameOf = useDeskName();
  const textOf = useActText();
  const { reader } = useInView();
  const [explained, setExplained] = useState(false);
  const [silencing, setSilencing] = useState(false);
  const { id, deskId, counterpartDeskId, dueAt, silence } = owed;
  return (
    <li className={style.clock} data-mine={deskId === reader.deskId || undefined}>
      <div className={style.clockRow}>
        <span className={style.who}>
          <strong>
            <DeskName deskId={deskId} />
          </strong>{' '}
          {say(words.owes)}: {textOf(owed)}
          {counterpartDeskId ? ` ${say(words.to, { desk: nameOf(counterpartDeskId) })}` : ''}
        </span>
        <When at={dueAt} />
        <span className={`${style.clockActs} no-print`}>
          <button
            type="button"
            className={caseStyle.textButton}
            aria-expanded={explained}
            onClick={() => setExplained(!explained)}
          >
            {say(explained ? words.hide : words.why)}
          </button>
          {reader.may('obligation.silence') ? (
            <button type="button" className={caseStyle.textButton} onClick={() => setSilencing(true)}>
              {say(words.silence)}
            </button>
          ) : null}
        </span>
      </div>
      {silence ? <Silent silence={silence} /> : null}
      {explained ? <Explanation id={id} /> : null}
      <SilenceDialog owed={owed} act={textOf(owed)} opened={silencing} close={() => setSilencing(false)} />
    </li>
  );
}

function Clocks({ owed }: { readonly owed: readonly ObligationResponse[] }) {
  const { say, count } = useSpeech();
  const { seen, reader } = useInView();
  const { single, ofCorrections } = gathered(owed, {
    deskId: reader.deskId,
    correctionIds: new Set(seen.corrections.map(({ id }) => id)),
  });
  if (owed.length === 0) return <p className={caseStyle.quiet}>{say(words.nothing)}</p>;
  return (
    <>
      <ul className={style.clocks}>
        {single.map((one) => (
          <Clock key={one.id} owed={one} />
        ))}
      </ul>
      {ofCorrections.length > 0 ? (
        <details className={style.many}>
          <summary>{count({ one: words.manyCorrections, other: words.manyCorrections }, ofCorrections.length)}</summary>
          <ul className={style.clocks}>
            {ofCorrections.map((one) => (
              <Clock key={one.id} owed={one} />
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

/** Who owes what by when, and why. */
export function ClocksPanel() {
  const { say } = useSpeech();
  const { seen } = useInView();
  const owed = useOwed(seen.id);
  return (
    <Panel title={say(sectionWords.clocks)} id="clocks" flush>
      <Read from={owed}>{(all) => <Clocks owed={all} />}</Read>
    </Panel>
  );
}
