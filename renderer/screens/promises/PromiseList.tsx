import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PromiseTemplate } from '../../../shared/promises/promise-codes.ts';
import type { OnTheWall, WallState } from '../../../shared/promises/wall.ts';
import { useFocusCurrent } from '../../parts/use-focus-current.ts';
import classes from './Promises.module.css';

const marks: Readonly<Record<WallState, string>> = { none: '—', hangs: '✓', outdated: '⚠', missing: '!' };

type Props = {
  readonly wall: readonly OnTheWall[];
  readonly shown: PromiseTemplate;
  readonly onChoose: (template: PromiseTemplate) => void;
};

/** Every template, and how it stands on the wall; ↑↓ go through them. */
export function PromiseList({ wall, shown, onChoose }: Props) {
  const { t } = useTranslation('wall');
  const list = useFocusCurrent<HTMLElement>();
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = wall[wall.findIndex(({ template }) => template === shown) + step];
    if (!next) return;
    onChoose(next.template);
    document.getElementById(`promise-${next.template}`)?.focus();
  };
  return (
    <nav ref={list} className={classes.list} aria-label={t('list')} onKeyDown={onKeyDown}>
      <h1 className={classes.heading}>{t('title')}</h1>
      <ul>
        {wall.map(({ template, state, inForce, coming }) => (
          <li key={template}>
            <button
              type="button"
              id={`promise-${template}`}
              className={classes.row}
              aria-current={shown === template}
              onClick={() => onChoose(template)}
            >
              <strong>{t(`template.${template}`)}</strong>
              <span className={classes.state} data-state={state}>
                <span aria-hidden="true">{marks[state]} </span>
                {t(`state.${state}`)}
              </span>
              <span className={classes.soft}>
                {inForce
                  ? t('inForceSince', { version: inForce.version, from: inForce.from })
                  : t('notPromised')}
                {coming
                  ? t(coming.terms ? 'comes' : 'comesEnd', { version: coming.version, from: coming.from })
                  : ''}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className={classes.soft}>{t('keys')}</p>
    </nav>
  );
}
