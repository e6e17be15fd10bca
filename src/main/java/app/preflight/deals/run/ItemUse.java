package app.preflight.deals.run;

import app.preflight.processes.Item;

/**
 * How an item of a process has fared, in all deals that run or ran on any of its versions.
 *
 * @param done how often it is done or verified
 * @param reopened how often it was opened again, each time counted
 */
public record ItemUse(
        Item item, int done, int waived, int notApplicable, int deferred, int reopened) {}
