import { TextInput } from '@mantine/core';
import { useDirectory } from '../directory/directory';
import { useSpeech } from '../i18n/speech';
import { ownZone } from '../i18n/times';
import { useSession } from '../session/session';
import { fromPaperWords as words } from './from-paper-words';
import { lacksTime, type PaperDraft } from './paper-draft';
import { TimeField } from './time-field';

/** The clock of the reader's desk, on which the time on a form is read. */
export function useDeskZone(): string {
  const { me } = useSession();
  return useDirectory().desks.get(me.desk.id)?.zone ?? ownZone();
}

interface PaperFieldsProps {
  readonly value: PaperDraft;
  readonly set: (paper: PaperDraft) => void;
  readonly faultOf?: (pointer: string) => string | undefined;
  /** Nothing is entered without a form; else it is asked for only once there is a serial. */
  readonly required?: boolean;
}

/** Which form something was written on while the system was away, and when. */
export function PaperFields({ value, set, faultOf = () => undefined, required = false }: PaperFieldsProps) {
  const { say } = useSpeech();
  const zone = useDeskZone();
  return (
    <>
      <TextInput
        label={say(words.serial)}
        description={required ? undefined : say(words.serialHint)}
        value={value.serial}
        onChange={({ currentTarget }) => set({ ...value, serial: currentTarget.value })}
        error={faultOf('/paper/serial')}
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
        required={required}
        data-autofocus={required || undefined}
      />
      {required || value.serial.trim() !== '' ? (
        <TimeField
          kind="moment"
          zone={zone}
          label={say(words.writtenAt)}
          value={value.local}
          set={(next) => set({ ...value, local: next })}
          error={faultOf('/paper/writtenAt') ?? (!required && lacksTime(value) ? say(words.timeMissing) : undefined)}
          required
        />
      ) : null}
    </>
  );
}
