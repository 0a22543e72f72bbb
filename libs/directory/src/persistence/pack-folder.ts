import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PackFiles } from '../application/pack-files.js';
import { mergePacks, type DirectoryPack } from '../domain/pack.js';

/** Which list of a pack each file holds. */
const LISTS: Readonly<Record<string, keyof DirectoryPack>> = {
  agencies: 'agencies',
  desks: 'desks',
  crossings: 'crossings',
  corridors: 'corridors',
  localities: 'localities',
  holidays: 'holidays',
  agreements: 'agreements',
  purposes: 'purposes',
  'legal-bases': 'legalBases',
  'refusal-grounds': 'refusalGrounds',
  'urgency-grounds': 'urgencyGrounds',
  channels: 'channels',
  'contact-duties': 'contactDuties',
};

/** The build puts the packs beside the compiled code as they stand beside the source. */
const DATA = fileURLToPath(new URL('../../data/', import.meta.url));

/** Packs as folders of JSON files: `<pack>/country.json` and one file per list; files beside the folders hold for every country. */
@Injectable()
export class PackFolder extends PackFiles {
  /** @throws SyntaxError naming the file that is not JSON; Error naming a file of unknown name */
  async read(): Promise<{ pack: DirectoryPack; digest: string }> {
    const files = (await readdir(DATA, { recursive: true })).filter((file) => file.endsWith('.json')).sort();
    const texts = await Promise.all(files.map((file) => readFile(join(DATA, file), 'utf8')));
    const digest = createHash('sha256');
    const parts = files.map((file, index) => {
      const text = texts[index] ?? '';
      digest.update(`${file}\n${text}\n`);
      return partOf(file, text);
    });
    return { pack: mergePacks(parts), digest: digest.digest('hex') };
  }
}

const partOf = (file: string, text: string): Partial<DirectoryPack> => {
  const content = contentOf(file, text);
  const name = basename(file, '.json');
  if (name === 'country') return { countries: [content] as unknown as DirectoryPack['countries'] };
  const list = LISTS[name];
  if (!list) throw new Error(`${file}: a pack has no file of this name`);
  return { [list]: content };
};

const contentOf = (file: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SyntaxError(`${file} is not JSON`, { cause });
  }
};
