import { type KeyboardEvent, useMemo } from 'react';
import { useToldKey } from '../../shared/keyboard/shortcuts';
import style from './fields.module.css';
import { describedBy, Fault } from './labelled';

export interface Choosable<Value> {
  readonly value: Value;
  readonly label: string;
  /** A key that chooses it while the group has the focus. */
  readonly hotkey?: string;
  readonly title?: string;
}

interface ChoiceProps<Value> {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly fault: string | undefined;
  readonly options: readonly Choosable<Value>[];
  readonly value: Value | null;
  readonly chosen: (value: Value) => void;
  /** Beside the options: the words of what is chosen. */
  readonly said?: string | undefined;
  /** The labels are digits, and typing one chooses it. */
  readonly digits?: boolean;
}

/** The key of an option, told beside it and in the list of shortcuts. */
function Hotkey({ keys, says }: { readonly keys: string; readonly says: string }) {
  // One object for one text: the list is told anew of each that is another.
  useToldKey(
    keys,
    useMemo(() => ({ en: says, es: says }), [says]),
  );
  return <kbd aria-hidden>{keys}</kbd>;
}

/** One of a few, all in sight. Arrows choose as in any group of radio buttons; a hotkey chooses at once. */
export function Choice<Value extends string | number | boolean>(props: ChoiceProps<Value>) {
  const { id, label, hint, fault, options, value, chosen, said, digits = false } = props;
  const heard = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const option = options.find(({ label: shown, hotkey }) => (digits ? shown : hotkey) === key);
    if (!option) return;
    event.preventDefault();
    chosen(option.value);
    event.currentTarget
      .closest('fieldset')
      ?.querySelector<HTMLInputElement>(`[data-value="${String(option.value)}"]`)
      ?.focus();
  };
  const first = value ?? options[0]?.value;
  return (
    <fieldset className={style.field} aria-describedby={describedBy(id, hint, fault)}>
      <legend>{label}</legend>
      {hint ? (
        <p id={`${id}-hint`} className={style.hint}>
          {hint}
        </p>
      ) : null}
      <div className={style.choices}>
        {options.map((option) => (
          <label key={String(option.value)} className={style.choice} data-faulty={fault ? true : undefined} title={option.title}>
            <input
              type="radio"
              name={id}
              // The summary of faults leads to the option that Tab would reach.
              id={option.value === first ? id : undefined}
              data-value={String(option.value)}
              checked={option.value === value}
              onKeyDown={heard}
              onChange={() => chosen(option.value)}
            />
            <span>{option.label}</span>
            {option.hotkey ? <Hotkey keys={option.hotkey.toUpperCase()} says={`${label} ${option.label}`} /> : null}
          </label>
        ))}
        {said ? (
          <span className={style.said} aria-live="polite">
            {said}
          </span>
        ) : null}
      </div>
      <Fault id={id} says={fault} />
    </fieldset>
  );
}
