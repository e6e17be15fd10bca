package app.preflight.leads;

import app.preflight.people.Contact;
import java.util.Optional;

/**
 * The customer that a lead is the same as, by what is known of them now.
 *
 * @param organisation its name
 */
record LeadCustomer(Optional<Contact> contact, Optional<String> organisation) {}
