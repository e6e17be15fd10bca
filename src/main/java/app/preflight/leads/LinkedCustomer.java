package app.preflight.leads;

/**
 * The customer that a lead is the same as.
 *
 * @param path of their page
 */
public record LinkedCustomer(String path, String name) {}
