import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '../../runtime/logger.ts';
import { createApp } from '../app.ts';
import { ERRORS } from '../errors.ts';
import type { OpenApiDocument } from './validate-response.testing.ts';

let app: FastifyInstance;
let document: OpenApiDocument & { readonly openapi: string };

beforeAll(async () => {
  // No handler is called.
  const unused = {} as never;
  app = createApp({
    checker: unused,
    licences: unused,
    resultKey: 'result',
    logger: createLogger('silent', { write: () => {} }),
    isReady: () => true,
    mobile: unused,
    camara: { accounts: unused, subscribers: unused, grants: unused, tokenKey: Buffer.alloc(32) },
    api: { apiKeys: unused, licences: unused, people: () => undefined, country: 'FR', version: '0.0.0' },
    console: { files: unused, sessions: unused, version: '0.0.0' },
  });
  document = (await app.inject('/openapi.json')).json();
});

afterAll(() => app.close());

/** Other spellings of a path, the console's pages, and answers to paths that do not exist. */
const UNDESCRIBED =
  /^\/(?:console.*|docs.*|openapi\.json|v1\/\*|kyc-match\/\*|sim-swap\/\*|SEARCH|IDMOBILE|GET|ACCESS_TOKEN|oauth\/(?:access_token|ACCESS_TOKEN\/?))$/;

/** Method and path of every route, from the tree that the router prints. */
function registeredRoutes(): string[] {
  const stack: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent, part, methods] = /^([│ ├└─]*)(.*?) \((.*)\)$/.exec(line) ?? [];
      if (indent === undefined || part === undefined || methods === undefined) return [];
      const depth = indent.length / 4;
      stack.length = depth - 1;
      stack.push(part);
      const path = stack
        .join('')
        .replace(/:(\w+)/g, '{$1}')
        .replace('{search}', ':search');
      return methods.split(', ').map((method) => `${method} ${path}`);
    });
}

describe('the OpenAPI document', () => {
  it('describes every path of the server', () => {
    const described = new Set(
      Object.entries(document.paths).flatMap(([path, methods]) =>
        Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
      ),
    );
    // The route of all other paths is `*`.
    const routes = registeredRoutes().filter((route) => !/^(?:HEAD|OPTIONS) | \*$/.test(route));
    const missing = routes.filter((route) => !described.has(route) && !UNDESCRIBED.test(route.split(' ')[1]!));
    expect(routes.length).toBeGreaterThan(60);
    expect(missing).toEqual([]);
  });

  it('describes no path that the server does not have', () => {
    const absent = Object.entries(document.paths).flatMap(([path, methods]) => {
      const url = path.replace(/\{(\w+)\}/g, ':$1').replace('people:search', 'people::search');
      return Object.keys(methods).filter((method) => !app.hasRoute({ method: method.toUpperCase() as 'GET', url }));
    });
    expect(absent).toEqual([]);
  });

  it('gives every operation an id of its own, a summary and a tag that is explained', () => {
    const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods)) as unknown as {
      operationId: string;
      summary: string;
      tags: string[];
    }[];
    const { tags } = document as unknown as { tags: { name: string }[] };
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    for (const { summary, tags: own } of operations) {
      expect(summary).not.toBe('');
      expect(tags.map(({ name }) => name)).toEqual(expect.arrayContaining(own));
    }
  });

  it('has every error of the catalogue as an example', () => {
    const text = JSON.stringify(document);
    // Errors of bytes that are not a request of HTTP, and of paths that do not exist.
    const elsewhere = ['not-found', 'expectation-failed'];
    const missing = Object.keys(ERRORS).filter((code) => !text.includes(`"${code}":`) && !elsewhere.includes(code));
    expect(missing).toEqual([]);
  });

  it('refers to schemas and security schemes that exist', () => {
    const { components, paths } = document as unknown as {
      components: { schemas: object; securitySchemes: object };
      paths: Record<string, Record<string, { security?: Record<string, unknown>[] }>>;
    };
    const references = JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g);
    for (const [, name] of references) expect(Object.keys(components.schemas)).toContain(name);
    const schemes = Object.values(paths).flatMap((methods) =>
      Object.values(methods).flatMap(({ security = [] }) => security.flatMap((one) => Object.keys(one))),
    );
    expect(schemes.filter((name) => !(name in components.securitySchemes))).toEqual([]);
  });
});
