import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describeGenerationStorage } from './generation-storage.contract.ts';
import { S3Bucket } from './s3-bucket.ts';
import { BUCKET, MIN_PART_BYTES, S3Server } from './s3-server.testing.ts';
import { SharedFolder } from './shared-folder.ts';
import { parseS3Location } from './storage-location.ts';

describeGenerationStorage('a shared folder', async () => {
  const root = mkdtempSync(join(tmpdir(), 'idem-shared-'));
  return {
    storage: new SharedFolder(root),
    async interruptPut(path) {
      const temporary = join(root, `${path}.0123abcd.tmp`);
      mkdirSync(dirname(temporary), { recursive: true });
      writeFileSync(temporary, 'half');
      return () => existsSync(temporary);
    },
    async close() {
      rmSync(root, { recursive: true, force: true });
    },
  };
});

describeGenerationStorage('a bucket', async () => {
  const server = await S3Server.start();
  server.pageSize = 2;
  const settings = parseS3Location(`s3://${BUCKET}/some/prefix`, server.env);
  return {
    storage: new S3Bucket(settings, { partBytes: MIN_PART_BYTES }),
    async interruptPut(path) {
      server.uploads.set('interrupted', {
        key: `some/prefix/${path}`,
        parts: new Map([[1, Buffer.from('half')]]),
        startedAt: new Date().toISOString(),
      });
      return () => server.uploads.has('interrupted');
    },
    close: () => server.stop(),
  };
});
