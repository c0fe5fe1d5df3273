import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventOf } from '../../../shared/events.ts';
import { useDesk } from '../../app-context.ts';
import { PdfPreview } from '../../documents/PdfPreview.tsx';
import { saveFile } from '../../documents/save-file.ts';
import { useRefusal } from '../../parts/use-refusal.ts';
import { type EvidenceFile, readEvidence } from './read-evidence.ts';
import classes from './Timeline.module.css';

type Props = {
  readonly about: string;
  readonly event: EventOf<'EvidenceAdded'>;
  /** Shown without being asked for: where it is what a person decides by. */
  readonly begin?: 'open' | 'closed';
};
type Looking =
  | { readonly state: 'closed' }
  | { readonly state: 'reading' }
  | { readonly state: 'lost' }
  | EvidenceFile;

/** A file of evidence, fetched from the desk when someone asks to see it, and gone from here when closed. */
export function Evidence({ about, event, begin = 'closed' }: Props) {
  const { t } = useTranslation('complaint');
  const desk = useDesk();
  const sentence = useRefusal();
  const [looking, setLooking] = useState<Looking>({ state: 'closed' });
  const { evidence } = event.data;
  const name = event.words?.name ?? evidence;

  const look = async (): Promise<void> => {
    setLooking({ state: 'reading' });
    try {
      setLooking(await readEvidence(desk, about, evidence, event.words?.sha256));
    } catch (error) {
      console.warn('readEvidence: no answer from the desk', error);
      setLooking({ state: 'lost' });
    }
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: fetched once for each file
  useEffect(() => {
    if (begin === 'open') void look();
  }, [begin, about, evidence]);

  const closed = looking.state === 'closed';
  return (
    <div className={classes.evidence}>
      <button
        type="button"
        className={classes.look}
        aria-expanded={!closed}
        onClick={closed ? () => void look() : () => setLooking({ state: 'closed' })}
      >
        {t(closed ? 'evidence.look' : 'evidence.close')}
      </button>
      {looking.state === 'reading' ? <p role="status">{t('evidence.reading')}</p> : null}
      {looking.state === 'lost' ? <p role="alert">{t('evidence.lost')}</p> : null}
      {looking.state === 'altered' ? (
        <p role="alert" className={classes.broken}>
          {t('evidence.altered')}
        </p>
      ) : null}
      {looking.state === 'refused' ? (
        <p role="alert">
          {looking.refusal.code === 'file-unknown' ? t('evidence.gone') : sentence(looking.refusal)}
        </p>
      ) : null}
      {looking.state === 'whole' ? (
        <Shown file={looking} name={name} original={event.words?.original} />
      ) : null}
    </div>
  );
}

type ShownProps = {
  readonly file: Extract<EvidenceFile, { state: 'whole' }>;
  readonly name: string;
  readonly original: string | undefined;
};

function Shown({ file, name, original }: ShownProps) {
  const { t } = useTranslation('complaint');
  const { media, bytes } = file;
  if (media === 'application/pdf')
    return (
      <PdfPreview
        pdf={{ bytes, missing: [] }}
        fileName={name}
        width={480}
        texts={{
          save: t('pdf.save'),
          page: (page, pages) => t('pdf.page', { page, pages }),
          unreadable: t('pdf.unreadable'),
        }}
      />
    );
  return (
    <>
      <Picture media={media} bytes={bytes} name={name} />
      {original === undefined ? null : <p className={classes.soft}>{t('evidence.redrawn', { original })}</p>}
      <button type="button" className={classes.look} onClick={() => saveFile(bytes, name, media)}>
        {t('evidence.save')}
      </button>
    </>
  );
}

function Picture({ media, bytes, name }: { media: string; bytes: Uint8Array<ArrayBuffer>; name: string }) {
  const { t } = useTranslation('complaint');
  const [url, setUrl] = useState<string | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type: media }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, media]);
  if (unreadable) return <p role="alert">{t('evidence.unreadable')}</p>;
  return url ? (
    <img className={classes.picture} src={url} alt={name} onError={() => setUnreadable(true)} />
  ) : null;
}
