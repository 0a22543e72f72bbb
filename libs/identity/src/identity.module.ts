import { EgressModule } from '#platform/egress';
import { Authenticator } from '#platform/http';
import { VotesModule } from '#votes';
import { Global, Module } from '@nestjs/common';
import { AccessEnder } from './application/access-ender.js';
import { AccessStore } from './application/access.store.js';
import { Attempts } from './application/attempts.js';
import { AttemptsStore } from './application/attempts.store.js';
import { BeginTotp } from './application/begin-totp.handler.js';
import { ConfirmTotp } from './application/confirm-totp.handler.js';
import { TotpSeals } from './application/totp-seals.js';
import { FactorAdditions } from './application/factor-additions.js';
import { FactorKey } from './application/factor-key.js';
import { FactorsStore } from './application/factors.store.js';
import { OwnSessions } from './application/own-sessions.handler.js';
import { FactorProver } from './application/prove-factor.js';
import { RecoveryCodes } from './application/recovery-codes.js';
import { RemoveFactor } from './application/remove-factor.handler.js';
import { RenewRecoveryCodes } from './application/renew-recovery-codes.handler.js';
import { SessionRenewer } from './application/session-renewer.js';
import { StepUp } from './application/step-up.handler.js';
import { SqlAttemptsStore } from './persistence/attempts.sql-store.js';
import { SqlFactorsStore } from './persistence/factors.sql-store.js';
import { BackChannelLogout } from './application/back-channel-logout.handler.js';
import { BeginAgencySignIn } from './application/begin-agency-sign-in.handler.js';
import { BindAccount } from './application/bind-account.handler.js';
import { FinishAgencySignIn } from './application/finish-agency-sign-in.handler.js';
import { GuardedFetch } from './application/guarded-fetch.js';
import { ServiceArrivals } from './application/service-arrivals.js';
import { ServiceClient } from './application/service-client.js';
import { ServiceSecrets } from './application/service-secrets.js';
import { ChangeSignInService } from './application/sign-in-services.handler.js';
import { SignInServicesStore } from './application/sign-in-services.store.js';
import { SignInTrips } from './application/sign-in-trips.js';
import { SqlSignInServicesStore } from './persistence/sign-in-services.sql-store.js';
import { AddPasskey } from './application/add-passkey.handler.js';
import { Challenges } from './application/challenges.js';
import { PasskeyMaking } from './application/passkey-making.js';
import { PasskeyProver } from './application/passkey-prover.js';
import { PasskeySignIn } from './application/passkey-sign-in.handler.js';
import { PasskeyStepUp } from './application/passkey-step-up.handler.js';
import { ResetFactors } from './application/reset-factors.handler.js';
import { RequireFactor } from './application/require-factor.handler.js';
import { RenamePasskey } from './application/rename-passkey.handler.js';
import { PasskeyVotes } from './application/passkey-votes.js';
import { WebAuthn } from './application/web-authn.js';
import { AddPerson } from './application/add-person.handler.js';
import { CreateToken } from './application/create-token.handler.js';
import { DeskHeaders } from './application/desk-headers.js';
import { DeskRegister } from './application/desk-register.js';
import { DisablePerson } from './application/disable-person.handler.js';
import { IdentityAuthenticator } from './application/identity-authenticator.js';
import { IdentitySeed } from './application/identity-seed.js';
import { PasswordHasher } from './application/password-hasher.js';
import { PeopleQueries } from './application/people.queries.js';
import { PeopleStore } from './application/people.store.js';
import { RevokeToken } from './application/revoke-token.handler.js';
import { SavedViews } from './application/saved-views.js';
import { SetPassword } from './application/set-password.handler.js';
import { SignIn } from './application/sign-in.handler.js';
import { SignOut } from './application/sign-out.handler.js';
import { TellOfTries } from './application/tell-of-tries.handler.js';
import { ViewHoldings } from './application/view-holdings.js';
import { AccessHeld } from './persistence/access-held.sql.js';
import { HoldingsModule } from './holdings.module.js';
import { SqlAccessStore } from './persistence/access.sql-store.js';
import { SqlDeskHeaders } from './persistence/desk-headers.sql-queries.js';
import { SqlDeskRegister } from './persistence/desk-register.sql-queries.js';
import { SqlPeopleQueries } from './persistence/people.sql-queries.js';
import { SqlPeopleStore } from './persistence/people.sql-store.js';
import { SqlSavedViews } from './persistence/saved-views.sql-store.js';

const handlers = [
  SignIn,
  SignOut,
  StepUp,
  AddPerson,
  SetPassword,
  DisablePerson,
  CreateToken,
  RevokeToken,
  IdentitySeed,
  ViewHoldings,
  BeginTotp,
  ConfirmTotp,
  RemoveFactor,
  RenewRecoveryCodes,
  OwnSessions,
  PasskeySignIn,
  PasskeyStepUp,
  AddPasskey,
  RenamePasskey,
  RequireFactor,
  ResetFactors,
  BeginAgencySignIn,
  FinishAgencySignIn,
  BackChannelLogout,
  ChangeSignInService,
  BindAccount,
  TellOfTries,
];

/** What proving who one is needs inside; nobody outside asks for it. */
const inside = [
  Attempts,
  FactorKey,
  FactorProver,
  FactorAdditions,
  RecoveryCodes,
  SessionRenewer,
  TotpSeals,
  Challenges,
  PasskeyMaking,
  PasskeyProver,
  WebAuthn,
  GuardedFetch,
  ServiceClient,
  ServiceArrivals,
];

/** Global: the guard of every route asks identity who sends the request. */
@Global()
@Module({
  imports: [HoldingsModule, EgressModule, VotesModule],
  providers: [
    ...handlers,
    ...inside,
    PasswordHasher,
    AccessEnder,
    AccessHeld,
    ServiceSecrets,
    SignInTrips,
    IdentityAuthenticator,
    { provide: Authenticator, useExisting: IdentityAuthenticator },
    { provide: AccessStore, useClass: SqlAccessStore },
    { provide: AttemptsStore, useClass: SqlAttemptsStore },
    PasskeyVotes,
    { provide: FactorsStore, useClass: SqlFactorsStore },
    { provide: SignInServicesStore, useClass: SqlSignInServicesStore },
    { provide: PeopleStore, useClass: SqlPeopleStore },
    { provide: PeopleQueries, useClass: SqlPeopleQueries },
    { provide: DeskRegister, useClass: SqlDeskRegister },
    { provide: DeskHeaders, useClass: SqlDeskHeaders },
    { provide: SavedViews, useClass: SqlSavedViews },
  ],
  exports: [
    ...handlers,
    HoldingsModule,
    Authenticator,
    IdentityAuthenticator,
    PeopleQueries,
    AccessStore,
    FactorsStore,
    SignInServicesStore,
    ServiceSecrets,
    SignInTrips,
    PasskeyMaking,
    PasskeyProver,
    DeskHeaders,
    SavedViews,
  ],
})
export class IdentityModule {}
