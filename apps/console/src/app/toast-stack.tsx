import '@mantine/notifications/styles.css';
import { Notifications } from '@mantine/notifications';

export const ToastStack = () => <Notifications position="bottom-right" />;
