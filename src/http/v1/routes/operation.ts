import { Readable } from 'node:stream';
import * as z from 'zod';
import type { FileUsage } from '../../../files/index.ts';
import { USAGE_DAYS } from '../../../licences/index.ts';
import { firstOfLastDays } from '../../../runtime/days.ts';
import { ProblemError } from '../problem.ts';
import { type Content, defineRoute, type Route } from '../route.ts';
import type { ApiServices } from '../services.ts';

const TAG = 'Operation';

/** Source: Prometheus, "Exposition formats". */
const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

const usageQuery = z.strictObject({
  days: z.coerce
    .number()
    .int()
    .min(1)
    .max(USAGE_DAYS)
    .default(30)
    .meta({ description: 'Days in UTC, including today.' }),
});

const usageSchema = z
  .object({
    usage: z.array(
      z.object({
        day: z.string(),
        licence: z.string().meta({ description: 'The name of the licence; `demo` for those of the demo.' }),
        product: z.string(),
        answers: z.int(),
      }),
    ),
  })
  .meta({ id: 'Usage' });

export function operationRoutes(services: ApiServices): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/v1/usage',
      operationId: 'getUsage',
      tag: TAG,
      summary: 'Count answers per day, licence and product',
      scope: 'admin',
      schemas: { query: usageQuery, result: usageSchema },
      async handle({ query: { days } }) {
        const from = firstOfLastDays(days);
        const names = services.licences.names();
        const rows = (await services.usage?.list(from)) ?? [];
        return {
          usage: rows.map(({ day, licenceId, product, answers }) => ({
            day,
            licence: names.get(licenceId) ?? 'demo',
            product,
            answers,
          })),
        };
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/metrics',
      operationId: 'getMetrics',
      tag: TAG,
      summary: 'Metrics for Prometheus',
      description: 'Of all worker processes. They contain neither names of clients nor data of people.',
      scope: 'metrics',
      downloadTypes: [METRICS_TYPE],
      schemas: {},
      async handle(): Promise<Content> {
        if (services.metrics === undefined) throw new ProblemError('unavailable', 'this server counts nothing');
        const text = services.metrics.expose() + gauges(services) + fileGauges(await services.files?.usage());
        return { name: 'metrics.txt', type: METRICS_TYPE, content: Readable.from([text]) };
      },
    }),
  ];
}

/** @param labels in braces */
function gauge(name: string, help: string, value: number, labels = ''): string {
  return `# HELP idem_${name} ${help}\n# TYPE idem_${name} gauge\nidem_${name}${labels} ${value}\n`;
}

function fileGauges(usage: FileUsage | undefined): string {
  if (usage === undefined) return '';
  return [
    gauge('files', 'Uploaded files.', usage.files),
    gauge('files_bytes', 'Disk space of uploaded files and their answers; at least 1 MiB a file.', usage.bytes),
    gauge('files_quota_bytes', 'Disk space that they may take (IDEM_FILE_QUOTA_MIB).', usage.quotaBytes),
  ].join('');
}

/** What is known without counting. */
function gauges({ people, version, clusterHealth: cluster }: ApiServices): string {
  const base = people()?.base;
  const { people: count = 0, households = 0 } = base?.store.statistics ?? {};
  const info = [`version="${version}"`, `generation="${base?.generation ?? ''}"`].join(',');
  return [
    gauge('info', 'The version of Idem and the generation of the base in use.', 1, `{${info}}`),
    gauge('people', 'People in the base.', count),
    gauge('changes', 'Changes of people since the generation was built.', base?.position ?? 0),
    gauge('households', 'Households in the base.', households),
    ...(cluster === undefined
      ? []
      : [
          gauge('cluster_connected', 'Whether the node reaches PostgreSQL.', Number(cluster.isConnected)),
          gauge(
            'cluster_failing',
            'Whether the node reaches PostgreSQL but cannot follow the cluster.',
            Number(cluster.isFailing),
          ),
          gauge('cluster_changes_behind', 'Changes of the cluster that the node lacks.', cluster.behind),
          gauge('cluster_stale_seconds', 'Seconds since the node had everything.', cluster.staleSeconds),
        ]),
  ].join('');
}
