import type { Component } from 'svelte';
import Base from '../pages/Base.svelte';
import Check from '../pages/Check.svelte';
import Files from '../pages/Files.svelte';
import Journal from '../pages/Journal.svelte';
import Licences from '../pages/Licences.svelte';
import Live from '../pages/Live.svelte';
import People from '../pages/People.svelte';
import type { MessageKey } from './i18n.ts';
import { may } from './session.svelte.ts';

/** A page of the console: the first part of its path, and the scopes of which one is needed. */
export interface Page {
  readonly name: string;
  readonly title: MessageKey;
  readonly scopes: readonly string[];
  readonly component: Component<{ path: readonly string[] }>;
}

const PAGES: readonly Page[] = [
  { name: 'check', title: 'page.check', scopes: ['check', 'match'], component: Check },
  { name: 'files', title: 'page.files', scopes: ['files'], component: Files },
  { name: 'people', title: 'page.people', scopes: ['people:read'], component: People },
  { name: 'journal', title: 'page.journal', scopes: ['journal'], component: Journal },
  { name: 'base', title: 'page.base', scopes: ['admin'], component: Base },
  { name: 'licences', title: 'page.licences', scopes: ['admin'], component: Licences },
  { name: 'live', title: 'page.live', scopes: ['metrics'], component: Live },
];

/** The pages that the key of the session permits. */
export function permittedPages(): Page[] {
  return PAGES.filter(({ scopes }) => scopes.some(may));
}
