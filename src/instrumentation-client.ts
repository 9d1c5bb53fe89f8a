import { keepDrafts } from "#ui/forms/draft.ts";

// Before the page comes alive: what is typed from now on outlives every drawing of its form.
keepDrafts();
