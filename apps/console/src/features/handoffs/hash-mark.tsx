import { ActionIcon, CopyButton, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useSpeech } from '../../shared/i18n/speech';
import style from './handoffs.module.css';
import { words } from './words';

const SHOWN = 12;

/** A hash, short enough to compare by eye, and the whole of it to copy. */
export function HashMark({ hash }: { readonly hash: string }) {
  const { say } = useSpeech();
  return (
    <span className={style.hash}>
      <code title={hash}>{hash.slice(0, SHOWN)}…</code>
      <CopyButton value={hash}>
        {({ copied, copy }) => (
          <Tooltip label={say(copied ? words.copied : words.copyHash)}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              onClick={copy}
              aria-label={say(copied ? words.copied : words.copyHash)}
            >
              {copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </span>
  );
}
