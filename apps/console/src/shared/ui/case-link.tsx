import { Link } from '@tanstack/react-router';
import style from './case-link.module.css';

interface CaseLinkProps {
  readonly of: { readonly id: string; readonly number: string; readonly title: string };
  /** From `useListKeys`: the link is what takes the focus in its row. */
  readonly rover?: { readonly tabIndex: 0 | -1; readonly 'data-rover': true };
  /** The number alone, where the title stands elsewhere. */
  readonly short?: boolean;
}

/** A case by its number and title, and the way to it. */
export function CaseLink({ of: { id, number, title }, rover, short = false }: CaseLinkProps) {
  return (
    <Link to="/cases/$caseId" params={{ caseId: id } as never} className={style.link} title={title} {...rover}>
      <span className={style.number}>{number}</span>
      {short ? null : (
        <>
          {' '}
          <span className={style.title}>{title}</span>
        </>
      )}
    </Link>
  );
}
