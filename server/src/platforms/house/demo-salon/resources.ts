import type { Resource } from "../../../booking/catalogue.ts";

export const resources: Resource[] = [
  { id: "chair-1", kind: "chair", name: "Chair 1, by the window" },
  { id: "chair-2", kind: "chair", name: "Chair 2" },
  { id: "chair-3", kind: "chair", name: "Chair 3" },
  { id: "chair-4", kind: "chair", name: "Chair 4" },
  { id: "chair-5", kind: "chair", name: "Chair 5, barber's" },
  { id: "chair-6", kind: "chair", name: "Chair 6, by the garden", tags: ["quiet"] },
  { id: "chair-7", kind: "chair", name: "Chair 7, step-free", tags: ["step-free"] },
  { id: "nail-station-1", kind: "nail-station", name: "Nail bar, left" },
  { id: "nail-station-2", kind: "nail-station", name: "Nail bar, right" },
  { id: "room-juniper", kind: "treatment-room", name: "The Juniper room", tags: ["couples"], capacity: 2 },
  { id: "room-rowan", kind: "treatment-room", name: "The Rowan room", tags: ["quiet"] },
];
