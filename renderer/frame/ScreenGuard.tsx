import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Props = { readonly children: ReactNode };
type State = { readonly failure: string | null };

/** Keeps one broken screen from taking the frame with it, and says what happened. */
export class ScreenGuard extends Component<Props, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(thrown: unknown): State {
    return { failure: thrown instanceof Error ? thrown.message : String(thrown) };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    return failure === null ? this.props.children : <Failed failure={failure} />;
  }
}

function Failed({ failure }: { readonly failure: string }) {
  const { t } = useTranslation('frame');
  return (
    <div role="alert" className="failed">
      <h1>{t('failed')}</h1>
      <p>{t('failedNext')}</p>
      <code>{failure}</code>
    </div>
  );
}
