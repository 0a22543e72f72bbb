import { DomainError } from '#kernel';
import { Env } from '#platform/config';
import { Logger } from '#platform/observability';
import { Injectable } from '@nestjs/common';
import { lstat, mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { ImportFile } from './import-file.handler.js';
import { feedContext } from './poll-feed.js';
import { FEED_LIMIT } from './read-bytes.js';

/** A file that changed this recently may still be written. */
const SETTLED_MS = 2_000;
const FILES = /\.(json|xml)$/i;

/** Reads files that somebody puts into a folder, and moves each away: `read` or `refused` says what became of it. */
@Injectable()
export class WatchFolder {
  constructor(
    private readonly env: Env,
    private readonly importFile: ImportFile,
    private readonly logger: Logger,
  ) {}

  async round(): Promise<void> {
    const folder = this.env.CBP_FEED_FOLDER;
    if (!folder) return;
    for (const name of (await readdir(folder)).filter((file) => FILES.test(file)).toSorted()) await this.take(folder, name);
  }

  private async take(folder: string, name: string): Promise<void> {
    const path = join(folder, name);
    const known = await lstat(path).catch(() => null);
    // A link could name any file of this machine.
    if (!known?.isFile() || performance.timeOrigin + performance.now() - known.mtimeMs < SETTLED_MS) return;
    const became = await this.became(path, name, known.size);
    await mkdir(join(folder, became), { recursive: true });
    // Another worker may have been quicker: then it is gone, and what it said was read twice, which changes nothing.
    await rename(path, join(folder, became, `${Math.round(known.mtimeMs)}-${name}`)).catch(() => undefined);
  }

  private async became(path: string, name: string, size: number): Promise<'read' | 'refused'> {
    try {
      if (size > FEED_LIMIT) throw new DomainError('feed-too-large');
      await this.importFile.execute(feedContext(), { bytes: await readFile(path), way: 'folder', name });
      return 'read';
    } catch (error) {
      if (!(error instanceof DomainError) || !error.code.startsWith('feed-')) throw error;
      this.logger.warn({ file: name, code: error.code }, 'a file of wait times was refused');
      return 'refused';
    }
  }
}
