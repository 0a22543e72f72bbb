import { LIVE } from '#kernel';
import { newId } from '#platform/ids';
import { Database } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Person } from '../domain/person.js';
import { demoPeople } from './demo-people.js';
import { DeskRegister } from './desk-register.js';
import { PasswordHasher } from './password-hasher.js';
import { PeopleStore } from './people.store.js';
import { newSecret } from './secrets.js';

/** The file that tells a newcomer who can sign in; readable by its owner only. */
export const CREDENTIALS_FILE = 'demo-credentials.json';

/** Lays the people of the demonstration border. All share one random password, which is written to the data folder and kept. */
@Injectable()
export class IdentitySeed {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleStore,
    private readonly desks: DeskRegister,
    private readonly hasher: PasswordHasher,
  ) {}

  /**
   * Adds whoever is missing. Where the file is lost, everybody of the demonstration gets a new password and a new file; where only
   * the database is new, the password of the file holds on.
   */
  async apply(dataDir: string): Promise<{ added: number; people: number }> {
    const people = demoPeople(await this.desks.all());
    const usernames = people.map(({ username }) => username);
    const kept = await readPassword(dataDir);
    const missing = kept === null ? usernames : await this.people.missing(usernames);
    const password = kept ?? newSecret();
    const added = missing.length === 0 ? 0 : await this.lay(people, missing, password, kept === null);
    await writeCredentials(dataDir, password, people);
    return { added, people: people.length };
  }

  private async lay(people: readonly Person[], usernames: readonly string[], password: string, isNew: boolean): Promise<number> {
    const wanted = new Set(usernames);
    const hash = await this.hasher.hash(password);
    const laid = people.filter(({ username }) => wanted.has(username)).map((person) => ({ id: newId<'User'>(), person }));
    return this.database.transaction(LIVE, async (tx) => {
      const added = await this.people.layMany(tx, laid, hash);
      if (isNew) await this.people.resetPasswords(tx, usernames, hash);
      return added.length;
    });
  }
}

const readPassword = async (dataDir: string): Promise<string | null> => {
  try {
    const { password } = JSON.parse(await readFile(join(dataDir, CREDENTIALS_FILE), 'utf8')) as { password?: unknown };
    return typeof password === 'string' && password.length > 0 ? password : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
};

/** Written beside and renamed: a kill in the middle leaves the old file or the new one, never half of one. */
const writeCredentials = async (dataDir: string, password: string, people: readonly Person[]): Promise<void> => {
  const users = people.map(({ username, name, memberships: [place] }) => ({
    username,
    name,
    desk: place!.deskId,
    agency: place!.agencyId,
    country: place!.country,
    roles: place!.roles,
  }));
  const path = join(dataDir, CREDENTIALS_FILE);
  await mkdir(dataDir, { recursive: true });
  await writeFile(`${path}.new`, `${JSON.stringify({ password, users }, null, 2)}\n`, { mode: 0o600 });
  await chmod(`${path}.new`, 0o600);
  await rename(`${path}.new`, path);
};
