import { Link } from '@tanstack/react-router';
import type { CustodyResponse } from '../../../shared/api/client';
import { useSpeech } from '../../../shared/i18n/speech';
import { span } from '../../../shared/i18n/times';
import { useNow } from '../../../shared/i18n/use-now';
import { DeskName } from '../../../shared/ui/desk-name';
import { Moment } from '../../../shared/ui/moment';
import { Read } from '../../../shared/ui/notices';
import { Panel } from '../../../shared/ui/screen';
import caseStyle from '../case.module.css';
import { useInView } from '../reading/case-in-view';
import { useCustody } from '../reading/queries';
import { sectionWords } from '../sections';
import { CustodyBand } from './custody-band';
import style from './custody.module.css';
import { words } from './words';

function Row({ segment, end }: { readonly segment: CustodyResponse; readonly end: number }) {
  const { say } = useSpeech();
  const { seen } = useInView();
  const { deskId, from, to, byText, ledgerSeq: leaf, sealed } = segment;
  return (
    <tr>
      <th scope="row">
        <DeskName deskId={deskId} />
      </th>
      <td>
        <Moment at={from} corridorId={seen.corridorId} />
      </td>
      <td>{to ? <Moment at={to} corridorId={seen.corridorId} /> : say(words.now)}</td>
      <td className="tabular">{span((to ? Date.parse(to) : end) - Date.parse(from))}</td>
      <td>{byText}</td>
      <td className="tabular">
        {leaf === null ? null : (
          <Link to="/ledger" search={{ seq: leaf } as never} aria-label={say(words.entryOf, { seq: leaf })}>
            {leaf}
          </Link>
        )}
        {leaf !== null && !sealed ? <span className={caseStyle.soft}> · {say(words.unsealed)}</span> : null}
      </td>
    </tr>
  );
}

function CustodyTable({ segments, end }: { readonly segments: readonly CustodyResponse[]; readonly end: number }) {
  const { say } = useSpeech();
  return (
    <div className={caseStyle.scroll}>
      <table className={caseStyle.table}>
        <thead>
          <tr>
            {(['desk', 'from', 'to', 'long', 'by', 'entry'] as const).map((column) => (
              <th key={column} scope="col">
                {say(words[column])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {segments.map((segment) => (
            <Row key={segment.streamSeq} segment={segment} end={end} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Which desk was accountable at every moment: as a picture, and as a table for who reads it otherwise. */
export function CustodyPanel() {
  const { say } = useSpeech();
  const { seen } = useInView();
  const now = useNow();
  const custody = useCustody(seen.id);
  const end = seen.closedAt ? Date.parse(seen.closedAt) : now;
  return (
    <Panel title={say(sectionWords.custody)} id="custody">
      <Read from={custody}>
        {(segments) => (
          <>
            <CustodyBand segments={segments} end={end} />
            <p className={caseStyle.soft}>{say(words.never)}</p>
            <details className={style.table}>
              <summary>{say(words.table)}</summary>
              <CustodyTable segments={segments} end={end} />
            </details>
          </>
        )}
      </Read>
    </Panel>
  );
}
