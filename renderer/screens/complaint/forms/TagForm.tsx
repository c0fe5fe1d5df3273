import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../../../shared/complaint/commands.ts';
import type { Disposition, Item } from '../../../../shared/complaint/state.ts';
import type { Sealed } from '../../../../shared/contract-replies.ts';
import type { DocumentDefinition } from '../../../../shared/documents/definition.ts';
import { labelDefinition } from '../../../../shared/documents/label.ts';
import { returnTagDefinition } from '../../../../shared/documents/return-tag.ts';
import { lineNumber } from '../../../../shared/goods/line-number.ts';
import { useZone } from '../../../app-context.ts';
import { MissingInPapers } from '../../../documents/MissingCharacters.tsx';
import { day } from '../../../parts/format.ts';
import { LabelPaperFields } from '../../../printing/LabelPaperFields.tsx';
import { type LabelPage, sheetPage } from '../../../printing/label-sheet.ts';
import { usePaperLanguage } from '../../../printing/paper-language.ts';
import { useLabelPaper } from '../../../printing/use-label-paper.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { PrintedPdf } from '../PrintedPdf.tsx';
import { useDocumentWords, useLedgerKind } from '../print-facts.ts';
import { usePrinting } from '../use-printing.ts';
import { type SealCommands, useSealing } from '../use-sealing.ts';

type Values = { disposition: string; copies: string };
type Found = { readonly item: Item; readonly disposition: Disposition };
type Props = ActionProps & { readonly kind: 'label' | 'return-tag' };

/** The label of goods that may be sold again, or the tag of those that go back: sealed first, then made (G6). */
export function TagForm({ kind, complaint, onSealed, onHold }: Props) {
  const { t } = useTranslation(['complaint', 'domain', 'common']);
  const { t: onPaper } = useTranslation('domain', { lng: usePaperLanguage() });
  const zone = useZone();
  const words = useDocumentWords();
  const ledgerKind = useLedgerKind();
  const { printing, print, again } = usePrinting();
  const { state } = printing;
  const sealing = useSealing(complaint);
  const way = kind === 'label' ? 'resale-labelled' : 'return-to-supplier';
  const found: readonly Found[] = complaint.items.flatMap((item) =>
    item.dispositions
      .filter((one) => one.way === way && one.label.struck === null)
      .map((disposition) => ({ item, disposition })),
  );
  const first = found.find((one) => one.disposition.label.printed === 0) ?? found[0];
  const form = useForm<Values>({
    defaultValues: {
      disposition: first?.disposition.disposition ?? '',
      copies: copiesFor(first),
    },
  });
  const { register, getValues, formState, watch } = form;
  const choice = useLabelPaper();
  const { size, medium } = choice.paper;
  const [page, setPage] = useState<LabelPage | null>(null);

  const commandOf = ({ disposition, copies }: Values): Command =>
    kind === 'label'
      ? { type: 'PrintLabel', disposition, size, copies: Number(copies) }
      : { type: 'PrintReturnTag', disposition, copies: Number(copies) };

  const definitionOf = ({ item }: Found): DocumentDefinition => {
    const common = {
      product: item.words.name ?? '',
      returnDate: day(complaint.openedAt, zone),
      reasonWord: onPaper(`cause.${complaint.facts.cause}`),
      ledgerNumber: complaint.number,
      line: lineNumber(complaint.items, item.item),
      ledgerKind,
      madeAt: Date.now(),
    };
    return kind === 'label'
      ? labelDefinition({ ...common, shelfLifeEnd: item.shelfLifeEnd }, words, size)
      : returnTagDefinition({ ...common, supplier: item.words.supplier || null }, words, size);
  };
  const chosen = found.find((one) => one.disposition.disposition === watch('disposition'));
  const make = (sealed: Sealed): void => {
    const wanted = found.find((one) => one.disposition.disposition === getValues('disposition'));
    if (!wanted) throw new Error(`TagForm: expected a disposition, got ${getValues('disposition')}`);
    const copies = Number(getValues('copies'));
    const definition = definitionOf(wanted);
    const sheet = choice.sheetFor(copies);
    const made = sheet ? sheetPage([{ definition, copies }], sheet) : { paper: size, definition, sheet };
    choice.keep();
    setPage(made);
    void print(made.definition, sealed);
  };

  // The ledger may show the print before the desk's answer is here; this form has to be there for the paper.
  const sealHeld: SealCommands['seal'] = (commands) => {
    onHold();
    return sealing.seal(commands);
  };

  if (state === 'making' || state === 'made')
    return (
      <PrintedPdf
        printing={printing}
        kind={kind}
        paper={page?.paper ?? size}
        sheet={page?.sheet ?? null}
        number={complaint.number}
        onAgain={again}
      />
    );
  return (
    <>
      <ActionForm
        form={form}
        sealing={{ ...sealing, seal: sealHeld }}
        submit={t(kind === 'label' ? 'form.labelSubmit' : 'form.tagSubmit')}
        commandsOf={(values) => [commandOf(values)]}
        off={medium === 'sheet' && choice.kept === null}
        onSealed={(sealed) => {
          onSealed(sealed);
          make(sealed);
        }}
      >
        <NativeSelect
          label={t('form.which')}
          data={found.map(({ item, disposition }) => ({
            value: disposition.disposition,
            label: `${item.words.name ?? item.item} ${disposition.quantity} ${t(`domain:unit.${item.unit}`)}`,
          }))}
          {...register('disposition')}
        />
        <TextInput
          label={t('form.copies')}
          inputMode="numeric"
          {...register('copies', {
            validate: (typed) => /^([1-9]\d?|[1-4]\d\d|500)$/.test(typed.trim()) || t('common:wrongNumber'),
          })}
          error={formState.errors.copies?.message}
        />
        <LabelPaperFields choice={choice} labels={countOf(watch('copies'))} />
        <MissingInPapers papers={chosen ? [definitionOf(chosen)] : []} />
      </ActionForm>
      <PrintedPdf
        printing={printing}
        kind={kind}
        paper={page?.paper ?? size}
        sheet={page?.sheet ?? null}
        number={complaint.number}
        onAgain={again}
      />
    </>
  );
}

/** How many are asked for; 0 while what stands in the field is no number. */
function countOf(copies: string): number {
  const count = Number(copies);
  return Number.isInteger(count) && count > 0 && count <= 500 ? count : 0;
}

/** One for each piece; one for a bag of weighed goods. */
function copiesFor(found: Found | undefined): string {
  return found?.item.unit === 'piece' ? found.disposition.quantity : '1';
}
