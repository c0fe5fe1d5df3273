import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../../shared/complaint/state.ts';
import type { Sealed } from '../../../shared/contract-replies.ts';
import type { Judging } from '../../../shared/judging.ts';
import { useGo, useNameOf } from '../../app-context.ts';
import { useKeys } from '../../frame/keys.ts';
import type { TimelineEntry } from '../../ledger/complaint-reading.ts';
import { useRefusal } from '../../parts/use-refusal.ts';
import { actionForms } from './action-forms.ts';
import type { Action } from './actions.ts';
import { type BesideAction, besideActions } from './beside.ts';
import { firstField } from './first-field.ts';
import { FormKeepingContext, useHeldForm } from './held-form.ts';
import { Meanwhile } from './Meanwhile.tsx';
import { mainAction, nextStep } from './next-action.ts';
import { offeredActions } from './offered-actions.ts';
import classes from './Panel.module.css';
import { usePunctuation } from './punctuation.ts';
import { whatCanBeDone } from './what-can-be-done.ts';

type Props = {
  readonly complaint: Complaint;
  readonly timeline: readonly TimelineEntry[];
  readonly judging: Judging;
  readonly chosen: Action | null;
  readonly onChoose: (action: Action | null) => void;
  /** What was sealed, and by the form of which action. */
  readonly onSealed: (sealed: Sealed, action: Action | null) => void;
  /** What was sealed is not shown yet: nothing here may be used. */
  readonly behind: boolean;
};

/** The papers a consumer takes away, in the order F9 goes through them. */
const papers = ['receipt', 'result-notice', 'ways-on'] as const satisfies readonly Action[];
/** And what whoever handed it over gets. */
const replies = [...papers, 'course'] as const satisfies readonly Action[];

/** The next thing to do, large and ready; the others below, those that cannot be done greyed with the reason. */
export function Panel(props: Props) {
  const { complaint, timeline, judging, chosen, onChoose, onSealed, behind } = props;
  const { t } = useTranslation(['complaint', 'frame', 'satisfaction', 'claims']);
  const go = useGo();
  const sentence = useRefusal();
  const { named } = usePunctuation();
  const possible = whatCanBeDone(complaint, judging);
  const main = mainAction(complaint, possible);
  // Asked is offered once nothing else is left, never in the way of what is.
  const last = nextStep(complaint) === null && possible['ask-consumer'] === null ? 'ask-consumer' : null;
  const wanted = chosen ?? (main && possible[main] === null ? main : last);
  const {
    action: shown,
    formKey,
    seen,
    keeping,
    beginAnew,
  } = useHeldForm(wanted, chosen, complaint.lastStep);
  const news = seen === null ? [] : timeline.filter(({ entry }) => entry.seq > seen);
  // What time demands first the desk is just doing: pressing again tells.
  const refused = shown === null || possible[shown]?.code === 'due-first' ? null : possible[shown];
  const barred = seen === null ? null : refused;
  // An inspector reads; what others could do here is no news to them.
  const guest = judging.by.role === 'inspector';
  const offered = offeredActions(complaint, possible, shown).filter(
    (one) => !guest || possible[one] === null,
  );
  const place = useRef<HTMLElement>(null);
  const arrived = useRef(false);
  const Form = shown && actionForms[shown];

  // Whoever comes here, or has just sealed something, goes on at the next thing to do. Who is typing is left alone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves when there is another form or another entry
  useEffect(() => {
    const { activeElement } = document;
    const idle = activeElement === null || activeElement === document.body || activeElement.id === 'main';
    const typing = !idle && activeElement?.closest('form') && place.current?.contains(activeElement);
    if (behind || (arrived.current && !idle && !place.current?.contains(activeElement)) || typing) return;
    arrived.current = true;
    place.current?.scrollTo({ top: 0 });
    if (place.current) firstField(place.current)?.focus({ preventScroll: true });
  }, [shown, complaint.lastStep, behind]);
  // F9 again goes on to the next paper.
  const printable: readonly (Action | null)[] = (complaint.transfers.length > 0 ? replies : papers).filter(
    (paper) => possible[paper] === null,
  );
  const paper = printable[(printable.indexOf(shown) + 1) % Math.max(1, printable.length)];
  // Whoever has come to this screen to approve, receive or decide.
  const beside = besideActions.find((action) => possible[action] === null);
  useKeys(
    beside && beside !== shown ? [{ key: 'F7', label: t('keys.beside'), run: () => onChoose(beside) }] : [],
  );
  const asks = possible['ask-consumer'] === null && !guest;
  useKeys(
    asks
      ? [{ key: 'F7', label: t('satisfaction:turnKey'), run: () => go({ at: 'turned', id: complaint.id }) }]
      : [],
  );
  // What was paid for somebody else is claimed of them with one key, once it is paid (C3).
  const claims = possible['claim-advance'] === null && complaint.facts.responsible !== 'own';
  useKeys(
    claims && !beside && !asks && shown !== 'claim-advance'
      ? [{ key: 'F7', label: t('claims:key'), run: () => onChoose('claim-advance') }]
      : [],
  );
  useKeys(paper ? [{ key: 'F9', label: t(`action.${paper}`), run: () => onChoose(paper) }] : []);

  return (
    <aside ref={place} className={classes.panel} aria-label={t('doing')} inert={behind}>
      <section className={classes.doing} aria-live="polite" onInput={keeping.touch}>
        {shown ? (
          <h2 className={classes.title}>
            {t(shown === 'end' && shown === main ? 'steps.end' : `action.${shown}`)}
          </h2>
        ) : null}
        {news.length > 0 ? (
          <Meanwhile
            news={news}
            barred={barred}
            next={main && main !== shown && possible[main] === null ? main : null}
            onNext={onChoose}
            onBeginAnew={beginAnew}
          />
        ) : null}
        {!Form || (barred && main === null) ? (
          <Waiting complaint={complaint} beside={beside ?? null} onChoose={onChoose} />
        ) : null}
        {Form ? (
          <FormKeepingContext value={{ ...keeping, barred: barred !== null }}>
            <Form
              key={formKey}
              complaint={complaint}
              judging={judging}
              onSealed={(sealed) => onSealed(sealed, shown)}
              onHold={() => onChoose(shown)}
              onTurn={onChoose}
            />
          </FormKeepingContext>
        ) : null}
        {chosen && main && main !== chosen && possible[main] === null ? (
          <button type="button" className={classes.link} onClick={() => onChoose(null)}>
            ← {named(t('backToMain'), t(`action.${main}`))}
          </button>
        ) : null}
      </section>
      <section aria-label={t('others')}>
        <h2 className={classes.heading}>{t('others')}</h2>
        <ul className={classes.actions}>
          {offered.map((action) => {
            const refusal = possible[action];
            return (
              <li key={action}>
                <ActionButton
                  words={t(`action.${action}`)}
                  why={refusal ? sentence(refusal) : null}
                  onClick={() => onChoose(action)}
                />
              </li>
            );
          })}
        </ul>
      </section>
    </aside>
  );
}

type WaitingProps = {
  readonly complaint: Complaint;
  /** What somebody else can do at this screen. */
  readonly beside: BesideAction | null;
  readonly onChoose: (action: Action) => void;
};

function Waiting({ complaint, beside, onChoose }: WaitingProps): ReactNode {
  const { t } = useTranslation(['complaint', 'domain']);
  const nameOf = useNameOf();
  const { list } = usePunctuation();
  const next = nextStep(complaint);
  // Whoever receives at this tier goes on; nobody else at it is meant, though others may receive too.
  const receiving = complaint.receptions.filter((one) => one.tier === complaint.tier && one.confirmed);
  const unconfirmed = complaint.receptions.find((one) => one.tier === complaint.tier && !one.confirmed);
  if (next === null) return <p className={classes.soft}>{t('allDone')}</p>;
  return (
    <>
      <p className={classes.strong}>{t('next', { step: t(`steps.${next as 'decide'}`) })}</p>
      <p>
        {next === 'confirm-reception' && unconfirmed
          ? t('waitForConfirmation', { who: nameOf(unconfirmed.receiver) })
          : t('waitFor', {
              who:
                receiving.length > 0
                  ? list(receiving.map(({ receiver }) => nameOf(receiver)))
                  : t(`domain:tier.${complaint.tier}`),
            })}
      </p>
      {beside ? (
        <Button variant="light" fullWidth onClick={() => onChoose(beside)}>
          {t(`action.${beside}`)}
          <kbd className={classes.key}>F7</kbd>
        </Button>
      ) : null}
    </>
  );
}

type ButtonProps = { readonly words: string; readonly why: string | null; readonly onClick: () => void };

/** Greyed, it stays reachable, so that everyone can hear why. */
function ActionButton({ words, why, onClick }: ButtonProps) {
  return (
    <button
      type="button"
      className={classes.action}
      aria-disabled={why !== null}
      onClick={why === null ? onClick : undefined}
    >
      <span>{words}</span>
      {why ? <small>{why}</small> : null}
    </button>
  );
}
