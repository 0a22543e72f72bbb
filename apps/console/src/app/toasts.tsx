import { useNotifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { whenIdle } from '../shared/idle/when-idle';
import { onDemand } from '../shared/ui/on-demand';

const ToastStack = onDemand(async () => (await import('./toast-stack')).ToastStack);

/** Where what was done is confirmed for a moment. It is there from the first confirmation on; its code comes while nobody waits. */
export function Toasts() {
  const { notifications } = useNotifications();
  const [asked, setAsked] = useState(false);
  if (notifications.length > 0 && !asked) setAsked(true);
  useEffect(() => whenIdle(ToastStack.ask), []);
  return asked ? <ToastStack /> : null;
}
