import type { ActivationLineResponse, MyDesk } from '../../shared/api/client';
import { useCountryName } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { Moment } from '../../shared/ui/moment';
import { Read } from '../../shared/ui/notices';
import { BorderWall } from './border-wall';
import { useWallActivations, useWallBoard, useWallDesk } from './queries';
import style from './wall.module.css';
import { DataAge, WallHead } from './wall-head';
import { words } from './words';

/** Figures alone: whoever passes the wall may see that something is late, not what. */
const FIGURES = ['breached', 'dueSoon', 'unacknowledged', 'offersIn'] as const;

function DeskFigures({ counts }: Pick<MyDesk, 'counts'>) {
  const { say, number } = useSpeech();
  return (
    <section aria-label={say(words.load)}>
      <h2>{say(words.load)}</h2>
      <dl className={style.figures}>
        {FIGURES.map((figure) => (
          <div key={figure} data-late={(figure === 'breached' && counts.breached > 0) || undefined}>
            <dt>{say(words[figure])}</dt>
            <dd className="tabular">{number(counts[figure])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Activation({ activation }: { readonly activation: ActivationLineResponse }) {
  const { say, number, locale } = useSpeech();
  const nameOf = useCountryName();
  const { title, stateText, sides, ask, corridorId } = activation;
  return (
    <li className={style.activation}>
      <strong>{title[locale]}</strong> <span className={style.soft}>{stateText}</span>
      <ul>
        {sides.map(({ country, level, levelText, overdueSteps }) => (
          <li key={country}>
            {nameOf(country)}: <b data-level={level ?? undefined}>{levelText ?? say(words.noLevel)}</b>
            {overdueSteps > 0 ? (
              <span className={style.late}>
                {' '}
                {number(overdueSteps)} {say(words.lateSteps)}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {ask ? (
        <p className={ask.overdue ? style.late : undefined}>
          {say(words.awaitsKey)} <Moment at={ask.confirmBy} corridorId={corridorId} />
        </p>
      ) : null}
    </li>
  );
}

/** More than these do not fit beside the figures; the others are a number. */
const MOST_ACTIVATIONS = 3;

function Activations({ of }: { readonly of: readonly ActivationLineResponse[] }) {
  const { say } = useSpeech();
  return (
    <section aria-label={say(words.activations)}>
      <h2>{say(words.activations)}</h2>
      {of.length === 0 ? <p className={style.quiet}>{say(words.calm)}</p> : null}
      <ul className={style.activations}>
        {of.slice(0, MOST_ACTIVATIONS).map((activation) => (
          <Activation key={activation.id} activation={activation} />
        ))}
      </ul>
      {of.length > MOST_ACTIVATIONS ? (
        <p className={style.soft}>{say(words.moreActivations, { count: of.length - MOST_ACTIVATIONS })}</p>
      ) : null}
    </section>
  );
}

/** The border at a glance for a screen on a wall: nothing to press, nothing protected, and how old it is. */
export function ScreenRoute() {
  const board = useWallBoard();
  const desk = useWallDesk();
  const activations = useWallActivations();
  const reads = [board, desk, activations].map(({ dataUpdatedAt }) => dataUpdatedAt);
  return (
    <div className={style.wall} data-mantine-color-scheme="dark">
      <WallHead />
      <DataAge readAt={reads.includes(0) ? null : Math.min(...reads)} />
      <div className={style.parts}>
        <div className={style.side}>
          <Read from={desk}>{({ counts }) => <DeskFigures counts={counts} />}</Read>
          <Read from={activations}>{({ items }) => <Activations of={items} />}</Read>
        </div>
        <Read from={board}>{(seen) => <BorderWall board={seen} />}</Read>
      </div>
    </div>
  );
}
