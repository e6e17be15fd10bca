package app.preflight.duplicates.merges;

import java.util.Set;

/** Which of the merged one's values the survivor takes. */
@FunctionalInterface
public interface Choice {

    /** What the survivor has stays; the rest it takes. */
    Choice WHAT_IS_LACKING = (field, isLacking) -> isLacking;

    /** The survivor stays as it is. */
    Choice NOTHING = (field, isLacking) -> false;

    /**
     * @param isLacking whether the survivor has no value there
     */
    boolean takes(String field, boolean isLacking);

    /**
     * What is lacking, and a little otherwise.
     *
     * @param taken fields whose values are taken, whatever the survivor has there
     * @param left fields that stay as they are, also where they are empty
     */
    static Choice of(Set<String> taken, Set<String> left) {
        return (field, isLacking) -> taken.contains(field) || (isLacking && !left.contains(field));
    }
}
