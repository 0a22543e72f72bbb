import { describe, expect, it } from '@jest/globals';
import { embeddedLogins, withOwnLogin } from './logins.js';

const owner = 'postgres://enlace:secret@127.0.0.1:5555/enlace';
const logins = embeddedLogins(owner);

describe('logins of the processes', () => {
  it('are other than the owner’s, each with a password of its own that stays the same', () => {
    const urls = Object.values(logins).map((address) => new URL(address));
    expect(urls.map(({ username }) => username)).toEqual(['enlace_api', 'enlace_worker', 'enlace_sequencer']);
    expect(new Set([...urls.map(({ password }) => password), 'secret']).size).toBe(4);
    for (const { host, pathname } of urls) expect([host, pathname]).toEqual(['127.0.0.1:5555', '/enlace']);
    expect(embeddedLogins(owner)).toEqual(logins);
  });

  it('are told to nobody else', () => {
    const env = { DATABASE_URL: owner, PORT: '1', ...logins };
    expect(withOwnLogin(env, 'api')).toEqual({ DATABASE_URL: logins.API_DATABASE_URL, PORT: '1' });
    expect(withOwnLogin(env, 'worker')).toEqual({
      DATABASE_URL: logins.WORKER_DATABASE_URL,
      SEQUENCER_DATABASE_URL: logins.SEQUENCER_DATABASE_URL,
      PORT: '1',
    });
  });

  it('are the one that all share, where there is one', () => {
    expect(withOwnLogin({ DATABASE_URL: owner }, 'api')).toEqual({ DATABASE_URL: owner });
    expect(withOwnLogin({ DATABASE_URL: owner }, 'worker')).toEqual({ DATABASE_URL: owner });
  });
});
