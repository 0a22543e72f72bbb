import { beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { ServiceKeys } from './service-keys.js';

const expected = { issuer: 'https://login.example', audience: 'enlace', algorithms: ['ES256'], clockTolerance: 30 };

interface Key {
  readonly published: JWK;
  readonly sign: (claims?: object, skewSeconds?: number) => Promise<string>;
}

const newKey = async (kid: string, alg = 'ES256'): Promise<Key> => {
  const { publicKey, privateKey } = await generateKeyPair(alg);
  const sign = (claims = {}, skew = 0) => {
    const now = Math.floor(Date.now() / 1_000) + skew;
    const token = new SignJWT({ sub: 's', iss: expected.issuer, aud: expected.audience, iat: now, exp: now + 60, ...claims });
    return token.setProtectedHeader({ alg, kid }).sign(privateKey);
  };
  return { published: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' }, sign };
};

let first: Key;
let second: Key;
beforeAll(async () => {
  [first, second] = [await newKey('1'), await newKey('2')];
});

/** A service whose keys change, on a clock that the test moves. */
class Played {
  keys: readonly Key[] = [first];
  asked = 0;
  millis = 1_000_000;
  readonly ring = new ServiceKeys(
    () => {
      this.asked += 1;
      return Promise.resolve({ keys: this.keys.map(({ published }) => published) });
    },
    () => this.millis,
  );
}

describe('keys of a sign-in service', () => {
  it('are asked for once by many at a time, and kept', async () => {
    const service = new Played();
    await Promise.all([1, 2, 3].map(async () => service.ring.verified(await first.sign(), expected)));
    await service.ring.verified(await first.sign(), expected);
    expect(service.asked).toBe(1);
  });

  it('are asked for again when another signs, but not as often as somebody likes', async () => {
    const service = new Played();
    await service.ring.verified(await first.sign(), expected);
    service.keys = [second];
    const forged = await newKey('3');
    for (let turn = 0; turn < 5; turn += 1) await expect(service.ring.verified(await forged.sign(), expected)).rejects.toThrow();
    expect(service.asked).toBe(1);
    service.millis += 30_000;
    expect(await service.ring.verified(await second.sign(), expected)).toMatchObject({ sub: 's' });
    await expect(service.ring.verified(await forged.sign(), expected)).rejects.toThrow();
    expect(service.asked).toBe(2);
  });

  it('are forgotten after ten minutes: one that was taken back opens nothing', async () => {
    const service = new Played();
    await service.ring.verified(await first.sign(), expected);
    service.keys = [second];
    await service.ring.verified(await first.sign(), expected);
    service.millis += 10 * 60_000;
    await expect(service.ring.verified(await first.sign(), expected)).rejects.toThrow();
  });

  it('prove a token of that service, to us, of now, by an algorithm that is believed', async () => {
    const other = await newKey('4', 'RS256');
    const service = new Played();
    service.keys = [first, other];
    const fails = async (token: string | Promise<string>) =>
      expect(service.ring.verified(await token, expected)).rejects.toThrow();
    await fails(first.sign({ iss: 'https://other.example' }));
    await fails(first.sign({ aud: 'another' }));
    await fails(first.sign({}, -120));
    await fails(other.sign());
    await fails(`${(await first.sign()).slice(0, -6)}AAAAAA`);
    await fails(`${Buffer.from('{"alg":"none"}').toString('base64url')}.${(await first.sign()).split('.')[1]!}.`);
    // Its clock may differ from ours by half a minute.
    expect(await service.ring.verified(await first.sign({}, -80), expected)).toMatchObject({ sub: 's' });
  });
});
