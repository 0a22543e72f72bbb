import { Link } from '@tanstack/react-router';
import type { ProcedureLineResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import style from './crisis.module.css';
import { type Proposed, searchOf } from './proposed';
import { useProcedures } from './queries';
import { words } from './words';

interface RaiseLinksProps {
  readonly procedures: readonly Pick<ProcedureLineResponse, 'id' | 'title'>[];
  readonly proposed: Proposed;
}

/** Procedures that fit what happens, each a link to its activation as it is proposed. Nothing is raised by following one. */
export function RaiseLinks({ procedures, proposed }: RaiseLinksProps) {
  const { say, locale } = useSpeech();
  const { may } = useSession();
  if (!may('activation.raise')) return null;
  return (
    <span className={style.raiseLinks}>
      {procedures.map(({ id, title }) => (
        <Link
          key={id}
          to="/procedures/$procedureId"
          params={{ procedureId: id } as never}
          search={searchOf(proposed) as never}
          className={style.raiseLink}
        >
          {say(words.raiseThis, { procedure: title[locale] })}
        </Link>
      ))}
    </span>
  );
}

interface RaiseLinksForProps extends Omit<RaiseLinksProps, 'procedures'> {
  readonly kind: ProcedureLineResponse['kinds'][number];
}

/** The same for a kind of incident. */
export function RaiseLinksFor({ kind, proposed }: RaiseLinksForProps) {
  const { data } = useProcedures();
  return <RaiseLinks procedures={(data?.items ?? []).filter(({ kinds }) => kinds.includes(kind))} proposed={proposed} />;
}
