import { Kbd, Modal, Table } from '@mantine/core';
import { useSpeech } from '../../shared/i18n/speech';
import { useShortcuts } from '../../shared/keyboard/shortcuts';
import { words } from './words';

const GROUPS = ['go', 'act', 'list'] as const;

interface ShortcutsDialogProps {
  readonly opened: boolean;
  readonly close: () => void;
}

/** What the keyboard does on the present screen. */
export function ShortcutsDialog({ opened, close }: ShortcutsDialogProps) {
  const { say } = useSpeech();
  const shortcuts = useShortcuts();
  return (
    <Modal opened={opened} onClose={close} title={say(words.shortcuts)}>
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
    </Modal>
  );
}
