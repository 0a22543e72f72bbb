import { type DragEvent, useRef, useState } from 'react';
import { attachCaseFile } from '../../../shared/api/client';
import { useSpeech } from '../../../shared/i18n/speech';
import style from '../case.module.css';
import { KeyedButton } from '../../../shared/ui/fields';
import { Refusal } from '../refusal';
import { useCaseAct } from '../reading/use-case-act';
import { fileSize, LARGEST_BYTES } from './file-size';
import { words } from './words';

/** The name, size and date tell two files apart for the guard against repeats; the bytes alone would all look the same to it. */
interface Chosen {
  readonly name: string;
  readonly size: number;
  readonly modified: number;
  readonly file: File;
}

/** What is sent, and a file that is too large to be. */
const useAttaching = () => {
  const [tooLarge, setTooLarge] = useState<File | null>(null);
  const [sending, setSending] = useState('');
  const act = useCaseAct({
    ask: ({ name, file }: Chosen, { path, headers: { 'Idempotency-Key': key } }) =>
      attachCaseFile({ path, query: { name }, headers: { 'Idempotency-Key': key }, body: file }),
  });
  const take = (file: File | undefined): void => {
    if (!file) return;
    const fits = file.size <= LARGEST_BYTES;
    setTooLarge(fits ? null : file);
    if (!fits) return;
    setSending(file.name);
    act.run({ name: file.name, size: file.size, modified: file.lastModified, file });
  };
  return { act, take, tooLarge, sending };
};

/** Makes an element take the file that is dropped on it: a second way to what the button does. */
const useDrop = (take: (file: File | undefined) => void) => {
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent, isOver: boolean): void => {
    event.preventDefault();
    setOver(isOver);
  };
  const on = {
    onDragOver: (event: DragEvent) => drag(event, true),
    onDragLeave: (event: DragEvent) => drag(event, false),
    onDrop: (event: DragEvent) => {
      drag(event, false);
      take(event.dataTransfer.files[0]);
    },
  };
  return { over, on };
};

/** Takes a file by choice or by drop. */
export function FileDrop() {
  const { say, locale } = useSpeech();
  const input = useRef<HTMLInputElement>(null);
  const { act, take, tooLarge, sending } = useAttaching();
  const { over, on } = useDrop(take);
  const choose = (): void => input.current?.click();
  return (
    <div className={`${style.drop} no-print`} data-over={over || undefined} role="group" aria-label={say(words.choose)} {...on}>
      <input
        ref={input}
        type="file"
        hidden
        onChange={({ currentTarget }) => {
          take(currentTarget.files?.[0]);
          currentTarget.value = '';
        }}
      />
      <KeyedButton small keys="f" says={words.choose} run={choose} pending={act.pending} />{' '}
      <span className={style.soft} role="status">
        {act.pending ? say(words.sending, { name: sending }) : say(words.drop)}
      </span>
      {tooLarge ? (
        <p className={style.urgent} role="alert">
          {say(words.tooLarge, { name: tooLarge.name, size: fileSize(tooLarge.size, locale) })}
        </p>
      ) : null}
      <Refusal of={act} />
    </div>
  );
}
