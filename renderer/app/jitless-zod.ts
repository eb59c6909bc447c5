// zod tries once whether it may compile its checks with eval; the page's policy forbids that and would report the
// try. The answer must stand before the first schema is made: start.tsx imports this before everything else.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
