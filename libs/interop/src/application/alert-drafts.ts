import { type ActivationId, type Bilingual, canonicalJson, isLive, type Realm } from '#kernel';
import { Env } from '#platform/config';
import type { ActivationForAlert } from '#procedures';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { AlertAudience } from '../domain/cap/alert-subject.js';
import { type AlertDraft, composeAlert } from '../domain/cap/compose-alert.js';
import { type IssuedAlert, mustEndSomething, referenceOf, refuseAlert, standingOf } from '../domain/cap/issued-alert.js';
import { AlertSubjects } from './alert-subjects.js';

/** What somebody wants to issue: how an activation stands, or a statement of both countries on it; or why what was issued no longer holds. */
export interface AlertWish {
  readonly activationId: ActivationId;
  readonly audience: AlertAudience;
  /** What the public is told; null for partners, and where it is withdrawn. */
  readonly statementId: string | null;
  readonly because: Bilingual | null;
  readonly instruction: Bilingual | null;
  readonly hours: number;
}

/** A draft with the name of its content: an alert is issued by the name of what was read. */
export interface NamedDraft {
  readonly draft: AlertDraft;
  readonly hash: string;
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Where people read more of it. */
const PATHS: Readonly<Record<AlertAudience, (id: ActivationId) => string>> = {
  partners: (id) => `/activations/${id}`,
  public: () => '/public/board',
};

/** Drafts of alerts, composed from an activation as it stands and from what was issued of it before. */
@Injectable()
export class AlertDrafts {
  constructor(
    private readonly subjects: AlertSubjects,
    private readonly env: Env,
  ) {}

  /** @throws DomainError issued-alert-not-joint, issued-alert-nothing-stands */
  of(realm: Realm, facts: ActivationForAlert, series: readonly IssuedAlert[], wish: AlertWish): NamedDraft {
    const { audience, because, instruction, hours } = wish;
    // The words to the public are those of both, and of one statement: how an activation stands is for those who take part.
    if (audience === 'public' && !because && !facts.statement) throw refuseAlert('issued-alert-not-joint', '/statementId');
    const draft = composeAlert({
      subject: this.subjects.of(facts),
      audience,
      references: standingOf(series).map(referenceOf),
      because,
      instruction,
      exercise: !isLive(realm),
      sender: this.env.CAP_SENDER,
      web: this.linkTo(PATHS[audience](wish.activationId)),
      hours,
    });
    mustEndSomething(draft);
    return { draft, hash: sha256(canonicalJson(draft)) };
  }

  /** Null where this installation has no address that others know. */
  linkTo(path: string): string | null {
    const { PUBLIC_URL } = this.env;
    return PUBLIC_URL === undefined ? null : `${PUBLIC_URL.replace(/\/$/, '')}${path}`;
  }
}
