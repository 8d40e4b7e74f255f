import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { card, text } from "../../../src/core/view.ts";
import { openScene, type Scene } from "./scene.ts";

const CHART = {
  ...{ kind: "chart" as const, title: "首解率", name: "首解率", unit: "%", better: "up" as const },
  ...{ labels: ["Nov 8", "Nov 15"], values: [74, 70], target: { name: "Target", value: 85 }, floor: null },
  said: "From 74 % to 70 %.",
};
const refused = { error: "invalid_blocks" };

describe("a chart in Slack", () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await openScene("http");
  });
  afterEach(() => scene.end());
  const send = () => scene.beacon.sender.send("slack:T1:C1", card("FCR", text("Down"), CHART), "en", "key");
  const sees = () => scene.slack.as("U1").sees({ in: "C1" });

  it("is Slack's own", async () => {
    expect(await send()).toMatchObject({ kind: "sent" });
    expect(sees()).toEqual(["FCR\nDown\n(chart: 首解率)\nFrom 74 % to 70 %."]);
    expect(scene.slack.of("files.getUploadURLExternal")).toHaveLength(0);
  });

  it("is a picture in its place where Slack does not take it", async () => {
    scene.slack.fails("chat.postMessage", refused);
    expect(await send()).toMatchObject({ kind: "sent" });
    expect(sees()).toEqual(["FCR\nDown\n(picture: F-chart.png)\nFrom 74 % to 70 %."]);
    expect(scene.slack.world.files.taken.get("chart.png")).toMatch(/PNG.*IHDR/s);
  });

  it("waits a moment where Slack is still looking at the picture", async () => {
    scene.slack.fails("chat.postMessage", refused, 2);
    await send();
    expect(sees()).toEqual(["FCR\nDown\n(picture: F-chart.png)\nFrom 74 % to 70 %."]);
  });

  it.each([
    ["files:write was not given", "files.getUploadURLExternal", { error: "missing_scope" }],
    ["the upload is not completed", "files.completeUploadExternal", { status: 500 }],
  ])("is its sentence alone where %s", async (_name, method, failure) => {
    scene.slack.fails("chat.postMessage", refused);
    scene.slack.fails(method, failure);
    expect(await send()).toMatchObject({ kind: "sent" });
    expect(sees()).toEqual(["FCR\nDown\nFrom 74 % to 70 %."]);
  });

  it("is its sentence alone where Slack does not show the picture either", async () => {
    scene.slack.fails("chat.postMessage", refused, 3);
    expect(await send()).toMatchObject({ kind: "sent" });
    expect(sees()).toEqual(["FCR\nDown\nFrom 74 % to 70 %."]);
  });

  it("is not tried again where the message was refused for another reason", async () => {
    scene.slack.fails("chat.postMessage", { error: "is_archived" });
    expect(await send()).toEqual({ kind: "refused", reason: "is_archived", unreachable: true });
    expect(scene.slack.of("chat.postMessage")).toHaveLength(1);
  });
});
