import { chmodSync, mkdirSync } from 'node:fs';

/** Where the server's user can always go: used only when we run as root and the checkout or its data lie where nobody else may. */
export const defaultSharedDir = '/var/lib/enlace';

/** The mode is set apart from the making: the umask would take it away, and `mkdir` gives it to the parents as well. */
export function openShared(folder: string): string {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  return folder;
}
