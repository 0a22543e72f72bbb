import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import style from './fields.module.css';
import { Labelled } from './labelled';

export interface Option<Value> {
  readonly key: string;
  readonly value: Value;
  readonly label: string;
  readonly beside?: ReactNode;
}

export interface OptionGroup<Value> {
  readonly label: string | null;
  readonly options: readonly Option<Value>[];
}

interface SearchFieldProps<Value> {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly fault: string | undefined;
  readonly text: string;
  readonly groups: readonly OptionGroup<Value>[];
  /** Said in place of the list when nothing fits what was typed. */
  readonly nothing: string;
  readonly typed: (text: string) => void;
  readonly picked: (value: Value) => void;
  /** What was understood, in words, under the field. */
  readonly children?: ReactNode;
}

interface ListProps<Value> {
  readonly listId: string;
  readonly label: string;
  readonly groups: readonly OptionGroup<Value>[];
  readonly active: string | undefined;
  readonly pick: (option: Option<Value>) => void;
}

function Options<Value>({ listId, label, groups, active, pick }: ListProps<Value>) {
  return (
    <div role="listbox" id={listId} aria-label={label} className={style.list}>
      {groups.map((group) => (
        <div key={group.label ?? ''} role="group" aria-label={group.label ?? label}>
          {group.label ? <div className={style.groupLabel}>{group.label}</div> : null}
          {group.options.map((option) => (
            <div
              key={option.key}
              id={`${listId}-${option.key}`}
              role="option"
              aria-selected={option.key === active}
              className={style.option}
              ref={(node) => {
                if (option.key === active) node?.scrollIntoView?.({ block: 'nearest' });
              }}
              // Before the field loses its focus.
              onPointerDown={(event) => {
                event.preventDefault();
                pick(option);
              }}
            >
              <span>{option.label}</span>
              {option.beside ? <span className={style.beside}>{option.beside}</span> : null}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

interface Completing<Value> {
  readonly groups: readonly OptionGroup<Value>[];
  readonly text: string;
  readonly picked: (value: Value) => void;
}

/** The list under the field: whether it is open, which option is marked, and what the keys do. */
function useCompleting<Value>({ groups, text, picked }: Completing<Value>) {
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const options = groups.flatMap((group) => group.options);
  const active = open ? options[Math.min(at, options.length - 1)] : undefined;
  const pick = (option: Option<Value>): void => {
    setOpen(false);
    picked(option.value);
  };
  const move = (by: number): void => {
    if (open) setAt((now) => (Math.min(now, options.length - 1) + by + options.length) % options.length);
    else setOpen(true);
  };
  const heard = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.key === 'Enter' || (event.key === 'Tab' && text.trim() !== '')) && active) {
      if (event.key === 'Enter') event.preventDefault();
      pick(active);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && options.length > 0) {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setOpen(false);
    }
  };
  const begin = (): void => {
    setAt(0);
    setOpen(true);
  };
  return { open, active, any: options.length > 0, pick, heard, begin, show: () => setOpen(true), hide: () => setOpen(false) };
}

/**
 * A field that completes what is typed (the editable combobox of the ARIA practices). The best fit is marked at once: Enter or Tab takes
 * it, the arrows choose another, Escape closes the list.
 */
export function SearchField<Value>(props: SearchFieldProps<Value>) {
  const { id, label, hint, placeholder, fault, text, groups, nothing, typed, children } = props;
  const listId = useId();
  const { open, active, any, pick, heard, begin, show, hide } = useCompleting(props);
  return (
    <Labelled id={id} label={label} hint={hint} fault={fault} after={children}>
      {(described) => (
        <div className={style.search}>
          <input
            {...described}
            className={style.input}
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={open && any}
            aria-controls={listId}
            aria-activedescendant={active ? `${listId}-${active.key}` : undefined}
            autoComplete="off"
            spellCheck={false}
            placeholder={placeholder}
            value={text}
            onChange={({ currentTarget }) => {
              typed(currentTarget.value);
              begin();
            }}
            onClick={show}
            onBlur={hide}
            onKeyDown={heard}
          />
          {open && any ? <Options listId={listId} label={label} groups={groups} active={active?.key} pick={pick} /> : null}
          {open && !any && text.trim() !== '' ? (
            <div className={style.list} role="status">
              <div className={style.nothing}>{nothing}</div>
            </div>
          ) : null}
        </div>
      )}
    </Labelled>
  );
}
