import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import {
  leaveDrillPerson,
  listDrillPeople,
  resendDrillInvitation,
  roleDrillPerson,
  withdrawDrillInvitation,
} from '../../shared/api/client';
import { SpeechProvider } from '../../shared/i18n/speech';
import type { DrillRead } from './queries';
import { PeoplePanel } from './room-people';

vi.mock('../../shared/api/client');
configure({ asyncUtilTimeout: 15_000 });
vi.setConfig({ testTimeout: 60_000 });
afterEach(cleanup);

const ann = { personId: 'ann', role: 'observer', deskId: null, name: 'Ann Lee' } as const;
const bo = { personId: 'bo', role: 'evaluator', deskId: null, name: 'Bo Ruiz' } as const;
const place = ({ personId, role, deskId }: { personId: string; role: string; deskId: null }) => ({ personId, role, deskId });
const drill = (may: readonly string[]): DrillRead =>
  ({
    id: 'd',
    desks: [],
    roster: [place(ann)],
    invitations: [{ id: 'i', place: place(bo), expiresAt: '2999-01-01T00:00:00Z', state: 'open' }],
    commsCheck: null,
    me: { role: 'director', deskId: null, may, reached: null, named: false },
  }) as never;

const show = (may: readonly string[]): void => {
  vi.mocked(listDrillPeople).mockResolvedValue({ items: [ann], invited: [bo] } as never);
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <SpeechProvider locale="en">
          <PeoplePanel drill={drill(may)} />
        </SpeechProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
};

it('lets the director change a role, send away, withdraw and invite again, each by the person’s name', async () => {
  for (const act of [roleDrillPerson, leaveDrillPerson, withdrawDrillInvitation, resendDrillInvitation])
    vi.mocked(act as never as () => Promise<unknown>).mockResolvedValue({});
  show(['people', 'read-script']);
  fireEvent.click(await screen.findByRole('button', { name: 'Change role: Ann Lee' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Change role' }));
  await waitFor(() =>
    expect(roleDrillPerson).toHaveBeenCalledWith(
      expect.objectContaining({ path: { id: 'd', personId: 'ann' }, body: { role: 'observer' } }),
    ),
  );
  fireEvent.click(await screen.findByRole('button', { name: 'Remove: Ann Lee' }));
  await waitFor(() => expect(leaveDrillPerson).toHaveBeenCalledOnce());
  fireEvent.click(screen.getByRole('button', { name: 'Invite again for three days: Bo Ruiz' }));
  await waitFor(() =>
    expect(resendDrillInvitation).toHaveBeenCalledWith(expect.objectContaining({ path: { id: 'd', invitationId: 'i' } })),
  );
  fireEvent.click(screen.getByRole('button', { name: 'Withdraw the invitation: Bo Ruiz' }));
  await waitFor(() => expect(withdrawDrillInvitation).toHaveBeenCalledOnce());
});

it('shows others who is invited, and no act', async () => {
  show(['read-script']);
  expect(await screen.findByText('Bo Ruiz')).toBeTruthy();
  expect(screen.queryAllByRole('button')).toEqual([]);
});
