import { Button, Modal } from '@mantine/core';
import type { KeyboardEvent, ReactNode, SyntheticEvent } from 'react';
import { useSpeech } from '../../shared/i18n/speech';
import { Failure } from '../../shared/ui/notices';
import { words as shared } from '../../shared/ui/words';
import style from './case.module.css';
import { words } from './words';

/** What every dialog is told by what opens it. */
export interface OpenProps {
  readonly opened: boolean;
  readonly close: () => void;
}

interface DialogProps extends OpenProps {
  readonly title: string;
  /** What the button that does it says. */
  readonly does: string;
  readonly submit: () => void;
  readonly pending: boolean;
  readonly error: Error | null;
  /** Whether what has to be said was said. */
  readonly ready?: boolean;
  readonly children?: ReactNode;
}

/** A dialog that does one thing: what was typed stays when the api refuses it, and the refusal stands above. */
export function Dialog({ opened, close, title, does, submit, pending, error, ready = true, children }: DialogProps) {
  const { say } = useSpeech();
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (ready && !pending) submit();
  };
  const hear = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event);
  };
  return (
    <Modal opened={opened} onClose={close} title={title} size="lg" closeButtonProps={{ 'aria-label': say(shared.close) }}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears Ctrl+Enter from the fields inside */}
      <form onSubmit={send} onKeyDown={hear} className={style.form}>
        {error ? <Failure error={error} /> : null}
        {children}
        <div className={style.formFoot}>
          <span className={style.soft}>{say(words.ctrlEnter)}</span>
          <Button variant="default" onClick={close}>
            {say(shared.cancel)}
          </Button>
          <Button type="submit" loading={pending} disabled={!ready}>
            {does}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
