import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';

/** A head of CBOR (RFC 8949, 3): what kind, and how many. */
const head = (major: number, count: number): Buffer => {
  if (count < 24) return Buffer.from([(major << 5) | count]);
  return count < 256 ? Buffer.from([(major << 5) | 24, count]) : Buffer.from([(major << 5) | 25, count >> 8, count & 255]);
};
const number = (value: number): Buffer => (value < 0 ? head(1, -1 - value) : head(0, value));
const bytes = (value: Buffer): Buffer => Buffer.concat([head(2, value.length), value]);
const text = (value: string): Buffer => Buffer.concat([head(3, value.length), Buffer.from(value)]);
const map = (...pairs: readonly (readonly [Buffer, Buffer])[]): Buffer => Buffer.concat([head(5, pairs.length), ...pairs.flat()]);

const sha256 = (value: string | Buffer): Buffer => createHash('sha256').update(value).digest();
const PRESENT = 0x01;
const VERIFIED = 0x04;
const WITH_KEY = 0x40;

interface Options {
  readonly challenge: string;
}

/** A security key in software (WebAuthn, ES256): makes one passkey and signs with it. */
export class PlayedAuthenticator {
  readonly id = randomBytes(32).toString('base64url');
  counter = 1;
  verifies: boolean;
  private readonly privateKey: KeyObject;
  private readonly coseKey: Buffer;

  constructor(
    private readonly origin: string,
    { verifies = true }: { readonly verifies?: boolean } = {},
  ) {
    this.verifies = verifies;
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.privateKey = privateKey;
    this.coseKey = map(
      [number(1), number(2)],
      [number(3), number(-7)],
      [number(-1), number(1)],
      [number(-2), bytes(Buffer.from(x, 'base64url'))],
      [number(-3), bytes(Buffer.from(y, 'base64url'))],
    );
  }

  make({ challenge }: Options) {
    const id = Buffer.from(this.id, 'base64url');
    const size = Buffer.alloc(2);
    size.writeUInt16BE(id.length);
    const data = Buffer.concat([this.data(WITH_KEY), Buffer.alloc(16), size, id, this.coseKey]);
    const attestation = map([text('fmt'), text('none')], [text('attStmt'), map()], [text('authData'), bytes(data)]);
    return {
      id: this.id,
      clientDataJSON: this.client('webauthn.create', challenge).toString('base64url'),
      attestationObject: attestation.toString('base64url'),
      transports: ['usb'],
    };
  }

  sign({ challenge }: Options) {
    const client = this.client('webauthn.get', challenge);
    this.counter += 1;
    const data = this.data(0);
    const signature = createSign('sha256')
      .update(Buffer.concat([data, sha256(client)]))
      .sign(this.privateKey);
    return {
      id: this.id,
      clientDataJSON: client.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: signature.toString('base64url'),
    };
  }

  private client(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }));
  }

  private data(more: number): Buffer {
    const rest = Buffer.alloc(5);
    rest[0] = PRESENT | (this.verifies ? VERIFIED : 0) | more;
    rest.writeUInt32BE(this.counter, 1);
    return Buffer.concat([sha256(new URL(this.origin).hostname), rest]);
  }
}
