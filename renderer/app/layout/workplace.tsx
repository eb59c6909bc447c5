import { createHashRouter, RouterProvider } from 'react-router';
import { routes } from './routes.tsx';

const router = createHashRouter(routes);

/** The signed-in window. The address stays over a reload, so a crash of the page comes back to its screen. */
export default function Workplace() {
  return <RouterProvider router={router} />;
}
