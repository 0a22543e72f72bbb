import { Button } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useEffect, useEffectEvent } from 'react';
import { type TypedDraft, useTyped } from '../drafts/use-typed';
import { useSpeech } from '../i18n/speech';
import { LongText } from './fields';
import style from './form.module.css';
import { LateModal } from './late-modal';
import { Failure } from './notices';
import { Restored } from './restored';
import { words } from './words';

/** What every dialog is told by what opens it. */
export interface OpenProps {
  readonly opened: boolean;
  readonly close: () => void;
}

interface FormProps {
  readonly close: () => void;
  /** What the button that does it says. */
  readonly does: string;
  readonly submit: () => void;
  readonly pending: boolean;
  readonly error: Error | null;
  /** Whether what has to be said was said. */
  readonly ready?: boolean;
  /** It cannot be undone: the button says so by its colour too, and the keyboard begins at the way back. */
  readonly grave?: boolean;
  /** There is nothing to type: the keyboard begins at the button that does it. */
  readonly plain?: boolean;
  /** What is typed into it, where it is kept over a reload. */
  readonly draft?: Omit<TypedDraft<object>, 'type'>;
  readonly children?: ReactNode;
}

/** What was typed stays when the api refuses it, and the refusal stands above. */
function DialogForm({
  close,
  does,
  submit,
  pending,
  error,
  ready = true,
  grave = false,
  plain = false,
  draft,
  children,
}: FormProps) {
  const { say } = useSpeech();
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    // What is sent here is not sent by the form that the dialog was opened from.
    event.stopPropagation();
    if (ready && !pending) submit();
  };
  const hear = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event);
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears Ctrl+Enter from the fields inside
    <form onSubmit={send} onKeyDown={hear} className={style.form}>
      {error ? <Failure error={error} /> : null}
      {draft ? <Restored of={draft} /> : null}
      {children}
      <div className={style.foot}>
        <span className={style.hint}>{plain || grave ? null : say(words.ctrlEnter)}</span>
        <Button variant="default" onClick={close} data-autofocus={grave || undefined}>
          {say(words.cancel)}
        </Button>
        <Button
          type="submit"
          color={grave ? 'red' : undefined}
          loading={pending}
          disabled={!ready}
          data-autofocus={plain || undefined}
        >
          {does}
        </Button>
      </div>
    </form>
  );
}

interface FrameProps extends OpenProps {
  readonly title: string;
  readonly children: ReactNode;
}

function Frame({ opened, close, title, children }: FrameProps) {
  const { say } = useSpeech();
  return (
    <LateModal opened={opened} onClose={close} title={title} size="lg" closeButtonProps={{ 'aria-label': say(words.close) }}>
      {children}
    </LateModal>
  );
}

interface DialogProps extends FormProps, OpenProps {
  readonly title: string;
}

/** A dialog that does one thing. */
export function Dialog({ opened, title, ...form }: DialogProps) {
  return (
    <Frame opened={opened} close={form.close} title={title}>
      <DialogForm {...form} />
    </Frame>
  );
}

interface Reason {
  readonly label: string;
  readonly hint?: string;
  /** Where the keyboard is when the dialog opens. */
  readonly first?: boolean;
  /** What stands there to begin with. */
  readonly text?: string;
}

interface ReasonDialogProps extends Omit<DialogProps, 'submit'> {
  readonly reason: Reason;
  readonly submit: (reason: string) => void;
}

type ReasonFormProps = Omit<ReasonDialogProps, 'opened'>;

/** The words of an act on this page, kept over a reload; whoever closes the dialog is done with them. */
const useReason = (title: string, begun: string) => {
  const draft = useTyped(`reason ${location.pathname} ${title}`, () => ({ text: begun }));
  const forget = useEffectEvent(draft.forget);
  useEffect(() => () => forget(), []);
  return draft;
};

function ReasonForm({
  title,
  reason: { first = true, text: begun = '', ...asked },
  submit,
  ready = true,
  children,
  ...form
}: ReasonFormProps) {
  const draft = useReason(title, begun);
  const { text } = draft.typed;
  const said = text.trim();
  return (
    <DialogForm {...form} draft={draft} ready={ready && said !== ''} submit={() => submit(said)}>
      {children}
      <LongText {...asked} value={text} set={(next) => draft.type({ text: next })} longest={2000} first={first} />
    </DialogForm>
  );
}

/** A dialog for an act that needs a reason in words. Closed, it forgets them; refused or loaded anew, it keeps them. */
export function ReasonDialog({ opened, title, ...form }: ReasonDialogProps) {
  return (
    <Frame opened={opened} close={form.close} title={title}>
      <ReasonForm {...form} title={title} />
    </Frame>
  );
}
