import { CloseButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listItems } from '../../../shared/api/client';
import { useDeskName } from '../../../shared/directory/directory';
import { useSpeech } from '../../../shared/i18n/speech';
import type { SourceDraft } from '../answer-draft';
import { Pick } from '../field';
import style from '../requests.module.css';
import { givingWords as words } from './words';

interface SourcesFieldProps {
  readonly of: readonly SourceDraft[];
  readonly set: (sources: readonly SourceDraft[]) => void;
}

/** What the desk holds of others: said when an item rests on it, so that its originator is asked and the chain is shown. */
export function SourcesField({ of, set }: SourcesFieldProps) {
  const { say } = useSpeech();
  const nameOf = useDeskName();
  const held = useQuery({
    queryKey: ['items', 'held'],
    queryFn: () => listItems({ query: { direction: 'in', state: 'held', limit: 100 } }),
  });
  const left = (held.data?.items ?? []).filter(({ id }) => !of.some((one) => one.id === id));
  const saidOf = ({ nature, originatorDeskId }: Omit<SourceDraft, 'id'>): string =>
    say(words.source, { nature, desk: nameOf(originatorDeskId) });
  const add = (id: string): void => {
    const chosen = left.find((one) => one.id === id);
    if (chosen) set([...of, { id, nature: chosen.nature, originatorDeskId: chosen.originatorDeskId }]);
  };
  return (
    <div className={style.part} role="group" aria-label={say(words.sources)}>
      <span className={style.partName}>{say(words.sources)}</span>
      <span className={style.soft}>{say(held.data?.items.length === 0 ? words.noSources : words.sourcesHint)}</span>
      <ul className={style.lines}>
        {of.map((source) => (
          <li key={source.id}>
            <span>
              {saidOf(held.data?.items.find(({ id }) => id === source.id) ?? source)}{' '}
              <Link to="/items/$itemId" params={{ itemId: source.id } as never} target="_blank">
                {say(words.askThere)}
              </Link>
            </span>
            <CloseButton
              size="sm"
              aria-label={say(words.removeSource, { nature: source.nature })}
              onClick={() => set(of.filter(({ id }) => id !== source.id))}
            />
          </li>
        ))}
      </ul>
      {left.length > 0 ? (
        <Pick
          label={say(words.addSource)}
          value=""
          set={add}
          of={[{ value: '', label: '—' }, ...left.map((one) => ({ value: one.id, label: saidOf(one) }))]}
        />
      ) : null}
    </div>
  );
}
