import { describe, expect, it } from "vitest";
import { isPointer, pointAt } from "../../src/core/pointer.ts";

/** The example of RFC 6901, section 5. */
const DOC = {
  foo: ["bar", "baz"],
  "": 0,
  "a/b": 1,
  "c%d": 2,
  "e^f": 3,
  "g|h": 4,
  "i\\j": 5,
  'k"l': 6,
  " ": 7,
  "m~n": 8,
};

describe("a JSON pointer", () => {
  it.each([
    ["", DOC],
    ["/foo", ["bar", "baz"]],
    ["/foo/0", "bar"],
    ["/", 0],
    ["/a~1b", 1],
    ["/c%d", 2],
    ["/e^f", 3],
    ["/g|h", 4],
    ["/i\\j", 5],
    ['/k"l', 6],
    ["/ ", 7],
    ["/m~0n", 8],
  ])("%s points at what the standard says", (pointer, value) => expect(pointAt(DOC, pointer)).toEqual(value));

  it.each(["/nothing", "/foo/2", "/foo/-", "/foo/01", "/foo/bar", "/foo/0/0", "/constructor", "/foo/length"])(
    "%s points at nothing",
    (pointer) => expect(pointAt(DOC, pointer)).toBeUndefined(),
  );

  it.each(["foo", "/a~", "/a~2", "$.foo"])("is not: %s", (text) => {
    expect(isPointer(text)).toBe(false);
    expect(pointAt(DOC, text)).toBeUndefined();
  });
});
