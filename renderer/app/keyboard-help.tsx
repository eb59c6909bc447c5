import { Modal } from 'antd';
import { keyboardTexts } from '../../shared/texts/app.ts';
import { useReturnFocus } from '../components/use-return-focus.ts';
import './keyboard-help.css';

/** Every key that does something, by screen. */
export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  useReturnFocus();
  return (
    <Modal open title={keyboardTexts.title} footer={null} width={860} onCancel={onClose}>
      <div className="lt-keys">
        {keyboardTexts.groups.map((group) => (
          <section key={group.title}>
            <h2>{group.title}</h2>
            <dl>
              {group.keys.map((line) => (
                <div key={line.text}>
                  <dt>
                    {line.keys.map((name) => (
                      <kbd key={name}>{name}</kbd>
                    ))}
                  </dt>
                  <dd>{line.text}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
