/** A public key as authenticators write it (RFC 9052): numbers name its parts. */
export interface CoseKey {
  get(label: number): unknown;
}

const text = (value: unknown): string | null => (value instanceof Uint8Array ? Buffer.from(value).toString('base64url') : null);

const EC = { kty: 2, crv: 1, x: -2, y: -3 };
const OKP = { kty: 1, crv: 6, x: -2 };
const RSA = { kty: 3, n: -1, e: -2 };
const [KTY, CRV] = [1, -1];

const whole = (parts: Readonly<Record<string, string | null>>): Readonly<Record<string, string>> | null =>
  Object.values(parts).includes(null) ? null : (parts as Record<string, string>);

/** The same key as JSON Web Key (RFC 7517): P-256, Ed25519 or RSA, as our authenticators make them; null for anything else. */
export const jwkOf = (key: CoseKey): Readonly<Record<string, string>> | null => {
  const [kty, crv] = [key.get(KTY), key.get(CRV)];
  if (kty === EC.kty && crv === EC.crv) return whole({ kty: 'EC', crv: 'P-256', x: text(key.get(EC.x)), y: text(key.get(EC.y)) });
  if (kty === OKP.kty && crv === OKP.crv) return whole({ kty: 'OKP', crv: 'Ed25519', x: text(key.get(OKP.x)) });
  return kty === RSA.kty ? whole({ kty: 'RSA', n: text(key.get(RSA.n)), e: text(key.get(RSA.e)) }) : null;
};
