import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HEALTH_PATHS } from '../src/http/health.ts';
import { STOP_TIMEOUT_MS } from '../src/http/running-server.ts';
import { SETTINGS } from '../src/runtime/settings.ts';
import { API_OPERATIONS } from './api-operations.ts';
import { pagesOfDocs } from './doc-pages.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const files = readdirSync(join(root, 'deploy'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));

/** Variables of the Compose file and the Caddyfile; the server never sees them. */
const PROXY_VARIABLES = ['IDEM_DOMAIN', 'IDEM_UPSTREAM'];

describe('the files of deploy/', () => {
  it.each(files)('%s names settings that exist', (file) => {
    const known = [...Object.values(SETTINGS).flatMap(({ names }) => names as readonly string[]), ...PROXY_VARIABLES];
    const named = Array.from(read(file).matchAll(/\bIDEM_[A-Z_]+\b/g), ([name]) => name);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('probe health paths that exist', () => {
    const probed = ['deploy/Dockerfile', 'deploy/kubernetes/idem.yaml'].flatMap((file) =>
      Array.from(read(file).matchAll(/\/health\/\w+/g), ([path]) => path),
    );
    expect(probed.length).toBeGreaterThan(3);
    expect(probed.filter((path) => !(HEALTH_PATHS as readonly string[]).includes(path))).toEqual([]);
  });

  it.each(files)('%s uses commands and flags that exist', (file) => {
    const sources = readdirSync(join(root, 'src/cli'), { recursive: true, encoding: 'utf8' });
    const known = sources.filter((path) => path.endsWith('.ts')).map((path) => read(`src/cli/${path}`));
    const settingFlags = Object.values(SETTINGS).flatMap(({ flag }) => flag ?? []);
    const text = [...known, ...settingFlags].join('\n');
    const commands = Array.from(read(file).matchAll(/(?:-- idem|exec idem idem|idem\.js) ([a-z]+)((?: [^\s#]+)*)/g));
    for (const [line, command, rest] of commands) {
      expect(text, line).toMatch(new RegExp(`(?:Command\\(|\\[)'${command}'`));
      for (const [flag] of rest!.matchAll(/(?<= )--[a-z-]+/g)) expect(text, line).toContain(flag);
    }
  });

  it('let uploads through nginx', () => {
    const [, pattern] = /location ~ (\S+) \{\n\s+client_max_body_size 200m;/.exec(read('deploy/nginx.conf'))!;
    const uploads = API_OPERATIONS.filter(({ uploadTypes }) => uploadTypes !== undefined);
    expect(uploads.length).toBeGreaterThan(1);
    for (const { path } of uploads) expect(path).toMatch(new RegExp(pattern!));
  });

  it('are linked from docs/operate.md', () => {
    const page = read('docs/operate.md');
    expect(files.filter((file) => file !== 'deploy/Dockerfile' && !page.includes(`../${file}`))).toEqual([]);
  });
});

const dockerfile = read('deploy/Dockerfile');
const portOfImage = /IDEM_PORT=(\d+)/.exec(dockerfile)![1]!;

describe('the container', () => {
  it('runs without root, compiler and install scripts, and tells whether it is healthy', () => {
    const [, last = ''] = dockerfile.split(/^FROM \$\{NODE_IMAGE\}$/m);
    expect(last).toMatch(/^USER 10001:10001$/m);
    expect(last).toMatch(/^VOLUME \/data$/m);
    expect(last).toMatch(/^HEALTHCHECK /m);
    expect(last).toMatch(new RegExp(`^EXPOSE ${portOfImage}$`, 'm'));
    expect(dockerfile).not.toMatch(/apt-get|apk add|build-essential|gcc/);
    for (const [command] of dockerfile.matchAll(/^RUN .*npm ci.*$/gm)) expect(command).toContain('--ignore-scripts');
  });

  it('of Compose has no rights, a read-only root, and no port but those of the proxy', () => {
    const [, idem = '', proxy = ''] = read('deploy/compose.yaml').split(/^ {2}(?:idem|proxy):$/m);
    for (const line of ['read_only: true', 'cap_drop: [ALL]', 'security_opt: ["no-new-privileges:true"]']) {
      expect(idem).toContain(`    ${line}\n`);
      expect(proxy).toContain(`    ${line}\n`);
    }
    expect(idem).toContain('volumes: ["data:/data"]');
    expect(idem).not.toContain('ports:');
    expect(proxy).toContain('condition: service_healthy');
    expect(proxy).toContain(`IDEM_UPSTREAM: idem:${portOfImage}\n`);
    const subnet = /subnet: (\S+) /.exec(proxy)![1]!;
    expect(idem).toContain(`IDEM_TRUST_PROXY: ${subnet}\n`);
  });

  it.each([
    ['deploy/compose.yaml', /stop_grace_period: (\d+)s/, 0],
    ['deploy/idem.service', /^TimeoutStopSec=(\d+)$/m, 0],
    // The hook before the stop takes three seconds of it.
    ['deploy/kubernetes/idem.yaml', /terminationGracePeriodSeconds: (\d+)/, 3],
  ])('has time to answer its requests at a stop: %s', (file, period, hookSeconds) => {
    const seconds = Number(period.exec(read(file))![1]);
    expect(seconds - hookSeconds).toBeGreaterThan(STOP_TIMEOUT_MS / 1000 + 2);
  });
});

describe('the Kubernetes manifests', () => {
  const documents = read('deploy/kubernetes/idem.yaml').split(/^---$/m);
  const ofKind = (kind: string) => documents.find((text) => new RegExp(`^kind: ${kind}$`, 'm').test(text)) ?? '';

  it('have one pod that is replaced, because one process group writes to the volume', () => {
    const deployment = ofKind('Deployment');
    expect(deployment).toContain('  replicas: 1\n  strategy: { type: Recreate }\n');
    expect(deployment).toMatch(/persistentVolumeClaim: \{ claimName: idem-data \}/);
    expect(deployment).toContain('{ name: data, mountPath: /data }');
    expect(ofKind('PersistentVolumeClaim')).toMatch(/name: idem-data\n[\s\S]*accessModes: \[ReadWriteOncePod\]/);
    expect(deployment).toContain(`image: idem:${JSON.parse(read('package.json')).version}\n`);
  });

  it('run without root and rights, on a read-only root', () => {
    const deployment = ofKind('Deployment');
    for (const line of [
      'runAsNonRoot: true',
      'runAsUser: 10001',
      'seccompProfile: { type: RuntimeDefault }',
      'allowPrivilegeEscalation: false',
      'readOnlyRootFilesystem: true',
      'capabilities: { drop: [ALL] }',
      'automountServiceAccountToken: false',
    ])
      expect(deployment).toMatch(new RegExp(`^ +${line.replace(/[[\]{}]/g, '\\$&')}$`, 'm'));
  });

  it('have probes of the container port, and limits', () => {
    const deployment = ofKind('Deployment');
    const paths = { startup: 'live', liveness: 'live', readiness: 'ready' };
    for (const [probe, path] of Object.entries(paths)) {
      expect(deployment).toContain(`${probe}Probe:\n            httpGet: { path: /health/${path}, port: http }\n`);
    }
    expect(deployment).toContain(`{ name: http, containerPort: ${portOfImage} }`);
    expect(deployment).toMatch(/limits: \{ memory: \S+ \}/);
  });

  it('select the pod in the service, the disruption budget and the network policy', () => {
    const label = 'app.kubernetes.io/name: idem';
    expect(ofKind('Deployment').split(label)).toHaveLength(4);
    expect(ofKind('Service')).toContain(`selector: { ${label} }`);
    expect(ofKind('PodDisruptionBudget')).toContain(`  maxUnavailable: 0\n  selector:\n    matchLabels: { ${label} }`);
    expect(ofKind('NetworkPolicy')).toContain(`podSelector:\n    matchLabels: { ${label} }`);
  });
});

describe('the documentation', () => {
  it('never runs the package `idem` of the registry, which belongs to another project', () => {
    const pages = ['README.md', 'SECURITY.md', 'CONTRIBUTING.md', 'conformance/README.md', 'quality/README.md'];
    const texts = [...pages, ...pagesOfDocs(root), ...files];
    expect(texts.filter((path) => /npx (?:-\S+ )*idem(?!-identity-check)/.test(read(path)))).toEqual([]);
  });
});
