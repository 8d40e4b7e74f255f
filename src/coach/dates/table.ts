import { CHINESE } from "./chinese.ts";
import { ENGLISH } from "./english.ts";
import type { DateForm } from "./forms.ts";

/** Both languages are read together: people mix them. */
export const DATE_FORMS: readonly DateForm[] = [...ENGLISH, ...CHINESE];
