import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts.module.js';
import { ContactPapersController } from './contact-papers.controller.js';
import { ContactReportsController } from './contact-reports.controller.js';

@Module({ imports: [ContactsModule], controllers: [ContactReportsController, ContactPapersController] })
export class ContactsHttpModule {}
