import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useSpeech } from '../i18n/speech';
import { Dialog, type OpenProps } from './dialog';
import { LongText } from './fields';
import { fromPaperWords as words } from './from-paper-words';
import { NO_PAPER, paperOf } from './paper-draft';
import { PaperFields, useDeskZone } from './paper-fields';

/** What was written, on which form, and when. */
export interface WrittenOnPaper {
  readonly text: string;
  readonly paper: { readonly serial: string; readonly writtenAt: string };
}

interface Entering {
  readonly send: (written: WrittenOnPaper) => void;
  readonly pending: boolean;
  readonly error: Error | null;
}

interface FromPaperActProps {
  readonly longest: number;
  /** The act of whatever it is entered into; a hook. */
  readonly use: (done: () => void) => Entering;
}

function FromPaperDialog({ opened, close, longest, send, pending, error }: Entering & OpenProps & { readonly longest: number }) {
  const { say } = useSpeech();
  const zone = useDeskZone();
  const [text, setText] = useState('');
  const [typed, setTyped] = useState(NO_PAPER);
  const paper = paperOf(typed, zone);
  return (
    <Dialog
      opened={opened}
      close={close}
      title={say(words.title)}
      does={say(words.does)}
      submit={() => paper && send({ text: text.trim(), paper })}
      pending={pending}
      error={error}
      ready={text.trim() !== '' && paper !== undefined}
    >
      <p>{say(words.hint)}</p>
      <PaperFields value={typed} set={setTyped} required />
      <LongText label={say(words.text)} value={text} set={setText} longest={longest} />
    </Dialog>
  );
}

/** Enters what was written on a form while the system was away. */
export function FromPaperAct({ longest, use }: FromPaperActProps) {
  const { say } = useSpeech();
  const [opened, { open, close }] = useDisclosure();
  const [entered, setEntered] = useState(0);
  const act = use(() => {
    close();
    // What was typed for one form is not there for the next.
    setEntered((before) => before + 1);
  });
  return (
    <>
      <Button size="xs" variant="default" onClick={open}>
        {say(words.open)}
      </Button>
      <FromPaperDialog key={entered} opened={opened} close={close} longest={longest} {...act} />
    </>
  );
}
