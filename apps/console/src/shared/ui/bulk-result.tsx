import { CloseButton } from '@mantine/core';
import type { TextCatalogue } from '#phrases';
import { Problem } from '../api/problem';
import type { BulkAct, Refused } from '../api/use-bulk-act';
import { useSpeech } from '../i18n/speech';
import style from './bulk-result.module.css';
import { CameBefore } from './came-before';
import { CaseLink } from './case-link';
import { words as common } from './words';

const words = {
  running: { en: '{finished} of {of}…', es: '{finished} de {of}…' },
  doneOne: { en: '{count} done', es: '{count} realizado' },
  done: { en: '{count} done', es: '{count} realizados' },
  refusedOne: { en: '{count} refused:', es: '{count} rechazado:' },
  refused: { en: '{count} refused:', es: '{count} rechazados:' },
} as const satisfies TextCatalogue;

interface OnCase {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

/** Why one was refused, in the server's words, and who was first. */
function Why({ of: { error } }: { readonly of: Refused<unknown> }) {
  const { say } = useSpeech();
  if (!(error instanceof Problem)) return <>{say(common.unreachable)}</>;
  return (
    <>
      {error.detail || error.title}
      {error.before ? <CameBefore of={error.before} /> : null}
    </>
  );
}

interface BulkResultProps<Item> {
  readonly of: BulkAct<Item>;
  /** Null for what is on no case: `nameOf` says what it is. */
  readonly caseOf: (item: Item) => OnCase | null;
  readonly nameOf?: (item: Item) => string;
}

/** Tells how an act on several cases goes and what came of each: never only "some failed". */
export function BulkResult<Item>({ of: { running, result, dismiss }, caseOf, nameOf }: BulkResultProps<Item>) {
  const { say, count } = useSpeech();
  return (
    <div role="status" className={running || result ? style.told : 'visually-hidden'}>
      {running ? <span>{say(words.running, running)}</span> : null}
      {result ? (
        <>
          <span>{count({ one: words.doneOne, other: words.done }, result.done.length)}</span>
          {result.refused.length > 0 ? (
            <div>
              <span>{count({ one: words.refusedOne, other: words.refused }, result.refused.length)}</span>
              <ul>
                {result.refused.map((refused, place) => {
                  const about = caseOf(refused.item);
                  return (
                    <li key={about?.id ?? place}>
                      {about ? <CaseLink of={about} short /> : nameOf?.(refused.item)} <Why of={refused} />
                    </li>
                  );
                })}
              </ul>
            </div>
          ) : null}
          <CloseButton size="sm" aria-label={say(common.close)} onClick={dismiss} />
        </>
      ) : null}
    </div>
  );
}
