import { Module } from '@nestjs/common';
import { HoldingsRegister } from './application/holdings-register.js';

/** For contexts that let people hold something: they enter it in the register. */
@Module({ providers: [HoldingsRegister], exports: [HoldingsRegister] })
export class HoldingsModule {}
