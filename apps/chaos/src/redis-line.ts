import { connect } from 'node:net';

const PATIENCE_MILLIS = 5_000;

/** Says one line to a Redis, as an operator would by hand, and gives the first line of its answer. */
export const tellRedis = (url: string, line: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const socket = connect({ host: hostname, port: Number(port || 6379) }, () => socket.write(`${line}\r\n`));
    socket.setTimeout(PATIENCE_MILLIS, () => socket.destroy(new Error(`Redis did not answer to ${line}`)));
    socket.once('data', (answer) => {
      socket.end();
      resolve(answer.toString('utf8').split('\r\n')[0]!);
    });
    socket.once('error', reject);
  });
