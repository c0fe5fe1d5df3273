import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandOf } from '../../../../shared/complaint/commands.ts';
import { tierOfRole } from '../../../../shared/complaint/tiers.ts';
import type { Sealed } from '../../../../shared/contract-replies.ts';
import { useNameOf } from '../../../app-context.ts';
import { ChoiceRow } from '../../../parts/ChoiceRow.tsx';
import { PinPrompt } from '../../../parts/PinPrompt.tsx';
import { refusalSentence } from '../../../parts/use-refusal.ts';
import type { ActionProps } from '../ActionForm.tsx';
import { standingValue, type Target } from '../amendable.ts';
import { useFieldWords } from '../field-words.ts';
import classes from '../Panel.module.css';
import type { SealCommands } from '../use-sealing.ts';

type Props = Pick<ActionProps, 'complaint' | 'judging'> & {
  readonly command: CommandOf<'Amend'>;
  readonly sealing: SealCommands;
  readonly onSealed: (sealed: Sealed) => void;
  readonly onBack: () => void;
};

/** A correction that would free goods waits for a second head's own PIN (G3). */
export function SecondPerson({ command, complaint, judging, sealing, onSealed, onBack }: Props) {
  const { t } = useTranslation(['complaint', 'refusals', 'common']);
  const { t: sentences } = useTranslation('refusals');
  const nameOf = useNameOf();
  const words = useFieldWords();
  const recordedBy = complaint.items.find((one) => one.item === command.item)?.recordedBy;
  const able = Object.values(judging.store.operators).filter(
    (one) =>
      one.active && tierOfRole(one.role) >= 2 && one.id !== judging.by.operator && one.id !== recordedBy,
  );
  const [second, setSecond] = useState(able[0]?.id ?? null);
  const [asking, setAsking] = useState(false);
  const stands = standingValue({ item: command.item, field: command.field } as Target, complaint);

  const onPin = async (pin: string): Promise<string | null> => {
    const result = await sealing.seal([command], { second: { operator: second ?? '', pin } });
    if (result.ok) {
      onSealed(result.sealed);
      return null;
    }
    return result.refusal ? refusalSentence(sentences, result.refusal) : t('lost');
  };

  return (
    <div className={classes.form}>
      <p className={classes.strong}>{t('form.secondTitle')}</p>
      <p>
        {t('form.secondWhy', {
          field: words.name(command.field, command.item !== null),
          from: words.value(command.field, stands),
          to: words.value(command.field, command.to),
        })}
      </p>
      {second === null ? (
        <p className={classes.problem}>{t('form.secondNobody')}</p>
      ) : (
        <>
          <ChoiceRow
            label={t('form.secondWho')}
            choices={able.map(({ id }) => ({ value: id, label: nameOf(id) }))}
            value={second}
            onChange={setSecond}
          />
          <Button size="lg" fullWidth onClick={() => setAsking(true)} autoFocus>
            {t('form.secondAsk', { name: nameOf(second) })}
          </Button>
        </>
      )}
      <Button variant="default" onClick={onBack}>
        {t('common:back')}
      </Button>
      {second ? (
        <PinPrompt
          opened={asking}
          name={nameOf(second)}
          why={t('form.secondWhy', {
            field: words.name(command.field, command.item !== null),
            from: words.value(command.field, stands),
            to: words.value(command.field, command.to),
          })}
          onPin={onPin}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  );
}
