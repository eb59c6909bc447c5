import { ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { formScreenTexts as texts } from '../../../shared/texts/forms.ts';

const steps = [0.5, 0.67, 0.8, 0.9, 1, 1.25, 1.5, 2] as const;

interface ZoomBarProps {
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

/** Makes the preview larger and smaller, in steps. */
export function ZoomBar({ zoom, onZoom }: ZoomBarProps) {
  const smaller = steps.findLast((step) => step < zoom);
  const larger = steps.find((step) => step > zoom);
  return (
    <span className="lt-forms-zoom">
      <Button
        type="text"
        icon={<ZoomOutOutlined />}
        aria-label={texts.zoomOut}
        disabled={smaller === undefined}
        onClick={() => smaller !== undefined && onZoom(smaller)}
      />
      <Button type="text" onClick={() => onZoom(1)}>{`${Math.round(zoom * 100)}%`}</Button>
      <Button
        type="text"
        icon={<ZoomInOutlined />}
        aria-label={texts.zoomIn}
        disabled={larger === undefined}
        onClick={() => larger !== undefined && onZoom(larger)}
      />
    </span>
  );
}
