import { Button, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { serverNow } from '../api/transport';
import { useDirectory } from '../directory/directory';
import { useSpeech } from '../i18n/speech';
import { ownZone, zoneName } from '../i18n/times';
import { instantOf, localOf } from '../i18n/wall-clock';
import { useSession } from '../session/session';
import { Dialog, type OpenProps } from './dialog';
import { LongText } from './fields';
import { fromPaperWords as words } from './from-paper-words';

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
  const { me } = useSession();
  const zone = useDirectory().desks.get(me.desk.id)?.zone ?? ownZone();
  const [text, setText] = useState('');
  const [serial, setSerial] = useState('');
  const [local, setLocal] = useState('');
  const now = new Date(serverNow()).toISOString();
  return (
    <Dialog
      opened={opened}
      close={close}
      title={say(words.title)}
      does={say(words.does)}
      submit={() => send({ text: text.trim(), paper: { serial: serial.trim(), writtenAt: instantOf(local, zone) } })}
      pending={pending}
      error={error}
      ready={text.trim() !== '' && serial.trim() !== '' && local !== ''}
    >
      <p>{say(words.hint)}</p>
      <TextInput
        label={say(words.serial)}
        value={serial}
        onChange={({ currentTarget }) => setSerial(currentTarget.value)}
        maxLength={40}
        required
        data-autofocus
      />
      <TextInput
        type="datetime-local"
        label={say(words.writtenAt, { zone: zoneName(now, zone) })}
        value={local}
        max={localOf(now, zone)}
        onChange={({ currentTarget }) => setLocal(currentTarget.value)}
        required
      />
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
