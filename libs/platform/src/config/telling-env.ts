import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsNumber, IsOptional, IsString, Matches, Max, Min } from 'class-validator';

export const toInt = ({ value }: { value: unknown }): unknown =>
  value === undefined || value === '' ? undefined : Number(value);

/** What a process tells of itself, and whom: the part of the settings that is about nothing else. */
export class TellingEnv {
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
  ENLACE_LOG_LEVEL: string = 'info';

  /** Bearer token for /metrics when it is read from another machine; the loopback needs none. */
  @IsOptional()
  @IsString()
  ENLACE_METRICS_TOKEN?: string;

  /** A monitor outside that is told, by GET, each time the auditor finds all well. Absent: nobody outside is told. */
  @IsOptional()
  @Matches(/^https?:\/\//)
  HEARTBEAT_URL?: string;

  /** Port on which a worker or an auditor serves its `/metrics`, and `/live` for probes; the api has them on its own. Absent: they serve nothing. */
  @IsOptional()
  @Transform(toInt)
  @IsInt()
  @Min(0)
  @Max(65_535)
  ENLACE_METRICS_PORT?: number;

  /** Collector of traces (OpenTelemetry, OTLP over HTTP): `http://collector:4318`. Absent: no traces are made. */
  @IsOptional()
  @Matches(/^https?:\/\/[^\s?#]+$/)
  OTEL_EXPORTER_OTLP_ENDPOINT?: string;

  /** Share of the traces that are sent, from 0 to 1. All processes choose the same ones. */
  @Transform(toInt)
  @IsNumber()
  @Min(0)
  @Max(1)
  OTEL_TRACES_SAMPLER_ARG: number = 1;

  /** Milliseconds from which on a statement is written to the log, without its values. 0: none is. */
  @Transform(toInt)
  @IsInt()
  @Min(0)
  @Max(600_000)
  ENLACE_SLOW_STATEMENT_MILLIS: number = 500;
}
