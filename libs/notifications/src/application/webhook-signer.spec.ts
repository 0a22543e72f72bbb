import { type AgencyId, addMinutes, type DeskId, instant, type Instant } from '#kernel';
import { readEnv } from '#platform/config';
import { describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Webhook as PublicVerifier } from 'standardwebhooks';
import type { Webhook } from '../domain/webhook.js';
import { LinkKey } from './link-key.js';
import { WebhookSigner } from './webhook-signer.js';

const NOW = instant(Date.now());
const signer = new WebhookSigner(
  new LinkKey(readEnv({ DATABASE_URL: 'postgres://localhost/enlace', ENLACE_LINK_KEY: 'k'.repeat(43) })),
);
const webhook: Webhook = {
  state: 'active',
  agencyId: 'us-sd-fire' as AgencyId,
  deskId: 'us-sd-fire' as DeskId,
  name: 'CAD',
  covers: 'desk',
  urgencies: ['urgent'],
  eventTypes: null,
  url: 'https://hooks.fire.example/',
  registeredAt: NOW,
  secrets: [
    { id: 'new', since: NOW, until: null },
    { id: 'old', since: NOW, until: addMinutes(NOW, 60) },
  ],
};
const message = { id: 'msg_1', body: '{"type":"handoff.offered","año":"ñ"}' };
const headersAt = (now: Instant) => signer.headersFor({ id: 'w', webhook }, message, now);

/** The example of the document, as a program. */
const example = async (): Promise<(secret: string, headers: object, body: string, now?: number) => unknown> => {
  const document = await readFile(new URL('../../../../docs/webhooks.md', import.meta.url), 'utf8');
  const folder = await mkdtemp(join(tmpdir(), 'enlace-example-'));
  const file = join(folder, 'verify.mjs');
  await writeFile(file, /```js\n(.*?)```/s.exec(document)![1]!);
  const { verify } = await import(pathToFileURL(file).href);
  await rm(folder, { recursive: true });
  return verify;
};

describe('a signed message', () => {
  it('is taken by the public library with either secret of a change, and by neither of another endpoint', () => {
    const headers = headersAt(NOW);
    for (const id of ['new', 'old'])
      expect(new PublicVerifier(signer.secretOf('w', id)).verify(message.body, headers)).toEqual(JSON.parse(message.body));
    expect(() => new PublicVerifier(signer.secretOf('x', 'new')).verify(message.body, headers)).toThrow('No matching signature');
    expect(() => new PublicVerifier(signer.secretOf('w', 'new')).verify(`${message.body} `, headers)).toThrow();
  });

  it('is signed by the new secret alone once the day of the old one is over', () => {
    const later = addMinutes(NOW, 60);
    expect(headersAt(later)['webhook-signature']!.split(' ')).toHaveLength(1);
  });

  it('is taken by the example of the document, which refuses what is changed, foreign or old', async () => {
    const verify = await example();
    const headers = headersAt(NOW);
    const secret = signer.secretOf('w', 'old');
    expect(verify(secret, headers, message.body)).toEqual(JSON.parse(message.body));
    expect(() => verify(secret, headers, message.body.replace('offered', 'accepted'))).toThrow('not signed');
    expect(() => verify(signer.secretOf('x', 'old'), headers, message.body)).toThrow('not signed');
    expect(() => verify(secret, headers, message.body, Date.now() + 6 * 60_000)).toThrow('too old');
    expect(Buffer.from(secret.slice('whsec_'.length), 'base64')).toHaveLength(32);
  });
});
