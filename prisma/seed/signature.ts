import { signatureHeight, signatureWidth } from "#features/sign-off/model/signature.ts";
import { chanceOf } from "./chance.ts";

type Stroke = [number, number][];

/** A signature as that person might draw it: a few swings from left to right, always the same for one name. */
export function drawnBy(name: string): Stroke[] {
  const chance = chanceOf(`the hand of ${name}`);
  const middle = signatureHeight / 2;
  let x = 120;
  return name.split(" ").map((word) => {
    const stroke: Stroke = [];
    const swings = Math.min(4 + word.length, 12);
    for (let index = 0; index < swings * 4; index++) {
      const height = index < 4 ? 130 : chance.between(30, 80);
      const y = middle - Math.round(Math.sin((index / 4) * Math.PI) * height) + chance.between(-8, 8);
      stroke.push([Math.min(x, signatureWidth - 20), Math.min(Math.max(y, 10), signatureHeight - 10)]);
      x += chance.between(4, 12);
    }
    x += 50;
    return stroke;
  });
}
