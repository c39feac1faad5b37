/** Language and theme: the only things that the console keeps in the storage of the browser. */

export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const LANGUAGE_KEY = 'idem-language';
const THEME_KEY = 'idem-theme';

function stored<Value extends string>(key: string, values: readonly Value[]): Value | undefined {
  try {
    const text = localStorage.getItem(key);
    return values.find((value) => value === text);
  } catch {
    return undefined;
  }
}

function store(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is switched off: the choice lasts until the page is closed.
  }
}

function preferredLanguage(): Language {
  const match = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'fr' || tag === 'en');
  return match === 'fr' ? 'fr' : 'en';
}

export const preferences = $state<{ language: Language; theme: Theme }>({
  language: stored(LANGUAGE_KEY, LANGUAGES) ?? preferredLanguage(),
  theme: stored(THEME_KEY, THEMES) ?? 'system',
});

export function applyPreferences(): void {
  const { documentElement: page } = document;
  page.lang = preferences.language;
  if (preferences.theme === 'system') delete page.dataset.theme;
  else page.dataset.theme = preferences.theme;
}

export function setLanguage(language: Language): void {
  preferences.language = language;
  store(LANGUAGE_KEY, language);
  applyPreferences();
}

export function setTheme(theme: Theme): void {
  preferences.theme = theme;
  store(THEME_KEY, theme);
  applyPreferences();
}
