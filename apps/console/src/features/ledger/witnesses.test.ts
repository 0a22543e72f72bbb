import { describe, expect, it } from 'vitest';
import { concat, hex, sha256, toBase64, utf8 } from './bytes';
import { readCheckpoint } from './note';
import vectors from './vectors.json';
import { checkWitnesses, isQuorum } from './witnesses';

/** A witness as the server knows it: its line in a policy, and its cosignature under a checkpoint. */
const witnessOf = async (name: string) => {
  const { publicKey, privateKey } = (await crypto.subtle.generateKey({ name: 'Ed25519' }, true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  const material = concat(Uint8Array.of(4), new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)));
  const keyId = (await sha256(utf8(`${name}\n`), material)).slice(0, 4);
  const cosign = async (text: string, time: number): Promise<string> => {
    const stamp = new Uint8Array(8);
    new DataView(stamp.buffer).setBigUint64(0, BigInt(time));
    const signed = await crypto.subtle.sign({ name: 'Ed25519' }, privateKey, utf8(`cosignature/v1\ntime ${time}\n${text}`));
    return `\u2014 ${name} ${toBase64(concat(keyId, stamp, new Uint8Array(signed)))}\n`;
  };
  return { name, vkey: `${name}+${hex(keyId)}+${toBase64(material)}`, cosign };
};
const [us, mx] = [await witnessOf('witness.us.example/w1'), await witnessOf('witness.mx.example/w1')];
const policy = `# both\nwitness us ${us.vkey} https://us.example/\nwitness mx ${mx.vkey}\ngroup both all us mx\nquorum both\n`;
const { text } = readCheckpoint(vectors.checkpoint);

describe('the cosignatures of witnesses', () => {
  it('are found good in the browser, with the hour at which each was given', async () => {
    const note = vectors.checkpoint + (await us.cosign(text, 1_700_000_000)) + (await mx.cosign(text, 1_700_000_002));
    const found = await checkWitnesses(readCheckpoint(note), policy);
    expect(found.map(({ name, at }) => [name, at?.getTime()])).toEqual([
      [us.name, 1_700_000_000_000],
      [mx.name, 1_700_000_002_000],
    ]);
  });

  it('are not taken for another text, and not missed where there are none', async () => {
    const note = vectors.checkpoint + (await us.cosign(text.replace('\n13\n', '\n12\n'), 1_700_000_000));
    expect((await checkWitnesses(readCheckpoint(note), policy)).map(({ at }) => at)).toEqual([null, null]);
    expect((await checkWitnesses(readCheckpoint(vectors.checkpoint), policy)).map(({ at }) => at)).toEqual([null, null]);
  });

  it('seal when they are as many as the policy asks', () => {
    const enough = (text_: string, ...names: string[]) => isQuorum(text_, new Set(names));
    expect([enough(policy, us.name, mx.name), enough(policy, us.name), enough(policy)]).toEqual([true, false, false]);
    expect(enough(policy.replace('all', 'any'), mx.name)).toBe(true);
    expect(enough(policy.replace('all', '2'), mx.name)).toBe(false);
    expect(enough('quorum none\n')).toBe(true);
    expect(enough('')).toBe(false);
  });
});
