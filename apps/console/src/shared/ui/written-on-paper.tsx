import { useSpeech } from '../i18n/speech';
import { fromPaperWords as words } from './from-paper-words';
import { Moment } from './moment';

interface WrittenOnPaperProps {
  readonly paper: { readonly serial: string; readonly writtenAt: string };
  readonly corridorId?: string | null;
}

/** That something was written on a form while the system was away: which, and when. When it was entered stands beside it. */
export function WrittenOnPaper({ paper: { serial, writtenAt }, corridorId = null }: WrittenOnPaperProps) {
  const { say } = useSpeech();
  return (
    <span>
      {say(words.onForm, { serial })} <Moment at={writtenAt} corridorId={corridorId} />
    </span>
  );
}
