import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sealed } from '../../../shared/contract-replies.ts';
import {
  isReadableAfar,
  type PosterLanguage,
  posterDefinition,
  posterLanguages,
} from '../../../shared/documents/poster.ts';
import type { PosterData } from '../../../shared/documents/poster-parts.ts';
import { type PosterPaper, posterPapers } from '../../../shared/promises/promise-codes.ts';
import { posterNumber } from '../../../shared/promises/wall.ts';
import { useNameOf, useStanding } from '../../app-context.ts';
import { useKeys } from '../../frame/keys.ts';
import { versionKey } from '../../ledger/promise-books.ts';
import { ChoiceRow } from '../../parts/ChoiceRow.tsx';
import { PrintPaper } from '../../printing/PrintPaper.tsx';
import { usePaperLanguage } from '../../printing/paper-language.ts';
import { useLedgerKind } from '../complaint/print-facts.ts';
import { usePrinting } from '../complaint/use-printing.ts';
import { useChange } from '../settings/use-change.ts';
import { usePosterFacts } from './PosterText.tsx';
import classes from './Promises.module.css';
import type { PromiseProps } from './PromiseView.tsx';

/** The poster on A3 or A4: which version and language, sealed as printed, then drawn, then to the printer or a file (D3). */
export function PosterPrint({ here, books, onBack }: PromiseProps & { readonly onBack: () => void }) {
  const { t } = useTranslation(['wall', 'domain']);
  const { attempt } = useChange();
  const { printing, print, again } = usePrinting();
  const nameOf = useNameOf();
  const facts = usePosterFacts();
  const ledgerKind = useLedgerKind();
  const storeName = useStanding().status.store?.name ?? '';
  const coming = here.coming?.terms ? here.coming : null;
  const versions = [here.inForce, coming].filter((one) => one !== null);
  const [version, setVersion] = useState(`${versions[0]?.version ?? 0}`);
  const [paper, setPaper] = useState<PosterPaper>('A3');
  const [language, setLanguage] = useState<PosterLanguage>(usePaperLanguage());
  const [problem, setProblem] = useState<string | null>(null);
  const { template } = here;
  const chosen = versions.find((one) => `${one.version}` === version);

  const people = template === 'three-tiers' ? books.people : [];
  const data: PosterData | null = chosen?.terms
    ? {
        ...facts,
        terms: chosen.terms,
        storeName,
        version: chosen.version,
        from: chosen.from,
        number: posterNumber(template, chosen.version, books.promises.people?.version ?? 0),
        text: books.said.get(versionKey(template, chosen.version))?.text ?? '',
        people: people.map(({ tier, operator, phone }) => ({ tier, name: nameOf(operator), phone })),
        ledgerKind,
        madeAt: 0,
      }
    : null;
  const small = data !== null && !isReadableAfar(data, paper, language);

  const make = async (): Promise<void> => {
    if (!chosen || !data || printing.state === 'making') return;
    again();
    const made: { sealed: Sealed | null } = { sealed: null };
    const refused = await attempt(async (desk, base) => {
      const outcome = await desk.printPoster({ ...base, template, version: chosen.version, paper });
      if (outcome.ok) made.sealed = outcome.value;
      return outcome;
    }, false);
    setProblem(refused?.sentence ?? null);
    if (!made.sealed) return;
    await print(posterDefinition({ ...data, madeAt: Date.now() }, paper, language), made.sealed);
  };
  useKeys([
    ...(printing.state === 'made'
      ? []
      : [{ key: 'F9' as const, label: t('makePoster'), run: () => void make() }]),
    { key: 'Esc', label: t('backToPromise'), run: onBack },
  ]);
  const title = t('printOf', { promise: t(`template.${template}`) });
  return (
    <section className={classes.view} aria-label={title}>
      <header className={classes.head}>
        <h2>{title}</h2>
        <Button variant="default" onClick={onBack} rightSection={<kbd>Esc</kbd>}>
          {t('backToPromise')}
        </Button>
      </header>
      <div className={classes.printing}>
        <div className={classes.fields}>
          {versions.length > 1 ? (
            <ChoiceRow
              label={t('version')}
              choices={versions.map((one) => ({
                value: `${one.version}`,
                label: t('inForceSince', { version: one.version, from: one.from }),
              }))}
              value={version}
              onChange={setVersion}
            />
          ) : null}
          <ChoiceRow
            label={t('onPaper')}
            choices={posterPapers.toReversed().map((value) => ({ value, label: t(`domain:paper.${value}`) }))}
            value={paper}
            onChange={setPaper}
          />
          <ChoiceRow
            label={t('language')}
            choices={posterLanguages.map((value) => ({ value, label: t(`languages.${value}`) }))}
            value={language}
            onChange={setLanguage}
          />
          {small ? <p className={classes.todo}>⚠ {t(`tooSmall.${paper}`)}</p> : null}
          <Button size="lg" onClick={() => void make()} loading={printing.state === 'making'}>
            {t('makePoster')} <kbd>F9</kbd>
          </Button>
          <p role="alert" className={classes.problem}>
            {problem}
            {printing.state === 'failed' ? t('notMade') : null}
          </p>
          <p className={classes.soft}>{t('printHint')}</p>
        </div>
        {printing.state === 'made' ? (
          <PrintPaper
            key={printing.sealed.print}
            sealed={printing.sealed}
            pdf={printing.pdf}
            paper={paper}
            fileName={`${t(`template.${template}`)}-${version}-${paper}.pdf`}
            onAgain={again}
          />
        ) : null}
      </div>
    </section>
  );
}
