import { Button, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FreshPinProvider } from '../../parts/fresh-pin.tsx';
import sheet from '../../parts/SheetPage.module.css';
import { MyPinTab } from '../settings/MyPinTab.tsx';

/** Whoever came in with a PIN that somebody else gave does one thing first: change it. */
export function GivenPin({ onLock }: { readonly onLock: () => void }) {
  const { t } = useTranslation(['settings', 'frame']);
  return (
    <div className={sheet.page}>
      <main className={`${sheet.sheet} ${sheet.narrow}`}>
        <header className={sheet.head}>
          <Title order={1}>{t('givenTitle')}</Title>
          <Button variant="default" onClick={onLock}>
            {t('frame:lock')}
          </Button>
        </header>
        <p>{t('givenText')}</p>
        <FreshPinProvider>
          <MyPinTab />
        </FreshPinProvider>
      </main>
    </div>
  );
}
