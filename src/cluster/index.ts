/** Several nodes with one base: each answers from a replica, and PostgreSQL is the system of record between them. */
export { ClusterAdministration } from './administration.ts';
export { AdministrationFollower } from './administration-follower.ts';
export type { ClusterState } from './change-log.ts';
export { Cluster, type ClusterSettings, clusterSettingsOf, connectTo } from './cluster.ts';
export { importPeople, openConfiguredCluster, withPeople } from './configured.ts';
export { type ErasureProgress, readErasureProgress, readSubscriberErasureProgress } from './erasure-progress.ts';
export { Follower } from './follower.ts';
export { ClusterHealth } from './health.ts';
export { JobWorker } from './job-worker.ts';
export { JournalFollower } from './journal-follower.ts';
export { readMembership } from './membership.ts';
export { grantNodeRole, migrate, SCHEMA_VERSION } from './migrations.ts';
export type { NodeState } from './nodes.ts';
export { SharedAllowance } from './shared-allowance.ts';
export type { JobState } from './shared-jobs.ts';
export type { SharedSubscribers } from './shared-subscribers.ts';
