import { signInStaff } from "../harness/sign-in-staff.ts";
import { placeOf, type Stage } from "./stage.ts";

/** The door, and an inbox with nothing in it. Both of the desk are in at the end. */
export async function atTheDoor(stage: Stage): Promise<void> {
  const { look, mia, world } = stage;
  await mia.goto(placeOf(stage, ""));
  await mia.getByLabel("E-mail address").fill("mia@juniper-row.example");
  await mia.getByLabel("Password").fill("not this one, surely");
  await mia.getByRole("button", { name: "Sign in", exact: true }).click();
  await mia.getByRole("alert").getByText("not right").waitFor();
  await look("sign-in, the wrong password");
  await mia.goto(placeOf(stage, "enter=nonsense"));
  await mia.getByText("This link does not work any more").waitFor();
  await look("a link that is used up");
  await mia.goto(world.server.inbox);
  await mia.getByText("No conversations yet").waitFor();
  await look("empty inbox");
  stage.noor = await signInStaff(world, mia);
}
