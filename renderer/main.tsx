import '@mantine/core/styles.css';
import './theme/variables.css';
import './theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { deskOfWindow } from './desk.ts';
import { startWords } from './locales/i18n.ts';

const place = document.getElementById('app');
if (!place) throw new Error("main: expected an element with the id 'app' in index.html, found none");
await startWords();
createRoot(place).render(
  <StrictMode>
    <App desk={deskOfWindow()} />
  </StrictMode>,
);
