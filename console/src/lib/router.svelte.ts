const ROOT = '/console/';

/** The path below `/console/`, such as `files/12/review`. */
export const route = $state({ path: '' });

function currentPath(): string {
  const { pathname } = location;
  return pathname.startsWith(ROOT) ? pathname.slice(ROOT.length).replace(/\/+$/, '') : '';
}

export function startRouter(): void {
  route.path = currentPath();
  window.addEventListener('popstate', () => {
    route.path = currentPath();
  });
  document.addEventListener('click', followLink);
}

/** Goes to a page of the console. Paths contain ids only, no personal data. */
function navigate(path: string): void {
  history.pushState(null, '', ROOT + path);
  route.path = path;
  window.scrollTo(0, 0);
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
  navigate(link.pathname.slice(ROOT.length));
}
