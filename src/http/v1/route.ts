import type * as z from 'zod';
import type { ApiKey, Scope } from '../../licences/index.ts';

/** What a handler gets: everything validated. */
export interface Call<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly apiKey: ApiKey;
  readonly requestId: string;
}

export interface RouteSchemas<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Result extends z.ZodType,
> {
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly result: Result;
}

/** One operation of the API: what OpenAPI describes and the server answers. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With parameters as `{id}`. */
  readonly path: string;
  readonly operationId: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly scope: Scope;
  /** Of success; 200 by default. */
  readonly status?: number;
  readonly schemas: RouteSchemas<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;
  handle(call: Call<unknown, unknown, unknown>): Promise<unknown> | unknown;
}

/** Defines a route with the types of its schemas. */
export function defineRoute<
  Result extends z.ZodType,
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
>(
  route: Omit<Route, 'schemas' | 'handle'> & {
    readonly schemas: RouteSchemas<Params, Query, Body, Result>;
    handle(call: Call<z.infer<Params>, z.infer<Query>, z.infer<Body>>): Promise<z.input<Result>> | z.input<Result>;
  },
): Route {
  return route as unknown as Route;
}
