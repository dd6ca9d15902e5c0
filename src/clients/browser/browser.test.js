// A web page must not reach the cluster: `node --test` in this folder, where a Chromium is on the PATH (or CHROMIUM names one;
// Debian: apt-get install chromium). A page of another origin is opened in it headless and tries what pages can try against both
// ports of a `podium serve`: reading, writing without being able to read, posting a form, and a name that leads to 127.0.0.1.
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../node/serve.js';

const REBOUND = 'cluster.example';
const chromium = [process.env.CHROMIUM, 'chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => name && spawnSync(name, ['--version']).status === 0,
);
const skip = chromium ? false : 'there is no Chromium on this machine';

let served;
let https;
let token;

before(async () => {
  if (skip) return;
  served = await serve();
  const kubeconfig = readFileSync(served.kubeconfig, 'utf8');
  https = kubeconfig.match(/server: "?(https:\/\/[^\s"]+)/)[1];
  token = kubeconfig.match(/token: "?([^\s"]+)/)[1];
});

after(() => served?.stop());

/** Opens a page whose script is given on an origin of its own; what the script hands to `report` comes back. */
async function browse(script, html = '') {
  let report;
  const reported = new Promise((resolve) => (report = resolve));
  const site = createServer((request, response) => {
    if (request.method === 'POST') {
      let text = '';
      request.on('data', (piece) => (text += piece));
      request.on('end', () => report(JSON.parse(text)));
      response.end();
      return;
    }
    response.setHeader('Content-Type', 'text/html');
    response.end(`<!doctype html>${html}<script type="module">
      const report = (what) => fetch('/report', { method: 'POST', body: JSON.stringify(what) });
      ${script}</script>`);
  });
  await new Promise((resolve) => site.listen(0, '127.0.0.1', resolve));
  const profile = mkdtempSync(join(tmpdir(), 'podium-chromium-'));
  const page = `http://localhost:${site.address().port}/`;
  const browser = execFile(chromium, [
    '--headless=new', '--no-sandbox', '--disable-gpu', '--ignore-certificate-errors', `--user-data-dir=${profile}`,
    `--host-resolver-rules=MAP ${REBOUND} 127.0.0.1`, '--remote-debugging-port=0', page,
  ]);
  try {
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error('the page reported nothing')), 30_000).unref());
    return await Promise.race([reported, late]);
  } finally {
    browser.kill();
    await new Promise((resolve) => (browser.exitCode === null ? browser.on('exit', resolve) : resolve()));
    site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The names of the config maps, asked as a client and not as a page. */
async function configMaps() {
  const list = await (await fetch(`${served.url}/api/v1/namespaces/default/configmaps`)).json();
  return list.items.map((it) => it.metadata.name);
}

const configMap = (name) => JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name } });

test('a page cannot read', { skip }, async () => {
  const urls = [served.url, https].map((base) => `${base}/api/v1/namespaces/default/configmaps`);
  const tried = await browse(`
    const tries = [];
    for (const url of ${JSON.stringify(urls)}) {
      for (const headers of [{}, { Authorization: 'Bearer ${token}' }]) {
        tries.push(await fetch(url, { headers }).then((it) => it.text(), () => 'refused'));
      }
    }
    report(tries);`);
  assert.deepEqual(tried, ['refused', 'refused', 'refused', 'refused']);
});

test('a page cannot write, even where it need not read the answer', { skip }, async () => {
  const tried = await browse(`
    const tries = [];
    for (const base of ${JSON.stringify([served.url, https])}) {
      const url = base + '/api/v1/namespaces/default/configmaps';
      await fetch(url, { method: 'POST', mode: 'no-cors', body: ${JSON.stringify(configMap('no-cors'))} }).catch(() => {});
      await fetch(url, { method: 'DELETE', mode: 'cors' }).catch(() => {});
      navigator.sendBeacon(url, ${JSON.stringify(configMap('beacon'))});
      tries.push('tried');
    }
    setTimeout(() => report(tries), 500);`);
  assert.deepEqual(tried, ['tried', 'tried']);
  const names = await configMaps();
  assert.ok(!names.includes('no-cors') && !names.includes('beacon'), `${names}`);
  assert.ok(names.includes('kube-root-ca.crt'), `${names}`);
});

test('a form of a page cannot write', { skip }, async () => {
  const body = configMap('form').replace(/}$/, ',"data":{"a":"');
  const form = (base, id) => `<iframe name="${id}"></iframe><form id="${id}" target="${id}" method="post" enctype="text/plain"
    action="${base}/api/v1/namespaces/default/configmaps"><input name='${body}' value='"}}'></form>`;
  await browse(
    `for (const it of document.forms) it.submit(); setTimeout(() => report('sent'), 1000);`,
    form(served.url, 'plain') + form(https, 'secure'),
  );
  assert.ok(!(await configMaps()).includes('form'));
});

test('a name of the page’s own that leads to this machine is refused', { skip }, async () => {
  const rebound = [served.url, https].map((url) => url.replace('127.0.0.1', REBOUND));
  const tried = await browse(`
    const frames = [];
    for (const base of ${JSON.stringify(rebound)}) {
      const url = base + '/api/v1/namespaces/default/configmaps';
      await fetch(url, { method: 'POST', mode: 'no-cors', body: ${JSON.stringify(configMap('rebound'))} }).catch(() => {});
      frames.push(await fetch(url).then((it) => it.status, () => 'refused'));
    }
    report(frames);`);
  assert.deepEqual(tried, ['refused', 'refused']);
  assert.ok(!(await configMaps()).includes('rebound'));
  for (const base of rebound) {
    assert.equal(await statusOf(base.replace(REBOUND, '127.0.0.1'), new URL(base).host), 421);
  }
});

/** What a page that is its own origin under a rebound name would be answered: the Host is all that tells it apart. */
async function statusOf(base, host) {
  const { request } = await import(base.startsWith('https') ? 'node:https' : 'node:http');
  return new Promise((resolve, reject) => {
    const headers = { Host: host, Authorization: `Bearer ${token}` };
    request(`${base}/api/v1/pods`, { headers, rejectUnauthorized: false }, (it) => resolve(it.resume().statusCode))
      .on('error', reject)
      .end();
  });
}
