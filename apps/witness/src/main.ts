import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { Home } from './home.js';
import { witnessServer } from './server.js';
import { readSettings, type WitnessSettings } from './settings.js';
import { Witness } from './witness.js';

const USAGE = `usage: witness                serves
       witness begin NAME     makes key and memory in WITNESS_DATA and prints the public key; the name is like witness.us.example/w1
       witness reseed FILE    gives a witness that lost its memory the last checkpoint that it cosigned
settings: WITNESS_DATA (folder), WITNESS_BIND (127.0.0.1), WITNESS_PORT (8090); the logs to witness are lines of WITNESS_DATA/logs`;

const tell = (facts: Readonly<Record<string, unknown>>): void => {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...facts })}\n`);
};

const serve = ({ folder, bind, port }: WitnessSettings): void => {
  const home = new Home(folder);
  const identity = home.identity();
  const logs = home.logs();
  const witness = new Witness(identity, logs, home.memory(), () => Math.floor(Date.now() / 1000));
  const server = witnessServer(witness, (error) => tell({ event: 'failed', why: error.message }));
  const stop = (): void => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // Whoever started this process is gone: nobody would stop it any more.
  process.once('disconnect', stop);
  server.once('error', (error) => {
    tell({ event: 'not-listening', why: error.message });
    process.exit(1);
  });
  server.listen(port, bind, () => {
    const { port: listening } = server.address() as AddressInfo;
    tell({ event: 'ready', name: identity.key.name, logs: logs.map(({ name }) => name), port: listening });
    process.send?.({ event: 'ready', port: listening });
  });
};

const run = ([act, subject]: readonly string[]): void => {
  const settings = readSettings(process.env);
  if (act === undefined) return serve(settings);
  if (act === 'begin' && subject !== undefined) return void process.stdout.write(`${new Home(settings.folder).begin(subject)}\n`);
  if (act === 'reseed' && subject !== undefined)
    return tell({ event: 'reseeded', size: new Home(settings.folder).reseed(readFileSync(subject, 'utf8')) });
  throw new Error(USAGE);
};

try {
  run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`witness: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
