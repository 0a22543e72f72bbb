import { Nested } from '#platform/http';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsString, Length, Matches } from 'class-validator';

const BASE64URL = /^[\w-]+$/;
const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;

/** By which key, and what the browser says that it was asked. */
abstract class FromAuthenticator {
  @ApiProperty()
  @IsString()
  @Length(1, 1400)
  @Matches(BASE64URL)
  id: string;

  @ApiProperty()
  @IsString()
  @Length(1, 4000)
  @Matches(BASE64URL)
  clientDataJSON: string;
}

/** What an authenticator signed, in base64url, as the browser tells it. */
export class SignedChallengeRequest extends FromAuthenticator {
  @ApiProperty()
  @IsString()
  @Length(1, 4000)
  @Matches(BASE64URL)
  authenticatorData: string;

  @ApiProperty()
  @IsString()
  @Length(1, 4000)
  @Matches(BASE64URL)
  signature: string;
}

/** What an authenticator made, in base64url, as the browser tells it. */
export class MadePasskeyRequest extends FromAuthenticator {
  @ApiProperty()
  @IsString()
  @Length(1, 40_000)
  @Matches(BASE64URL)
  attestationObject: string;

  /** How the authenticator is reached. */
  @ApiProperty({ enum: TRANSPORTS, isArray: true })
  @IsArray()
  @ArrayMaxSize(TRANSPORTS.length)
  @IsIn(TRANSPORTS, { each: true })
  transports: (typeof TRANSPORTS)[number][];
}

/** What the person calls it. */
export class PasskeyLabelRequest {
  @ApiProperty({ example: 'Work laptop' })
  @IsString()
  @Length(1, 60)
  @Matches(/^(?=.*\S)\P{Cc}*$/u)
  label: string;
}

export class AddPasskeyRequest extends PasskeyLabelRequest {
  @Nested(() => MadePasskeyRequest)
  made: MadePasskeyRequest;
}

export class PasskeySignInRequest {
  @Nested(() => SignedChallengeRequest)
  signed: SignedChallengeRequest;
}
