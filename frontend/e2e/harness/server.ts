import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');

export interface Running {
  address: string;
  stop: () => Promise<void>;
}

/**
 * Starts the real service on a database of its own with the demonstration assembly in it.
 *
 * CLAUSULA_E2E_ADDRESS names a service that runs already: it is used as it is and left running.
 */
export async function startServer(): Promise<Running> {
  const running = process.env.CLAUSULA_E2E_ADDRESS;
  if (running) return { address: running, stop: () => Promise.resolve() };
  const home = mkdtempSync(join(tmpdir(), 'clausula-e2e-'));
  chmodSync(home, 0o711); // as root the database runs as another user, who must get through
  const command = process.env.CLAUSULA ?? join(root, '.venv/bin/clausula');
  const child = spawn(command, ['serve', '--demo', '--port', '0'], {
    cwd: root,
    env: { ...process.env, CLAUSULA_HOME: home, PYTHONUNBUFFERED: '1', LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    await ended(child);
    rmSync(home, { recursive: true, force: true });
  };
  try {
    return { address: await addressOf(child), stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}

/** The address the service says it is at; fails with what it said when it ends before. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((found, fail) => {
    let said = '';
    const hear = (words: Buffer) => {
      said += words.toString();
      const address = /https?:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address) found(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('error', fail);
    child.on('exit', (code) => fail(new Error(`clausula serve ended with ${code}:\n${said}`)));
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', () => done());
    child.kill('SIGTERM');
  });
}
