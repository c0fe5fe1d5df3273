import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../shared/contract-replies.ts';
import { useDesk, useGo, useSession, useZone } from '../../app-context.ts';
import { draftsKept, dropDraft, keepRemembered } from '../../drafts-on-their-way.ts';
import { dateTime } from '../../parts/format.ts';
import { useRefusal } from '../../parts/use-refusal.ts';
import { draftFormat } from '../new-complaint/draft-format.ts';
import classes from './CounterHome.module.css';

/** One's own unfinished complaints: when and what, no name and no phone (X4). Enter goes on, Del throws away. */
export function Drafts() {
  const { t } = useTranslation(['home', 'domain']);
  const desk = useDesk();
  const { operator } = useSession();
  const go = useGo();
  const zone = useZone();
  const sentence = useRefusal();
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  const [asked, setAsked] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const read = useCallback(async (): Promise<void> => {
    // The form that was just left may still be on its way.
    await draftsKept();
    await keepRemembered(operator);
    const outcome = await desk.drafts({});
    if (outcome.ok) setDrafts(outcome.value.drafts);
    else setProblem(sentence(outcome.refusal));
  }, [desk, operator, sentence]);
  useEffect(() => {
    read().catch((error: unknown) => {
      console.warn('drafts: no answer from the desk', error);
      setProblem(t('draftsNotRead'));
    });
  }, [read, t]);
  const drop = async (draft: string): Promise<void> => {
    setAsked(null);
    const outcome = await dropDraft(operator, draft, () => desk.dropDraft({ draft })).catch(() => null);
    if (outcome?.ok) await read();
    else setProblem(outcome ? sentence(outcome.refusal) : t('draftsNotRead'));
  };

  if (drafts.length === 0 && !problem) return null;
  return (
    <section className={`${classes.waiting} ${classes.drafts}`} aria-label={t('drafts')}>
      <h2 className={classes.heading}>
        {t('drafts')} <small>{t('draftsKeys')}</small>
      </h2>
      {problem ? (
        <p className={classes.quiet} role="alert">
          {problem}
        </p>
      ) : null}
      <ul>
        {drafts.map((one) => (
          <li key={one.draft} className={classes.draft}>
            <button
              type="button"
              className={classes.mine}
              onClick={() => go({ at: 'new-complaint', start: { draft: one.draft } })}
              onKeyDown={(event) => {
                if (event.key === 'Delete') setAsked(one.draft);
              }}
            >
              <span className={classes.draftGoods}>
                {one.format === null ? t('draftDamaged') : one.goods || t('draftNoGoods')}
              </span>
              <span className="number">{dateTime(one.at, zone).slice(5)}</span>
              <span className={classes.quietLine}>{whatOf(one, t)}</span>
            </button>
            {asked === one.draft ? (
              <p className={classes.sure} role="alert">
                {t('draftSure')}
                <button
                  type="button"
                  className={classes.small}
                  ref={focusOn}
                  onClick={() => void drop(one.draft)}
                >
                  {t('draftDrop')}
                </button>
                <button type="button" className={classes.small} onClick={() => setAsked(null)}>
                  {t('draftStay')}
                </button>
              </p>
            ) : (
              <button
                type="button"
                className={classes.drop}
                aria-label={t('draftDropOf', { goods: one.goods || t('draftNoGoods') })}
                onClick={() => setAsked(one.draft)}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The question is answered where it is asked. */
function focusOn(button: HTMLButtonElement | null): void {
  button?.focus();
}

type Words = ReturnType<typeof useTranslation<['home', 'domain']>>['t'];

function whatOf({ format, cause }: Draft, t: Words): string {
  if (format === null) return t('draftDamagedMore');
  if (format !== draftFormat) return t('draftOther');
  return cause === null ? t('draftNoCause') : t(`domain:cause.${cause}`);
}
