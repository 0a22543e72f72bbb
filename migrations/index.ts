import { CreatePlatform1763900000100 } from './1763900000100-create-platform.js';

/** Every migration, oldest first. Immutable once merged. */
export const migrations = [CreatePlatform1763900000100];
