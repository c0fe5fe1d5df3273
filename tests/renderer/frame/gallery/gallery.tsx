import '@mantine/core/styles.css';
import '../../../../renderer/theme/variables.css';
import '../../../../renderer/theme/base.css';
import { createRoot } from 'react-dom/client';
import { App } from '../../../../renderer/app.tsx';
import { startWords } from '../../../../renderer/locales/i18n.ts';
import { fakeDesk } from './fake-desk.ts';

await startWords();
createRoot(document.getElementById('app')!).render(
  <App desk={fakeDesk(new URLSearchParams(location.search))} />,
);
