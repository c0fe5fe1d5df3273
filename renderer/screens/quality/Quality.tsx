import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LotOf } from '../../../shared/goods/lot-standing.ts';
import { useZone } from '../../app-context.ts';
import { useKeys } from '../../frame/keys.ts';
import { day } from '../../parts/format.ts';
import { useNow } from '../../parts/use-now.ts';
import { CaseView } from './CaseView.tsx';
import { HeldView } from './HeldView.tsx';
import { heldId, heldRows } from './held-rows.ts';
import { namesIn } from './names.ts';
import { OpenCaseForm } from './OpenCaseForm.tsx';
import classes from './Quality.module.css';
import { type ListedRow, QualityList } from './QualityList.tsx';
import { caseRows } from './quality-rows.ts';
import { StopForm } from './StopForm.tsx';
import { StopView } from './StopView.tsx';
import { useQualityBooks } from './use-quality.ts';

const pressing: ReadonlySet<string> = new Set(['overdue', 'papers', 'silent']);

type Props = {
  readonly about?: string;
  /** A held lot whose case is to be opened now. */
  readonly held?: LotOf;
};

/** Suspect goods by what is due next, held lots, stops of sale, and one of them with all that belongs to it (G4, G5). */
export function Quality({ about, held: asked }: Props) {
  const { t } = useTranslation(['quality', 'common']);
  const books = useQualityBooks();
  const zone = useZone();
  const today = day(useNow(60_000), zone);
  const [chosen, setChosen] = useState<string | null>(asked ? heldId(asked) : (about ?? null));
  useKeys([{ key: 'F6', label: t('newStop'), run: () => setChosen('new') }]);
  if (!books) return <p className="starting">{t('common:loading')}</p>;
  const names = namesIn(books);
  const lotWords = (lot: string, known: boolean): string => (known ? t('lot', { lot }) : t('everyLot'));
  const held = heldRows(books, books.rows);
  const cases = caseRows(books.quality, today).map(({ id, step, due }): ListedRow => {
    const { name, lot, known } = names.of(id);
    const words = step === 'answer' && due ? t('due', { day: due }) : t(`step.${step}`);
    return { id, name, lot: lotWords(lot, known), step: words, pressing: pressing.has(step) };
  });
  const waiting = held.map(
    ({ id, name, lot, lotName }): ListedRow => ({
      id,
      name,
      lot: lotWords(lotName, lot !== null),
      step: t('step.held'),
      pressing: true,
    }),
  );
  const stops = Object.entries(books.quality.notices)
    .reverse()
    .map(([id, { lifted }]): ListedRow => {
      const { name, lot, known } = names.of(id);
      const words = t(lifted ? 'step.lifted' : 'step.stopped');
      return { id, name, lot: lotWords(lot, known), step: words, pressing: !lifted };
    });
  const sections = [
    { title: t('heldLots'), rows: waiting },
    { title: t('cases'), rows: cases },
    { title: t('stops'), rows: stops },
  ];
  const order = sections.flatMap(({ rows }) => rows.map(({ id }) => id));
  const isThere = chosen !== null && (chosen === 'new' || chosen === 'open' || order.includes(chosen));
  const shown = isThere ? chosen : order[0];
  const shownHeld = held.find(({ id }) => id === shown);
  return (
    <div className={classes.screen}>
      <QualityList sections={sections} shown={shown} onChoose={setChosen} />
      <div className={classes.view}>
        {shown === undefined ? <h2>{t('none')}</h2> : null}
        {shown === 'new' ? (
          <StopForm today={today} onDone={setChosen} onBack={() => setChosen(null)} />
        ) : null}
        {shown === 'open' ? (
          <>
            <h2>{t('openCase')}</h2>
            <OpenCaseForm held={null} onDone={setChosen} onBack={() => setChosen(null)} />
          </>
        ) : null}
        {shownHeld ? (
          <HeldView
            key={shownHeld.id}
            held={shownHeld}
            books={books}
            opening={asked !== undefined && shownHeld.id === heldId(asked)}
            onDone={setChosen}
          />
        ) : null}
        {shown !== undefined && books.quality.cases[shown] ? (
          <CaseView key={shown} id={shown} books={books} today={today} />
        ) : null}
        {shown !== undefined && books.quality.notices[shown] ? (
          <StopView key={shown} id={shown} books={books} today={today} />
        ) : null}
      </div>
    </div>
  );
}
