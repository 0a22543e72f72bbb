import { Link } from '@tanstack/react-router';
import { titleFor } from '../i18n/in-reach';
import { useSpeech } from '../i18n/speech';
import style from './case-link.module.css';

interface CaseLinkProps {
  readonly of: {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly translation?: { readonly language: string; readonly title: string } | null;
  };
  /** From `useListKeys`: the link is what takes the focus in its row. */
  readonly rover?: { readonly tabIndex: 0 | -1; readonly 'data-rover': true };
  /** The number alone, where the title stands elsewhere. */
  readonly short?: boolean;
}

/** A case by its number and its title, in the reader's language where it was written in that too, and the way to it. */
export function CaseLink({ of, rover, short = false }: CaseLinkProps) {
  const { locale } = useSpeech();
  const { id, number } = of;
  const { text, lang } = titleFor(of, locale);
  return (
    <Link to="/cases/$caseId" params={{ caseId: id } as never} className={style.link} title={text} {...rover}>
      <span className={style.number}>{number}</span>
      {short ? null : (
        <>
          {' '}
          <span className={style.title} lang={lang}>
            {text}
          </span>
        </>
      )}
    </Link>
  );
}
