import { ahead } from '../../../app/ahead.ts';

/** The drawer of one visit, the same for every screen that opens it. */
export const VisitDrawer = ahead(() => import('./visit-drawer.tsx'));
