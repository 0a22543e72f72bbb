import { Module } from '@nestjs/common';
import { BrowseDirectory } from '../application/browse-directory.js';
import { DirectoryModule } from '../directory.module.js';
import { DirectoryController } from './directory.controller.js';

@Module({ imports: [DirectoryModule], controllers: [DirectoryController], providers: [BrowseDirectory] })
export class DirectoryHttpModule {}
