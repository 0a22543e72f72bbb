import { Button } from '@mantine/core';
import { useSpeech } from '../../shared/i18n/speech';
import { drillHere, enterDrill, leaveDrill } from '../../shared/realm/realm';
import { words } from './words';

interface EnterProps {
  readonly drillId: string;
  readonly tabIndex?: 0 | -1;
}

/** The switch between live work and a drill. Each begins on a page of its own. */
export function EnterButton({ drillId, tabIndex = 0 }: EnterProps) {
  const { say } = useSpeech();
  const here = drillHere() === drillId;
  return (
    <Button
      size="compact-sm"
      variant={here ? 'default' : 'filled'}
      tabIndex={tabIndex}
      title={say(here ? words.inIt : words.enterHint)}
      onClick={() => (here ? leaveDrill('/drills') : enterDrill(drillId))}
    >
      {say(here ? words.leave : words.enter)}
    </Button>
  );
}
