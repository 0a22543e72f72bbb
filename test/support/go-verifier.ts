import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Debian's packages of Go libraries keep their sources. */
const LIBRARIES = '/usr/share/gocode';

/** Why the independent verifier cannot be built here; null where it can. */
export const whyNoGo = (): string | null => {
  if (spawnSync('go', ['version']).status !== 0) return 'there is no Go here (package golang-go)';
  if (!existsSync(join(LIBRARIES, 'src/golang.org/x/mod/sumdb/tlog')))
    return 'the sources of golang.org/x/mod are not here (package golang-golang-x-mod-dev)';
  return null;
};

/** The verifier that is made of Go's own checksum database and of none of our code. */
export class GoVerifier {
  private readonly folder = mkdtempSync(join(tmpdir(), 'enlace-go-'));
  private readonly program = join(this.folder, 'verify-tiles');

  /** Builds it from what is on this machine alone. @throws Error with what the compiler said */
  constructor() {
    const source = new URL('verify-tiles.go', import.meta.url).pathname;
    const env = { ...process.env, GO111MODULE: 'off', GOPATH: LIBRARIES, GOCACHE: join(this.folder, 'cache') };
    const offline = { GOFLAGS: '', GOPROXY: 'off', GOTOOLCHAIN: 'local' };
    const built = spawnSync('go', ['build', '-o', this.program, source], { env: { ...env, ...offline }, encoding: 'utf8' });
    if (built.status !== 0) throw new Error(`go build: ${built.stderr}`);
  }

  /** What it says of a folder: its exit code, and its one line. */
  verify(...args: readonly string[]): { readonly code: number | null; readonly said: string } {
    const { status, stdout, stderr } = spawnSync(this.program, args, { encoding: 'utf8' });
    return { code: status, said: (stdout + stderr).trim() };
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
