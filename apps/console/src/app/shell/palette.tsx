import '@mantine/spotlight/styles.css';
import { Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type Bilingual, useSpeech } from '../../shared/i18n/speech';
import { useShortcuts } from '../../shared/keyboard/shortcuts';
import { useSession } from '../../shared/session/session';
import { screens } from '../screens';
import { words } from './words';

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

interface Entry {
  readonly says: Bilingual;
  readonly run: () => void;
  readonly keys?: string;
}

/** What the present screen can do, where the rail leads, and the screens that have a name alone. */
function useEntries(): readonly Entry[] {
  const navigate = useNavigate();
  const shortcuts = useShortcuts();
  const { may } = useSession();
  const byName = screens.flatMap(({ path, permission, named }): Entry[] =>
    named && (!permission || may(permission)) ? [{ says: named, run: () => void navigate({ to: path }) }] : [],
  );
  return [...shortcuts, ...byName];
}

/** Whoever knows the word in the other language finds it too. */
const fits = ({ en, es }: Bilingual, wanted: string): boolean => folded(en).includes(wanted) || folded(es).includes(wanted);

/** Everything that can be done from here, by name; and the way to any case by its number or words. */
export function Palette() {
  const { say } = useSpeech();
  const navigate = useNavigate();
  const entries = useEntries();
  const [query, setQuery] = useState('');
  const wanted = folded(query.trim());
  const fitting = entries.filter(({ says }) => fits(says, wanted));
  return (
    <Spotlight.Root query={query} onQueryChange={setQuery} shortcut={null} clearQueryOnClose>
      <Spotlight.Search
        placeholder={say(words.search)}
        aria-label={say(words.openPalette)}
        leftSection={<IconSearch size={16} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {wanted ? (
          <Spotlight.Action
            label={say(words.searchCases, { words: query.trim() })}
            leftSection={<IconSearch size={16} aria-hidden />}
            onClick={() => void navigate({ to: '/cases', search: { q: query.trim() } as never })}
          />
        ) : null}
        {fitting.map(({ keys, says, run }) => (
          <Spotlight.Action
            key={`${keys ?? ''} ${says.en}`}
            label={say(says)}
            rightSection={keys ? <kbd>{keys}</kbd> : null}
            onClick={run}
          />
        ))}
        {!wanted && fitting.length === 0 ? <Spotlight.Empty>{say(words.nothing)}</Spotlight.Empty> : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
