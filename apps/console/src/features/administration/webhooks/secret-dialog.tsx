import { Button, CopyButton, Group, TextInput } from '@mantine/core';
import { useSpeech } from '../../../shared/i18n/speech';
import { useReturnFocus } from '../../../shared/keyboard/use-return-focus';
import { LateModal } from '../../../shared/ui/late-modal';
import style from '../administration.module.css';
import { words } from './words';

/** A secret, once: it closes by its button alone, so that nobody loses it by a stray key. */
export function SecretDialog({
  name,
  secret,
  again,
  close,
}: {
  name: string;
  secret: string;
  again: boolean;
  close: () => void;
}) {
  useReturnFocus();
  const { say } = useSpeech();
  return (
    <LateModal
      opened
      onClose={close}
      title={say(words.secretTitle, { name })}
      size="lg"
      closeOnEscape={false}
      closeOnClickOutside={false}
      withCloseButton={false}
    >
      <div className={style.form}>
        <p>{say(words.secretOnce)}</p>
        {again ? <p>{say(words.secretBoth)}</p> : null}
        <TextInput
          aria-label={say(words.secretTitle, { name })}
          value={secret}
          readOnly
          classNames={{ input: style.mono ?? '' }}
          onFocus={({ currentTarget }) => currentTarget.select()}
          data-autofocus
        />
        <Group gap="xs" justify="flex-end">
          <CopyButton value={secret}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {say(copied ? words.copied : words.copy)}
              </Button>
            )}
          </CopyButton>
          <Button onClick={close}>{say(words.kept)}</Button>
        </Group>
      </div>
    </LateModal>
  );
}
