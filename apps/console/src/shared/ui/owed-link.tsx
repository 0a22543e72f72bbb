import { Link } from '@tanstack/react-router';
import { useSpeech } from '../i18n/speech';

/** Where each thing is dealt with that is owed on no case. */
const PATHS: Readonly<Record<string, string>> = {
  item: '/items',
  consent: '/consents',
  chase: '/chases',
  request: '/requests',
  provision: '/provisions',
  'contact-report': '/contact-reports',
  'shift-note': '/shifts',
  'advance-notice': '/advance-notices',
};

interface OwedLinkProps {
  readonly act: string;
  readonly subject: { readonly kind: string; readonly id: string };
  /** Who owes it: a roster is called by its desk. */
  readonly deskId?: string | undefined;
  /** From `useListKeys`: the link is what takes the focus in its row. */
  readonly rover?: { readonly tabIndex: 0 | -1; readonly 'data-rover': true };
}

/** An act that is owed on no case, and the way to what it is about. */
export function OwedLink({ act, subject: { kind, id }, deskId, rover }: OwedLinkProps) {
  const { term } = useSpeech();
  const says = term('obligation-act', act);
  const path =
    kind === 'feed-silence'
      ? '/feeds'
      : kind === 'roster' && deskId !== undefined
        ? `/desks/${deskId}/roster`
        : kind in PATHS
          ? `${PATHS[kind]}/${id}`
          : null;
  return path !== null ? (
    <Link to={path as never} {...rover}>
      {says}
    </Link>
  ) : (
    <span {...rover}>{says}</span>
  );
}
