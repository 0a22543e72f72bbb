import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ProposeRedactionRequest } from '../../../shared/api/client';
import { useSpeech } from '../../../shared/i18n/speech';
import { dialogOnDemand } from '../../../shared/ui/on-demand';
import style from '../case.module.css';
import { useInView } from '../reading/case-in-view';
import { useIsAsked } from './queries';
import { words } from './words';

const AskDialog = dialogOnDemand(async () => (await import('./ask-dialog')).AskDialog);

interface TakeOutProps {
  readonly paper: ProposeRedactionRequest['paper'];
  readonly paperId: string;
  /** What the button is called for who does not see what it stands beside. */
  readonly label: string;
}

/** The way to have something taken out of the case, beside what it is about; or that this was asked for. */
export function TakeOut({ paper, paperId, label }: TakeOutProps) {
  const { say } = useSpeech();
  const { seen, reader } = useInView();
  const [asking, setAsking] = useState(false);
  const isAsked = useIsAsked(seen.id, paperId);
  if (isAsked) return <span className={style.soft}>{say(words.asked)}</span>;
  if (!reader.may('case.work')) return null;
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        className="no-print"
        aria-label={label}
        onClick={() => setAsking(true)}
      >
        {say(words.takeOut)}
      </Button>
      <AskDialog opened={asking} close={() => setAsking(false)} paper={paper} paperId={paperId} />
    </>
  );
}
