import { CreatePlatform1763900000100 } from './1763900000100-create-platform.js';
import { CreateLedger1763900000200 } from './1763900000200-create-ledger.js';
import { CreateIdentity1763900000300 } from './1763900000300-create-identity.js';
import { CreateDirectory1763900000400 } from './1763900000400-create-directory.js';

/** Every migration, oldest first. Immutable once merged. */
export const migrations = [CreatePlatform1763900000100, CreateLedger1763900000200, CreateIdentity1763900000300, CreateDirectory1763900000400];
