import { createHashRouter, RouterProvider } from 'react-router';
import { routes } from './routes.tsx';

const router = createHashRouter(routes);

/** The signed-in window. The address stays over a reload, so a crash of the page comes back to its screen. */
export default function Workplace() {
  // A screen is drawn in one go: React's transitions give way every 5 ms, which only makes it come later.
  return <RouterProvider router={router} useTransitions={false} />;
}
