import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { posterNumber } from '../../../shared/promises/wall.ts';
import { dateFromText } from '../../../shared/typed-date.ts';
import { useChange } from '../settings/use-change.ts';
import classes from './Promises.module.css';
import type { PromiseProps } from './PromiseView.tsx';

/** Where its posters hang, which of them are old and why, and the two things that are done with them (D3). */
export function Hanging({ here, books, today }: PromiseProps) {
  const { t } = useTranslation('wall');
  const { change } = useChange();
  const [problem, setProblem] = useState<string | null>(null);
  const down = async (poster: number): Promise<void> =>
    setProblem(await change((desk, base) => desk.takeDownPoster({ ...base, poster, day: today }), false));
  return (
    <section aria-label={t('posters')}>
      <h3 className={classes.small}>{t('posters')}</h3>
      {here.hanging.length === 0 ? <p className={classes.soft}>{t('noPosters')}</p> : null}
      {here.hanging.length > 0 ? (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('number')}</th>
              <th scope="col">{t('place')}</th>
              <th scope="col">{t('hung')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {here.hanging.map(({ poster, standing }) => {
              const place = books.places.get(poster.poster) ?? '';
              const old = standing.state === 'outdated';
              return (
                <tr key={poster.poster} data-old={old || undefined}>
                  <th scope="row" className="number">
                    {posterNumber(poster.template, poster.version, poster.people)}
                  </th>
                  <td className={classes.wide}>
                    {place}
                    <small className={old ? classes.old : ''}>
                      {old ? `⚠ ${t(`because.${standing.because}`)}` : t(`poster.${standing.state}`)}
                    </small>
                  </td>
                  <td className="number">{poster.hung}</td>
                  <td>
                    <Button
                      size="compact-md"
                      variant={old ? 'filled' : 'default'}
                      aria-label={t('takeDownOf', { place })}
                      onClick={() => void down(poster.poster)}
                    >
                      {t('takeDown')}
                    </Button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ) : null}
      <p className={classes.problem} role="alert">
        {problem}
      </p>
      <HangForm key={here.hanging.length} here={here} books={books} today={today} />
    </section>
  );
}

function HangForm({ here: { template, inForce, coming }, today }: PromiseProps) {
  const { t } = useTranslation('wall');
  const { change } = useChange();
  const [place, setPlace] = useState('');
  const [typed, setTyped] = useState(today);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const version = (inForce ?? (coming?.terms ? coming : null))?.version;
  if (version === undefined) return null;
  const hang = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const day = dateFromText(typed, today);
    if (place.trim() === '') return setProblem(t('placeNeeded'));
    if (day === null) return setProblem(t('badDate'));
    setBusy(true);
    setProblem(
      await change((desk, base) => desk.hangPoster({ ...base, template, version, place, day }), false),
    );
    setBusy(false);
  };
  return (
    <form autoComplete="off" className={classes.hang} noValidate onSubmit={(event) => void hang(event)}>
      <TextInput
        label={t('placeOf', { version })}
        placeholder={t('placeExample')}
        maxLength={80}
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
      />
      <TextInput label={t('hung')} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      <Button type="submit" variant="light" loading={busy}>
        {t('hang')}
      </Button>
      <p className={classes.problem} role="alert">
        {problem}
      </p>
    </form>
  );
}
