package app.preflight.processes;

/** The published practice that a process is taken from. */
public record Source(String title, String url) {}
