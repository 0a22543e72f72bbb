import { wholeVocabulary } from '../shared/i18n/vocabulary';
import { LateCode } from '../shared/idle/late-code';
import type { ScreenCode, ScreenDefinition } from '../shared/ui/screen-definition';

/** Every feature says in its `screens.ts` what it shows: a new screen is a folder in features/, and nothing here changes. */
const found = import.meta.glob<{ readonly screens: readonly ScreenDefinition[] }>('../features/*/screens.ts', { eager: true });

const BEHIND_ALL = Number.MAX_SAFE_INTEGER;

/** A screen as the frame keeps it. */
export interface Screen extends ScreenDefinition {
  readonly code: LateCode<ScreenCode>;
}

/** A screen comes with all the words of the domain, unless it makes do with the first of them. */
const withItsWords =
  ({ load, light }: ScreenDefinition) =>
  async (): Promise<ScreenCode> => {
    const [code] = await Promise.all([load(), light ? undefined : wholeVocabulary()]);
    return code;
  };

/** All screens, in the order of the rail. */
export const screens: readonly Screen[] = Object.values(found)
  .flatMap((feature) => feature.screens)
  .toSorted((one, other) => (one.rail?.order ?? BEHIND_ALL) - (other.rail?.order ?? BEHIND_ALL))
  .map((screen) => ({ ...screen, code: new LateCode(withItsWords(screen)) }));
