import { Module } from '@nestjs/common';
import { IdentityNews } from '../application/identity-news.js';
import { IdentityModule } from '../identity.module.js';
import { AuthController } from './auth.controller.js';
import { PeopleController } from './people.controller.js';
import { SavedViewsController } from './saved-views.controller.js';
import { TokensController } from './tokens.controller.js';

@Module({
  imports: [IdentityModule],
  controllers: [AuthController, PeopleController, TokensController, SavedViewsController],
  providers: [IdentityNews],
})
export class IdentityHttpModule {}
