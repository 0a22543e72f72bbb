import type { ScenarioResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { courseOf, HEAD, MARK, WIDTH } from './course';
import style from './scenarios.module.css';
import { words } from './words';

type Course = ReturnType<typeof courseOf>;
type Placed = Course['injects'][number];

/** A shape for each kind, since nobody reads colours alone: round tells, square asks, a lozenge comes only where its condition holds. */
function Mark({ of: { kind, x, y } }: { readonly of: Placed }) {
  const half = MARK / 2 - 1;
  if (kind === 'contextual') return <circle className={style.mark} cx={x} cy={y} r={half} />;
  if (kind === 'expected-action')
    return <rect className={style.mark} data-kind={kind} x={x - half} y={y - half} width={half * 2} height={half * 2} rx={3} />;
  const corner = half + 2;
  return (
    <polygon
      className={style.mark}
      data-kind={kind}
      points={`${x},${y - corner} ${x + corner},${y} ${x},${y + corner} ${x - corner},${y}`}
    />
  );
}

function Ground({ of: { moves, ticks, height } }: { readonly of: Course }) {
  return (
    <>
      {moves.map(({ number, x, width }, index) => (
        <g key={number}>
          <rect className={style.move} data-odd={index % 2 === 1 || undefined} x={x} y={0} width={width} height={height} />
          <text className={style.moveName} x={x + 6} y={16}>
            {number}
          </text>
        </g>
      ))}
      {ticks.map(({ minute, x }) => (
        <g key={minute}>
          <line className={style.tick} x1={x} x2={x} y1={HEAD - 8} y2={height} />
          <text className={style.tickName} x={x} y={HEAD - 12} textAnchor="middle">
            {minute}
          </text>
        </g>
      ))}
    </>
  );
}

function Legend({ windows }: { readonly windows: boolean }) {
  const { say, term } = useSpeech();
  return (
    <figcaption className={style.legend}>
      <span data-shape="contextual">{term('inject-kind', 'contextual')}</span>
      <span data-shape="expected-action">{term('inject-kind', 'expected-action')}</span>
      <span data-shape="contingency">{term('inject-kind', 'contingency')}</span>
      {windows ? <span data-shape="window">{say(words.windowOf)}</span> : null}
    </figcaption>
  );
}

/** The moves and injects over the minutes, with the time in which something is expected. */
export function CoursePicture({ scenario }: { readonly scenario: ScenarioResponse['scenario'] }) {
  const { say } = useSpeech();
  const course = courseOf(scenario);
  const label = say(words.courseOf, { moves: course.moves.length, injects: scenario.injects.length });
  return (
    <figure className={style.course}>
      <svg viewBox={`0 0 ${WIDTH} ${course.height}`} role="img" aria-label={label}>
        <Ground of={course} />
        {course.injects.map((each) => (
          <g key={`${each.x} ${each.y}`}>
            {each.until === null ? null : (
              <rect
                className={style.window}
                x={each.x}
                y={each.y - 4}
                width={Math.max(0, each.until - each.x)}
                height={8}
                rx={4}
              />
            )}
            <Mark of={each} />
            <text className={style.markName} x={each.x} y={each.y + 4.5} textAnchor="middle">
              {each.number}
            </text>
          </g>
        ))}
      </svg>
      <Legend windows={!course.bundled} />
      {course.bundled ? <p className={style.soft}>{say(words.bundled)}</p> : null}
    </figure>
  );
}
