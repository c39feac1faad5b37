import { mount } from 'svelte';
import '../styles/base.css';
import '../styles/forms.css';
import { applyPreferences } from '../lib/preferences.svelte.ts';
import Reference from './Reference.svelte';

applyPreferences();
// The description is in English.
document.documentElement.lang = 'en';
mount(Reference, { target: document.getElementById('app')! });
