/** Who works in the demonstration. The first is its owner; nobody reads mail at these addresses. */
export const demoPeople = [
  { name: "Mia Juniper", email: "mia@juniper-row.example", role: "owner", practitionerId: null },
  { name: "Noor Haddad", email: "desk@juniper-row.example", role: "desk", practitionerId: null },
  { name: "Sarah Okafor", email: "sarah@juniper-row.example", role: "practitioner", practitionerId: "sarah" },
] as const;
