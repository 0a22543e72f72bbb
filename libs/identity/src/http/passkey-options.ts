/** Options of WebAuthn in the JSON that browsers read; their fields are the standard's. */
export interface PasskeyOptions {
  readonly options: Readonly<Record<string, unknown>>;
}

export const plainOptions = (options: object): PasskeyOptions => ({ options: { ...options } });
