import { Authenticator } from '#platform/http';
import { Global, Module } from '@nestjs/common';
import { AccessEnder } from './application/access-ender.js';
import { AccessStore } from './application/access.store.js';
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
import { ViewHoldings } from './application/view-holdings.js';
import { AccessHeld } from './persistence/access-held.sql.js';
import { HoldingsModule } from './holdings.module.js';
import { SqlAccessStore } from './persistence/access.sql-store.js';
import { SqlDeskHeaders } from './persistence/desk-headers.sql-queries.js';
import { SqlDeskRegister } from './persistence/desk-register.sql-queries.js';
import { SqlPeopleQueries } from './persistence/people.sql-queries.js';
import { SqlPeopleStore } from './persistence/people.sql-store.js';
import { SqlSavedViews } from './persistence/saved-views.sql-store.js';

const handlers = [SignIn, SignOut, AddPerson, SetPassword, DisablePerson, CreateToken, RevokeToken, IdentitySeed, ViewHoldings];

/** Global: the guard of every route asks identity who sends the request. */
@Global()
@Module({
  imports: [HoldingsModule],
  providers: [
    ...handlers,
    PasswordHasher,
    AccessEnder,
    AccessHeld,
    IdentityAuthenticator,
    { provide: Authenticator, useExisting: IdentityAuthenticator },
    { provide: AccessStore, useClass: SqlAccessStore },
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
    DeskHeaders,
    SavedViews,
  ],
})
export class IdentityModule {}
