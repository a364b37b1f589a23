import type { Role } from "@chairside/shared/people.ts";
import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { mayLookAfter, roleMeanings, roles, roleWords } from "../role-words.ts";
import type { Self } from "../sign-in.ts";
import { Field } from "./field.tsx";
import type { Team } from "./people-page.tsx";

export interface RoleFieldsProps {
  self: Self;
  practitioners: Team["practitioners"];
  role: Role;
  practitionerId: string | null;
}

/** What somebody may do, and whose column is theirs. */
export function RoleFields({ self, practitioners, role, practitionerId }: RoleFieldsProps) {
  const chosen = useSignal<Role>(role);
  const meaning = useId();
  return (
    <>
      <Field label="Role">
        <select
          name="role"
          value={chosen.value}
          aria-describedby={meaning}
          onChange={({ currentTarget: { value } }) => {
            chosen.value = roles.find((one) => one === value) ?? chosen.value;
          }}
        >
          {roles
            .filter((one) => mayLookAfter(self.role, one))
            .map((one) => (
              <option key={one} value={one}>
                {roleWords[one]}
              </option>
            ))}
        </select>
      </Field>
      <p id={meaning} class="soft">
        {roleMeanings[chosen.value]}
      </p>
      <Field label={chosen.value === "practitioner" ? "Column in the calendar" : "Column in the calendar, if they have one"}>
        <select name="practitionerId" required={chosen.value === "practitioner"} defaultValue={practitionerId ?? ""}>
          <option value="">None</option>
          {practitioners.map((one) => (
            <option key={one.practitionerId} value={one.practitionerId} selected={one.practitionerId === practitionerId}>
              {one.name}
            </option>
          ))}
        </select>
      </Field>
    </>
  );
}
