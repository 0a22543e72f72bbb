import { Kbd, Modal, Table } from '@mantine/core';
import { useSpeech } from '../../shared/i18n/speech';
import { type ListShown, useShortcuts } from '../../shared/keyboard/shortcuts';
import { words as shared } from '../../shared/ui/words';
import style from './shell.module.css';
import { words } from './words';

const GROUPS = ['go', 'act', 'list'] as const;

interface ShortcutsDialogProps {
  readonly shown: ListShown;
  readonly close: () => void;
}

/** What the keyboard does on the present screen, or in the dialog that stands over it. */
export function ShortcutsDialog({ shown, close }: ShortcutsDialogProps) {
  const { say } = useSpeech();
  const all = useShortcuts();
  const shortcuts = shown === 'dialog' ? all.filter(({ inDialogs }) => inDialogs) : all;
  return (
    <Modal
      opened={shown !== null}
      onClose={close}
      title={say(words.shortcuts)}
      size="xl"
      closeButtonProps={{ 'aria-label': say(shared.close) }}
    >
      <div className={style.shortcuts}>
        {GROUPS.map((group) => {
          const own = shortcuts.filter((shortcut) => shortcut.group === group);
          return own.length === 0 ? null : (
            <Table key={group} captionSide="top">
              <Table.Caption>{say(words[group])}</Table.Caption>
              <Table.Tbody>
                {own.map(({ keys, says }) => (
                  <Table.Tr key={`${keys} ${says.en}`}>
                    <Table.Td>{say(says)}</Table.Td>
                    <Table.Td>
                      {keys.split(' ').map((key, index) => (
                        <span key={key}>
                          {index > 0 ? ` ${say(words.then)} ` : null}
                          <Kbd>{key}</Kbd>
                        </span>
                      ))}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          );
        })}
      </div>
    </Modal>
  );
}
