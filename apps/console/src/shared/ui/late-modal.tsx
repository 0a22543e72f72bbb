import { Modal, type ModalProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useShortcutList } from '../keyboard/shortcuts';

/**
 * A modal that is drawn from its first opening on: a page has many closed ones, and each would cost as much as a panel. While the list of
 * shortcuts stands over it, Escape is that one's.
 */
export function LateModal({ opened, ...rest }: ModalProps) {
  const [drawn, setDrawn] = useState(false);
  const [listShown] = useShortcutList();
  // It opens once it is there: only then does it remember to whom it gives the focus back.
  useEffect(() => {
    if (opened) queueMicrotask(() => setDrawn(true));
  }, [opened]);
  return opened || drawn ? (
    <Modal {...rest} closeOnEscape={listShown === null && rest.closeOnEscape !== false} opened={opened && drawn} />
  ) : null;
}
