// As in main.tsx: both pages share their styles, and the kit's come first.
import '@mantine/core/styles.css';
import '../theme/variables.css';
import '../theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { deskOfWindow } from '../desk.ts';
import { startWords } from '../locales/i18n.ts';
import { Board } from './Board.tsx';
import { Kiosk } from './Kiosk.tsx';

const place = document.getElementById('app');
if (!place) throw new Error("queue-window: expected an element with the id 'app' in queue.html, found none");
await startWords();
// What the shell gave this window can show numbers, take one and print it, and nothing else (shared/contract/admission.ts).
const desk = deskOfWindow();
createRoot(place).render(
  <StrictMode>
    {window.location.hash === '#board' ? <Board desk={desk} /> : <Kiosk desk={desk} />}
  </StrictMode>,
);
