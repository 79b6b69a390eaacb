import { z } from 'zod';

// Schemas must not be compiled: the pages forbid code made of text, and even the attempt is an offence against their policy.
z.config({ jitless: true });

/** zod as our pages may use it; nothing else imports the library itself. */
export { z };
