import type { Readable } from 'node:stream';
import type * as z from 'zod';
import type { JournalEvent } from '../../journal/index.ts';
import type { ApiKey, Scope } from '../../licences/index.ts';
import type { MaybePromise } from '../../runtime/maybe-promise.ts';

/** The response of a download. */
export interface Content {
  /** The name to save it under. */
  readonly name: string;
  /** Content type. */
  readonly type: string;
  readonly content: Readable;
}

/** What a handler gets: everything validated. */
export interface Call<Params, Query, Body, Headers> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly headers: Headers;
  /** The body of an upload, not read yet. */
  readonly content: AsyncIterable<Uint8Array> | undefined;
  readonly apiKey: ApiKey;
  readonly requestId: string;
}

export interface RouteSchemas<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Headers extends z.ZodType,
  Result extends z.ZodType,
> {
  readonly params?: Params;
  readonly query?: Query;
  /** JSON. */
  readonly body?: Body;
  readonly headers?: Headers;
  /** JSON; absent for a download. */
  readonly result?: Result;
}

/** What the audit journal records of an operation; the actor is the key. */
export type RecordedEvent = Pick<JournalEvent, 'event' | 'product' | 'subject' | 'result' | 'base' | 'count'>;

/** One operation of the API: what OpenAPI describes and the server answers. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With parameters as `{id}`. */
  readonly path: string;
  readonly operationId: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly scope: Scope;
  /** Of success; 200 by default. */
  readonly status?: number;
  /** Whether it can be refused because of the present state of what it concerns (409). */
  readonly canConflict?: boolean;
  /** Content types of an upload. */
  readonly uploadTypes?: readonly string[];
  /** Content types of a download. */
  readonly downloadTypes?: readonly string[];
  readonly schemas: RouteSchemas<z.ZodType, z.ZodType, z.ZodType, z.ZodType, z.ZodType>;
  handle(call: Call<unknown, unknown, unknown, unknown>): MaybePromise<unknown>;
  /** What is recorded once it has succeeded. */
  recorded?(call: Call<unknown, unknown, unknown, unknown>, result: unknown): RecordedEvent | readonly RecordedEvent[];
}

/** Defines a route with the types of its schemas. */
export function defineRoute<
  Result extends z.ZodType = z.ZodType<unknown, Content>,
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Headers extends z.ZodType = z.ZodUndefined,
>(
  route: Omit<Route, 'schemas' | 'handle' | 'recorded'> & {
    readonly schemas: RouteSchemas<Params, Query, Body, Headers, Result>;
    handle(
      call: Call<z.infer<Params>, z.infer<Query>, z.infer<Body>, z.infer<Headers>>,
    ): Promise<z.input<Result>> | z.input<Result>;
    recorded?(
      call: Call<z.infer<Params>, z.infer<Query>, z.infer<Body>, z.infer<Headers>>,
      result: z.input<Result>,
    ): RecordedEvent | readonly RecordedEvent[];
  },
): Route {
  return route as unknown as Route;
}
