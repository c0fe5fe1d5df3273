import { useCallback, useState } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { dateIn } from '../../../shared/calendar.ts';
import type { Watch } from '../../../shared/goods/lot-standing.ts';
import { noQuality } from '../../../shared/goods/quality-state.ts';
import { fenFromText } from '../../../shared/money.ts';
import { type ComplaintStart, useGo, useRules, useSession, useZone } from '../../app-context.ts';
import { useKeys } from '../../frame/keys.ts';
import { useHeldBack } from '../../ledger/store-queries.ts';
import { useQueue } from '../../ledger-reads.ts';
import { useSealing } from '../complaint/use-sealing.ts';
import { ConsumerPart } from './ConsumerPart.tsx';
import { type ComplaintForm, emptyForm, type OnTheSpot } from './complaint-form.ts';
import { directRemedy } from './direct-remedy.ts';
import { newDraftId, useKeptDraft } from './draft.ts';
import { FormContext } from './form-context.ts';
import { GoodsPart } from './GoodsPart.tsx';
import { LabelSays } from './LabelSays.tsx';
import { nextQuestion } from './lead-on.ts';
import classes from './NewComplaint.module.css';
import { Part } from './Part.tsx';
import { PurchasePart } from './PurchasePart.tsx';
import { ReasonPart } from './ReasonPart.tsx';
import { commandsFrom, faultsOf, goodsOf } from './read-form.ts';
import { SidePanel } from './SidePanel.tsx';
import { namedTicket, TicketChip, useTicketHere } from './TicketChip.tsx';
import { useDefaultOperator } from './use-default-operator.ts';
import { focusField, leadTo } from './use-fault.ts';
import { useLast } from './use-last.ts';
import { useLikely } from './use-likely.ts';
import { useScannedGoods } from './use-scanned-goods.ts';
import { WishPart } from './WishPart.tsx';

const none: Watch = { held: {}, quality: noQuality };

type Props = {
  readonly start?: ComplaintStart;
  /** The draft that is gone on with. */
  readonly from?: { readonly draft: string; readonly form: ComplaintForm };
};

/** Registers a complaint: who, what goods, why, what is wanted; one key seals it, and names what it does. */
export function ComplaintEntry({ start, from }: Props) {
  const { t } = useTranslation(['newComplaint', 'common']);
  const { role } = useSession();
  const go = useGo();
  const rules = useLast(useRules());
  const watch = useHeldBack() ?? none;
  const today = dateIn(Date.now(), useZone());
  const queue = useQueue();
  const ticket = useTicketHere(today);
  const [draft] = useState(() => from?.draft ?? newDraftId());
  const methods = useForm<ComplaintForm>({
    defaultValues: from?.form ?? { ...emptyForm(), phone: start?.phone ?? '', ticket },
  });
  const form = useWatch({ control: methods.control }) as ComplaintForm;
  const [openLine, setOpenLine] = useState(0);
  const [tried, setTried] = useState(false);
  const [purchase, setPurchase] = useState(false);
  const { seal, busy, problem } = useSealing(null, draft);
  const leadOn = useCallback((): void => {
    const next = nextQuestion(methods.getValues(), today);
    const line = /^lines\.(\d+)\./.exec(next ?? '')?.[1];
    if (line) setOpenLine(Number(line));
    leadTo(next);
  }, [methods, today]);
  const { unknown, note, take } = useScannedGoods(methods, setOpenLine, leadOn, start?.barcode);

  const operator = useDefaultOperator(methods, form);
  const { kept, stop, resume } = useKeptDraft(draft, methods);

  const { history, likely } = useLikely(form, today);
  const likelyIds = likely.map((one) => one.id);
  const faults = faultsOf(form, today, likelyIds);
  const mayReceive = role === 'clerk' && !form.danger;
  const asked = {
    wish: form.wish,
    danger: form.danger,
    items: goodsOf(form, today),
    compensation: fenFromText(form.compensation),
  };
  const remedy = rules ? directRemedy(asked, rules.authority[1]) : ({ ok: false, why: 'no-wish' } as const);
  const onTheSpot = chosenOrLikely(form.onTheSpot, mayReceive, remedy.ok);

  const submit = async (): Promise<void> => {
    setTried(true);
    const [first] = faults;
    if (first) {
      const line = /^lines\.(\d+)\./.exec(first.field)?.[1];
      if (line) setOpenLine(Number(line));
      if (first.field === 'purchaseDate' || first.field.startsWith('paid.')) setPurchase(true);
      requestAnimationFrame(() => focusField(first.field));
      return;
    }
    stop();
    const named = namedTicket(queue, form.ticket, today);
    const lines = remedy.ok ? remedy.lines : [];
    const result = await seal(commandsFrom(form, today, onTheSpot, lines, likelyIds, named));
    if (!result.ok) return resume();
    go({ at: 'complaint', id: result.sealed.about });
  };
  useKeys([{ key: 'Ctrl+Enter', label: t('seal.register'), run: () => void submit(), off: busy }]);

  if (!rules) return <p className="starting">{t('common:loading')}</p>;
  return (
    <FormContext value={{ today, faults, tried, leadOn, onBarcode: take }}>
      <FormProvider {...methods}>
        <form
          autoComplete="off"
          className={classes.screen}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <div className={classes.left}>
            <h1 className="unseen">{t('title')}</h1>
            <Part number={1} title={t('part.who')}>
              <TicketChip today={today} />
              <ConsumerPart autoFocus />
            </Part>
            <Part number={2} title={t('part.goods')}>
              {unknown ? (
                <p className={classes.why} role="status">
                  {t('scannedUnknown', { barcode: unknown })}
                </p>
              ) : null}
              {note ? <LabelSays note={note} /> : null}
              <GoodsPart open={openLine} onOpen={setOpenLine} />
            </Part>
            <Part number={3} title={t('part.reason')}>
              <ReasonPart />
            </Part>
            <Part number={4} title={t('part.wish')}>
              <WishPart remedy={remedy} onTheSpot={onTheSpot} mayReceive={mayReceive} />
            </Part>
            <Part number={5} title={t('part.purchase')}>
              <button
                type="button"
                className={`${classes.fold} ${classes.purchaseFold}`}
                aria-expanded={purchase}
                onClick={() => setPurchase(!purchase)}
              >
                {t('purchaseMore')}
                {operator ? ` · ${t('responsibleName')} ${operator.words.name}` : ''}
              </button>
              {purchase ? <PurchasePart /> : null}
            </Part>
          </div>
          <SidePanel
            form={form}
            today={today}
            watch={watch}
            history={history}
            likely={likely}
            authority={rules.authority}
            remedy={remedy}
            onTheSpot={onTheSpot}
            busy={busy}
            problem={problem}
            kept={kept}
          />
        </form>
      </FormProvider>
    </FormContext>
  );
}

/** What the clerk chose, where it can be done; else the furthest that can be done at once. */
function chosenOrLikely(chosen: OnTheSpot | null, mayReceive: boolean, mayAgree: boolean): OnTheSpot {
  if (!mayReceive) return 'register';
  if (chosen === 'agree' && !mayAgree) return 'receive';
  return chosen ?? (mayAgree ? 'agree' : 'receive');
}
