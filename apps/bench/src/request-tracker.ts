import { Agent, request } from 'node:http';

const USER = 'agent1';
const PASSWORD = 'Peer-pass-1';
const WORDS = 'lane closed garita fila puente crossing camera humo ammonia valve aduana truck queue norte sur patrol'.split(' ');

const words = (count: number): string =>
  Array.from({ length: count }, () => WORDS[Math.floor(Math.random() * WORDS.length)]).join(' ');

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly cookies: readonly string[];
}

/** Request Tracker 5, as `test/bench/peers/request-tracker.sh` starts it; by its REST 2.0 and its session cookie, which is its quickest way. */
export class RequestTracker {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 16 });

  private constructor(
    private readonly site: string,
    private readonly cookie: string,
  ) {}

  /** @throws Error when it does not let us in */
  static async open(site: string): Promise<RequestTracker> {
    if (!/^http:\/\/127\.0\.0\.1:\d+$/.test(site))
      throw new Error('Request Tracker is measured on this machine: http://127.0.0.1:<port>');
    const stranger = new RequestTracker(site, '');
    const form = `user=${USER}&pass=${PASSWORD}&next=`;
    const { cookies } = await stranger.send('POST', '/NoAuth/Login.html', form, 'application/x-www-form-urlencoded');
    const cookie = cookies.findLast((one) => one.startsWith('RT_SID'))?.split(';')[0];
    if (!cookie) throw new Error('Request Tracker did not let us in');
    return new RequestTracker(site, cookie);
  }

  /** @returns the number of the ticket, or null when it was refused */
  async create(): Promise<string | null> {
    const ticket = {
      Queue: 'General',
      Subject: words(6),
      Requestor: 'citizen@peer.local',
      Content: words(60),
      ContentType: 'text/plain',
    };
    const { status, body } = await this.send('POST', '/REST/2.0/ticket', JSON.stringify(ticket));
    return status === 201 ? String((JSON.parse(body) as { id: string | number }).id) : null;
  }

  async move(id: string): Promise<boolean> {
    return (await this.send('PUT', `/REST/2.0/ticket/${id}`, JSON.stringify({ Queue: 'Agency' }))).status === 200;
  }

  close(): void {
    this.agent.destroy();
  }

  private send(method: string, path: string, body: string, type = 'application/json'): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const headers = {
        'content-type': type,
        'content-length': String(Buffer.byteLength(body)),
        accept: 'application/json',
        'user-agent': 'Mozilla/5.0 bench',
        ...(this.cookie && { cookie: this.cookie }),
      };
      const call = request(`${this.site}${path}`, { method, agent: this.agent, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            body: Buffer.concat(parts).toString('utf8'),
            cookies: answer.headers['set-cookie'] ?? [],
          }),
        );
      });
      call.on('error', reject);
      call.end(body);
    });
  }
}
