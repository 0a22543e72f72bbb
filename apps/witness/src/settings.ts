import { resolve } from 'node:path';

export interface WitnessSettings {
  readonly folder: string;
  readonly bind: string;
  readonly port: number;
}

/** @throws Error that names the variable that is wrong */
export const readSettings = (env: Readonly<Record<string, string | undefined>>): WitnessSettings => {
  const port = Number(env.WITNESS_PORT || 8090);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error('WITNESS_PORT must be a whole number from 0 to 65535');
  return { folder: resolve(env.WITNESS_DATA || '.witness'), bind: env.WITNESS_BIND || '127.0.0.1', port };
};
