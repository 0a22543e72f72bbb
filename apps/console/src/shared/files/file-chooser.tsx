import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useSpeech } from '../i18n/speech';
import { KeyedButton } from '../ui/fields';
import { fileSize, LARGEST_BYTES } from './file-size';
import style from './files.module.css';
import { words } from './words';

/** The name, size and date tell two files apart for the guard against repeats; the bytes alone would all look the same to it. */
export interface ChosenFile {
  readonly name: string;
  readonly size: number;
  readonly modified: number;
  readonly file: File;
}

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

interface OnItsWay {
  readonly name: string;
  /** From 0 to 1; at 1 the server looks at it. */
  readonly share: number;
}

/** How far a file has come. */
function Progress({ name, share }: OnItsWay) {
  const { say, number } = useSpeech();
  const percent = Math.floor(share * 100);
  return (
    <>
      <span>{share < 1 ? say(words.sending, { name, percent: number(percent) }) : say(words.looking, { name })}</span>
      <progress className={style.progress} value={percent} max={100} aria-label={name} />
    </>
  );
}

interface FileChooserProps {
  readonly take: (chosen: ChosenFile) => void;
  readonly onItsWay: OnItsWay | null;
  /** What may be dropped here, where it is not a paper of a case. */
  readonly takes?: string;
  /** What the api said to the last one. */
  readonly children?: ReactNode;
}

/** Takes a file by choice or by drop, and says at once when it is too large to be taken. */
export function FileChooser({ take, onItsWay, takes, children }: FileChooserProps) {
  const { say, locale } = useSpeech();
  const input = useRef<HTMLInputElement>(null);
  const [tooLarge, setTooLarge] = useState<File | null>(null);
  const chosen = (file: File | undefined): void => {
    if (!file || onItsWay) return;
    const fits = file.size <= LARGEST_BYTES;
    setTooLarge(fits ? null : file);
    if (fits) take({ name: file.name, size: file.size, modified: file.lastModified, file });
  };
  const { over, on } = useDrop(chosen);
  return (
    <div className={`${style.drop} no-print`} data-over={over || undefined} role="group" aria-label={say(words.choose)} {...on}>
      <input
        ref={input}
        type="file"
        hidden
        onChange={({ currentTarget }) => {
          chosen(currentTarget.files?.[0]);
          currentTarget.value = '';
        }}
      />
      <KeyedButton small keys="f" says={words.choose} run={() => input.current?.click()} pending={onItsWay !== null} />{' '}
      <span className={style.soft} role="status">
        {onItsWay ? <Progress {...onItsWay} /> : (takes ?? say(words.drop))}
      </span>
      {tooLarge ? (
        <p className={style.urgent} role="alert">
          {say(words.tooLarge, { name: tooLarge.name, size: fileSize(tooLarge.size, locale) })}
        </p>
      ) : null}
      {children}
    </div>
  );
}
