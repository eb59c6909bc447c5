/** What our pages may load and do: their own files, and nothing from anywhere else. */
const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
];

/** The Content-Security-Policy header of every file of the bundle. */
export const contentSecurityPolicy = directives.join('; ');
