package app.preflight.deals;

import app.preflight.deals.run.ResponseWords;
import app.preflight.deals.run.RunItem;
import app.preflight.web.FieldError;
import app.preflight.web.Formats;
import app.preflight.web.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An item as a form shows it.
 *
 * @param typed what stands in its fields
 * @param notice the key of a sentence about what just happened to it
 * @param open whether its form is unfolded
 */
public record ItemView(
        RunItem item,
        Map<String, String> typed,
        List<FieldError> errors,
        Optional<String> notice,
        boolean open) {

    public static ItemView of(RunItem item, Formats formats) {
        Map<String, String> fields =
                item.response()
                        .or(() -> item.found(Optional.empty()))
                        .map(response -> ResponseForm.fields(response, formats))
                        .orElse(Map.of());
        return new ItemView(item, fields, List.of(), Optional.empty(), false);
    }

    /** The fields that confirm what was found; none where nothing waits to be confirmed. */
    public Map<String, String> confirmation(Page page) {
        Optional<String> words =
                item.proposed().stream()
                        .findFirst()
                        .map(found -> ResponseWords.of(page, found.value()));
        return item.found(words)
                .map(found -> ResponseForm.fields(found, page.formats()))
                .orElse(Map.of());
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The errors of one field, by the name its form gives it. */
    public List<FieldError> errors(String field) {
        return errors.stream()
                .filter(error ->
                        error.field().equals(field) || error.field().equals("response." + field))
                .toList();
    }

    public boolean isInvalid(String field) {
        return !errors(field).isEmpty();
    }
}
