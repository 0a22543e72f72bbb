import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsString, Length, Matches } from 'class-validator';

const STRENGTH = /^[\x21-\x7e]+$/;

/** The agency's own service (OpenID Connect). */
export class SignInServiceRequest {
  /** As the service names itself; its settings are read from `/.well-known/openid-configuration` below it. */
  @ApiProperty({ example: 'https://login.agency.example' })
  @IsString()
  @Length(8, 300)
  @Matches(/^https?:\/\/[^\s?#@]+$/)
  issuer: string;

  /** As the service knows this installation. */
  @ApiProperty({ example: 'enlace' })
  @IsString()
  @Length(1, 200)
  @Matches(/^[\x20-\x7e]+$/)
  clientId: string;

  /** The service asks for a secret. It is a file on the machine and never sent here. */
  @ApiProperty()
  @IsBoolean()
  hasSecret: boolean;

  /** Values of `acr` that mean two factors at this service. */
  @ApiProperty({ type: [String], example: ['urn:agency:two-factors'] })
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  @Matches(STRENGTH, { each: true })
  strongAcr: string[];

  /** Values of `amr` that mean two factors at this service. */
  @ApiProperty({ type: [String], example: ['mfa', 'hwk'] })
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  @Matches(STRENGTH, { each: true })
  strongAmr: string[];
}

/** Somebody's account at the service. */
export class BindAccountRequest {
  /** Its `sub`. */
  @ApiProperty({ example: '8f2c1a70' })
  @IsString()
  @Length(1, 255)
  @Matches(/^\P{Cc}+$/u)
  subject: string;
}
