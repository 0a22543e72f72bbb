import type { ReactNode } from 'react';
import style from './fields.module.css';

export interface Described {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface LabelledProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault: string | undefined;
  readonly children: (described: Described) => ReactNode;
  /** Under the field: what was understood. */
  readonly after?: ReactNode;
}

/** What the hint and the fault of a field are called, for who hears it. */
export const describedBy = (id: string, hint: unknown, fault: unknown): string | undefined =>
  [hint ? `${id}-hint` : null, fault ? `${id}-fault` : null].filter(Boolean).join(' ') || undefined;

export function Fault({ id, says }: { readonly id: string; readonly says: string | undefined }) {
  return says ? (
    <p id={`${id}-fault`} className={style.fault}>
      {says}
    </p>
  ) : null;
}

/** A field under its label, with what is wrong with it beneath. */
export function Labelled({ id, label, hint, fault, children, after }: LabelledProps) {
  return (
    <div className={style.field}>
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p id={`${id}-hint`} className={style.hint}>
          {hint}
        </p>
      ) : null}
      {children({ id, 'aria-describedby': describedBy(id, hint, fault), 'aria-invalid': fault ? true : undefined })}
      {after}
      <Fault id={id} says={fault} />
    </div>
  );
}
