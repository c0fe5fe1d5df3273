import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayStillBeAsked } from '../../../shared/complaint/satisfaction.ts';
import type { SatisfactionAnswer } from '../../../shared/complaint/satisfaction-codes.ts';
import { useGo, useStanding } from '../../app-context.ts';
import { useKeys } from '../../frame/keys.ts';
import { useComplaint } from '../../ledger/queries.ts';
import { digitOf } from '../../parts/choice-keys.ts';
import { useSealing } from '../complaint/use-sealing.ts';
import { Face, type FaceOf } from './Face.tsx';
import classes from './Turned.module.css';

const faces: readonly FaceOf[] = ['satisfied', 'neither', 'dissatisfied'];

/**
 * The screen turned to the consumer (K2): the question, three faces, and nothing of the complaint. It stands alone: no
 * bar, no key and no scan leads anywhere from here but back to the clerk, whose session and its lock go on as ever.
 */
export function Turned({ id }: { readonly id: string }) {
  const { t } = useTranslation('satisfaction');
  const go = useGo();
  const { status } = useStanding();
  const found = useComplaint(id);
  const complaint = found?.complaint ?? null;
  const sealing = useSealing(complaint);
  const [said, setSaid] = useState(false);
  const [lost, setLost] = useState(false);
  const place = useRef<HTMLElement>(null);
  const back = (): void => go('back');
  useKeys([{ key: 'Esc', label: t('turned.back'), run: back }], { alone: true });
  // Nothing is chosen beforehand: a key pressed while the screen is turned answers nothing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page of it begins at its head
  useEffect(() => place.current?.focus(), [said]);

  const say = async (answer: SatisfactionAnswer): Promise<void> => {
    if (sealing.busy || said) return;
    setLost(false);
    const result = await sealing.seal([{ type: 'SaySatisfaction', answer, manner: 'turned-screen' }]);
    if (result.ok) setSaid(true);
    else setLost(true);
  };
  const asks = !said && complaint !== null && mayStillBeAsked(complaint);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (said && event.key === 'Enter') back();
    const chosen = asks ? faces[(digitOf(event.nativeEvent) ?? 0) - 1] : undefined;
    if (chosen) void say(chosen);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const buttons = [...(place.current?.querySelectorAll<HTMLElement>('[data-face]') ?? [])];
    const at = buttons.findIndex((one) => one.matches(':focus'));
    buttons[at === -1 ? 0 : (at + step + buttons.length) % buttons.length]?.focus();
  };

  return (
    <main ref={place} tabIndex={-1} className={classes.turned} onKeyDown={onKeyDown} aria-busy={sealing.busy}>
      <p className={classes.store}>{status.store?.name ?? ''}</p>
      {said ? (
        <div role="status" className={classes.said}>
          <Both className={classes.thanks} word="thanks" />
          <Both className={classes.line} word="handBack" />
        </div>
      ) : null}
      {asks ? (
        <>
          <h1 className={classes.question}>
            <Both className={classes.asked} word="question" />
          </h1>
          <ul className={classes.faces}>
            {faces.map((face, index) => (
              <li key={face}>
                <button type="button" data-face={face} disabled={sealing.busy} onClick={() => void say(face)}>
                  <Face of={face} />
                  <Both className={classes.word} word={face} />
                  <kbd>{index + 1}</kbd>
                </button>
              </li>
            ))}
          </ul>
          {lost ? (
            <div role="alert" className={classes.lost}>
              <Both className={classes.line} word="lost" />
            </div>
          ) : null}
          <button
            type="button"
            className={classes.skip}
            disabled={sealing.busy}
            onClick={() => void say('declined')}
          >
            <Both className={classes.skipWord} word="skip" />
          </button>
        </>
      ) : null}
      {!asks && !said && found !== undefined ? (
        <div className={classes.said}>
          <Both className={classes.line} word="gone" />
        </div>
      ) : null}
      <button type="button" className={classes.back} onClick={back}>
        {t('turned.back')} <kbd>Esc</kbd>
      </button>
    </main>
  );
}

type Word = 'question' | FaceOf | 'skip' | 'thanks' | 'handBack' | 'gone' | 'lost';

/** What is said to the consumer stands in both languages: nobody has to look for a switch. */
function Both({ word, className }: { readonly word: Word; readonly className: string | undefined }) {
  const { t } = useTranslation('satisfaction');
  return (
    <>
      <span className={className} lang="zh-CN">
        {t(`turned.${word}`, { lng: 'zh-CN' })}
      </span>
      <span className={classes.english} lang="en">
        {t(`turned.${word}`, { lng: 'en' })}
      </span>
    </>
  );
}
