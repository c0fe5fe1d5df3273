import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../shared/calendar.ts';
import { advise } from '../../../shared/promises/advice.ts';
import type { AdviceFacts } from '../../../shared/promises/advice-facts.ts';
import { noPromises, promisesThen } from '../../../shared/promises/promises.ts';
import { dateFromText } from '../../../shared/typed-date.ts';
import { useStorePart } from '../../ledger/store-queries.ts';
import advice from '../promises/Advice.module.css';
import { AdviceLines } from '../promises/AdviceLines.tsx';
import type { ComplaintForm, GoodsLine } from './complaint-form.ts';
import { readLine } from './read-line.ts';

type Props = { readonly form: ComplaintForm; readonly today: CalendarDate };

const nothingDisputed: AdviceFacts['disputed'] = new Set();

/** What is known of a line while it is typed: what is not there yet is unknown. */
function factsOf(line: GoodsLine, form: ComplaintForm, today: CalendarDate): AdviceFacts {
  const { quantity, price, shelfLifeEnd } = readLine(line, today);
  return {
    day: today,
    purchaseDate: form.purchaseDate.trim() === '' ? null : dateFromText(form.purchaseDate, today),
    salesChannel: form.salesChannel,
    cause: form.cause ?? 'other',
    wish: form.wish ?? 'other',
    danger: form.danger,
    kind: line.kind,
    special: line.special,
    condition: line.condition,
    fault: line.fault,
    secondSale: line.secondSale,
    taking: line.taking,
    shelfLifeEnd,
    price: quantity && price ? price.fen : null,
    unit: quantity?.unit ?? line.unit,
    quantity: quantity?.quantity ?? '1',
    stock: line.barcode !== null,
    disputed: nothingDisputed,
  };
}

/** Law, promise and goodwill for each line, while the form is being filled (C2). */
export function FormAdvice({ form, today }: Props) {
  const { t } = useTranslation('promises');
  const promises = useStorePart((store) => store.promises) ?? noPromises;
  const lines = form.noGoods ? [] : form.lines.filter((line) => line.name.trim() !== '');
  return (
    <section className={advice.section} aria-label={t('advice.title')}>
      <h2>{t('advice.title')}</h2>
      {lines.length === 0 ? <p className={advice.why}>{t('advice.pending')}</p> : null}
      {lines.map((line, index) => {
        const facts = factsOf(line, form, today);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the form
          <div key={index}>
            {lines.length > 1 ? <p className={advice.name}>{line.name}</p> : null}
            <AdviceLines advice={advise(facts, promisesThen(promises, facts.purchaseDate))} />
          </div>
        );
      })}
    </section>
  );
}
