import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSpeech } from '../../shared/i18n/speech';
import { words as uiWords } from '../../shared/ui/words';
import { LateModal } from '../../shared/ui/late-modal';
import { CaseTrail } from '../reach';
import { words } from './words';

interface ToldOfProps {
  readonly caseId: string;
  readonly number: string;
  readonly tabIndex: number;
}

/** Who was told of the card's case, by what, and whether it came. Over the board: a lane is too narrow for it. */
export function ToldOf({ caseId, number, tabIndex }: ToldOfProps) {
  const { say } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const title = say(words.whoToldOf, { number });
  return (
    <div>
      <Button size="compact-xs" variant="subtle" tabIndex={tabIndex} aria-label={title} onClick={() => setOpen(true)}>
        {say(words.whoTold)}
      </Button>
      <LateModal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={title}
        size="xl"
        closeButtonProps={{ 'aria-label': say(uiWords.close) }}
      >
        {isOpen ? <CaseTrail caseId={caseId} /> : null}
      </LateModal>
    </div>
  );
}
