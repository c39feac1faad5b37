import { ImportError, type ImportService } from '../../../base-import/index.ts';
import type { MaybePromise } from '../../../runtime/maybe-promise.ts';
import * as schemas from '../base-imports-schema.ts';
import { parseFileName } from '../file-name.ts';
import { listQuery } from '../files-schema.ts';
import { ProblemError } from '../problem.ts';
import { type Content, defineRoute, type Route } from '../route.ts';
import type { ApiServices } from '../services.ts';
import { UPLOAD_PROBLEM_CODES, UPLOAD_TYPES, userOf } from './uploads.ts';

const TAG = 'People';
const SCOPE = 'people:write';

/** Imports that replace the base or add to it, in steps: upload, inspect, run, poll. */
export function baseImportRoutes(services: ApiServices): readonly Route[] {
  return [
    uploadRoute(services),
    listRoute(services),
    getRoute(services),
    columnsRoute(services),
    runRoute(services),
    cancelRoute(services),
    rejectsRoute(services),
    deleteRoute(services),
  ];
}

function uploadRoute(services: ApiServices): Route {
  return defineRoute({
    method: 'POST',
    path: '/v1/base/imports',
    operationId: 'uploadBaseImport',
    tag: TAG,
    summary: 'Upload a file of people to import',
    description:
      'CSV (also gzip), NDJSON, XLSX or Parquet. The file is stored encrypted, and its rows are inspected: the answer says how they are read, and what an import would do with them. The base does not change.',
    scope: SCOPE,
    status: 201,
    uploadTypes: UPLOAD_TYPES,
    schemas: { headers: schemas.importHeaders, result: schemas.baseImportSchema },
    handle: ({ headers, content, apiKey }) =>
      call(services, async (imports) => {
        const upload = { name: parseFileName(headers['x-file-name']), uploadedBy: apiKey.name, content: content! };
        return schemas.baseImportOf(await imports.upload(upload));
      }),
    recorded: (_call, { id }) => ({ event: 'file-uploaded', result: id }),
  });
}

function listRoute(services: ApiServices): Route {
  return defineRoute({
    method: 'GET',
    path: '/v1/base/imports',
    operationId: 'listBaseImports',
    tag: TAG,
    summary: 'List uploads of people and their imports',
    description: 'The imports uploaded with this key; an administrator sees all.',
    scope: SCOPE,
    schemas: { query: listQuery, result: schemas.baseImportsSchema },
    handle: ({ query: { limit, after }, apiKey }) =>
      call(services, (service) => {
        const { imports, next } = service.list(userOf(apiKey), { limit, after });
        return { imports: imports.map(schemas.baseImportOf), next };
      }),
  });
}

function getRoute(services: ApiServices): Route {
  return defineRoute({
    method: 'GET',
    path: '/v1/base/imports/{id}',
    operationId: 'getBaseImport',
    tag: TAG,
    summary: 'Get an import',
    description: 'With its progress or its result.',
    scope: SCOPE,
    schemas: { params: schemas.importIdParams, result: schemas.baseImportSchema },
    handle: ({ params, apiKey }) =>
      call(services, (imports) => schemas.baseImportOf(imports.get(userOf(apiKey), params.id))),
  });
}

function columnsRoute(services: ApiServices): Route {
  return defineRoute({
    method: 'PUT',
    path: '/v1/base/imports/{id}/columns',
    operationId: 'chooseBaseImportColumns',
    tag: TAG,
    summary: 'Change how the file of an import is read',
    description: 'Inspects the rows again.',
    scope: SCOPE,
    canConflict: true,
    schemas: { params: schemas.importIdParams, body: schemas.importColumnsBody, result: schemas.baseImportSchema },
    handle: ({ params, body: { header_line: headerLine, ...choices }, apiKey }) =>
      call(services, async (imports) =>
        schemas.baseImportOf(await imports.choose(userOf(apiKey), params.id, { ...choices, headerLine })),
      ),
  });
}

function runRoute(services: ApiServices): Route {
  return defineRoute({
    method: 'POST',
    path: '/v1/base/imports/{id}/run',
    operationId: 'runBaseImport',
    tag: TAG,
    summary: 'Import the file',
    description:
      'Starts the import in a separate process, so that checks continue. The base changes only when the import is complete; servers then switch to it without a failed request. One import runs at a time.',
    scope: SCOPE,
    status: 202,
    canConflict: true,
    schemas: { params: schemas.importIdParams, body: schemas.runImportBody, result: schemas.baseImportSchema },
    handle: ({ params, body, apiKey }) =>
      call(services, async (imports) => schemas.baseImportOf(await imports.run(userOf(apiKey), params.id, body))),
  });
}

function cancelRoute(services: ApiServices): Route {
  return defineRoute({
    method: 'POST',
    path: '/v1/base/imports/{id}/cancel',
    operationId: 'cancelBaseImport',
    tag: TAG,
    summary: 'Cancel a running import',
    description:
      'The base stays as it is. The upload is kept and can be imported again. An import that has begun to write the base is completed.',
    scope: SCOPE,
    status: 202,
    canConflict: true,
    schemas: { params: schemas.importIdParams, result: schemas.baseImportSchema },
    handle: ({ params, apiKey }) =>
      call(services, (imports) => schemas.baseImportOf(imports.cancel(userOf(apiKey), params.id))),
  });
}

function rejectsRoute(services: ApiServices): Route {
  return defineRoute({
    method: 'GET',
    path: '/v1/base/imports/{id}/rejects',
    operationId: 'downloadBaseImportRejects',
    tag: TAG,
    summary: 'Download the rejected rows of an import',
    description: 'As CSV: their columns, then the reasons. They can be corrected and imported.',
    scope: SCOPE,
    canConflict: true,
    downloadTypes: ['text/csv; charset=utf-8'],
    schemas: { params: schemas.importIdParams },
    handle: ({ params, apiKey }) =>
      call(services, (imports): Content => {
        const { name, content } = imports.rejects(userOf(apiKey), params.id);
        return { name, content, type: 'text/csv; charset=utf-8' };
      }),
    recorded: ({ params }) => ({ event: 'file-downloaded', result: params.id }),
  });
}

function deleteRoute(services: ApiServices): Route {
  return defineRoute({
    method: 'DELETE',
    path: '/v1/base/imports/{id}',
    operationId: 'deleteBaseImport',
    tag: TAG,
    summary: 'Delete an upload of people',
    description: 'Deletes the upload and its result at once. The base stays as it is.',
    scope: SCOPE,
    canConflict: true,
    schemas: { params: schemas.importIdParams, result: schemas.deletedImportSchema },
    handle: ({ params, apiKey }) =>
      call(services, (imports) => {
        imports.delete(userOf(apiKey), params.id);
        return { id: params.id, deleted_at: new Date().toISOString() };
      }),
    recorded: ({ params }) => ({ event: 'file-deleted', result: params.id }),
  });
}

/** @throws ProblemError in place of an ImportError */
async function call<T>({ imports }: ApiServices, work: (imports: ImportService) => MaybePromise<T>): Promise<T> {
  if (imports === undefined) throw new ProblemError('unavailable', 'this server imports no files');
  try {
    return await work(imports);
  } catch (error) {
    if (error instanceof ImportError)
      throw new ProblemError(UPLOAD_PROBLEM_CODES[error.code], error.message, { reason: error.conflict });
    throw error;
  }
}
