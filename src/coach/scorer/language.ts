import type { Reading } from "../read.ts";
import { HAN } from "../scan/normalise.ts";

/** A text is weighed by what was learnt from texts of its language; both scripts of Chinese are read as one. */
export const LANGUAGES = ["english", "chinese"] as const;
export type Language = (typeof LANGUAGES)[number];

export const languageOf = ({ plain }: Pick<Reading, "plain">): Language => (HAN.test(plain) ? "chinese" : "english");
