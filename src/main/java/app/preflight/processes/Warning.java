package app.preflight.processes;

/**
 * Something that experience says against a process.
 *
 * @param key of a message
 * @param at the stage or item it is about, by the name it has on the page
 */
public record Warning(String key, String at, Localized about) {}
