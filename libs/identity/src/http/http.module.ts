import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { IdentityNews } from '../application/identity-news.js';
import { IdentityModule } from '../identity.module.js';
import { AgencyServicesController } from './agency-services.controller.js';
import { AgencySignInController } from './agency-sign-in.controller.js';
import { AuthController } from './auth.controller.js';
import { FactorResetsController } from './factor-resets.controller.js';
import { NameBeforeInterceptor } from './name-before.interceptor.js';
import { OidcController } from './oidc.controller.js';
import { OwnPasskeysController } from './own-passkeys.controller.js';
import { OwnSessionsController } from './own-sessions.controller.js';
import { OwnSignInController } from './own-sign-in.controller.js';
import { PasskeySignInController } from './passkey-sign-in.controller.js';
import { PeopleController } from './people.controller.js';
import { SavedViewsController } from './saved-views.controller.js';
import { SignInServicesController } from './sign-in-services.controller.js';
import { TokensController } from './tokens.controller.js';

@Module({
  imports: [IdentityModule],
  controllers: [
    AuthController,
    AgencySignInController,
    AgencyServicesController,
    OidcController,
    SignInServicesController,
    FactorResetsController,
    OwnSignInController,
    OwnSessionsController,
    OwnPasskeysController,
    PasskeySignInController,
    PeopleController,
    TokensController,
    SavedViewsController,
  ],
  providers: [IdentityNews, { provide: APP_INTERCEPTOR, useClass: NameBeforeInterceptor }],
})
export class IdentityHttpModule {}
