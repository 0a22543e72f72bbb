import { useSpeech } from '../../shared/i18n/speech';
import { Read } from '../../shared/ui/notices';
import { useLoadHistory, useScopeName, type Scope } from './surge-queries';
import style from './surge.module.css';
import { words } from './words';

const WIDTH = 600;
const HEIGHT = 140;
/** The index ends at 200: each measure counts twice its threshold at most. */
const HIGHEST = 200;
const HOURS = 6;

const yOf = (index: number): number => HEIGHT - (Math.min(index, HIGHEST) / HIGHEST) * HEIGHT;

/** The load of one scope over the last hours, against the threshold. The table beside it says the same in figures. */
export function LoadPicture({ scope, of }: { readonly scope: Scope; readonly of: string }) {
  const { say } = useSpeech();
  const nameOf = useScopeName();
  const history = useLoadHistory(of);
  return (
    <Read from={history}>
      {({ items }) => {
        const end = Date.parse(items.at(-1)?.at ?? '');
        const xOf = (at: string): number => WIDTH - ((end - Date.parse(at)) / (HOURS * 3_600_000)) * WIDTH;
        const points = items.map(({ at, index }) => `${xOf(at).toFixed(1)},${yOf(index).toFixed(1)}`);
        if (points.length < 2) return <p className={style.hint}>{say(words.pictureNone)}</p>;
        const label = say(words.picture, { scope: nameOf(scope) });
        return (
          <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={style.picture} role="img" aria-label={label}>
            <line x1={0} x2={WIDTH} y1={yOf(100)} y2={yOf(100)} className={style.limit} />
            <polyline points={points.join(' ')} className={style.curve} />
          </svg>
        );
      }}
    </Read>
  );
}
