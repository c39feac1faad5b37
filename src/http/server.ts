import { existsSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import type { Server as TlsServer } from 'node:tls';
import type { FastifyInstance } from 'fastify';
import { BaseImports } from '../base-import/index.ts';
import { Cluster, ClusterAdministration, ClusterHealth, SharedAllowance } from '../cluster/index.ts';
import { openSharedFiles } from '../cluster/shared-files.ts';
import { LocalFileStore, UploadedFiles } from '../files/index.ts';
import type { EventRecorder } from '../journal/index.ts';
import { readJournalPage, verifyJournal } from '../journal/index.ts';
import {
  ApiKeyStore,
  type GuessingBudget,
  ID_BYTES,
  type LicenceStore,
  LocalGuessingBudget,
  openGrants,
  openLicences,
  readTokenKey,
  withDemoLicences,
  withTokens,
} from '../licences/index.ts';
import {
  currentSubscribers,
  SubscriberRestrictions,
  subscriberErasureStatus,
} from '../mobile/operators/subscriber-base/index.ts';
import { currentGeneration, noBase } from '../reference/base.ts';
import type { Config } from '../runtime/config.ts';
import type { Logger } from '../runtime/logger.ts';
import { readVersion } from '../runtime/version.ts';
import { useOperatorKeys } from '../storage/operator-key.ts';
import { openAccess } from './access-service.ts';
import { type AppSettings, createApp } from './app.ts';
import { openConsole } from './console-service.ts';
import { GuessGuard } from './guess-guard.ts';
import type { Degradation } from './health.ts';
import { countRequests } from './metrics/counting-logger.ts';
import { Metrics } from './metrics/metrics.ts';
import { openMobile } from './mobile-service.ts';
import { PeopleService } from './people-service.ts';
import {
  listenFailure,
  listenHost,
  type Opened,
  type RunningServer,
  type ServerSettings,
  STOP_TIMEOUT_MS,
} from './running-server.ts';
import { CertificateWatcher, readCertificate, tlsFiles } from './tls.ts';
import type { ApiServices } from './v1/services.ts';

const NEVER = new Promise<never>(() => {});

/** The interval of checks for a new generation of the base, in milliseconds. */
const REFRESH_INTERVAL_MS = 500;

/**
 * Serves in this process until `stop`.
 *
 * @throws BaseError if there is no usable base, Failure if it cannot listen on the port
 */
export async function startServer(settings: ServerSettings, plainLogger: Logger): Promise<RunningServer> {
  const { config, secrets } = settings;
  useOperatorKeys({ ...config, ...secrets });
  assertData(config);
  const services = openServices(settings, plainLogger);
  const { people, mobile, files, access, logger } = services;
  let isStopping = false;
  const app = createApp(appSettings(settings, services, () => !isStopping));
  const refreshing = setInterval(() => {
    people.refresh();
    mobile.refresh();
    access.refresh();
  }, REFRESH_INTERVAL_MS).unref();
  const release = async () => {
    clearInterval(refreshing);
    await closeServices(services);
  };
  try {
    await people.warmUp(config.warmUpMs);
    await app.listen({ host: listenHost(config), port: config.port });
  } catch (error) {
    await release();
    throw listenFailure(error as NodeJS.ErrnoException, config);
  }
  files.start();
  services.imports.start();
  const sockets = openSockets(app);
  const certificates = watchCertificate(services, app);
  const stop = async () => {
    isStopping = true;
    certificates?.close();
    // Requests wait for inspections of uploads: they would delay the stop.
    void services.imports.close();
    await closeApp(app, sockets, logger);
    await release();
    return !people.isDamaged;
  };
  const opened = openedBy(app, services);
  const { generation } = people;
  logger.event('info', 'listening', { address: opened.url, ...(generation !== undefined && { generation }) });
  return { opened, stop, failed: NEVER };
}

type Services = ReturnType<typeof openServices>;

/** Opens everything that requests need. */
function openServices(settings: ServerSettings, plainLogger: Logger) {
  const { config, secrets, demo } = settings;
  const metrics = Metrics.open(join(config.base, METRICS_FILE));
  const logger = countRequests(plainLogger, metrics);
  const certificateFiles = tlsFiles(config);
  const tls = certificateFiles && readCertificate(certificateFiles);
  // Connects when it is first needed.
  const cluster = Cluster.openConfigured(config, secrets);
  const health = cluster && ClusterHealth.open(config.base);
  const licences = openLicences(config.base);
  const apiKeys = ApiKeyStore.open(config.base);
  // Tokens are valid on every node, and the clocks of nodes differ.
  const now = health ? () => health.clock : Date.now;
  const grants = openGrants(config.base, { key: readTokenKey(config.base), now });
  const administration = cluster && new ClusterAdministration(cluster, { licences, apiKeys, grants });
  const own = administration?.accounts ?? licences;
  const accounts = demo ? withDemoLicences(own) : own;
  const mobile = openMobile(settings, { accounts, grants: administration?.grants ?? grants, now }, logger);
  const people = new PeopleService({ config, secrets, isOptional: mobile.hasOperators, metrics, cluster }, logger);
  const allowance =
    cluster && health && new SharedAllowance(cluster.database, cluster.membership.nodeId, () => health.share);
  const access = openAccess(config, { logger, metrics, allowance });
  const { journal } = access.control;
  const guessing = openGuessGuard(openBudget(config, cluster, health), logger, journal);
  const files = openFiles(settings, { logger, journal, guard: guessing?.guard, cluster });
  const imports = new BaseImports({ config, secrets, onError: (error) => logger.internalError(error) });
  const console = openConsole({ base: config.base, apiKeys, demo, example: settings.example });
  return {
    metrics,
    logger,
    certificateFiles,
    tls,
    cluster,
    health,
    administration,
    licences,
    accounts,
    mobile,
    people,
    apiKeys,
    access,
    files,
    imports,
    guessing,
    console,
  };
}

async function closeServices(services: Services): Promise<void> {
  const { people, mobile, licences, apiKeys, files, imports, guessing, access, metrics, console, cluster } = services;
  await Promise.all([
    people.close(),
    mobile.close(),
    licences.close(),
    apiKeys.close(),
    // A run uses the budget until it has ended.
    files.close().finally(() => guessing?.budget.close()),
    imports.close(),
    access.close().then(() => metrics.close()),
    console?.close(),
    cluster?.close(),
    services.health?.close(),
  ]);
}

function appSettings({ config }: ServerSettings, services: Services, isRunning: () => boolean): AppSettings {
  const { people, mobile, licences, apiKeys, accounts, guessing, console, access, tls, logger, health } = services;
  const guard = guessing && { guard: guessing.guard };
  return {
    checker: people,
    licences: withTokens(accounts, mobile.issuer, 'idcheck'),
    mobile: { ...mobile.settings, ...guard },
    ...guard,
    camara: { ...mobile.camara, ...guard },
    api: { ...apiServices(config, services), ...guard },
    ...(console && { console: console.services }),
    access: access.control,
    ...(tls && { tls }),
    resultKey: config.resultKey,
    encoding: config.encoding,
    sendsVersion: services.cluster !== undefined,
    logger,
    isReady: () =>
      isRunning() &&
      !people.isDamaged &&
      areReadable(licences, apiKeys) &&
      !isStale(health, config.clusterMaxStaleness),
    degradedBy: () => degradationsOf(people, health),
  };
}

function degradationsOf(people: PeopleService, health: ClusterHealth | undefined): Degradation[] {
  const reasons: Degradation[] = [];
  if (health?.isConnected === false) reasons.push('cluster-unavailable');
  if (health?.isFailing === true) reasons.push('cluster-failing');
  if (!people.areSourcesIntact) reasons.push('sources-damaged');
  return reasons;
}

/** @param maxSeconds 0 for no limit */
function isStale(health: ClusterHealth | undefined, maxSeconds: number): boolean {
  return health !== undefined && maxSeconds > 0 && health.staleSeconds > maxSeconds;
}

function apiServices(config: Config, services: Services): ApiServices {
  const { people, licences, apiKeys, administration, files, access, metrics, console } = services;
  const subscriberRestrictions = new SubscriberRestrictions(config.base);
  return {
    apiKeys: administration ? { ...administration.apiKeys, resolve: (secret) => apiKeys.resolve(secret) } : apiKeys,
    licences: administration?.licences ?? licences,
    people: () => people.services,
    subscriberErasures: () => subscriberErasureStatus(config.base),
    subscriberRestrictions: () => subscriberRestrictions.current().size,
    onDamage: () => people.recordDamage(),
    files,
    imports: services.imports,
    usage: administration ? { list: (from) => administration.usage.list(access.usage.list(from), from) } : access.usage,
    metrics,
    ...(services.health && { clusterHealth: services.health }),
    country: config.country,
    version: readVersion(),
    journal: { page: (query) => readJournalPage(config.base, query), verify: () => verifyJournal(config.base) },
    ...(console && { browserKey: console.browserKey }),
  };
}

function openedBy(app: FastifyInstance, { people, mobile, tls, console }: Services): Opened {
  return {
    url: urlOf(app.server.address() as AddressInfo, tls !== undefined),
    people: people.people,
    households: people.households,
    subscribers: mobile.subscribers,
    console: console !== undefined,
  };
}

function watchCertificate(
  { certificateFiles, logger }: Services,
  app: FastifyInstance,
): CertificateWatcher | undefined {
  return certificateFiles && new CertificateWatcher(certificateFiles, app.server as unknown as TlsServer, logger);
}

const NO_ID = '0'.repeat(2 * ID_BYTES);

/** Whether licences and keys can be read. No request can be authorised without them. */
function areReadable(licences: LicenceStore, apiKeys: ApiKeyStore): boolean {
  try {
    licences.find(NO_ID);
    apiKeys.resolve('idem_none');
    return true;
  } catch {
    return false;
  }
}

const METRICS_FILE = 'metrics.table';

const MIB = 1024 * 1024;

interface FileContext {
  readonly logger: Logger;
  readonly journal: EventRecorder;
  readonly guard: GuessGuard | undefined;
  readonly cluster: Cluster | undefined;
}

function openFiles({ config, secrets }: ServerSettings, context: FileContext): UploadedFiles {
  const { logger, journal, guard, cluster } = context;
  return new UploadedFiles({
    ...(cluster && { store: openSharedFiles(cluster), unreachable: filesOfTheMachine(config) }),
    base: config.base,
    country: config.country,
    householdKey: secrets.householdKey,
    weights: config.weights,
    maxBytes: config.maxFileMiB * MIB,
    quotaBytes: config.fileQuotaMiB * MIB,
    retentionDays: config.fileRetentionDays,
    limitOf: guard && ((keyName) => guard.limitOfKey(keyName)),
    onChecked: ({ id, uploadedBy, product, rows, isComplete }, subjects) => {
      const event = isComplete ? 'batch' : 'batch-stopped';
      return journal.recordRun({ event, actor: `key ${uploadedBy}`, product, result: id, count: rows }, subjects);
    },
    onError: (error) => logger.internalError(error),
  });
}

/** Files that were uploaded before the machine became a node. */
function filesOfTheMachine({ base }: Config): LocalFileStore | undefined {
  const folder = join(base, 'files');
  return LocalFileStore.exists(folder) ? new LocalFileStore(folder) : undefined;
}

/** `undefined` if guesses are not limited. */
function openBudget(
  { base, guessingBudget: limit }: Config,
  cluster: Cluster | undefined,
  health: ClusterHealth | undefined,
): GuessingBudget | undefined {
  if (limit === 0) return undefined;
  if (cluster !== undefined && health !== undefined) return cluster.openGuesses(limit, () => health.share);
  return LocalGuessingBudget.open(base, { limit, key: readTokenKey(base) });
}

function openGuessGuard(
  budget: GuessingBudget | undefined,
  logger: Logger,
  journal: EventRecorder,
): { readonly guard: GuessGuard; readonly budget: GuessingBudget } | undefined {
  return budget && { guard: new GuessGuard(budget, logger, journal), budget };
}

/**
 * Creates nothing in a folder that holds no data, such as a mistyped one.
 *
 * @throws BaseError if the folder has neither people nor subscribers, and no operators are configured
 */
function assertData({ base, operators }: Config): void {
  if (operators !== undefined && existsSync(base)) return;
  if (currentGeneration(base) === undefined && currentSubscribers(base) === undefined) throw noBase(base);
}

/** The open connections. Node does not count connections that never sent anything as idle. */
function openSockets(app: FastifyInstance): ReadonlySet<Socket> {
  const sockets = new Set<Socket>();
  app.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return sockets;
}

/** The interval at which idle connections are closed during a stop, in milliseconds. */
const SWEEP_INTERVAL_MS = 50;

async function closeApp(app: FastifyInstance, sockets: ReadonlySet<Socket>, logger: Logger): Promise<void> {
  const sweep = setInterval(() => {
    app.server.closeIdleConnections();
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
  }, SWEEP_INTERVAL_MS);
  const limit = setTimeout(() => {
    logger.event('warn', 'shutdown-timeout', { durationMs: STOP_TIMEOUT_MS });
    app.server.closeAllConnections();
  }, STOP_TIMEOUT_MS);
  try {
    await app.close();
  } finally {
    clearInterval(sweep);
    clearTimeout(limit);
  }
}

function urlOf({ address, family, port }: AddressInfo, isTls: boolean): string {
  return `${isTls ? 'https' : 'http'}://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
