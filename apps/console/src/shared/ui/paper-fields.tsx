import { TextInput } from '@mantine/core';
import { serverNow } from '../api/transport';
import { useDirectory } from '../directory/directory';
import { useSpeech } from '../i18n/speech';
import { ownZone, zoneName } from '../i18n/times';
import { localOf } from '../i18n/wall-clock';
import { useSession } from '../session/session';
import { fromPaperWords as words } from './from-paper-words';
import { lacksTime, type PaperDraft } from './paper-draft';

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
  const now = new Date(serverNow()).toISOString();
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
        <TextInput
          type="datetime-local"
          label={say(words.writtenAt, { zone: zoneName(now, zone) })}
          value={value.local}
          max={localOf(now, zone)}
          onChange={({ currentTarget }) => set({ ...value, local: currentTarget.value })}
          error={faultOf('/paper/writtenAt') ?? (!required && lacksTime(value) ? say(words.timeMissing) : undefined)}
          required
        />
      ) : null}
    </>
  );
}
