import { mount } from 'svelte';
import App from './App.svelte';
import './styles/base.css';
import './styles/forms.css';
import './styles/tones.css';
import { applyPreferences } from './lib/preferences.svelte.ts';
import { startRouter } from './lib/router.svelte.ts';

applyPreferences();
startRouter();
mount(App, { target: document.getElementById('app')! });
