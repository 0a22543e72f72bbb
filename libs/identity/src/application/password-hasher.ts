import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { normalPassword } from '../domain/password.js';
import { refuseSignIn } from '../domain/identity.errors.js';

/** Argon2id, 64 MiB and three passes: about 50 ms of one core, and too much memory for cheap guessing in bulk. */
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 4 };
/** Each run holds 64 MiB; two at once keep a crowd at shift change from taking the machine's memory and cores. */
const AT_ONCE = 2;
const LONGEST_QUEUE = 100;
/** A hash of the same cost of 256 random bits that nobody kept: verified where there is no hash, so that both take as long. */
const DECOY = '$argon2id$v=19$m=65536,t=3,p=4$OOQaKGyX00qafkVpewlwIA$Rcv3EbDgODu07dhN8noVEmO0OebY6FsjEIvlnkM9MLY';

/** Hashes and verifies passwords, a few at a time. */
@Injectable()
export class PasswordHasher {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(normalPassword(password), COST));
  }

  /**
   * Takes the same time whether there is a hash to verify or not.
   * @throws DomainError sign-in-crowded when too many wait
   */
  async verify(stored: string | null, password: string): Promise<boolean> {
    const matches = await this.inTurn(() => verify(stored || DECOY, normalPassword(password)));
    return matches && Boolean(stored);
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) {
      if (this.waiting.length >= LONGEST_QUEUE) refuseSignIn('sign-in-crowded', { retryAfterSeconds: 5 });
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
