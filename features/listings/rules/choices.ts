// Values of the closed lists, in the order in which they are offered.

export const EXHIBITION_TYPES = ["art", "museum", "heritage", "photography", "archive", "science"] as const;
export const LECTURE_FORMATS = ["lecture", "seminar", "forum", "conference", "workshop"] as const;
export const DEGREE_TYPES = ["joint", "double", "multiple", "dual_award", "exchange", "short"] as const;
export const PROGRAMME_LEVELS = ["short_cycle", "bachelor", "master", "doctorate", "non_degree"] as const;
export const OPPORTUNITY_DIRECTIONS = ["offer", "demand"] as const;
export const PARTNER_ROLES = ["government", "industry", "academia", "research", "culture"] as const;
export const ATTENDANCE_MODES = ["onsite", "online", "mixed"] as const;
export const PARTNERSHIP_ROLES = ["partner", "awarding_body"] as const;
export const PERSON_ROLES = ["speaker", "lead", "researcher", "author"] as const;
export const REGISTRATION_CHOICES = ["none", "at_once", "approval", "external"] as const;
export const WEEKDAYS = ["1", "2", "3", "4", "5", "6", "7"] as const;
/** Sections of ISIC Rev. 4, A to U. */
export const SECTORS = [..."ABCDEFGHIJKLMNOPQRSTU"] as [string, ...string[]];

/** Fields that a fresh row brings along; they alone do not make it a row (lib/forms/nested-form.ts). */
export const PREFILLED_FIELDS = ["id", "role", "timeZone"] as const;

/** Rows of one list in a listing's form, such as its sessions. */
export const MOST_ROWS = 60;

export const MOST_PLACES = 100_000;
