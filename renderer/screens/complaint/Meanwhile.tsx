import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/refusals.ts';
import type { TimelineEntry } from '../../ledger/complaint-reading.ts';
import { useRefusal } from '../../parts/use-refusal.ts';
import type { Action } from './actions.ts';
import { useNewsWords } from './news-words.ts';
import classes from './Panel.module.css';
import { usePunctuation } from './punctuation.ts';

type Props = {
  /** What was sealed since the form was begun, oldest first. */
  readonly news: readonly TimelineEntry[];
  /** Why what the form does cannot be done any more; null where it still can. */
  readonly barred: Refusal | null;
  /** What this person can do instead. */
  readonly next: Action | null;
  readonly onNext: (action: Action) => void;
  readonly onBeginAnew: () => void;
};

/** How many entries are told; of more, the newest. */
const most = 3;

/** Above a form that was being filled in: what changed meanwhile, that nothing typed is lost, and how to go on. */
export function Meanwhile({ news, barred, next, onNext, onBeginAnew }: Props) {
  const { t } = useTranslation(['complaint', 'forms']);
  const sentence = useRefusal();
  const wordsOf = useNewsWords();
  const { clauses, named } = usePunctuation();
  return (
    <div className={classes.meanwhile} role="alert">
      <strong>{named(t('forms:meanwhile.title'), clauses(news.slice(-most).map(wordsOf)))}</strong>
      <p>{barred ? sentence(barred) : t('forms:meanwhile.again')}</p>
      {barred ? <p>{t('forms:meanwhile.kept')}</p> : null}
      {barred && next ? (
        <Button fullWidth onClick={() => onNext(next)} data-next>
          {t('forms:meanwhile.next', { action: t(`action.${next}`) })}
        </Button>
      ) : null}
      <button type="button" className={classes.link} onClick={onBeginAnew}>
        {t('forms:meanwhile.anew')}
      </button>
    </div>
  );
}
