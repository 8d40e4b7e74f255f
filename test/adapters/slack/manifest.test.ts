import { readFileSync } from "node:fs";
import type { AppsManifestValidateArguments } from "@slack/web-api";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import file from "../../../manifest.json" with { type: "json" };
import { BOT_EVENTS, BOT_SCOPES, SHORTCUTS, SLASH_COMMAND } from "../../../src/adapters/slack/payloads.ts";

type Manifest = AppsManifestValidateArguments["manifest"];
type Scopes = NonNullable<NonNullable<Manifest["oauth_config"]>["scopes"]>;
type Scope = NonNullable<Scopes["bot"]>[number];
type BotEvent = NonNullable<
  NonNullable<NonNullable<Manifest["settings"]>["event_subscriptions"]>["bot_events"]
>[number];

/** Scopes that Slack has and its types do not know yet. */
const UNTYPED = ["assistant:write"];

/** Which scope each thing that the adapter does needs. */
const NEEDED: Record<string, string> = {
  "app_mention events": "app_mentions:read",
  "assistant.threads.*": "assistant:write",
  "member_joined_channel and conversations.* of public channels": "channels:read",
  "the same of private ones": "groups:read",
  "chat.*": "chat:write",
  "the slash command": "commands",
  "downloading what people give": "files:read",
  "files.*, for what Beacon gives and for charts that Slack does not draw": "files:write",
  "message.im events": "im:history",
  "messages to a person who has not written yet": "im:write",
  "reaction_added events": "reactions:read",
  "usergroups.users.list": "usergroups:read",
  "users.info and user_change": "users:read",
  "the address in both": "users:read.email",
};

const Https = z.url({ protocol: /^https$/ });
const Limits = z.object({
  display_information: z.object({
    name: z.string().max(35),
    description: z.string().max(140),
    long_description: z.string().min(175).max(4000),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  features: z.object({
    bot_user: z.object({ display_name: z.string().regex(/^[a-z0-9._-]{1,80}$/) }),
    agent_view: z.object({
      agent_description: z.string().max(300),
      suggested_prompts: z.array(z.object({ title: z.string().min(1), message: z.string().min(1) })).max(4),
    }),
    slash_commands: z
      .array(
        z.object({
          command: z.string().startsWith("/").max(32),
          url: Https,
          description: z.string().max(2000),
          usage_hint: z.string().max(1000),
          should_escape: z.literal(true),
        }),
      )
      .max(50),
  }),
  settings: z.object({
    event_subscriptions: z.object({ request_url: Https, bot_events: z.array(z.string()).max(100) }),
    interactivity: z.object({ is_enabled: z.literal(true), request_url: Https }),
  }),
});

describe("manifest.json", () => {
  it("has the shape that Slack's own types give it", () => {
    const { oauth_config, settings, ...rest } = file;
    const bot = oauth_config.scopes.bot.filter((scope) => !UNTYPED.includes(scope)) as Scope[];
    const bot_events = settings.event_subscriptions.bot_events as BotEvent[];
    const shortcuts = rest.features.shortcuts.map((shortcut) => ({ ...shortcut, type: "message" as const }));
    const typed = {
      ...rest,
      features: { ...rest.features, shortcuts },
      oauth_config: { ...oauth_config, scopes: { bot } },
      settings: { ...settings, event_subscriptions: { ...settings.event_subscriptions, bot_events } },
    } satisfies Manifest;
    expect(typed.features.agent_view).toBeDefined();
    const types = readFileSync(
      new URL(import.meta.resolve("@slack/web-api")).pathname.replace("index.js", "types/request/manifest.d.ts"),
      "utf8",
    );
    const unknown = [...bot, ...bot_events].filter((name) => !types.includes(`'${name}'`));
    expect(unknown).toEqual([]);
  });

  it("stays within Slack's limits", () => {
    expect(Limits.safeParse(file).error).toBeUndefined();
  });

  it("offers the shortcuts that the adapter knows, and no others", () => {
    const { shortcuts } = file.features;
    expect(shortcuts.map(({ callback_id }) => callback_id)).toEqual(Object.keys(SHORTCUTS));
    for (const { name, description, type } of shortcuts) {
      expect(type).toBe("message");
      expect(name.length).toBeLessThanOrEqual(24);
      expect(description.length).toBeLessThanOrEqual(150);
    }
  });

  it("asks for the command and the events that the adapter handles, and no others", () => {
    expect(file.features.slash_commands.map(({ command }) => command)).toEqual([SLASH_COMMAND]);
    expect([...file.settings.event_subscriptions.bot_events].sort()).toEqual([...BOT_EVENTS].sort());
  });

  it("asks for the scopes that the adapter's calls need, and no others, as an installation does", () => {
    expect([...file.oauth_config.scopes.bot].sort()).toEqual(Object.values(NEEDED).sort());
    expect(file.oauth_config.scopes.bot).toEqual(BOT_SCOPES);
  });

  it("knows every address under one path", () => {
    const { features, settings } = file;
    const urls = [
      ...features.slash_commands.map(({ url }) => url),
      settings.event_subscriptions.request_url,
      settings.interactivity.request_url,
    ];
    expect(new Set(urls).size).toBe(1);
    expect(urls[0]).toMatch(/\/slack\/events$/);
    expect(file.oauth_config.redirect_urls).toEqual([urls[0]?.replace("events", "oauth_redirect")]);
  });
});
