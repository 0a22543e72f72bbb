import { NativeSelect, Popover } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { dayByKey, monthsAfter, weekdaysOf, weeksOf } from '../i18n/calendar';
import { type Bilingual, useSpeech } from '../i18n/speech';
import { date, monthAndYear, weekdayName, zoneName } from '../i18n/times';
import type { TimeKind } from '../i18n/typed-time';
import { instantOf } from '../i18n/wall-clock';
import style from './time-picker.module.css';
import { words } from './time-words';

/** Escape closes this one alone, not the dialog whose field it belongs to. */
const OWN_KEYS = { 'data-mantine-stop-propagation': true } as const;

interface DaysProps {
  readonly chosen: string;
  readonly today: string;
  readonly choose: (day: string) => void;
}

/** Moves the focus among the days, as the keys of a grid do. */
const useDays = (begins: string) => {
  const { locale } = useSpeech();
  const [at, setAt] = useState(begins);
  const grid = useRef<HTMLTableElement>(null);
  const walking = useRef(false);
  useEffect(() => {
    if (walking.current) grid.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus();
    walking.current = false;
  }, [at]);
  const hear = (event: KeyboardEvent): void => {
    const next = dayByKey(at, event.key, event.shiftKey, locale);
    if (next === null) return;
    event.preventDefault();
    walking.current = true;
    setAt(next);
  };
  return { at, setAt, grid, hear };
};

interface DayProps {
  readonly day: string;
  readonly beside: boolean;
  readonly chosen: boolean;
  readonly today: boolean;
  /** Where the focus is, or would be. */
  readonly here: boolean;
  readonly take: () => void;
}

function Day({ day, beside, chosen, today, here, take }: DayProps) {
  const { locale } = useSpeech();
  return (
    <td aria-selected={chosen}>
      <button
        type="button"
        data-day={day}
        data-beside={beside || undefined}
        className={style.day}
        tabIndex={here ? 0 : -1}
        data-autofocus={here || undefined}
        aria-label={date(day, locale)}
        aria-current={today ? 'date' : undefined}
        onClick={take}
        {...OWN_KEYS}
      >
        {Number(day.slice(8))}
      </button>
    </td>
  );
}

interface TurnProps {
  readonly says: Bilingual;
  readonly icon: typeof IconChevronLeft;
  readonly run: () => void;
}

function Turn({ says, icon: Icon, run }: TurnProps) {
  const { say } = useSpeech();
  return (
    <button type="button" className={style.turn} aria-label={say(says)} onClick={run} {...OWN_KEYS}>
      <Icon size={18} aria-hidden />
    </button>
  );
}

function Weekdays() {
  const { locale } = useSpeech();
  return (
    <thead>
      <tr>
        {weekdaysOf(locale).map((nth) => (
          <th key={nth} scope="col" abbr={weekdayName(nth, locale)}>
            {weekdayName(nth, locale).slice(0, 2)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Days({ chosen, today, choose }: DaysProps) {
  const { locale } = useSpeech();
  const { at, setAt, grid, hear } = useDays(chosen || today);
  const heading = useId();
  const month = at.slice(0, 7);
  const take = (day: string): void => {
    setAt(day);
    choose(day);
  };
  const cell = (day: string) => (
    <Day
      key={day}
      day={day}
      beside={day.slice(0, 7) !== month}
      chosen={day === chosen}
      today={day === today}
      here={day === at}
      take={() => take(day)}
    />
  );
  return (
    <div>
      <div className={style.head}>
        <Turn says={words.monthBefore} icon={IconChevronLeft} run={() => setAt(monthsAfter(at, -1))} />
        <strong id={heading} aria-live="polite">
          {monthAndYear(at, locale)}
        </strong>
        <Turn says={words.monthAfter} icon={IconChevronRight} run={() => setAt(monthsAfter(at, 1))} />
      </div>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the days are walked through as a grid is */}
      <table ref={grid} role="grid" aria-labelledby={heading} className={style.days} onKeyDown={hear}>
        <Weekdays />
        <tbody>
          {weeksOf(at, locale).map((week) => (
            <tr key={week[0]}>{week.map(cell)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const padded = (number: number): string => String(number).padStart(2, '0');
const HOURS = Array.from({ length: 24 }, (_, hour) => padded(hour));
const FIVES = Array.from({ length: 12 }, (_, nth) => padded(nth * 5));

interface ClockProps {
  readonly value: string;
  readonly set: (clock: string) => void;
  readonly zone: string | undefined;
  readonly on: string;
}

function Clock({ value, set, zone, on }: ClockProps) {
  const { say } = useSpeech();
  const [hour = '00', minute = '00'] = value.split(':');
  const minutes = FIVES.includes(minute) ? FIVES : [...FIVES, minute].toSorted();
  return (
    <div className={style.clock}>
      <NativeSelect
        size="xs"
        label={say(words.hour)}
        data={HOURS}
        value={hour}
        onChange={({ currentTarget }) => set(`${currentTarget.value}:${minute}`)}
        {...OWN_KEYS}
      />
      <NativeSelect
        size="xs"
        label={say(words.minute)}
        data={minutes}
        value={minute}
        onChange={({ currentTarget }) => set(`${hour}:${currentTarget.value}`)}
        {...OWN_KEYS}
      />
      {zone ? <span className={style.zone}>{zoneName(instantOf(`${on}T${value}`, zone), zone)}</span> : null}
    </div>
  );
}

interface TimePickerProps {
  readonly label: string;
  readonly kind: TimeKind;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly zone: string;
  /** What the clocks there show now: `2026-11-27T08:00`. */
  readonly now: string;
  /** Whether the zone is said: it is somebody's clock, and not the one of this computer. */
  readonly saysZone: boolean;
  readonly close: () => void;
}

/** What a value says of the day and of the clock, and what it becomes when one of them is chosen; where nothing is said yet, now. */
const partsOf = ({ kind, value, now, set }: TimePickerProps) => {
  const today = now.slice(0, 10);
  const chosen = kind === 'clock' ? '' : value.slice(0, 10);
  const clock = (kind === 'clock' ? value : value.slice(11)) || `${now.slice(11, 13)}:00`;
  const say = (day: string, time: string): void => set(kind === 'day' ? day : kind === 'clock' ? time : `${day}T${time}`);
  return { today, chosen, clock, say };
};

/** The way back to the field: with now, or with what is chosen. */
function Foot({ of: { today, chosen, clock, say: choose }, kind, now, close }: FootProps) {
  const { say } = useSpeech();
  const ends = (day: string, time: string) => (): void => {
    choose(day, time);
    close();
  };
  return (
    <div className={style.foot}>
      <button type="button" className={style.act} onClick={ends(today, now.slice(11))} {...OWN_KEYS}>
        {say(kind === 'day' ? words.today : words.now)}
      </button>
      <button type="button" className={style.act} data-first onClick={ends(chosen || today, clock)} {...OWN_KEYS}>
        {say(words.take)}
      </button>
    </div>
  );
}

interface FootProps extends Pick<TimePickerProps, 'kind' | 'now' | 'close'> {
  readonly of: ReturnType<typeof partsOf>;
}

/** A calendar and a clock below a field for a time. What is chosen stands in the field at once; Escape and the button lead back to it. */
export function TimePicker(props: TimePickerProps) {
  const { label, kind, zone, saysZone, close } = props;
  const { say } = useSpeech();
  const parts = partsOf(props);
  const { today, chosen, clock, say: choose } = parts;
  const day = chosen || today;
  const takeDay = (next: string): void => {
    choose(next, clock);
    if (kind === 'day') close();
  };
  return (
    <Popover
      opened
      onChange={(opened) => (opened ? undefined : close())}
      position="bottom-end"
      shadow="md"
      trapFocus
      withRoles={false}
    >
      <Popover.Target>
        <span className={style.anchor} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={say(words.choosing, { what: label })} className={style.picker}>
        {kind === 'clock' ? null : <Days chosen={chosen} today={today} choose={takeDay} />}
        {kind === 'day' ? null : (
          <Clock value={clock} set={(next) => choose(day, next)} zone={saysZone ? zone : undefined} on={day} />
        )}
        <Foot of={parts} kind={kind} now={props.now} close={close} />
      </Popover.Dropdown>
    </Popover>
  );
}
