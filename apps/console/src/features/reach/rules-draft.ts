import type { ReachResponse, SaveReachRequest } from '../../shared/api/client';

/** The settings as the form holds them: every field has a value. */
export interface RulesDraft {
  readonly language: string;
  readonly zone: string;
  readonly lifeSafety: string;
  readonly urgent: string;
  readonly routine: string;
  readonly isQuiet: boolean;
  readonly from: string;
  readonly to: string;
}

export const NEVER = 'never';

const said = (minutes: number | null): string => (minutes === null ? NEVER : String(minutes));
const meant = (choice: string): number | undefined => (choice === NEVER ? undefined : Number(choice));

/** Hours that most people sleep in, offered when somebody asks for quiet hours. */
const USUAL = { from: '22:00', to: '06:00' } as const;

export const draftOf = ({ language, zone, email, quietHours }: ReachResponse): RulesDraft => ({
  language: language ?? '',
  zone: zone ?? '',
  lifeSafety: said(email.rules.lifeSafety),
  urgent: said(email.rules.urgent),
  routine: said(email.rules.routine),
  isQuiet: quietHours !== null,
  ...(quietHours ?? USUAL),
});

/** What is absent is left to the desk, or is not wished for. */
export const wishOf = (draft: RulesDraft): SaveReachRequest => ({
  language: draft.language === '' ? undefined : (draft.language as 'en' | 'es'),
  zone: draft.zone === '' ? undefined : draft.zone,
  email: { lifeSafety: meant(draft.lifeSafety) ?? 0, urgent: meant(draft.urgent), routine: meant(draft.routine) },
  quietHours: draft.isQuiet ? { from: draft.from, to: draft.to } : undefined,
});
