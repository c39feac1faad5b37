const ROOT = '/console/';

/** The path below `/console/`, such as `files/12/review`, and the query, such as `?band=doubtful`. */
export const route = $state({ path: '', search: '' });

function currentPath(): string {
  const { pathname } = location;
  return pathname.startsWith(ROOT) ? pathname.slice(ROOT.length).replace(/\/+$/, '') : '';
}

function readLocation(): void {
  route.path = currentPath();
  route.search = location.search;
}

export function startRouter(): void {
  readLocation();
  window.addEventListener('popstate', readLocation);
  document.addEventListener('click', followLink);
}

interface NavigateOptions {
  /** Takes the place of the present page in the history. */
  readonly replace?: boolean;
}

/** Goes to a page of the console. Paths and queries contain ids and filters only, no personal data. */
export function navigate(path: string, { replace = false }: NavigateOptions = {}): void {
  const isOtherPage = path.split('?', 1)[0] !== route.path;
  if (replace) history.replaceState(null, '', ROOT + path);
  else history.pushState(null, '', ROOT + path);
  readLocation();
  if (isOtherPage) window.scrollTo(0, 0);
}

export function href(path: string): string {
  return ROOT + path;
}

function followLink(event: MouseEvent): void {
  if (
    event.defaultPrevented ||
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey
  ) {
    return;
  }
  const link = (event.target as Element | null)?.closest?.('a');
  if (link?.target !== '' || link.hasAttribute('download') || link.origin !== location.origin) return;
  if (!link.pathname.startsWith(ROOT) || link.hash !== '') return;
  event.preventDefault();
  navigate(link.pathname.slice(ROOT.length) + link.search);
}
