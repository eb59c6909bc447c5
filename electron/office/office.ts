// Replaced in the next commit by the server's start; the build needs an entry.
export {};
