import { createHash } from 'node:crypto';
import * as z from 'zod';
import {
  erasedKeys,
  findPerson,
  idOfChange,
  type PeopleChanges,
  putFiles,
  type RequestedChange,
} from '../../../reference/changes/index.ts';
import { PEOPLE, PERSON_REJECT_SENTENCES } from '../../../reference/rows/index.ts';
import { describeError, Failure } from '../../../runtime/errors.ts';
import { openSource, type RejectedRow, ROW_FAULT_SENTENCES, rejectsFormatOf } from '../../../tabular/index.ts';
import { parseFileName } from '../file-name.ts';
import { ProblemError } from '../problem.ts';
import { defineRoute, type Route } from '../route.ts';
import type { ApiServices, PeopleServices } from '../services.ts';
import { requirePeople } from './check.ts';
import { UPLOAD_TYPES } from './uploads.ts';

/** The file and its rows are held in memory, so that this limits the decompressed content too. Larger files are imported by the command line, which builds a new generation. */
const MAX_BYTES = 32 * 1024 * 1024;

/** Imports that one worker process carries out at the same time: each holds the rows of its file in memory. */
const MAX_RUNNING = 2;

/** Bytes of files that one worker process holds while it receives them. */
const MAX_RECEIVED_BYTES = 4 * MAX_BYTES;

/** How long a client may take to send a file, in milliseconds. */
const MAX_UPLOAD_MS = 5 * 60_000;

const RETRY_AFTER_SECONDS = 5;

/** Rejected rows that an answer lists. */
const MAX_REJECTS = 1000;

const SENTENCES: Readonly<Record<string, string>> = { ...ROW_FAULT_SENTENCES, ...PERSON_REJECT_SENTENCES };

const headers = z.object({
  'x-file-name': z.string().min(1).max(1000).meta({ description: 'The name of the file in UTF-8, percent-encoded.' }),
});

const query = z.strictObject({
  preview: z
    .enum(['true', 'false'])
    .default('false')
    .meta({ description: '`true`: count the changes, change nothing.' }),
});

const count = z.int().min(0);

const importResult = z
  .object({
    preview: z.boolean(),
    read: count.meta({ description: 'Rows of the file.' }),
    added: count,
    replaced: count.meta({ description: 'People who were held under the same id.' }),
    deleted: count.meta({ description: 'Held people whose row is marked as deleted.' }),
    returned: count.meta({ description: 'Erased people whom the rows bring back: remove the rows, and erase again.' }),
    rejected: count,
    rejected_rows: z
      .array(z.object({ line: z.int(), reason: z.string(), text: z.string() }))
      .meta({ description: `Why rows were rejected; the first ${MAX_REJECTS}.` }),
    rejects_csv: z
      .string()
      .meta({ description: 'These rows with their columns and the reasons, to be corrected and imported.' }),
    request_id: z.string(),
  })
  .meta({ id: 'ImportResult' });

export function importRoutes(services: ApiServices): readonly Route[] {
  const receiver = new UploadReceiver();
  const limited = limitRunning(MAX_RUNNING);
  return [
    defineRoute({
      method: 'POST',
      path: '/v1/imports',
      operationId: 'importPeople',
      tag: 'People',
      summary: 'Import a file as changes',
      description:
        'Adds the people of a file, or replaces those with the same id; a row marked as deleted deletes. At most 32 MiB, also once it is decompressed; the columns are those of `idem import`, and `id` is required.',
      scope: 'people:write',
      uploadTypes: UPLOAD_TYPES,
      schemas: { headers, query, result: importResult },
      async handle({ headers: { 'x-file-name': header }, query: { preview }, content, requestId }) {
        const people = requirePeople(services);
        const isPreview = preview === 'true';
        const name = parseFileName(header);
        const received = await receiver.receive(content!);
        try {
          const file = { name, bytes: received.bytes };
          const imported = await limited(() => importFile(file, { people, country: services.country, isPreview }));
          return { ...imported, preview: isPreview, request_id: requestId };
        } finally {
          received.release();
        }
      },
      recorded: (_call, { preview, read, rejected }) =>
        preview ? [] : { event: 'import', result: 'changes', count: read - rejected },
    }),
  ];
}

/** Returns a function that runs imports, at most `max` at a time. It throws a ProblemError while as many are running. */
function limitRunning(max: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  return async (work) => {
    if (running >= max) throw tooManyImports();
    running++;
    try {
      return await work();
    } finally {
      running--;
    }
  };
}

function tooManyImports(): ProblemError {
  const detail = 'other files are being imported: try again in a few seconds';
  return new ProblemError('too-many-requests', detail, { retryAfterSeconds: RETRY_AFTER_SECONDS });
}

interface UploadedPeople {
  readonly name: string;
  readonly bytes: Buffer;
}

interface ImportSettings {
  readonly people: PeopleServices;
  readonly country: string;
  readonly isPreview: boolean;
}

/** @throws ProblemError if the file cannot be read */
async function importFile({ name, bytes }: UploadedPeople, { people, country, isPreview }: ImportSettings) {
  const now = new Date();
  const rejects: RejectedRow[] = [];
  let rejected = 0;
  try {
    const read = async (position: number, length: number) => bytes.subarray(position, position + length);
    const source = await openSource({ name, size: bytes.length, read }, { schema: PEOPLE, maxContentBytes: MAX_BYTES });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const summary = await putFiles(isPreview ? previewOf(people) : people.changes, {
      sources: [source],
      importedSource: { name, bytes: bytes.length, sha256, importedAt: now.toISOString() },
      country,
      now,
      erased: erasedKeys(people.base.folder),
      isReadFirst: true,
      onReject: (row) => {
        rejected++;
        if (rejects.length < MAX_REJECTS) rejects.push(row);
      },
    });
    const { added, replaced, deleted, returned = 0 } = summary;
    const format = rejectsFormatOf([source]);
    const lines = rejects.map((row) => format.lineOf(row, SENTENCES));
    return {
      read: summary.read,
      added,
      replaced,
      deleted,
      returned,
      rejected,
      rejected_rows: rejects.map(({ line, reason }) => ({ line, reason, text: SENTENCES[reason] ?? reason })),
      rejects_csv: lines.length === 0 ? '' : format.header + lines.join(''),
    };
  } catch (error) {
    if (error instanceof Failure) throw new ProblemError('invalid-request', describeError(error));
    throw error;
  }
}

/** Counts changes, and makes none. */
function previewOf({ base, changes }: PeopleServices): Pick<PeopleChanges, 'apply' | 'separatesFlats'> {
  base.refresh();
  // A file may have several rows of one person.
  const changed = new Map<string, boolean>();
  const isHeld = (id: string) => changed.get(id) ?? findPerson(base.store, id) !== undefined;
  const apply = async (requested: readonly RequestedChange[]) => {
    const counts = { added: 0, replaced: 0, deleted: 0, missing: 0 };
    for (const change of requested) {
      const id = idOfChange(change);
      if ('delete' in change) counts[isHeld(id) ? 'deleted' : 'missing']++;
      else counts[isHeld(id) ? 'replaced' : 'added']++;
      changed.set(id, 'put' in change);
    }
    return { ...counts, generation: base.generation, position: 0 };
  };
  return { separatesFlats: () => changes.separatesFlats(), apply };
}

interface ReceivedFile {
  readonly bytes: Buffer;
  /** The memory can be used for other files. */
  release(): void;
}

/** Receives files in a limited amount of memory. */
class UploadReceiver {
  private heldBytes = 0;

  /** @throws ProblemError if the file is too large or takes too long, or if the memory for files is used up */
  async receive(content: AsyncIterable<Uint8Array>): Promise<ReceivedFile> {
    const deadline = performance.now() + MAX_UPLOAD_MS;
    const chunks: Uint8Array[] = [];
    let size = 0;
    const release = () => {
      this.heldBytes -= size;
      size = 0;
    };
    try {
      for await (const chunk of content) {
        if (size + chunk.length > MAX_BYTES) throw tooLarge();
        if (this.heldBytes + chunk.length > MAX_RECEIVED_BYTES) throw tooManyImports();
        if (performance.now() > deadline) throw new ProblemError('invalid-request', 'the file took too long to arrive');
        size += chunk.length;
        this.heldBytes += chunk.length;
        chunks.push(chunk);
      }
      return { bytes: Buffer.concat(chunks), release };
    } catch (error) {
      release();
      throw error;
    }
  }
}

function tooLarge(): ProblemError {
  return new ProblemError(
    'body-too-large',
    'at most 32 MiB; import larger files with "idem import" on the server, or with /v1/base/imports',
  );
}
