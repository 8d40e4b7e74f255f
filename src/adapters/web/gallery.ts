import type { Express } from "express";
import { z } from "zod";
import type { Feature } from "../../core/feature.ts";
import { LANGS, type Lang } from "../../core/lang.ts";
import type { Sample } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import { mountAssets, serveFile } from "./assets.ts";
import { renderForm } from "./form.ts";
import { sameSiteOnly } from "./guard.ts";
import { type Html, html } from "./html.ts";
import { langOfRequest } from "./language.ts";
import { choiceRow, renderPage } from "./page.ts";
import { answerProblem } from "./problems.ts";
import { renderCard } from "./render.ts";

export interface GalleryParts {
  features: readonly Pick<Feature, "name" | "samples">[];
  renderers: readonly Renderer[];
}

/** Another platform. */
export interface Renderer {
  name: string;
  /** What it would get. */
  render(sample: Sample, lang: Lang): unknown;
  /** Paths of scripts that draw it where it stands, in `details[data-as=name]`. */
  scripts?: readonly string[];
}

const Filter = z.object({ feature: z.string().default(""), lang: z.enum([...LANGS, "all"]).optional() });

/** What is shown: one feature or all of them (""), in one language or in all. */
interface Choice {
  feature: string;
  lang: Lang | "all";
  /** The language of the page itself. */
  reading: Lang;
}

const scriptOf = (renderer: string, n: number): string => `${renderer}-${n}.js`;

/** Every view in every state, at `/gallery`. */
export function mountGallery(app: Express, { features, renderers }: GalleryParts): void {
  mountAssets(app);
  for (const { name, scripts = [] } of renderers) {
    for (const [n, path] of scripts.entries()) serveFile(app, scriptOf(name, n), path);
  }
  app.get("/gallery", sameSiteOnly, (req, res) => {
    const asked = Filter.safeParse(req.query);
    const known = asked.success && ["", ...features.map(({ name }) => name)].includes(asked.data.feature);
    if (!asked.success || !known) {
      return answerProblem(req, res, 404, textFor(langOfRequest(req)).web.errors.noSuchPage);
    }
    const { feature, lang = langOfRequest(req) } = asked.data;
    const choice = { feature, lang, reading: lang === "all" ? langOfRequest(req) : lang };
    res.type("html").send(renderGallery(features, renderers, choice));
  });
}

function renderGallery(
  features: GalleryParts["features"],
  renderers: GalleryParts["renderers"],
  choice: Choice,
): string {
  const says = textFor(choice.reading).web.galleryPage;
  const shown = features.filter(({ name }) => choice.feature === "" || name === choice.feature);
  const langs = choice.lang === "all" ? LANGS : [choice.lang];
  const sections = shown.map(({ name, samples }) => {
    const all = langs.flatMap((lang) => samples(lang).map((sample) => ({ sample, lang })));
    return {
      name,
      count: all.length,
      cards: all.map((one, n) => figure(one.sample, one.lang, `${name}-${n}`, renderers, choice)),
    };
  });
  const body = html`<body>
    <main class="gallery">
      ${head(features, choice)}
      ${sections.map(({ name, count, cards }) => {
        return html`<section aria-labelledby="feature-${name}">
          <h2 id="feature-${name}">${name} <span class="badge">${says.count(count)}</span></h2>
          <div class="samples">${cards}</div>
        </section>`;
      })}
      ${sections.every(({ count }) => count === 0) && html`<p class="empty">${says.empty}</p>`}
    </main>
  </body>`;
  const scripts = renderers.flatMap(({ name, scripts = [] }) => scripts.map((_, n) => scriptOf(name, n)));
  return renderPage({ lang: choice.reading, title: says.title, body, scripts });
}

function head(features: GalleryParts["features"], choice: Choice): Html {
  const { galleryPage: says, languages, errors } = textFor(choice.reading).web;
  const href = (change: Partial<Choice>) => {
    const { feature, lang } = { ...choice, ...change };
    return `/gallery?${new URLSearchParams({ ...(feature && { feature }), lang })}`;
  };
  const names = ["", ...features.map(({ name }) => name)];
  const byFeature = names.map((name) => ({
    label: name === "" ? says.all : name,
    href: href({ feature: name }),
    here: name === choice.feature,
  }));
  const byLang = [...LANGS, "all" as const].map((lang) => ({
    label: lang === "all" ? says.all : languages[lang],
    ...(lang !== "all" && { lang }),
    href: href({ lang }),
    here: lang === choice.lang,
  }));
  return html`<header class="gallery-head">
    <h1>${says.title}</h1>
    <p>${says.intro} <a href="/">${errors.back}</a></p>
    <div class="gallery-filter">${choiceRow(says.languages, byLang)} ${choiceRow(says.features, byFeature)}</div>
  </header>`;
}

function figure(
  sample: Sample,
  lang: Lang,
  id: string,
  renderers: GalleryParts["renderers"],
  { reading, lang: chosen }: Choice,
): Html {
  const says = textFor(reading).web.galleryPage;
  const { name, view, errors } = sample;
  const drawn =
    view.kind === "card"
      ? renderCard(view, { lang, id })
      : renderForm(view, { lang, id, people: [], ...(errors && { errors }) });
  return html`<article class="sample" aria-labelledby="${id}-name">
    <h3 id="${id}-name">${name}${chosen === "all" && ` · ${lang}`}</h3>
    <div lang="${lang}">${drawn}</div>
    ${renderers.map((other) => {
      return html`<details data-as="${other.name}">
        <summary>${says.as(other.name)}</summary>
        <pre tabindex="0"><code>${JSON.stringify(other.render(sample, lang), null, 2)}</code></pre>
      </details>`;
    })}
  </article>`;
}
