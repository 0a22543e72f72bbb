import { DECLINE_GROUNDS } from '#kernel';
import type { ScenarioWorld } from './scenario-world.js';
import { type Scenario, SCRIPT_ACTS, type ScriptRule } from './scenario.js';
import { fault, type ScenarioFault } from './scenario-fault.js';

const isDeclineGround = (ground: string): boolean => (DECLINE_GROUNDS as readonly string[]).includes(ground);

/** On what a no rests: a handoff and a request have closed lists of grounds, a key has words. */
const checkGround = (
  { on, does, ground, text }: ScriptRule,
  known: (ground: string) => boolean,
): { readonly code: 'ground-needed' | 'ground-unknown' | 'words-needed'; readonly at: 'does' | 'ground' } | null => {
  const grounded = (on === 'offered' && does === 'decline') || does === 'refuse';
  if (grounded && ground === undefined) return { code: 'ground-needed', at: 'does' };
  if (grounded && !known(ground!)) return { code: 'ground-unknown', at: 'ground' };
  const spoken = does === 'answer' || (on === 'activation-asked' && does === 'decline') || ground === 'other';
  return spoken && !text ? { code: 'words-needed', at: 'does' } : null;
};

/** The lines of simulated desks: each act at a moment that has it, each no with what it rests on. */
export const checkScripts = ({ desks }: Scenario, world: ScenarioWorld): ScenarioFault[] =>
  desks.flatMap(({ side, script = [] }, at) =>
    script.flatMap((rule, index) => {
      const place = ['desks', at, 'script', index];
      const acts: readonly string[] = SCRIPT_ACTS[rule.on];
      if (!acts.includes(rule.does)) {
        const wanted = acts.join(', ');
        return [fault('not-at-that-moment', [...place, 'does'], { act: rule.does, moment: rule.on, wanted })];
      }
      const known = (ground: string) => (rule.on === 'offered' ? isDeclineGround(ground) : world.isRefusalGround(ground, side));
      const wrong = checkGround(rule, known);
      const again = script.slice(0, index).some((other) => other.on === rule.on && other.nth === rule.nth);
      return [
        ...(wrong ? [fault(wrong.code, [...place, wrong.at], { act: rule.does, ground: rule.ground ?? '' })] : []),
        ...(again ? [fault('twice', [...place, 'on'], { id: `${rule.on}${rule.nth === undefined ? '' : ` ${rule.nth}`}` })] : []),
      ];
    }),
  );
