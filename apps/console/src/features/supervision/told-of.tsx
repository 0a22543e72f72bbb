import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSpeech } from '../../shared/i18n/speech';
import { CaseTrail } from '../reach';
import { words } from './words';

interface ToldOfProps {
  readonly caseId: string;
  readonly number: string;
  readonly tabIndex: number;
}

/** Who was told of the card's case, by what, and whether it came; asked for when it is opened. */
export function ToldOf({ caseId, number, tabIndex }: ToldOfProps) {
  const { say } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button
        size="compact-sm"
        variant="subtle"
        tabIndex={tabIndex}
        aria-expanded={isOpen}
        aria-label={say(words.whoToldOf, { number })}
        onClick={() => setOpen((before) => !before)}
      >
        {say(words.whoTold)}
      </Button>
      {isOpen ? <CaseTrail caseId={caseId} /> : null}
    </div>
  );
}
