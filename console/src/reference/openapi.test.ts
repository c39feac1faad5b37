import { describe, expect, it } from 'vitest';
import {
  curlOf,
  exampleOf,
  initialBody,
  limitText,
  type OpenApi,
  type Operation,
  requestOf,
  typeText,
} from './openapi.ts';

const DOCUMENT: OpenApi = {
  info: { title: 'Idem', version: '1' },
  tags: [],
  paths: {},
  components: {
    schemas: {
      Person: {
        type: 'object',
        properties: {
          name: { type: 'string', example: 'Zoé' },
          other: { type: 'string' },
          self: { $ref: '#/c/Person' },
        },
        required: ['name'],
      },
    },
  },
};
const PERSON = { $ref: '#/components/schemas/Person' };

const PUT: Operation = {
  operationId: 'putPerson',
  tags: [],
  summary: '',
  method: 'PUT',
  path: '/v1/people/{id}',
  parameters: [
    { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
    { name: 'reason', in: 'query', required: false, schema: { type: 'string' } },
    { name: 'x-name', in: 'header', required: false, schema: { type: 'string' } },
  ],
  requestBody: { content: { 'application/json': { schema: { enum: ['it’s'] } } } },
  responses: {},
};

describe('exampleOf', () => {
  it('leaves out optional properties without an example, and ends in schemas that contain themselves', () => {
    expect(exampleOf({ type: 'array', items: PERSON }, DOCUMENT)).toMatchObject([{ name: 'Zoé' }]);
    expect(JSON.stringify(exampleOf(PERSON, DOCUMENT))).not.toContain('other');
  });

  it.each([
    [{ type: 'integer', minimum: 5 }, 5],
    [{ type: ['string', 'null'] }, ''],
    [{ default: 7 }, 7],
    [{ anyOf: [{ const: 'a' }] }, 'a'],
  ])('makes a value of %j', (schema, value) => {
    expect(exampleOf(schema, DOCUMENT)).toEqual(value);
  });
});

describe('requestOf', () => {
  it('fills in the path, the query and the headers', () => {
    const request = requestOf(PUT, { id: 'a/b', reason: 'c d', 'x-name': 'e' }, '{}');
    expect(request).toMatchObject({ method: 'PUT', url: '/v1/people/a%2Fb?reason=c+d', body: '{}' });
    expect(request.headers).toEqual({ 'x-name': 'e', 'Content-Type': 'application/json' });
    expect(requestOf(PUT, { id: '1' }, '').url).toBe('/v1/people/1');
  });

  it('is written as a command whose quotes are escaped', () => {
    const command = curlOf(requestOf(PUT, { id: '1' }, `{"a":"it's"}`), 'http://idem');
    expect(command).toContain(`-X PUT 'http://idem/v1/people/1'`);
    expect(command).toContain(`--data-binary '{"a":"it'\\''s"}'`);
    expect(initialBody(PUT, DOCUMENT)).toBe('"it’s"');
  });
});

it('describes types and limits in words', () => {
  expect(typeText({ type: 'array', items: PERSON }, DOCUMENT)).toBe('array of Person');
  expect(typeText({ anyOf: [{ type: 'string' }, { type: 'null' }] }, DOCUMENT)).toBe('string or null');
  expect(limitText({ maxLength: 9, minimum: 1, default: 'x' })).toBe('at most 9 characters, from 1, default "x"');
});
