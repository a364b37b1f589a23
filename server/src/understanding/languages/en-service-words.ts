/** What people come for, and what they come for elsewhere. */
export const serviceWords =
  "(?:hair ?cuts?|cut|colou?r|manicures?|pedicures?|facials?|massages?|wax|blow ?dry|nails|balayage|highlights|lashes|brows|table|room|dinner|lunch|meeting)";
