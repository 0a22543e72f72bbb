import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { serverNow } from '../api/transport';
import { useSpeech } from '../i18n/speech';
import { ownZone } from '../i18n/times';
import { readTime, type TimeKind, writeTime } from '../i18n/typed-time';
import { localOf } from '../i18n/wall-clock';
import { words } from './words';

export interface TypedTime {
  readonly kind: TimeKind;
  /** `2026-11-27T08:00`, `2026-11-27` or `08:00`; empty while it is not whole. */
  readonly value: string;
  readonly set: (value: string) => void;
  /** On whose clock it is: a day without a year is near to today there. */
  readonly zone?: string | undefined;
}

const EXAMPLE: Readonly<Record<TimeKind, string>> = { moment: 'T21:40', day: '', clock: '21:40' };

/**
 * A time typed as people say it, in the language of the console and not in the browser's. What was understood stands in the field as soon as
 * it is left; what was not, stays as it was typed and keeps its form from being sent.
 */
export function useTypedTime({ kind, value, set, zone = ownZone() }: TypedTime) {
  const { say, locale } = useSpeech();
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const today = localOf(new Date(serverNow()).toISOString(), zone).slice(0, 10);
  const example = writeTime(kind === 'clock' ? EXAMPLE.clock : `${today}${EXAMPLE[kind]}`, kind, locale);
  const lost = typed !== null && typed.trim() !== '' && value === '';
  const wrong = lost ? say(words.timeUnread, { example }) : undefined;
  useEffect(() => input.current?.setCustomValidity(wrong ?? ''), [wrong]);
  return {
    wrong: left ? wrong : undefined,
    /** What was chosen instead of typed. */
    choose: (next: string): void => {
      setTyped(null);
      setLeft(false);
      set(next);
    },
    of: {
      ref: input,
      type: 'text',
      'data-time': kind,
      autoComplete: 'off',
      spellCheck: false,
      placeholder: example,
      value: typed ?? writeTime(value, kind, locale),
      onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement>): void => {
        setTyped(currentTarget.value);
        set(readTime(currentTarget.value, kind, locale, today) ?? '');
      },
      onBlur: (): void => {
        setLeft(lost);
        if (!lost) setTyped(null);
      },
    },
  } as const;
}
