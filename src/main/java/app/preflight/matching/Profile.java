package app.preflight.matching;

import java.util.function.Function;

/**
 * What is known of a lead, a person or an organisation, as people wrote it. Nothing is required and
 * what is not known is empty: a person's profile has the first three and perhaps an organisation's
 * name, an organisation's has the last five, a lead's any.
 *
 * @param name of the person
 * @param organisation its name
 * @param taxNumber the organisation's
 * @param website or just its host
 */
public record Profile(
        String name,
        String email,
        String phone,
        String organisation,
        String taxNumber,
        String website,
        String province,
        String zip) {

    /** Of what is written in each trait; empty where nothing is. */
    public static Profile of(Function<Trait, String> written) {
        return new Profile(
                written.apply(Trait.NAME),
                written.apply(Trait.EMAIL),
                written.apply(Trait.PHONE),
                written.apply(Trait.ORGANISATION),
                written.apply(Trait.TAX_NUMBER),
                written.apply(Trait.WEBSITE),
                written.apply(Trait.PROVINCE),
                written.apply(Trait.ZIP));
    }

    public static Profile ofPerson(String name, String email, String phone, String organisation) {
        return new Profile(name, email, phone, organisation, "", "", "", "");
    }

    public static Profile ofOrganisation(
            String name, String taxNumber, String website, String province, String zip) {
        return new Profile("", "", "", name, taxNumber, website, province, zip);
    }
}
