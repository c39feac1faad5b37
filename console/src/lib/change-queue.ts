/** Changes that are sent one after another, so that undo takes back the latest one. */
export class ChangeQueue {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  add<T>(send: () => Promise<T>): Promise<T> {
    this.waiting++;
    const sent = this.last.then(send).finally(() => this.waiting--);
    this.last = sent.catch(() => undefined);
    return sent;
  }

  /** A listener of `beforeunload`: the browser asks before it closes a page with changes that the server has not stored. */
  readonly keepOpen = (event: BeforeUnloadEvent): void => {
    if (this.waiting > 0) event.preventDefault();
  };
}
