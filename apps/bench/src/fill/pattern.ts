/** What differs from one copy of a story to the next. */
export interface Filling {
  /** Milliseconds by which the copy happened earlier or later than its story. */
  readonly shift: number;
  /** New ids of the story's ids, by their place. */
  readonly ids: readonly string[];
  /** New texts of the story's own texts, by their place: words, numbers, references. */
  readonly texts: readonly string[];
}

type Part = string | { readonly id: number } | { readonly text: number } | { readonly at: number };

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;
const INSTANT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z/;

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** Everything of a story that its copies replace, wherever it stands. */
export class Replaced {
  private readonly ids = new Map<string, number>();
  private readonly seen: RegExp;

  /**
   * @param texts what was written, word for word
   * @param kept ids that all copies share: people
   */
  constructor(
    readonly texts: readonly string[],
    private readonly kept: ReadonlySet<string>,
  ) {
    this.seen = new RegExp([...texts.map(quoted), ID.source, INSTANT.source].join('|'), 'g');
  }

  /** The story's ids, in the order of their places. */
  get known(): readonly string[] {
    return [...this.ids.keys()];
  }

  /** Finds what is to be replaced in a text, once for all copies. */
  pattern(text: string): Pattern {
    const parts: Part[] = [];
    let from = 0;
    for (const { 0: found, index } of text.matchAll(this.seen)) {
      const part = this.partOf(found);
      if (part === null) continue;
      parts.push(text.slice(from, index), part);
      from = index + found.length;
    }
    return new Pattern([...parts, text.slice(from)]);
  }

  private partOf(found: string): Part | null {
    const text = this.texts.indexOf(found);
    if (text >= 0) return { text };
    if (INSTANT.test(found)) return { at: Date.parse(found) };
    if (this.kept.has(found)) return null;
    const id = this.ids.get(found) ?? this.ids.size;
    this.ids.set(found, id);
    return { id };
  }
}

/** A text with places to be filled in. */
export class Pattern {
  constructor(private readonly parts: readonly Part[]) {}

  fill({ shift, ids, texts }: Filling): string {
    let filled = '';
    for (const part of this.parts) {
      if (typeof part === 'string') filled += part;
      else if ('id' in part) filled += ids[part.id];
      else if ('text' in part) filled += texts[part.text];
      else filled += new Date(part.at + shift).toISOString();
    }
    return filled;
  }
}
