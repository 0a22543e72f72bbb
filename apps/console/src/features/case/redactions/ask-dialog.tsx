import { useState } from 'react';
import { createCaseRedaction, type ProposeRedactionRequest, type RedactionGround } from '../../../shared/api/client';
import { useAct } from '../../../shared/api/use-act';
import { useSpeech } from '../../../shared/i18n/speech';
import { Dialog, type OpenProps } from '../../../shared/ui/dialog';
import { Choice, LongText } from '../../../shared/ui/fields';
import { useInView } from '../reading/case-in-view';
import { TOUCHED } from './queries';
import { words } from './words';

const GROUNDS: readonly RedactionGround[] = [
  'personal-data-not-needed',
  'right-upheld',
  'authority-order',
  'unlawfully-obtained',
  'wrong-case',
];

type Asked = Pick<ProposeRedactionRequest, 'paper' | 'paperId'>;

const TITLES = { note: words.askNote, attachment: words.askFile, report: words.askReport } as const;

/** Asks that a note, a file or the words of a report be taken out of the case. */
export function AskDialog({ opened, close, paper, paperId }: OpenProps & Asked) {
  const { say, term } = useSpeech();
  const { seen } = useInView();
  const [ground, setGround] = useState<RedactionGround>('personal-data-not-needed');
  const [text, setText] = useState('');
  const { mutate, isPending, error } = useAct({
    act: (body: ProposeRedactionRequest, guard) => createCaseRedaction({ path: { id: seen.id }, body, headers: { ...guard } }),
    touches: TOUCHED,
    done: close,
  });
  return (
    <Dialog
      opened={opened}
      close={close}
      title={say(TITLES[paper])}
      does={say(words.ask)}
      submit={() => mutate({ paper, paperId, ground, words: text.trim() })}
      ready={text.trim() !== ''}
      pending={isPending}
      error={error}
    >
      <p>{say(words.hint)}</p>
      {paper === 'report' ? <p>{say(words.reportHint)}</p> : null}
      <Choice
        label={say(words.ground)}
        value={ground}
        set={setGround}
        of={GROUNDS.map((value) => ({ value, label: term('redaction-ground', value) }))}
      />
      <LongText label={say(words.words)} hint={say(words.wordsHint)} value={text} set={setText} longest={1000} />
    </Dialog>
  );
}
