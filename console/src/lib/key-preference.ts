const KEY = 'idem-review-keys';

/** Whether letters act in the review table. Somebody who dictates can switch them off. */
export function readKeysEnabled(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

export function storeKeysEnabled(isEnabled: boolean): void {
  try {
    localStorage.setItem(KEY, isEnabled ? 'on' : 'off');
  } catch {
    // Storage is switched off: the choice lasts until the page is closed.
  }
}
