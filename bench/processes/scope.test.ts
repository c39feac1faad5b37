import { describe, expect, it } from 'vitest';
import { Scope } from './scope.ts';

describe('Scope', () => {
  it('disposes its resources in reverse order, each once', async () => {
    const undone: string[] = [];
    const scope = new Scope();
    scope.hold(() => undone.push('cluster'));
    const release = scope.hold(() => undone.push('server'));
    scope.hold(() => undone.push('client'));
    await release();
    await release();
    await Promise.all([scope.close(), scope.close()]);
    expect(undone).toEqual(['server', 'client', 'cluster']);
  });

  it('disposes the others if one fails', async () => {
    const undone: string[] = [];
    const scope = new Scope();
    scope.hold(() => undone.push('first'));
    scope.hold(() => {
      throw new Error('stuck');
    });
    await expect(scope.close()).rejects.toThrow('stuck');
    expect(undone).toEqual(['first']);
  });
});
