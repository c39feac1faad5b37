/** Texts for screen readers that come at most every five seconds; the last one is always read. */
const INTERVAL_MS = 5000;

export class Announcer {
  text = $state('');
  private spokenAt = Number.NEGATIVE_INFINITY;
  private timer: ReturnType<typeof setTimeout> | undefined;

  say(text: string): void {
    clearTimeout(this.timer);
    const wait = Math.max(0, this.spokenAt + INTERVAL_MS - performance.now());
    this.timer = setTimeout(() => {
      this.spokenAt = performance.now();
      this.text = text;
    }, wait);
  }
}
