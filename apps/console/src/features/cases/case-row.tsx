import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { CaseLineResponse } from '../../shared/api/client';
import { useDeskName } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { CaseLink } from '../../shared/ui/case-link';
import { PriorityMark, StateMark } from '../../shared/ui/marks';
import { Ago } from '../../shared/ui/moment';
import { PlaceName } from '../../shared/ui/place-name';
import style from './case-table.module.css';
import { alikeWords, words } from './words';

interface CaseRowProps {
  readonly of: CaseLineResponse;
  readonly rover: { readonly tabIndex: 0 | -1; readonly 'data-rover': true };
}

/** The cells of one case. */
export const CaseRow = memo(
  function CaseRow({ of, rover }: CaseRowProps) {
    const { term, say, count } = useSpeech();
    const deskName = useDeskName();
    return (
      <>
        <span role="cell" className={style.priority}>
          <PriorityMark priority={of.priority} short />
        </span>
        <span role="cell" className={style.case}>
          <CaseLink of={of} rover={rover} />
          {of.alike > 0 ? (
            <Link to="/cases" search={{ group: of.id } as never} className={style.alike}>
              {count(alikeWords, of.alike)}
            </Link>
          ) : null}
        </span>
        <span role="cell" className={style.kind}>
          {term('kind', of.kind)}
        </span>
        <span role="cell" className={style.state}>
          <StateMark noun="case" state={of.state} />
        </span>
        <span role="cell" className={style.lead}>
          {deskName(of.lead.deskId)}
        </span>
        <span role="cell" className={style.place}>
          <PlaceName place={of.place} corridorId={of.corridorId} />
        </span>
        <span role="cell" className={style.opened}>
          <Ago at={of.openedAt} />
        </span>
        <span role="cell" className={style.overdue}>
          {of.overdue ? say(words.overdue) : null}
        </span>
      </>
    );
  },
  (before, after) => before.of === after.of && before.rover.tabIndex === after.rover.tabIndex,
);
