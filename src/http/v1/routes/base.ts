import { statfs } from 'node:fs/promises';
import * as z from 'zod';
import type { ReferenceBase } from '../../../reference/base.ts';
import { countErasures, type ErasureCounts } from '../../../reference/changes/index.ts';
import { type BaseInfo, describeBase } from '../../../reference/info.ts';
import { defineRoute, type Route } from '../route.ts';
import type { ApiServices } from '../services.ts';

/** Fill rates are estimated from a small sample: the process that computes them also answers checks. */
const SAMPLED_BLOCKS = 500;

const baseSchema = z
  .object({
    people: z.int(),
    households: z.int(),
    generation: z.string().nullable().meta({ description: 'Null until people are imported.' }),
    version: z.string().meta({ description: 'The version of Idem.' }),
    built_at: z.string().nullable().meta({ description: 'When the generation was built.' }),
    bytes: z.int().meta({ description: 'Size of the generation on the disk.' }),
    free_bytes: z.int().nullable().meta({ description: 'Free space of the disk.' }),
    changes: z.int().meta({ description: 'Changes to single people since the generation was built.' }),
    fill_rates: z.record(z.string(), z.number()).meta({
      description: 'By field the share of people with a value, 0 to 1; of a sample.',
    }),
    imports: z
      .array(
        z.object({
          name: z.string().meta({ description: 'The name of the file.' }),
          bytes: z.int(),
          sha256: z.string().meta({ description: 'Empty for standard input.' }),
          imported_at: z.string(),
        }),
      )
      .meta({ description: 'The imported files, the newest first.' }),
    erasures: z.object({
      recorded: z.int(),
      not_compacted: z.int().meta({ description: 'Of people whose bytes the next compaction removes from the disk.' }),
      not_applied: z.int().meta({ description: 'That were interrupted: the base still holds the people.' }),
    }),
    restrictions: z
      .int()
      .meta({ description: 'People whose processing is restricted, also those whom the base does not hold.' }),
    subscriber_restrictions: z
      .int()
      .meta({ description: 'Numbers of ID Mobile whose subscribers are restricted, also those without a subscriber.' }),
    subscriber_erasures: z
      .object({
        recorded: z.int(),
        not_compacted: z.int().meta({ description: 'That were interrupted: the next compaction completes them.' }),
      })
      .meta({ description: 'Erasures of subscribers of ID Mobile.' }),
  })
  .meta({ id: 'Base' });

const NO_BASE = {
  people: 0,
  households: 0,
  generation: null,
  built_at: null,
  bytes: 0,
  free_bytes: null,
  changes: 0,
  fill_rates: {},
  imports: [],
  erasures: { recorded: 0, not_compacted: 0, not_applied: 0 },
  restrictions: 0,
} as const satisfies Partial<z.input<typeof baseSchema>>;

export function baseRoutes(services: ApiServices): readonly Route[] {
  const { people, version, subscriberErasures = () => [], subscriberRestrictions = () => 0 } = services;
  const describe = describeOncePerVersion();
  return [
    defineRoute({
      method: 'GET',
      path: '/v1/base',
      operationId: 'getBase',
      tag: 'Administration',
      summary: 'Describe the reference base',
      scope: 'admin',
      schemas: { result: baseSchema },
      async handle() {
        const base = people()?.base;
        const subscribers = {
          subscriber_erasures: countsOf(countErasures(subscriberErasures())),
          subscriber_restrictions: subscriberRestrictions(),
        };
        if (base === undefined) return { ...NO_BASE, ...subscribers, version };
        // Another worker may have changed it.
        base.refresh();
        return {
          ...resultOf(describe(base)),
          ...subscribers,
          free_bytes: await freeBytes(base.folder),
          version,
        };
      },
    }),
  ];
}

function describeOncePerVersion(): (base: ReferenceBase) => BaseInfo {
  let last: { readonly version: string; readonly info: BaseInfo } | undefined;
  return (base) => {
    if (last?.version !== base.version) last = { version: base.version, info: describeBase(base, SAMPLED_BLOCKS) };
    return last.info;
  };
}

function resultOf({ people, households, generation, builtAt, bytes, changes, fillRates, ...info }: BaseInfo) {
  return {
    people,
    households,
    generation,
    built_at: builtAt,
    bytes,
    changes: changes.count,
    fill_rates: fillRates,
    imports: info.sources
      .map(({ name, bytes: size, sha256, importedAt }) => ({ name, bytes: size, sha256, imported_at: importedAt }))
      .reverse(),
    erasures: { ...countsOf(info.erasures), not_applied: info.erasures.notApplied },
    restrictions: info.restrictions,
  };
}

function countsOf({ recorded, notCompacted }: ErasureCounts) {
  return { recorded, not_compacted: notCompacted };
}

/** `null` where the file system does not say it. */
async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}
