import { Modal, type ModalProps } from '@mantine/core';
import { useEffect, useState } from 'react';

/** A modal that is drawn from its first opening on: a page has many closed ones, and each would cost as much as a panel. */
export function LateModal({ opened, ...rest }: ModalProps) {
  const [drawn, setDrawn] = useState(false);
  // It opens once it is there: only then does it remember to whom it gives the focus back.
  useEffect(() => {
    if (opened) queueMicrotask(() => setDrawn(true));
  }, [opened]);
  return opened || drawn ? <Modal {...rest} opened={opened && drawn} /> : null;
}
