import { Button, Result } from 'antd';
import { Component, type ReactNode } from 'react';
import { appTexts } from '../../shared/texts/app.ts';

interface Props {
  readonly children: ReactNode;
}
interface State {
  readonly broken: boolean;
}

/** Keeps a fault in one screen from taking the whole window; typed things come back from their draft. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broken: false };

  static getDerivedStateFromError(): State {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <Result
        status="warning"
        title={appTexts.brokenTitle}
        subTitle={appTexts.brokenText}
        extra={
          <Button type="primary" onClick={() => this.setState({ broken: false })}>
            {appTexts.brokenRetry}
          </Button>
        }
      />
    );
  }
}
