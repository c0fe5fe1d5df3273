import { useTranslation } from 'react-i18next';
import { digitOf } from '../../parts/choice-keys.ts';
import classes from './Shelf.module.css';

type Props<Group extends string> = {
  readonly groups: readonly Group[];
  readonly group: Group;
  readonly countOf: (group: Group) => number | undefined;
  readonly onChoose: (group: Group) => void;
};

/** What must happen next, each with how many lines wait for it; a digit chooses while one of them has the focus. */
export function ShelfGroups<Group extends string>(props: Props<Group>) {
  const { groups, group, countOf, onChoose } = props;
  const { t } = useTranslation('shelf');
  const words = t as (key: string) => string;
  return (
    <div
      className={classes.groups}
      role="tablist"
      aria-label={t('groups')}
      onKeyDown={(event) => {
        const digit = digitOf(event.nativeEvent);
        const chosen = digit === null ? undefined : groups[digit - 1];
        if (!chosen) return;
        event.preventDefault();
        onChoose(chosen);
      }}
    >
      {groups.map((one, index) => {
        const count = countOf(one);
        return (
          <button
            key={one}
            type="button"
            role="tab"
            aria-selected={one === group}
            className={classes.group}
            data-urgent={(one === 'take-off-sale' || one === 'stopped') && (count ?? 0) > 0}
            onClick={() => onChoose(one)}
          >
            <kbd>{index + 1}</kbd>
            <span>{words(`group.${one}`)}</span>
            <strong className="number">{count ?? '…'}</strong>
          </button>
        );
      })}
    </div>
  );
}
