import '@mantine/spotlight/styles.css';
import { Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSpeech } from '../../shared/i18n/speech';
import { useShortcuts } from '../../shared/keyboard/shortcuts';
import { words } from './words';

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Everything that can be done from here, by name; and the way to any case by its number or words. */
export function Palette() {
  const { say } = useSpeech();
  const navigate = useNavigate();
  const shortcuts = useShortcuts();
  const [query, setQuery] = useState('');
  const wanted = folded(query.trim());
  const fitting = shortcuts.filter(({ says }) => folded(say(says)).includes(wanted));
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
          <Spotlight.Action key={`${keys} ${says.en}`} label={say(says)} rightSection={<kbd>{keys}</kbd>} onClick={run} />
        ))}
        {!wanted && fitting.length === 0 ? <Spotlight.Empty>{say(words.nothing)}</Spotlight.Empty> : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
