import {
  type DownloadRequest,
  FileError,
  type FileService,
  type FileUser,
  selectionFilter,
} from '../../../files/index.ts';
import type { MaybePromise } from '../../../runtime/maybe-promise.ts';
import { parseFileName } from '../file-name.ts';
import * as schemas from '../files-schema.ts';
import { ProblemError } from '../problem.ts';
import { type Content, defineRoute, type Route } from '../route.ts';
import type { ApiServices } from '../services.ts';
import { columnsOf, fileOf, filterOf, rowOf, summaryOf } from './file-results.ts';
import { UPLOAD_PROBLEM_CODES, UPLOAD_TYPES, userOf } from './uploads.ts';

const TAG = 'Files';

const DOWNLOAD_TYPES = {
  csv: 'text/csv',
  ndjson: 'application/x-ndjson; charset=utf-8',
  xlsx: UPLOAD_TYPES[2],
  parquet: UPLOAD_TYPES[3],
} as const;

export function fileRoutes(services: ApiServices): readonly Route[] {
  const routes = [
    uploadFileRoute(services),
    listFilesRoute(services),
    getFileRoute(services),
    downloadFileRoute(services),
    downloadFileRowsRoute(services),
    deleteFileRoute(services),
    getFileColumnsRoute(services),
    correctFileColumnsRoute(services),
    runFileRoute(services),
    cancelFileRoute(services),
    getFileSummaryRoute(services),
    queryFileRowsRoute(services),
    getFileRowRoute(services),
    markFileRowsRoute(services),
    undoFileMarksRoute(services),
  ];
  // A file that is being run, or was not run yet, refuses some operations.
  return routes.map((route) => ({ ...route, canConflict: route.operationId !== 'listFiles' }));
}

function uploadFileRoute(services: ApiServices): Route {
  return defineRoute({
    method: 'POST',
    path: '/v1/files',
    operationId: 'uploadFile',
    tag: TAG,
    summary: 'Upload a file of people to check',
    description:
      'CSV (also gzip), NDJSON, XLSX or Parquet, recognised by its content. Stored encrypted; deleted after some days.',
    scope: 'files',
    status: 201,
    uploadTypes: UPLOAD_TYPES,
    schemas: { headers: schemas.uploadHeaders, result: schemas.fileSchema },
    handle({ headers, content, apiKey }) {
      const upload = {
        name: parseFileName(headers['x-file-name']),
        idempotencyKey: headers['idempotency-key'],
        content: content!,
      };
      return call(services, async (files) => fileOf(await files.upload(userOf(apiKey), upload)));
    },
    recorded: (_call, { id }) => ({ event: 'file-uploaded', result: id }),
  });
}

function listFilesRoute(services: ApiServices): Route {
  return defineRoute({
    method: 'GET',
    path: '/v1/files',
    operationId: 'listFiles',
    tag: TAG,
    summary: 'List the files',
    description: 'The files uploaded with this key; an administrator sees all.',
    scope: 'files',
    schemas: { query: schemas.listQuery, result: schemas.fileListSchema },
    handle: ({ query: { limit, after }, apiKey }) =>
      call(services, async (service) => {
        const { files, next } = await service.list(userOf(apiKey), { limit, after });
        return { files: files.map(fileOf), next };
      }),
  });
}

function getFileRoute(services: ApiServices): Route {
  return defineRoute({
    method: 'GET',
    path: '/v1/files/{id}',
    operationId: 'getFile',
    tag: TAG,
    summary: 'Get a file',
    description: 'With the progress of its run.',
    scope: 'files',
    schemas: { params: schemas.fileIdParams, result: schemas.fileSchema },
    handle: ({ params, apiKey }) => call(services, async (files) => fileOf(await files.get(userOf(apiKey), params.id))),
  });
}

function downloadFileRoute(services: ApiServices): Route {
  return defineRoute({
    method: 'GET',
    path: '/v1/files/{id}/download',
    operationId: 'downloadFile',
    tag: TAG,
    summary: 'Download the answered rows',
    description: 'The original columns, then result, letters, probability, doubt and mark.',
    scope: 'files',
    downloadTypes: Object.values(DOWNLOAD_TYPES),
    schemas: { params: schemas.fileIdParams, query: schemas.downloadQuery },
    handle: ({ params, query: { rows, ...rest }, apiKey }) =>
      download(services, { user: userOf(apiKey), id: params.id }, { ...rest, filter: selectionFilter(rows) }),
    recorded: ({ params }) => ({ event: 'file-downloaded', result: params.id }),
  });
}

function downloadFileRowsRoute(services: ApiServices): Route {
  return defineRoute({
    method: 'POST',
    path: '/v1/files/{id}/download',
    operationId: 'downloadFileRows',
    tag: TAG,
    summary: 'Download the answered rows that match a filter',
    description: 'The filter of `rows/query`. It is in the body because its text may be personal data.',
    scope: 'files',
    downloadTypes: Object.values(DOWNLOAD_TYPES),
    schemas: { params: schemas.fileIdParams, body: schemas.downloadBody },
    handle: ({ params, body, apiKey }) =>
      download(services, { user: userOf(apiKey), id: params.id }, { ...body, filter: filterOf(body.filter) }),
    recorded: ({ params }) => ({ event: 'file-downloaded', result: params.id }),
  });
}

function download(
  services: ApiServices,
  { user, id }: { readonly user: FileUser; readonly id: string },
  request: DownloadRequest,
): Promise<Content> {
  return call(services, async (files) => {
    const { name, content } = await files.download(user, id, request);
    return { name, content, type: DOWNLOAD_TYPES[request.format] };
  });
}

function deleteFileRoute(services: ApiServices): Route {
  return defineRoute({
    method: 'DELETE',
    path: '/v1/files/{id}',
    operationId: 'deleteFile',
    tag: TAG,
    summary: 'Delete a file',
    description: 'Deletes the file, its answers and marks at once, and the key they were encrypted with.',
    scope: 'files',
    schemas: { params: schemas.fileIdParams, result: schemas.deletedSchema },
    handle: ({ params, apiKey }) =>
      call(services, async (files) => {
        await files.delete(userOf(apiKey), params.id);
        return { id: params.id, deleted_at: new Date().toISOString() };
      }),
    recorded: ({ params }) => ({ event: 'file-deleted', result: params.id }),
  });
}

function getFileColumnsRoute(services: ApiServices): Route {
  return defineRoute({
    method: 'GET',
    path: '/v1/files/{id}/columns',
    operationId: 'getFileColumns',
    tag: TAG,
    summary: 'Show how a file is read',
    scope: 'files',
    schemas: { params: schemas.fileIdParams, result: schemas.columnsSchema },
    handle: ({ params, apiKey }) =>
      call(services, async (files) => columnsOf(await files.columns(userOf(apiKey), params.id))),
  });
}

function correctFileColumnsRoute(services: ApiServices): Route {
  return defineRoute({
    method: 'PUT',
    path: '/v1/files/{id}/columns',
    operationId: 'correctFileColumns',
    tag: TAG,
    summary: 'Correct how a file is read',
    description: 'With `preview`, shows the effect and stores nothing.',
    scope: 'files',
    schemas: { params: schemas.fileIdParams, body: schemas.columnsBody, result: schemas.columnsSchema },
    handle: ({ params, body, apiKey }) =>
      call(services, async (files) => {
        const { product, encoding, delimiter, columns, preview: isPreview } = body;
        const { date_order: dateOrder, header_line: headerLine } = body;
        const corrections = { product, encoding, delimiter, columns, dateOrder, headerLine };
        return columnsOf(await files.correct(userOf(apiKey), params.id, { corrections, isPreview }));
      }),
  });
}

function runFileRoute(services: ApiServices): Route {
  return defineRoute({
    method: 'POST',
    path: '/v1/files/{id}/run',
    operationId: 'runFile',
    tag: TAG,
    summary: 'Check every row',
    description: 'Files are run one after the other. A run continues after a restart of the server.',
    scope: 'files',
    status: 202,
    schemas: { params: schemas.fileIdParams, result: schemas.fileSchema },
    handle: ({ params, apiKey }) => call(services, async (files) => fileOf(await files.run(userOf(apiKey), params.id))),
    recorded: ({ params }, { product }) => ({ event: 'file-run', product, result: params.id }),
  });
}

function cancelFileRoute(services: ApiServices): Route {
  return defineRoute({
    method: 'POST',
    path: '/v1/files/{id}/cancel',
    operationId: 'cancelFile',
    tag: TAG,
    summary: 'Cancel a run',
    description: 'Another run continues where this one stopped, unless the columns are corrected in between.',
    scope: 'files',
    schemas: { params: schemas.fileIdParams, result: schemas.fileSchema },
    handle: ({ params, apiKey }) =>
      call(services, async (files) => fileOf(await files.cancel(userOf(apiKey), params.id))),
  });
}

function getFileSummaryRoute(services: ApiServices): Route {
  return defineRoute({
    method: 'GET',
    path: '/v1/files/{id}/summary',
    operationId: 'getFileSummary',
    tag: TAG,
    summary: 'Count the answers',
    scope: 'files',
    schemas: { params: schemas.fileIdParams, result: schemas.summarySchema },
    handle: ({ params, apiKey }) =>
      call(services, async (files) => summaryOf(await files.summary(userOf(apiKey), params.id))),
  });
}

function queryFileRowsRoute(services: ApiServices): Route {
  return defineRoute({
    method: 'POST',
    path: '/v1/files/{id}/rows/query',
    operationId: 'queryFileRows',
    tag: TAG,
    summary: 'List rows',
    scope: 'files',
    schemas: { params: schemas.fileIdParams, body: schemas.rowsBody, result: schemas.rowsSchema },
    handle: ({ params, body, apiKey }) =>
      call(services, async (files) => {
        const { filter, ...page } = body;
        const { total, rows } = await files.rows(userOf(apiKey), params.id, { ...page, filter: filterOf(filter) });
        return { total, rows: rows.map(rowOf) };
      }),
  });
}

function getFileRowRoute(services: ApiServices): Route {
  return defineRoute({
    method: 'GET',
    path: '/v1/files/{id}/rows/{line}',
    operationId: 'getFileRow',
    tag: TAG,
    summary: 'Get a row',
    scope: 'files',
    schemas: { params: schemas.rowParams, result: schemas.rowSchema },
    handle: ({ params, apiKey }) =>
      call(services, async (files) => rowOf(await files.row(userOf(apiKey), params.id, params.line))),
  });
}

function markFileRowsRoute(services: ApiServices): Route {
  return defineRoute({
    method: 'POST',
    path: '/v1/files/{id}/marks',
    operationId: 'markFileRows',
    tag: TAG,
    summary: 'Mark rows as right or wrong',
    description: 'The answer to "is this result right?". `null` removes the mark.',
    scope: 'files',
    schemas: { params: schemas.fileIdParams, body: schemas.marksBody, result: schemas.marksSchema },
    handle: ({ params, body: { mark, note, lines, filter }, apiKey }) =>
      call(services, async (files) => {
        const rows = lines === undefined ? { filter: filterOf(filter!) } : { lines };
        const { changeId, marked } = await files.mark(userOf(apiKey), params.id, { mark, note, rows });
        return { change_id: changeId, marked };
      }),
  });
}

function undoFileMarksRoute(services: ApiServices): Route {
  return defineRoute({
    method: 'POST',
    path: '/v1/files/{id}/marks/undo',
    operationId: 'undoFileMarks',
    tag: TAG,
    summary: 'Undo a change of marks',
    description: 'Gives every row of the change the mark that it had before.',
    scope: 'files',
    schemas: { params: schemas.fileIdParams, body: schemas.undoBody, result: schemas.marksSchema },
    handle: ({ params, body, apiKey }) =>
      call(services, async (files) => {
        const { changeId, marked } = await files.undo(userOf(apiKey), params.id, body.change_id);
        return { change_id: changeId, marked };
      }),
  });
}

/** @throws ProblemError in place of a FileError */
async function call<T>(services: ApiServices, work: (files: FileService) => MaybePromise<T>): Promise<T> {
  if (services.files === undefined) throw new ProblemError('unavailable', 'this server stores no files');
  try {
    return await work(services.files);
  } catch (error) {
    if (error instanceof FileError) throw new ProblemError(UPLOAD_PROBLEM_CODES[error.code], error.message);
    throw error;
  }
}
