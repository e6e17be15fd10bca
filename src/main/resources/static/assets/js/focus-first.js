// The form one came for is ready to be typed into: its first field that is wrong, or its first one.
const form = document.querySelector("[data-focus-first]");
(form?.querySelector("[aria-invalid=true]") ?? form?.querySelector("input:not([type=hidden])"))?.focus();
