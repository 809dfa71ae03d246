/** How soon the local service hands on what was written, beside the write alone: it is woken, and does not wait for its next look. */
import { runService } from "../infra/local/service.ts";
import { put } from "../test/infra/local/tiny-service.ts";
import { tinyStack } from "../test/infra/local/tiny-stack.ts";
import { median } from "./median.ts";
import type { Part } from "./row.ts";

export const localStream: Part = async (progress) => {
  progress("the local stream");
  const service = await runService({ clock: false, stack: tinyStack() });
  try {
    const floor: number[] = [];
    const ours: number[] = [];
    for (let time = 0; time < 40; time++) {
      const began = performance.now();
      await put(service, `mail ${time}`);
      floor.push(performance.now() - began);
      await service.idle();
      ours.push(performance.now() - began);
    }
    const ratio = median(ours) / median(floor);
    return [
      {
        name: "a write handed on by the local service, ms",
        ours: median(ours).toFixed(1),
        floor: median(floor).toFixed(1),
        ratio,
        limit: 10,
      },
    ];
  } finally {
    await service.stop();
  }
};
