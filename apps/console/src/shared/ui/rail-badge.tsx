import style from './rail-badge.module.css';

interface RailBadgeProps {
  readonly count: number;
  /** The number and what it counts, in words. */
  readonly says: string;
  readonly urgent?: boolean;
}

const MOST_SHOWN = 99;

/** A live number beside a screen's name in the rail. */
export function RailBadge({ count, says, urgent = false }: RailBadgeProps) {
  return (
    <b className={style.badge} data-urgent={urgent || undefined} title={says}>
      <i aria-hidden>{count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}</i>
      <em className="visually-hidden">, {says}</em>
    </b>
  );
}
