import { useNotifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { whenIdle } from '../shared/idle/when-idle';
import { onDemand } from '../shared/ui/on-demand';

const fetchStack = async () => (await import('./toast-stack')).ToastStack;
const ToastStack = onDemand(fetchStack);

/** Where what was done is confirmed for a moment. It is there from the first confirmation on; its code comes while nobody waits. */
export function Toasts() {
  const { notifications } = useNotifications();
  const [asked, setAsked] = useState(false);
  if (notifications.length > 0 && !asked) setAsked(true);
  useEffect(() => whenIdle(() => void fetchStack().catch(() => undefined)), []);
  return asked ? <ToastStack /> : null;
}
