/** Backups of a data folder, and their restoration. */
export { type BackupSummary, backUp } from './backup.ts';
export { BackupKeys } from './backup-keys.ts';
export { BackupSet } from './backup-set.ts';
export { destroyBackupKeys, type ErasedKind, targetsHolding } from './known-targets.ts';
export { type RestoreSummary, restore } from './restore.ts';
