import { Link } from '@tanstack/react-router';
import type { PreparedToGive } from '../../../shared/api/client';
import { useSpeech } from '../../../shared/i18n/speech';
import { ItemsSeen } from '../answer-preview';
import { provisionWords as words } from '../provisions/words';
import { RefusalsSaid } from '../refusals-said';
import style from '../requests.module.css';
import { itemWritten } from './written';

interface PreparedProps {
  readonly of: PreparedToGive;
  /** Whose grounds of refusal they are. */
  readonly country: string | undefined;
}

/** What a second person reads before letting it out: all that would cross, and nothing that would not. */
export function Prepared({ of: { items, refusals }, country }: PreparedProps) {
  const { say } = useSpeech();
  const sources = [...new Set(items.flatMap(({ derivedFrom }) => derivedFrom))];
  return (
    <div className={style.stack}>
      <ItemsSeen of={items.map(itemWritten)} />
      {sources.length > 0 ? (
        <p>
          {say(words.restsOn)}:{' '}
          {sources.map((itemId, nth) => (
            <Link key={itemId} to="/items/$itemId" params={{ itemId } as never}>
              {say(words.source, { number: nth + 1 })}{' '}
            </Link>
          ))}
        </p>
      ) : null}
      <RefusalsSaid of={refusals} country={country} />
    </div>
  );
}
