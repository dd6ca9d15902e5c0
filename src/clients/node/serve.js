import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PODIUM = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'podium');

/** The cluster that KUBECONFIG names, or `podium serve` on ports of its own, stopped by `stop`. */
export async function serve(options = []) {
  if (process.env.KUBECONFIG) {
    return { kubeconfig: process.env.KUBECONFIG, stop() {} };
  }
  const kubeconfig = join(mkdtempSync(join(tmpdir(), 'podium-')), 'kubeconfig');
  const args = ['serve', '--port', '0', '--tls-port', '0', '--write-kubeconfig', kubeconfig, ...options];
  const child = spawn(PODIUM, args, { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const said = await new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (piece) => {
      text += piece;
      if (/serving on http:\/\/127\.0\.0\.1:\d+/.test(text)) resolve(text);
    });
    child.on('exit', (code) => reject(new Error(`podium serve ended with ${code}: ${text}`)));
  });
  const url = said.match(/http:\/\/127\.0\.0\.1:\d+/)[0];
  return { kubeconfig, url, said, stop: () => process.kill(-child.pid) };
}
