import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { allowUpload } from './raw-errors.ts';

describe('allowUpload', () => {
  it('leaves no listener on a connection that is used for many uploads', () => {
    const socket = new Socket();
    for (let i = 0; i < 20; i++) allowUpload(socket)();
    expect(socket.listenerCount('timeout')).toBe(0);
    const end = allowUpload(socket);
    expect(socket.listenerCount('timeout')).toBe(1);
    end();
    socket.destroy();
  });
});
