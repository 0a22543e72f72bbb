import type { ReactNode } from 'react';
import type { CaseResponse } from '../../../shared/api/client';
import { useSpeech } from '../../../shared/i18n/speech';
import { DeskName } from '../../../shared/ui/desk-name';
import style from '../case.module.css';
import { words } from './words';

interface FromPaperProps {
  readonly paper: NonNullable<CaseResponse['paper']>;
  /** A moment on the clocks of the case. */
  readonly at: (moment: string) => ReactNode;
}

/** The case was written on a form while the system was away: which, by whom and when, and what that means for its clocks. */
export function FromPaper({ paper: { serial, deskId, enteredAt, writtenAt }, at }: FromPaperProps) {
  const { say } = useSpeech();
  return (
    <span>
      {say(words.fromPaperSaid, { serial })} <DeskName deskId={deskId} /> {say(words.enteredOn)} {at(enteredAt)};{' '}
      {say(words.writtenOn)} {at(writtenAt)}. <span className={style.soft}>{say(words.fromPaperWhy)}</span>
    </span>
  );
}
