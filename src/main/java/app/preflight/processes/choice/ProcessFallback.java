package app.preflight.processes.choice;

/** What a deal gets which no rule fits, as the page sends it. */
record ProcessFallback(String process) {}
