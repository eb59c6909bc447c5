import {
  InfoCircleOutlined,
  KeyOutlined,
  LockOutlined,
  QuestionCircleOutlined,
  SwapOutlined,
  TabletOutlined,
} from '@ant-design/icons';
import { App } from 'antd';
import { useState } from 'react';
import { NavLink, useNavigate } from 'react-router';
import { roleNames } from '../../../shared/domain/roles.ts';
import { appTexts } from '../../../shared/texts/app.ts';
import { kioskDeskTexts } from '../../../shared/texts/kiosk.ts';
import { changePinTexts } from '../../../shared/texts/sign-in.ts';
import { AboutDialog } from '../../features/office/about/about-dialog.tsx';
import { RosterMark } from '../../features/roster/roster-mark.tsx';
import { TodoCount } from '../../features/todo/todo-count.tsx';
import { StartKioskDialog } from '../../features/kiosk/start-kiosk-dialog.tsx';
import { ChangePinDialog } from '../../features/office/sign-in/change-pin-dialog.tsx';
import { KeyboardHelp } from '../keyboard-help.tsx';
import { useLeave } from '../session/use-leave.ts';
import { useMay, usePerson } from '../session/use-session.ts';
import { useHotkey } from '../use-hotkey.ts';
import { FootButton } from './foot-button.tsx';
import type { NavItem } from './nav-items.tsx';
import './side-bar.css';

type Dialog = 'about' | 'keys' | 'pin' | 'kiosk';

/** Where to go, who is here, and what one may do about it. */
export function SideBar({ items }: { items: readonly NavItem[] }) {
  const leave = useLeave();
  const person = usePerson();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const mayStartKiosk = useMay('kioskMode.start');
  useHotkey('F1', () => setDialog('keys'));
  useHotkey('?', () => setDialog('keys'));
  const close = (): void => setDialog(null);
  return (
    <div className="lt-side">
      <div className="lt-brand">{appTexts.name}</div>
      <nav className="lt-nav" aria-label={appTexts.navigation}>
        {items.map((item, index) => (
          <NavLink key={item.path} to={item.path} className="lt-nav-item">
            <span aria-hidden="true">{item.icon}</span>
            <span>{item.label}</span>
            {item.path === '/todo' ? <TodoCount /> : null}
            {item.path === '/roster' ? <RosterMark /> : null}
            <NavKey place={index + 1} go={() => void navigate(item.path)} />
          </NavLink>
        ))}
      </nav>
      <div className="lt-side-foot">
        <div className="lt-side-person">
          <strong>{person.name}</strong>
          <span title={person.roles.map((role) => roleNames[role]).join('、')}>
            {roleNames[person.roles[0] ?? 'reception']}
          </span>
        </div>
        <div className="lt-side-tools">
          <FootButton
            icon={<SwapOutlined />}
            label={appTexts.changePerson}
            hotkey="F9"
            onClick={leave.signOut}
          />
          <FootButton icon={<LockOutlined />} label={appTexts.lock} hotkey="Ctrl+L" onClick={leave.lock} />
          {mayStartKiosk ? (
            <FootButton
              icon={<TabletOutlined />}
              label={kioskDeskTexts.open}
              onClick={() => setDialog('kiosk')}
            />
          ) : null}
          <FootButton icon={<KeyOutlined />} label={appTexts.changePin} onClick={() => setDialog('pin')} />
          <FootButton
            icon={<QuestionCircleOutlined />}
            label={appTexts.keyboardHelp}
            hotkey="F1"
            onClick={() => setDialog('keys')}
          />
          <FootButton
            icon={<InfoCircleOutlined />}
            label={appTexts.about}
            onClick={() => setDialog('about')}
          />
        </div>
      </div>
      {dialog === 'kiosk' ? <StartKioskDialog onClose={close} /> : null}
      {dialog === 'about' ? <AboutDialog onClose={close} /> : null}
      {dialog === 'keys' ? <KeyboardHelp onClose={close} /> : null}
      {dialog === 'pin' ? (
        <ChangePinDialog
          onClose={close}
          onDone={() => {
            close();
            void message.success(changePinTexts.done);
          }}
        />
      ) : null}
    </div>
  );
}

/** Ctrl+1 opens the first item, and so on. */
function NavKey({ place, go }: { place: number; go: () => void }) {
  useHotkey(`Ctrl+${place}`, go);
  return null;
}
