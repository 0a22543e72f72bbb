import { onPaper } from '#forms';
import { type CaseId, type DeskId, instant, type RequestContext } from '#kernel';
import { Creates, Ctx, ExpectedVersion, IdParam, Permit } from '#platform/http';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AddNoteHandler } from '../application/add-note.handler.js';
import { AddTaskHandler } from '../application/add-task.handler.js';
import { AssessImpactHandler } from '../application/assess-impact.handler.js';
import type { CaseAnswer } from '../application/case-answer.js';
import { ChangePriorityHandler } from '../application/change-priority.handler.js';
import { CompleteTaskHandler } from '../application/complete-task.handler.js';
import {
  AddNoteRequest,
  AddTaskRequest,
  AssessImpactRequest,
  ChangePriorityRequest,
  CompleteTaskRequest,
} from './case-acts.request.js';

/** Working on a case: notes, tasks, judgements. */
@ApiTags('cases')
@Controller('api/v1/cases/:id')
export class CaseWorkController {
  constructor(
    private readonly addNote: AddNoteHandler,
    private readonly addTask: AddTaskHandler,
    private readonly completeTask: CompleteTaskHandler,
    private readonly assessImpact: AssessImpactHandler,
    private readonly changePriority: ChangePriorityHandler,
  ) {}

  @Post('notes')
  @Creates()
  @Permit('case.work')
  @ApiOperation({ summary: 'Note what is known' })
  note(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { text, language, bringUpAt, paper }: AddNoteRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<CaseAnswer & { readonly noteId: string }> {
    const at = bringUpAt ? instant(bringUpAt) : null;
    const note = { text, language, bringUpAt: at, paper: onPaper(paper) };
    return this.addNote.execute(ctx, { caseId: id as CaseId, expectedVersion, ...note });
  }

  @Post('tasks')
  @Creates()
  @Permit('case.work')
  @ApiOperation({ summary: 'Put a task on the checklist' })
  task(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { title, deskId, mandatory = false }: AddTaskRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<CaseAnswer & { readonly taskId: string }> {
    const owner = (deskId as DeskId | undefined) ?? null;
    return this.addTask.execute(ctx, { caseId: id as CaseId, expectedVersion, title, deskId: owner, mandatory });
  }

  @Post('tasks/:taskId/complete')
  @HttpCode(200)
  @Permit('case.work')
  @ApiOperation({ summary: 'A task is done' })
  complete(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Param('taskId') taskId: string,
    @Body() { remark }: CompleteTaskRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<CaseAnswer> {
    return this.completeTask.execute(ctx, { caseId: id as CaseId, expectedVersion, taskId, remark: remark ?? null });
  }

  @Post('impact')
  @HttpCode(200)
  @Permit('case.work')
  @ApiOperation({ summary: 'The impact as this country sees it; the other country judges for itself' })
  impact(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { security, flow, country }: AssessImpactRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<CaseAnswer> {
    const command = { caseId: id as CaseId, expectedVersion, country: country ?? null, impact: { security, flow } };
    return this.assessImpact.execute(ctx, command);
  }

  @Post('priority')
  @HttpCode(200)
  @Permit('case.prioritise')
  @ApiOperation({ summary: 'Raise freely; lower as the lead, with a reason' })
  priority(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { priority, reason }: ChangePriorityRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<CaseAnswer> {
    return this.changePriority.execute(ctx, { caseId: id as CaseId, expectedVersion, to: priority, reason: reason ?? null });
  }
}
