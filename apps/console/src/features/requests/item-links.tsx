import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { getItem } from '../../shared/api/client';
import { Problem } from '../../shared/api/problem';
import { useSpeech } from '../../shared/i18n/speech';
import style from './requests.module.css';
import { words } from './words';

/** What crossed, by its nature. A desk that was copied knows that it crossed, and does not hold it. */
export function ItemLinks({ of }: { readonly of: readonly string[] }) {
  const { say } = useSpeech();
  const found = useQueries({
    queries: of.map((id) => ({ queryKey: ['items', id], queryFn: () => getItem({ path: { id } }), retry: false })),
  });
  return (
    <ul className={style.lines}>
      {of.map((itemId, index) => {
        const { data, error } = found[index] ?? {};
        const said = say(words.item, { number: index + 1 });
        return (
          <li key={itemId}>
            {error instanceof Problem && error.status < 500 ? (
              <span className={style.soft}>{say(words.itemElsewhere, { item: said })}</span>
            ) : (
              <span>
                <Link to="/items/$itemId" params={{ itemId } as never}>
                  {said}
                </Link>{' '}
                {data ? <span lang={data.language}>{data.nature}</span> : null}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
