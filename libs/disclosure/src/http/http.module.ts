import { DirectoryModule } from '#directory';
import { Module } from '@nestjs/common';
import { DisclosureModule } from '../disclosure.module.js';
import { ChasesController } from './chases.controller.js';
import { ConsentsController } from './consents.controller.js';
import { DisclosuresController } from './disclosures.controller.js';
import { ItemActsController } from './item-acts.controller.js';
import { ItemRecallsController } from './item-recalls.controller.js';
import { ItemContentController } from './item-content.controller.js';
import { ItemsController } from './items.controller.js';

@Module({
  imports: [DisclosureModule, DirectoryModule],
  controllers: [
    ItemsController,
    ItemContentController,
    ItemActsController,
    ItemRecallsController,
    ConsentsController,
    ChasesController,
    DisclosuresController,
  ],
})
export class DisclosureHttpModule {}
