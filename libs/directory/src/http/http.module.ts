import { Module } from '@nestjs/common';
import { BrowseAgreements } from '../application/browse-agreements.js';
import { BrowseDirectory } from '../application/browse-directory.js';
import { DirectoryModule } from '../directory.module.js';
import { AgreementsController } from './agreements.controller.js';
import { DirectoryController } from './directory.controller.js';

@Module({
  imports: [DirectoryModule],
  controllers: [DirectoryController, AgreementsController],
  providers: [BrowseDirectory, BrowseAgreements],
})
export class DirectoryHttpModule {}
