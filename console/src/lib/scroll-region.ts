/**
 * Lets the keyboard reach a region that scrolls sideways, as long as it does. Its name is the caption of the table in it.
 */
export function scrollRegion(node: HTMLElement): () => void {
  const update = () => {
    if (node.scrollWidth <= node.clientWidth) {
      for (const name of ['tabindex', 'role', 'aria-label']) node.removeAttribute(name);
      return;
    }
    node.tabIndex = 0;
    node.setAttribute('role', 'region');
    node.setAttribute('aria-label', node.querySelector('caption')?.textContent ?? '');
  };
  const observer = new ResizeObserver(update);
  observer.observe(node);
  if (node.firstElementChild) observer.observe(node.firstElementChild);
  return () => observer.disconnect();
}
