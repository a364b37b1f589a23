import type { Page } from "playwright-core";

/** A picture that somebody might send of the hair they want: strands from dark to light. */
export async function balayagePicture(page: Page): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const dataUrl = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 900, height: 1200 });
    const pen = canvas.getContext("2d");
    if (!pen) throw new Error("nothing to draw with");
    const down = pen.createLinearGradient(0, 0, 0, canvas.height);
    for (const [at, colour] of [[0, "#3d2a1f"], [0.5, "#8a5f3c"], [1, "#e3bf86"]] as const) down.addColorStop(at, colour); // prettier-ignore
    pen.fillStyle = down;
    pen.fillRect(0, 0, canvas.width, canvas.height);
    for (let strand = 0; strand < 90; strand++) {
      const x = (strand * 367) % canvas.width;
      pen.beginPath();
      pen.moveTo(x, 0);
      pen.bezierCurveTo(x + 60, 400, x - 70, 800, x + ((strand * 53) % 120) - 60, 1200);
      pen.lineWidth = 3 + (strand % 5);
      pen.strokeStyle = strand % 2 === 0 ? "#ffe9bf2e" : "#1d120b2e";
      pen.stroke();
    }
    return canvas.toDataURL("image/jpeg", 0.9);
  });
  return { name: "hair.jpg", mimeType: "image/jpeg", buffer: Buffer.from(dataUrl.split(",")[1] ?? "", "base64") };
}
