import { Button } from '@mantine/core';
import { useSpeech } from '../../shared/i18n/speech';
import { Empty } from '../../shared/ui/notices';
import { words } from './words';

/** Nothing fits: say so, and take the filters away in one act. */
export function NothingFits({ clear }: { readonly clear: () => void }) {
  const { say } = useSpeech();
  return (
    <Empty title={say(words.nothing)}>
      <Button size="xs" variant="default" onClick={clear}>
        {say(words.clear)}
      </Button>
    </Empty>
  );
}
