/** Commands in the manual that nobody has ever typed are wrong sooner or later. */
import { expect, it } from "vitest";
import { notTyped, typed } from "./deploy/commands.ts";
import { commandsOf, commandThat } from "./deploy/manual.ts";

const begins = [...typed, ...Object.keys(notTyped)];

it("every command of the manual is typed at an emulator, or it is said why not", () => {
  const known = new Set(begins.map((one) => commandThat(one)));
  expect(commandsOf().filter((one) => !known.has(one))).toEqual([]);
  expect(known.size).toBe(begins.length);
});

it("a command is found in a line, in a block, over several lines and in a step", () => {
  const manual = [
    "Say `aws configure`, or `STACK`, or\n`npm run\nmove`:",
    "",
    "```sh",
    "aws one \\",
    "  --two",
    "aws three '{",
    "  }'",
    "```",
    "",
    "   ```sh",
    "   aws four",
    "   ```",
  ].join("\n");
  expect(commandsOf(manual)).toEqual([
    "aws one --two",
    "aws three '{\n}'",
    "aws four",
    "aws configure",
    "npm run move",
  ]);
});

it("a beginning that two commands have names neither", () => {
  const all = ["aws one", "aws one two", "aws three", "aws three four"];
  expect(commandThat("aws one", all)).toBe("aws one");
  expect(() => commandThat("aws th", all)).toThrow("more than one");
  expect(() => commandThat("aws five", all)).toThrow("no `aws five`");
});
