import type { DirectoryPack } from '../domain/pack.js';

/** Where country packs come from. */
export abstract class PackFiles {
  /** All packs as one, and a digest of their text. */
  abstract read(): Promise<{ readonly pack: DirectoryPack; readonly digest: string }>;
}
