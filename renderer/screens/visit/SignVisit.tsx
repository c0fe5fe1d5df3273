import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type InspectionArea, inspectionAreas } from '../../../shared/store/inspection-codes.ts';
import { useNameOf, useStanding, useZone } from '../../app-context.ts';
import type { Visit } from '../../ledger/visits.ts';
import { FormFoot } from '../../parts/FormFoot.tsx';
import { dateTime } from '../../parts/format.ts';
import { useFreshPin } from '../../parts/fresh-pin.tsx';
import { ManyChoiceRow } from '../../parts/ManyChoiceRow.tsx';
import { useVisitChange } from './use-visit-change.ts';
import classes from './Visit.module.css';

type Props = { readonly visit: Visit; readonly onSigned: () => void };

/** Both sign with the state of the ledger at that moment; or the inspector alone, with the reason (D5). */
export function SignVisit({ visit, onSigned }: Props) {
  const { t } = useTranslation('visit');
  const zone = useZone();
  const nameOf = useNameOf();
  const { signed } = visit;
  if (!signed) return <SignForm visit={visit} onSigned={onSigned} />;
  const time = dateTime(signed.at, zone);
  return (
    <section className={classes.form}>
      <p className={classes.good}>
        ✓{' '}
        {signed.head === null
          ? t('sign.doneAlone', { time, reason: signed.refused })
          : `${t('sign.done', { time })} ${nameOf(signed.head)}`}
      </p>
      <p>{t('sign.next')}</p>
    </section>
  );
}

function SignForm({ visit, onSigned }: Props) {
  const { t } = useTranslation(['visit', 'common']);
  const { people } = useStanding().status;
  const askFresh = useFreshPin();
  const { busy, problem, say, ask } = useVisitChange();
  const heads = people.filter((one) => one.active && one.role === 'enterprise-head');
  const [looked, setLooked] = useState<readonly InspectionArea[]>([]);
  const [note, setNote] = useState('');
  const [certificate, setCertificate] = useState('');
  const [head, setHead] = useState(heads[0]?.operator ?? '');
  const [refuses, setRefuses] = useState(false);
  const [refused, setRefused] = useState('');
  const count = visit.findings.filter(({ withdrawn }) => !withdrawn).length;

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (looked.length === 0) return say(t('sign.needLooked'));
    if (certificate.trim() === '' || (refuses && refused.trim() === '')) return say(t('common:required'));
    const whose = heads.find(({ operator }) => operator === head);
    const done = await ask((desk, base) => {
      const asked = { ...base, looked: [...looked], note, certificate };
      if (refuses || !whose) return desk.signInspection({ ...asked, head: null, refused });
      return askFresh({
        whose,
        why: t('sign.why', { count }),
        needed: true,
        send: (pin = '') =>
          desk.signInspection({ ...asked, head: { operator: whose.operator, pin }, refused: '' }),
      });
    });
    if (done) onSigned();
  };
  return (
    <form autoComplete="off" className={classes.form} onSubmit={(event) => void send(event)} noValidate>
      <h2>{t('sign.title')}</h2>
      <p>{t('sign.intro')}</p>
      <p>
        <strong>{count === 0 ? t('sign.nothing') : t('sign.count', { count })}</strong>
      </p>
      <ManyChoiceRow
        label={t('sign.looked')}
        choices={inspectionAreas.map((value) => ({ value, label: t(`area.${value}`) }))}
        values={looked}
        onChange={setLooked}
      />
      <Textarea
        label={t('sign.note')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={classes.grid}>
        <TextInput
          label={t('sign.certificate')}
          maxLength={60}
          value={certificate}
          onChange={(event) => setCertificate(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('sign.head')}
          disabled={refuses}
          value={head}
          onChange={(event) => setHead(event.currentTarget.value)}
          data={heads.map(({ operator, name }) => ({ value: operator, label: name }))}
        />
      </div>
      <Checkbox
        label={t('sign.refuses')}
        checked={refuses}
        onChange={(event) => setRefuses(event.currentTarget.checked)}
      />
      {refuses ? (
        <TextInput
          label={t('sign.refused')}
          maxLength={500}
          value={refused}
          onChange={(event) => setRefused(event.currentTarget.value)}
        />
      ) : null}
      <FormFoot problem={problem} submit={t('sign.submit')} busy={busy} />
    </form>
  );
}
