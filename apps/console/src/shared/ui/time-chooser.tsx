import { IconCalendar, IconClock } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { serverNow } from '../api/transport';
import { useSpeech } from '../i18n/speech';
import { ownZone } from '../i18n/times';
import { localOf } from '../i18n/wall-clock';
import { useToldKey } from '../keyboard/shortcuts';
import { onDemand } from './on-demand';
import style from './time-picker.module.css';
import type { TypedTime } from './use-typed-time';
import { words } from './time-words';

/** Most times are typed: the calendar comes when it is reached for. */
const TimePicker = onDemand(async () => (await import('./time-picker')).TimePicker);

interface ChooserProps extends TypedTime {
  /** What the field is called. */
  readonly label: string;
  readonly disabled?: boolean | undefined;
}

interface Chooser {
  /** What stands at the end of the field. */
  readonly button: ReactNode;
  /** What the field hears besides: Alt + down arrow opens. */
  readonly of: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onFocus: () => void;
    readonly 'aria-keyshortcuts': string;
  };
}

/** How a typed time is chosen instead: a button and a key open the calendar, and whoever leaves it is back where they came from. */
export function useTimeChooser({ label, kind, value, set, zone, disabled }: ChooserProps): Chooser {
  const { say } = useSpeech();
  const [opened, setOpened] = useState(false);
  useToldKey('Alt+↓', words.open);
  const from = useRef<Element | null>(null);
  const open = (): void => {
    from.current = document.activeElement;
    setOpened(true);
  };
  const close = (): void => {
    setOpened(false);
    if (from.current instanceof HTMLElement) from.current.focus();
  };
  const hear = (event: KeyboardEvent): void => {
    if (!event.altKey || event.key !== 'ArrowDown' || disabled) return;
    event.preventDefault();
    open();
  };
  const clocks = zone ?? ownZone();
  const Icon = kind === 'clock' ? IconClock : IconCalendar;
  const button = (
    <>
      <button
        type="button"
        className={style.button}
        aria-label={say(words.choose, { what: label })}
        aria-haspopup="dialog"
        aria-expanded={opened}
        disabled={disabled}
        onClick={open}
        onPointerEnter={TimePicker.ask}
      >
        <Icon size={16} aria-hidden />
      </button>
      {opened ? (
        <TimePicker
          {...{ label, kind, value, set, close }}
          zone={clocks}
          now={localOf(new Date(serverNow()).toISOString(), clocks)}
          saysZone={zone !== undefined}
        />
      ) : null}
    </>
  );
  return { button, of: { onKeyDown: hear, onFocus: TimePicker.ask, 'aria-keyshortcuts': 'Alt+ArrowDown' } };
}
