import { Fragment } from 'react';
import type { EditionComparison, ProcedureChange } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { DataTable } from '../../shared/ui/data-table';
import { Panel } from '../../shared/ui/screen';
import style from './editions.module.css';
import { words } from './words';

function ChangeRow({ of: { part, kind, key, fields } }: { readonly of: ProcedureChange }) {
  const { say, term, locale } = useSpeech();
  const side = (which: 'before' | 'after') =>
    fields.map((each) => (
      <Fragment key={each.field}>
        {each[which] === null ? null : (
          <span className={style.value}>
            {each.field === '' ? null : <span className={style.field}>{term('procedure-field', each.field)}</span>}
            {each[which][locale]}
          </span>
        )}
      </Fragment>
    ));
  return (
    <tr>
      <th scope="row">
        {term('procedure-compared', part)} {key}
        <span className={style.field}>{term('procedure-change', kind)}</span>
      </th>
      <td data-label={say(words.before)}>{side('before')}</td>
      <td data-label={say(words.after)}>{side('after')}</td>
    </tr>
  );
}

const MARKS = { same: ' ', added: '+', removed: '−' } as const;

function Lines({ of }: { readonly of: EditionComparison['lines'] }) {
  const { say } = useSpeech();
  return (
    <div className={style.scroll}>
      <table className={style.lines} aria-label={say(words.lines)}>
        <tbody>
          {of.map(({ kind, before, after, text }, index) => {
            const last = of[index - 1];
            const gap =
              last !== undefined &&
              (last.after ?? after) !== null &&
              kind === 'same' &&
              after !== (last.after ?? after)! + 1 &&
              last.kind === 'same';
            return (
              <tr key={`${before}:${after}`} data-kind={kind} data-gap={gap || undefined}>
                <th scope="row" className={style.number}>
                  {after ?? before}
                </th>
                <td className={style.number}>
                  <span aria-hidden>{MARKS[kind]}</span>
                  {kind === 'same' ? null : <span className="visually-hidden">{say(words[kind])}</span>}
                </td>
                <td>{text}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** What an edition changes of the one before: thing by thing in words, then line by line. */
export function ComparisonPanels({ of: { edition, changes, lines } }: { readonly of: EditionComparison }) {
  const { say } = useSpeech();
  const title = say(words.changes, { edition });
  if (edition === 0) return <Panel title={say(words.asNew)}>{null}</Panel>;
  return (
    <>
      <Panel title={title} flush={(changes?.length ?? 0) > 0}>
        {changes === null ? <p className={style.soft}>{say(words.notCompared)}</p> : null}
        {changes?.length === 0 ? <p className={style.soft}>{say(words.noChanges)}</p> : null}
        {changes && changes.length > 0 ? (
          <DataTable label={title} heads={[words.part, words.before, words.after]}>
            {changes.map((change) => (
              <ChangeRow key={`${change.part} ${change.kind} ${change.key}`} of={change} />
            ))}
          </DataTable>
        ) : null}
      </Panel>
      {lines.length > 0 ? (
        <Panel title={say(words.lines)} flush>
          <Lines of={lines} />
        </Panel>
      ) : null}
    </>
  );
}
