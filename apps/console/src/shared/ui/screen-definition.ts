import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import type { Bilingual } from '../i18n/speech';

/** What the file of a screen exports. */
export interface ScreenCode {
  readonly ScreenRoute: ComponentType;
}

/** A screen: its address, who may open it, and where the rail shows it. Its code is loaded when it is first opened. */
export interface ScreenDefinition {
  /** As the router writes it: `/cases/$caseId`. */
  readonly path: string;
  /** Who lacks it is told so instead. */
  readonly permission?: string;
  readonly load: () => Promise<ScreenCode>;
  /** Nothing stands around it: it is the whole page. */
  readonly bare?: true;
  /** The first that is seen: it says values of the domain by `spineTerms` alone, and does not wait for the others. */
  readonly light?: true;
  /** Opened so often from everywhere that its code comes while nobody waits. */
  readonly early?: true;
  /** Begins to read what the screen shows first, together with its code: when a pointer or the focus is on a link to it. */
  readonly ask?: (queries: QueryClient, params: Readonly<Record<string, string>>) => void;
  /** What the palette calls a screen that has no place in the rail and is about nothing that its address would have to name. */
  readonly named?: Bilingual;
  readonly rail?: {
    /** Place in the rail, from the top. */
    readonly order: number;
    readonly says: Bilingual;
    readonly icon: ComponentType<{ readonly size?: number; readonly 'aria-hidden'?: boolean }>;
    /** The shortcut that goes there. */
    readonly keys: string;
    /** A live number beside the name: a `RailBadge`, or nothing. */
    readonly badge?: ComponentType;
  };
}
