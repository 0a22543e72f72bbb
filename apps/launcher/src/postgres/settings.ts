/** Server settings of the embedded PostgreSQL, each with the reason why it is not the default. They are given at every start, so they follow the code and not the age of the data. */
export const embeddedSettings: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  // TCP alone: a socket path is limited to some 107 bytes, and a checkout may lie deeper.
  unix_socket_directories: '',
  // The queue backend holds a few connections per queue and worker, besides the pools of api and workers.
  max_connections: '200',
  shared_buffers: '128MB',
  // An act that was answered is on disk. This is the default; it is stated because everything rests on it.
  synchronous_commit: 'on',
  wal_compression: 'on',
  // Short statements: planning native code costs more than it saves, and parallel plans need /dev/shm, which containers keep small.
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // One file per weekday, overwritten a week later: the log never fills the disk.
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgres-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_rotation_size: '0',
};

/** For servers that live as long as one test run: losing them in a power cut costs nothing. */
export const throwAwaySettings: Readonly<Record<string, string>> = { fsync: 'off', full_page_writes: 'off' };
