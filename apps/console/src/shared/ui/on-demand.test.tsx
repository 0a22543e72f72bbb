import { MantineProvider } from '@mantine/core';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SpeechProvider } from '../i18n/speech';
import { onDemand } from './on-demand';

const Part = () => <p>the part</p>;
const shown = (Late: ReturnType<typeof onDemand>) =>
  render(
    <MantineProvider>
      <SpeechProvider locale="en">
        <Late />
      </SpeechProvider>
    </MantineProvider>,
  );
const arrived = () => act(() => Promise.resolve());

describe('a part whose code comes on demand', () => {
  afterEach(cleanup);

  it('is drawn at once, without its stand-in, when its code was asked for before', async () => {
    const Late = onDemand(() => Promise.resolve(Part), <p>on its way</p>);
    Late.ask();
    await arrived();
    shown(Late);
    expect(screen.queryByText('on its way')).toBeNull();
    expect(screen.getByText('the part')).toBeTruthy();
  });

  it('is fetched once by all who show it', async () => {
    const fetch = vi.fn(() => Promise.resolve(Part));
    const Late = onDemand(fetch, <p>on its way</p>);
    shown(Late);
    expect(screen.getByText('on its way')).toBeTruthy();
    shown(Late);
    await arrived();
    expect(screen.getAllByText('the part')).toHaveLength(2);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('says that its code did not come, and is there when it is asked for again', async () => {
    const fetch = vi.fn(() => Promise.resolve(Part));
    fetch.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'));
    const Late = onDemand(fetch);
    shown(Late);
    await arrived();
    expect(screen.getByRole('alert')).toBeTruthy();
    fireEvent.click(screen.getByRole('button'));
    await arrived();
    expect(screen.getByText('the part')).toBeTruthy();
  });

  it('begins the page anew when its code still does not come though the network is there: a newer edition took its place', async () => {
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);
    const Late = onDemand(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')));
    shown(Late);
    await arrived();
    expect(reload).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button'));
    await arrived();
    expect(reload).toHaveBeenCalledTimes(1);
  });
});
