import '@fontsource-variable/golos-text/index.css';
import '@fontsource/pt-serif/400.css';
import '@fontsource/pt-serif/400-italic.css';
import '@fontsource/pt-serif/700.css';
import '@fontsource/pt-serif/700-italic.css';
import '@fontsource/jetbrains-mono/400.css';
import './ui/base.css';
import './ui/tokens.css';
import './ui/controls.css';
import './ui/display.css';
import './ui/overlays.css';
import './app/frame.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Problem } from './api/problem';
import { askAhead } from './app/ahead';
import { App } from './app/App';
import { followLanguage } from './i18n/language';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no place for the application');
askAhead(window.location);
await followLanguage();
// A refusal of the server is told on the page; anything else that breaks a page is a fault and goes to the console too.
const onCaughtError = (failure: unknown) => {
  if (!(failure instanceof Problem)) console.error(failure);
};
createRoot(root, { onCaughtError }).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
