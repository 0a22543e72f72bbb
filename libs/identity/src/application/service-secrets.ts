import { Env } from '#platform/config';
import { Injectable } from '@nestjs/common';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'sign-in-services';

/**
 * Secrets by which Enlace shows itself to services of agencies: files that the operator lays, named by the agency, so that nobody can have the secret of
 * another sent anywhere. Read at each use: a new one holds at once. They are never shown, and are not in the database.
 */
@Injectable()
export class ServiceSecrets {
  constructor(private readonly env: Env) {}

  /** Where the agency's is looked for. */
  pathOf(agencyId: string): string {
    return join(this.env.ENLACE_SIGN_IN_SECRETS ?? join(this.env.ENLACE_DATA, FOLDER), `${agencyId}.secret`);
  }

  /** Null when there is none. */
  read(agencyId: string): string | null {
    try {
      return readFileSync(this.pathOf(agencyId), 'utf8').trimEnd() || null;
    } catch {
      return null;
    }
  }
}
