import { NavLink } from 'react-router';
import { documentScreenTexts as texts } from '../../../shared/texts/documents.ts';
import { useMay } from '../../app/session/use-session.ts';
import './forms-tabs.css';

/** The screens around printed forms, each for whom it is. */
export function FormsTabs() {
  const mayList = useMay('documents.list');
  const mayAdjust = useMay('formEditions.add');
  const mayOverlay = useMay('overlays.list');
  return (
    <nav className="lt-tabs" aria-label={texts.tabsLabel}>
      <NavLink to="/forms" end>
        {texts.tabs.forms}
      </NavLink>
      {mayAdjust ? <NavLink to="/forms/editions">{texts.tabs.editions}</NavLink> : null}
      {mayOverlay ? <NavLink to="/forms/overlays">{texts.tabs.overlays}</NavLink> : null}
      {mayList ? <NavLink to="/forms/documents">{texts.tabs.documents}</NavLink> : null}
    </nav>
  );
}
