import { ROLES, type Role } from '#kernel';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsString, Length, ValidateNested } from 'class-validator';

/** A place at a desk. */
export class MembershipRequest {
  @ApiProperty({ example: 'us-joint-desk' })
  @IsString()
  @Length(1, 80)
  desk: string;

  @ApiProperty({ enum: ROLES, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(ROLES.length)
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  roles: Role[];
}

/** A new person; the password is set apart. */
export class AddPersonRequest {
  @ApiProperty({ example: 'r.quiroga' })
  @IsString()
  @Length(1, 80)
  username: string;

  @ApiProperty({ example: 'Renata Quiroga' })
  @IsString()
  @Length(1, 120)
  name: string;

  @ApiProperty({ type: [MembershipRequest] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique((membership: MembershipRequest) => membership?.desk)
  @ValidateNested({ each: true })
  @Type(() => MembershipRequest)
  memberships: MembershipRequest[];
}
