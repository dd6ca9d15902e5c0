// The official client for Node.js: `npm test` in this folder, with KUBECONFIG naming a running `podium serve`
// (HTTPS with the token), or without it: then one is started.
import * as k8s from '@kubernetes/client-node';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serve } from './serve.js';

let served;
let config;

before(async () => {
  served = await serve();
  config = new k8s.KubeConfig();
  config.loadFromFile(served.kubeconfig);
});

after(() => served.stop());

/** Resolves when a condition holds; fails after 30 seconds. */
async function eventually(condition) {
  const end = Date.now() + 30_000;
  while (!(await condition())) {
    assert.ok(Date.now() < end, `does not hold in time: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const namespace = 'default';
const configMap = (name, value) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data: { a: value } });

const deployment = (name) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name },
  spec: {
    replicas: 3,
    selector: { matchLabels: { app: name } },
    template: { metadata: { labels: { app: name } }, spec: { containers: [{ name: 'web', image: 'web:1' }] } },
  },
});

const isReady = (pod) => (pod.status?.conditions ?? []).some((it) => it.type === 'Ready' && it.status === 'True');

test('it reads the version and the nodes', async () => {
  assert.equal((await config.makeApiClient(k8s.VersionApi).getCode()).major, '1');
  assert.equal((await config.makeApiClient(k8s.CoreV1Api).listNode()).items.length, 3);
});

test('it creates, changes in every way, lists and deletes', async () => {
  const core = config.makeApiClient(k8s.CoreV1Api);
  const name = 'node-client';
  const patch = (strategy, body, more = {}) =>
    core.patchNamespacedConfigMap({ name, namespace, body, ...more }, k8s.setHeaderOptions('Content-Type', strategy));

  assert.equal((await core.createNamespacedConfigMap({ namespace, body: configMap(name, '0') })).data.a, '0');
  const json = [{ op: 'replace', path: '/data/a', value: '1' }];
  assert.equal((await patch(k8s.PatchStrategy.JsonPatch, json)).data.a, '1');
  assert.equal((await patch(k8s.PatchStrategy.MergePatch, { data: { a: '2' } })).data.a, '2');
  assert.equal((await patch(k8s.PatchStrategy.StrategicMergePatch, { data: { a: '3' } })).data.a, '3');
  const owner = { fieldManager: 'node', force: true };
  assert.equal((await patch(k8s.PatchStrategy.ServerSideApply, configMap(name, '4'), owner)).data.a, '4');
  const listed = await core.listNamespacedConfigMap({ namespace });
  assert.ok(listed.items.some((it) => it.metadata.name === name));
  await core.deleteNamespacedConfigMap({ name, namespace });
  await assert.rejects(core.readNamespacedConfigMap({ name, namespace }), (error) => error.code === 404);
});

test('it watches', async () => {
  const core = config.makeApiClient(k8s.CoreV1Api);
  const seen = [];
  const watch = await new k8s.Watch(config).watch(
    `/api/v1/namespaces/${namespace}/configmaps`,
    { fieldSelector: 'metadata.name=node-watched' },
    (type) => seen.push(type),
    () => {},
  );
  await core.createNamespacedConfigMap({ namespace, body: configMap('node-watched', '0') });
  await eventually(() => seen.includes('ADDED'));
  await core.deleteNamespacedConfigMap({ name: 'node-watched', namespace });
  await eventually(() => seen.includes('DELETED'));
  watch.abort();
});

test('its informers follow a rollout, and begin again when they were cut off', async () => {
  const core = config.makeApiClient(k8s.CoreV1Api);
  const apps = config.makeApiClient(k8s.AppsV1Api);
  const labelSelector = 'app=node-web';
  const pods = k8s.makeInformer(
    config,
    `/api/v1/namespaces/${namespace}/pods`,
    () => core.listNamespacedPod({ namespace, labelSelector }),
    labelSelector,
  );
  const seen = [];
  for (const verb of ['add', 'update', 'delete']) pods.on(verb, () => seen.push(verb));
  await pods.start();

  await apps.createNamespacedDeployment({ namespace, body: deployment('node-web') });
  await eventually(() => pods.list(namespace).filter(isReady).length === 3);
  await pods.stop();
  await pods.start();
  assert.equal(pods.list(namespace).length, 3);
  await apps.deleteNamespacedDeployment({ name: 'node-web', namespace });
  await eventually(() => pods.list(namespace).length === 0);
  await pods.stop();
  assert.deepEqual([...new Set(seen)].sort(), ['add', 'delete', 'update']);
});
