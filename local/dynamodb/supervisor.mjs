// Runs one command and ends it when the process that forked this one has ended in any way. A killed parent cannot clean up, but the
// operating system closes its channel. Usage: supervisor.mjs PID_FILE|'' COMMAND ARGS...
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';

const GRACE_MS = 5_000;
const [pidFile, command, ...args] = process.argv.slice(2);

const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });

function stop() {
  child.kill('SIGTERM');
  setTimeout(() => child.kill('SIGKILL'), GRACE_MS).unref();
}

child.on('error', (error) => {
  console.error(error.message);
  process.exit(127);
});
child.on('exit', (code) => process.exit(code ?? 1));
process.on('disconnect', stop);
process.on('SIGTERM', stop);
// A write to a channel or pipe with a killed reader must not end this process before its child.
process.on('uncaughtException', stop);

if (child.pid !== undefined) {
  if (pidFile) writeFileSync(pidFile, String(child.pid), { mode: 0o600 });
  process.send?.({ pid: child.pid });
}
if (!process.connected) stop();
