import { Alert, Button, Loader } from '@mantine/core';
import { IconAlertTriangle, IconInbox, IconPlugConnectedX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Problem, Unreachable } from '../api/problem';
import { type Speech, useSpeech } from '../i18n/speech';
import { CodeMissing } from '../idle/late-code';
import { CameBefore } from './came-before';
import style from './notices.module.css';
import { words } from './words';

export function Loading({ what }: { readonly what?: string }) {
  const { say } = useSpeech();
  return (
    <div className={style.quiet} role="status">
      <Loader size="sm" aria-hidden />
      <span>{what ?? say(words.loading)}</span>
    </div>
  );
}

/** Nothing here, and what one can do about it. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className={style.quiet}>
      <IconInbox size={22} stroke={1.5} aria-hidden />
      <strong>{title}</strong>
      {children}
    </div>
  );
}

const said = (error: unknown, say: Speech['say']): readonly [title: string, detail: string] => {
  if (error instanceof Problem) return [error.title, error.detail];
  if (error instanceof Unreachable) return [say(words.unreachable), say(words.unreachableHint)];
  if (error instanceof CodeMissing) return [say(words.codeMissing), say(words.codeMissingHint)];
  return [say(words.defect), say(words.defectHint)];
};

/** What went wrong, what it means, what to do, and the reference that the help desk asks for. */
export function Failure({ error, again }: { readonly error: unknown; readonly again?: () => void }) {
  const { say } = useSpeech();
  const [title, detail] = said(error, say);
  const away = error instanceof Unreachable || error instanceof CodeMissing;
  // A refusal for one field says in its detail what the field's own fault would repeat.
  const faults = error instanceof Problem ? error.errors.filter((fault) => fault.detail !== error.detail) : [];
  return (
    <Alert
      role="alert"
      variant="outline"
      color={away ? 'orange' : 'red'}
      icon={away ? <IconPlugConnectedX aria-hidden /> : <IconAlertTriangle aria-hidden />}
      title={title}
      className={style.failure}
    >
      {error instanceof Problem && error.before ? <CameBefore of={error.before} /> : null}
      <p>{detail}</p>
      {faults.length > 0 ? (
        <ul>
          {faults.map((fault) => (
            <li key={`${fault.pointer} ${fault.code}`}>{fault.detail}</li>
          ))}
        </ul>
      ) : null}
      {error instanceof Problem && error.correlationId ? (
        <p className={style.reference}>{say(words.reference, { id: error.correlationId })}</p>
      ) : null}
      {again ? (
        <Button size="xs" variant="default" onClick={again}>
          {say(words.again)}
        </Button>
      ) : null}
    </Alert>
  );
}

export interface Asked<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** The honest states of something read: on its way, failed, there. What was read before stays while it is read again. */
export function Read<Data>({ from, children }: { readonly from: Asked<Data>; readonly children: (data: Data) => ReactNode }) {
  if (from.data !== undefined)
    return (
      <>
        {from.error ? <Failure error={from.error} again={() => void from.refetch()} /> : null}
        {children(from.data)}
      </>
    );
  return from.error ? <Failure error={from.error} again={() => void from.refetch()} /> : <Loading />;
}
